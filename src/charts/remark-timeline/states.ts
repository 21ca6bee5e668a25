/** The named views of the remark. Each says the whole view. */

export type View = 'letter' | 'on-stage' | 'withdrawn' | 'answers' | 'afterwards';

export type RemarkState = {
  /** The letter; the word and its withdrawal, which no view parts; or who answered. */
  show: 'letter' | 'word' | 'answers' | 'afterwards';
  /** How far the stroke through the withdrawn words has grown: it is there from the first. 0 to 1. */
  stroke: number;
};

export const states = {
  letter: { show: 'letter', stroke: 0 },
  'on-stage': { show: 'word', stroke: 0 },
  withdrawn: { show: 'word', stroke: 1 },
  answers: { show: 'answers', stroke: 1 },
  afterwards: { show: 'afterwards', stroke: 1 },
} satisfies Record<View, RemarkState>;
