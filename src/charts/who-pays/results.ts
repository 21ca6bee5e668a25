/** The bar as the model's result: of the five endings, or of a reader's own values beside the base. */
import { barOf } from '../../model/bar.ts';
import { withInputs } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import type { Scene, Size } from '../kit/contract.ts';
import { payBars, type PayRow, type PayWords } from '../kit/pay-bars.ts';
import { ENDING_INPUTS, ENDINGS, type RunKey, type WhoPaysState } from './states.ts';
import type { Picture } from './words.ts';

/** The rows of a state: one for each run. */
export function resultRows({ runs }: Picture, state: WhoPaysState): PayRow[] {
  const { view, after: _after, ...own } = state;
  const row = (key: RunKey, inputs: Parameters<typeof withInputs>[0]): PayRow => ({
    ...{ key, name: runs[key], bar: barOf(run(withInputs(inputs))) },
  });
  return view === 'endings'
    ? ENDINGS.map((key) => row(key, ENDING_INPUTS[key]))
    : [row('base', {}), row('yours', own)];
}

/** What the parts of a bar are called: customers' is what is left of revenue, and its name says so. */
export const namesOf = ({ names, results }: Picture): PayWords['names'] => ({
  ...names,
  ...{ customers: results.customers, gap: results.gap, beside: results.beside },
});

/** @param size pixels; designed from 280 x 220 upwards */
export function results(words: Picture, state: WhoPaysState, size: Size): Scene {
  const { open, closed } = words.results;
  return payBars(resultRows(words, state), { names: namesOf(words), open, closed }, size);
}
