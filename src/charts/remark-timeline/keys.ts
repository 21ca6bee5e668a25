/** Who is heard: keys of the series. Without the shapes of words, which browsers need not know. */

/** Passages of the letter, in its own order: two of each paragraph. */
export const PASSAGES = ['heading', 'centers', 'makers', 'loans'] as const;
/** Answers, in the order of time. */
export const ANSWERS = ['sacks', 'denial', 'fabs', 'supply'] as const;
/** What was said in the weeks after. */
export const WEEKS = ['warren', 'again', 'gap'] as const;
/** What was said on the evening of the remark, and on stage before it. */
export const EVENING = ['ecosystem', 'backstop', 'exactly', 'post', 'reason'] as const;
export const LATER = [...ANSWERS, ...WEEKS] as const;
export const SAID = [...EVENING, ...LATER] as const;
/** The remark whose words are struck through, and the statement that withdraws them. */
export const REMARK = 'backstop';
export const BY = 'post';

export type Passage = (typeof PASSAGES)[number];
export type SaidKey = (typeof SAID)[number];
export type LaterKey = (typeof LATER)[number];
