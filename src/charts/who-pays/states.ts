/** The named views of the bar. Each says the whole view: what is shown, and at the end of which chapter. */

export type WhoPaysState = {
  /** `empty`: the frame; `payers`: who could fill it; `known`: what has; `hoped`: what is planned besides. */
  view: 'empty' | 'payers' | 'known' | 'hoped';
  /** The place in the story of the chapter that has just closed. */
  after: number;
};

/** Places of chapters in the story. */
const [OPENING, REVENUE, CIRCLE, GUARANTEE, END] = [0, 1, 3, 5, 8];

export const states = {
  empty: { view: 'empty', after: OPENING },
  payers: { view: 'payers', after: OPENING },
  'after-revenue': { view: 'known', after: REVENUE },
  'after-circle': { view: 'known', after: CIRCLE },
  'after-guarantee': { view: 'known', after: GUARANTEE },
  known: { view: 'known', after: END },
  hoped: { view: 'hoped', after: END },
} satisfies Record<string, WhoPaysState>;
