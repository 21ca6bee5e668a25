import type { Inputs } from '../../model/inputs.ts';

/** The named views of the bar. Each says the whole view: what is shown, and at the end of which chapter. */

export type WhoPaysState = {
  /**
   * `empty`: the frame; `payers`: who could fill it; `known`: what has; `hoped`: what is planned besides;
   * `endings` and `model`: what the model makes of it, for its five endings and for a reader's own values.
   */
  view: 'empty' | 'payers' | 'known' | 'hoped' | 'endings' | 'model';
  /** The place in the story of the chapter that has just closed. */
  after: number;
} & Partial<Inputs>;

/** Places of chapters in the story. */
const [OPENING, REVENUE, CIRCLE, GUARANTEE, SCENARIOS, END] = [0, 1, 3, 5, 6, 8];

export const states = {
  empty: { view: 'empty', after: OPENING },
  payers: { view: 'payers', after: OPENING },
  'after-revenue': { view: 'known', after: REVENUE },
  'after-circle': { view: 'known', after: CIRCLE },
  'after-guarantee': { view: 'known', after: GUARANTEE },
  endings: { view: 'endings', after: SCENARIOS },
  'endings-yours': { view: 'model', after: SCENARIOS },
  known: { view: 'known', after: END },
  hoped: { view: 'hoped', after: END },
} satisfies Record<string, WhoPaysState>;

/** What each ending was chosen to be shown by: the inputs of the published presets, which a test compares. */
export const ENDING_INPUTS = {
  grows: { revenue2030: 300, equityAvailable: 250 },
  markets: { equityAvailable: 500 },
  public: { equityAvailable: 300, creditRate: 0.35, guaranteedShare: 1 },
  renegotiates: {},
  breaks: { revenue2030: 100, equityAvailable: 75, creditSpread: 0.08 },
} satisfies Record<string, Partial<Inputs>>;
