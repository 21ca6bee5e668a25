/** What the reader may set, and the result in a sentence. */
import { fill } from '../../ledger/template.ts';
import { endingOf } from '../../model/endings.ts';
import { run } from '../../model/run.ts';
import { about } from '../../model/show.ts';
import type { ChartInputs } from '../inputs.ts';
import { modelInputs } from '../model-inputs.ts';
import { worstYear } from './columns.ts';
import type { FundingData } from './data.ts';
import type { FundingState } from './states.ts';

export const inputs: ChartInputs = { ...modelInputs('yours'), also: ['five'], line: 'your-line' };

/** The ending, what is unpaid, and the public's money, whatever the ending. */
export function say({ endings, words }: FundingData, state: FundingState): string {
  const result = run(state);
  const year = worstYear(result);
  const slots = {
    ending: endings[endingOf(result)],
    peak: about(result.peakGap),
    year: String(year ?? ''),
    end: about(result.gap2033),
    public: about(result.publicMoney),
    bill: about(result.bill),
  };
  const { short, end, paid } = words.own;
  if (year === null) return fill(paid, slots);
  return year === result.years.at(-1)?.year ? fill(end, slots) : fill(short, slots);
}
