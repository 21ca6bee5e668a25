/** Records of the ledger in, typed data of the guaranteed project out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, Evidence, Ledger } from '../../ledger/types.ts';
import { BASE } from '../../model/inputs.ts';

interface Known {
  value: number;
  evidence: Evidence;
  claim: string;
}
export interface EffectData {
  cost: Known;
  /** What lenders give and ask without a guarantee, as fractions: the scenario model's base. */
  terms: { loanToValue: number; baseRate: number; creditSpread: number };
  /** Of guaranteed debt, what the budget is taken to expect to lose; a fraction. */
  expected: Known;
  /** Real prices of debt, in percent; of the federal guarantee above the Treasury's rate. */
  examples: (Known & { id: string })[];
  text: Record<string, string>;
}

const EXAMPLES = {
  federal: 'financing-aep-rate',
  private: 'financing-google-backstop',
  none: 'financing-apld-no-backstop',
};

/** @throws naming the claim that is missing, or has no number in the unit asked for */
function known(ledger: Ledger, id: string, unit: string, pick: 'value' | 'low', by: number): Known {
  const claim: Claim | undefined = ledger.claims.get(id);
  if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
  const value = claim[pick];
  if (typeof value !== 'number' || claim.unit !== unit)
    throw new Error(`claim "${id}" has no ${pick} in ${unit}`);
  return { value: value / by, evidence: evidenceOf(claim), claim: id };
}

/** @throws when a claim is missing or has no number */
export function load(ledger: Ledger, text: ChartText): EffectData {
  const { loanToValue, baseRate, creditSpread } = BASE;
  return {
    // Of what a gigawatt is said to cost, the lowest.
    cost: known(ledger, 'power-cost-per-gigawatt', 'USD', 'low', 1e9),
    terms: { loanToValue, baseRate, creditSpread },
    expected: known(ledger, 'financing-lpo-loss-rate', '%', 'value', 100),
    examples: Object.entries(EXAMPLES).map(([id, claim]) => ({
      id,
      ...known(ledger, claim, 'bp', 'value', 100),
    })),
    text: text.texts,
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|row|how|unit)-/;

/** What the picture and the controls need. */
export function live(data: EffectData): Partial<EffectData> {
  const text = Object.entries(data.text).filter(([key]) => !AT_BUILD.test(key));
  return { ...data, text: Object.fromEntries(text) };
}
