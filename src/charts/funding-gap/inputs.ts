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

export const inputs: ChartInputs = { ...modelInputs('yours'), line: 'your-line' };

/** The ending, what is unpaid, and the public's money, whatever the ending. */
export function say({ endings, text }: FundingData, state: FundingState): string {
  const result = run(state);
  const year = worstYear(result);
  const slots = {
    ending: endings[endingOf(result)] ?? '',
    peak: about(result.peakGap),
    year: String(year ?? ''),
    end: about(result.gap2033),
    public: about(result.publicMoney),
    bill: about(result.bill),
  };
  const last = result.years.at(-1)?.year;
  const words = text[year === null ? 'say-paid' : year === last ? 'say-end' : 'say-short'] ?? '';
  return fill(words, slots);
}
