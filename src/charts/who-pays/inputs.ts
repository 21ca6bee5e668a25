/** What the reader may set, and the result in a sentence: the values of the model. */
import { about } from '../../model/show.ts';
import { modelInputs } from '../model-inputs.ts';
import type { WhoPaysData } from './data.ts';
import { resultRows } from './results.ts';
import type { WhoPaysState } from './states.ts';

export const inputs = modelInputs('endings-yours');

/** What stays unpaid at the base, and with the values that are set. */
export const say = (data: Pick<WhoPaysData, 'text'>, state: WhoPaysState): string =>
  resultRows(data, state)
    .map(({ name, bar }) => `${name}: ${data.text['run-open'] ?? ''} ${about(bar.gap)}.`)
    .join(' ');
