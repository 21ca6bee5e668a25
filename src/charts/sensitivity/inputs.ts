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
export function say({ inputs: words, text }: SensitivityData, state: SensitivityState): string {
  const [first] = sensitivity(state);
  const slots = {
    base: about(run(state).peakGap),
    first: first ? words[first.name].short : '',
    swing: about(first?.swing ?? 0),
  };
  return fill(text['say-own'] ?? '', slots);
}
