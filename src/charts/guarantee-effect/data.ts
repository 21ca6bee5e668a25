/** Records of the ledger in, typed data of the guaranteed project out. Amounts are billions of US dollars. */
import { known, type Known } from '../../ledger/records.ts';
import type { Ledger } from '../../ledger/types.ts';
import { BASE } from '../../model/inputs.ts';
import type { Picture } from './words.ts';

const EXAMPLES = {
  federal: 'financing-aep-rate',
  private: 'financing-google-backstop',
  none: 'financing-apld-no-backstop',
};
type ExampleId = keyof typeof EXAMPLES;
export const EXAMPLE_IDS = Object.keys(EXAMPLES) as ExampleId[];

export interface EffectData {
  cost: Known;
  /** What lenders give and ask without a guarantee, as fractions: the scenario model's base. */
  terms: { loanToValue: number; baseRate: number; creditSpread: number };
  /** Of guaranteed debt, what the budget is taken to expect to lose; a fraction. */
  expected: Known;
  /** Real prices of debt, in percent; of the federal guarantee above the Treasury's rate. */
  examples: (Known & { id: ExampleId })[];
  words: Picture;
}

/** @throws naming the claim that is missing, or has no number in the unit asked for */
export function load(ledger: Ledger): Omit<EffectData, 'words'> {
  const { loanToValue, baseRate, creditSpread } = BASE;
  return {
    // Of what a gigawatt is said to cost, the lowest.
    cost: known(ledger, 'power-cost-per-gigawatt', { unit: 'USD', by: 1e9, end: 'low' }),
    terms: { loanToValue, baseRate, creditSpread },
    expected: known(ledger, 'financing-lpo-loss-rate', { unit: '%', by: 100 }),
    examples: EXAMPLE_IDS.map((id) => ({ id, ...known(ledger, EXAMPLES[id], { unit: 'bp', by: 100 }) })),
  };
}
