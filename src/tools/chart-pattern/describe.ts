/** The bars in words and as a table, from the same view as the picture. */
import type { Description } from '../../charts/kit/contract.ts';
import { dollars } from '../../charts/kit/money.ts';
import { TEXT, USD_BN, tableOf } from '../../charts/kit/table.ts';
import { formatList, formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Data } from './data.ts';
import type { View } from './states.ts';
import type { Told } from './words.ts';

export function describe(data: Data, view: View, { finding, words }: Told): Description {
  const bars = data.bars.slice(0, view.bars);
  const said = bars.map(({ period, value }) => ({ period, sum: dollars(value, 'long') }));
  const [first, last] = [said[0], said.at(-1)];
  return {
    finding: fill(finding, {
      first: first?.sum ?? '',
      from: first?.period ?? '',
      last: last?.sum ?? '',
      to: last?.period ?? '',
    }),
    long: fill(words.describe.long, { bars: formatList(said.map((bar) => fill(words.describe.bar, bar))) }),
    table: tableOf(
      words.table,
      { period: TEXT, sum: USD_BN },
      bars.map(({ claim, period, value }) => ({
        period: { text: period },
        sum: { text: formatNumber(value), value, claim },
      })),
    ),
  };
}
