/** The named views of sources and uses: a whole set of the model's inputs, and what is shown of it. */
import { BASE, INPUT_NAMES, withInputs, type Inputs } from '../../model/inputs.ts';

export type FundingState = Inputs & {
  /**
   * All plans side by side, with the reader's own where the inputs are not the base's; or one run: alone, beside the base,
   * with the path of revenue as a line, or as the reader's own.
   */
  show: 'five' | 'years' | 'base' | 'line' | 'own';
};

const years = (some: Partial<Inputs>): FundingState => ({ ...withInputs(some), show: 'years' });

/** The inputs of the endings and of the company's own numbers are those of the published presets, which a test compares. */
export const states = {
  five: { ...withInputs({}), show: 'five' },
  renegotiates: years({}),
  february: years({ revenue2030: 280, commitments: 1200 }),
  september: years({ revenue2030: 350, growthShape: 0.7, commitments: 1710 }),
  'september-cash': years({ revenue2030: 350, growthShape: 0.7, commitments: 1710, otherCost2030: 0.18 }),
  grows: years({ revenue2030: 300, equityAvailable: 250 }),
  markets: years({ equityAvailable: 500 }),
  public: years({ equityAvailable: 300, creditRate: 0.35, guaranteedShare: 1 }),
  breaks: years({ revenue2030: 100, equityAvailable: 75, creditSpread: 0.08 }),
  support: { ...withInputs({ creditRate: 0.35, guaranteedShare: 1 }), show: 'base' },
  'your-line': { ...withInputs({}), show: 'line' },
  yours: { ...withInputs({}), show: 'own' },
} satisfies Record<string, FundingState>;

/** The five endings of one bill, in the order of their panels, and the company's own later numbers. */
export const ENDING_PLANS = ['renegotiates', 'grows', 'markets', 'public', 'breaks'] as const;
export const LATER_PLANS = ['february', 'september', 'september-cash'] as const;
export type LaterPlan = (typeof LATER_PLANS)[number];
export type Plan = (typeof ENDING_PLANS)[number] | LaterPlan | 'yours';

/** Whether the reader has set anything. */
const isOwn = (state: Inputs): boolean => INPUT_NAMES.some((name) => state[name] !== BASE[name]);

/** The plans that stand side by side, with the inputs of each. */
export const plansOf = (state: FundingState): [Plan, Inputs][] => [
  ...[...ENDING_PLANS, ...LATER_PLANS].map((plan): [Plan, Inputs] => [plan, states[plan]]),
  ...(isOwn(state) ? [['yours', state] satisfies [Plan, Inputs]] : []),
];
