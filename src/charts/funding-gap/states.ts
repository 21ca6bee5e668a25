/** The named views of sources and uses: a whole set of the model's inputs, and what else is shown. */
import { withInputs, type Inputs } from '../../model/inputs.ts';

export type FundingState = Inputs & {
  /** Besides the years: nothing; the base, for comparison; or the path of revenue as a line. */
  show: 'years' | 'base' | 'line' | 'own';
};

const years = (some: Partial<Inputs>): FundingState => ({ ...withInputs(some), show: 'years' });

/** The inputs of the endings and of the company's own numbers are those of the published presets, which a test compares. */
export const states = {
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
