/** What the reader may set, and the result in a sentence: the values of the model. */
import { formatText } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { about } from '../../model/show.ts';
import { modelInputs } from '../model-inputs.ts';
import type { WhoPaysData } from './data.ts';
import { resultRows } from './results.ts';
import type { WhoPaysState } from './states.ts';

export const inputs = { ...modelInputs('endings-yours'), also: ['you'] };

/** What stays unpaid at the base, and with the values that are set. */
export const say = ({ words }: Pick<WhoPaysData, 'words'>, state: WhoPaysState): string =>
  formatText(
    ...resultRows(words, state).map(({ name, bar }) =>
      fill(words.results.own, { run: name, gap: about(bar.gap) }),
    ),
  );
