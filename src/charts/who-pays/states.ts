import { BASE, type Inputs } from '../../model/inputs.ts';

/** The named views of the bar. Each says the whole view: what is shown, and at the end of which chapter. */

export type WhoPaysState = {
  /**
   * `empty`: the frame; `payers`: who could fill it; `known`: what has; `dated`: the same by when it came;
   * `hoped`: what is planned besides;
   * `endings` and `model`: what the model makes of it, for its five endings and for a reader's own values.
   */
  view: 'empty' | 'payers' | 'known' | 'dated' | 'hoped' | 'endings' | 'model';
  /** The place in the story of the chapter that has just closed. */
  after: number;
} & Inputs;

/** Places of chapters in the story. */
const [OPENING, REVENUE, CIRCLE, GUARANTEE, SINCE_THEN, SCENARIOS, ENDING] = [0, 1, 3, 5, 7, 8, 10];

const at = (view: WhoPaysState['view'], after: number): WhoPaysState => ({ ...BASE, view, after });

export const states = {
  empty: at('empty', OPENING),
  payers: at('payers', OPENING),
  'after-revenue': at('known', REVENUE),
  'after-circle': at('known', CIRCLE),
  'after-guarantee': at('known', GUARANTEE),
  endings: at('endings', SCENARIOS),
  'endings-yours': at('model', SCENARIOS),
  known: at('known', SINCE_THEN),
  hoped: at('hoped', SINCE_THEN),
  // The last chapter comes back to the record, to what is hoped for, and to the reader's own.
  bar: at('dated', ENDING),
  decides: at('hoped', ENDING),
  you: at('model', ENDING),
} satisfies Record<string, WhoPaysState>;

/** What each ending was chosen to be shown by: the inputs of the published presets, which a test compares. */
export const ENDING_INPUTS = {
  grows: { revenue2030: 300, equityAvailable: 250 },
  markets: { equityAvailable: 500 },
  public: { equityAvailable: 300, creditRate: 0.35, guaranteedShare: 1 },
  renegotiates: {},
  breaks: { revenue2030: 100, equityAvailable: 75, creditSpread: 0.08 },
} satisfies Record<string, Partial<Inputs>>;
type Ending = keyof typeof ENDING_INPUTS;
export const ENDINGS = Object.keys(ENDING_INPUTS) as Ending[];

/** What is run: the endings, the base, and a reader's own values. */
export type RunKey = Ending | 'base' | 'yours';
export const RUN_KEYS: readonly RunKey[] = [...ENDINGS, 'base', 'yours'];
