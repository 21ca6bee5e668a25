/** What the reader may set, and the result in a sentence. */
import { fill } from '../../ledger/template.ts';
import { run } from '../../model/run.ts';
import { sensitivity } from '../../model/sensitivity.ts';
import { about } from '../../model/show.ts';
import { modelInputs } from '../model-inputs.ts';
import type { SensitivityData } from './data.ts';
import type { SensitivityState } from './states.ts';

export const inputs = modelInputs('ranked-yours');

/** What is unpaid at most, and which value would change that most. */
export function say({ inputs: names, words }: SensitivityData, state: SensitivityState): string {
  const [first] = sensitivity(state);
  return fill(words.own, {
    base: about(run(state).peakGap),
    first: first ? names[first.name].short : '',
    swing: about(first?.swing ?? 0),
  });
}
