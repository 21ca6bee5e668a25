/** The description of the money that goes out: the finding, the long description, the table. */
import { capitalized, formatExact, formatList } from '../../ledger/numbers.ts';
import type { Known } from '../../ledger/records.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { TEXT, USD_BN, tableOf } from '../kit/table.ts';
import { FROM, SUMMED, type MoneyData } from './data.ts';
import type { MoneyState } from './states.ts';
import type { Told } from './words.ts';

type Row = Record<'what' | 'year' | 'value', Cell>;

/** The costs of a year: each line of the table is a claim. */
function costs(data: MoneyData, { words: { describe: said, table } }: Told): Omit<Description, 'finding'> {
  const { revenue, kinds, costs: total, loss } = data;
  const row = (what: string, { value, claim }: Known): Row => ({
    what: { text: what },
    year: { text: String(FROM) },
    value: { text: formatExact(value), value, claim },
  });
  const sum = ({ value }: Known) => dollars(value, 'long');
  const named = kinds.map((kind) => fill(said.kind, { kind: said.kinds[kind.key], sum: sum(kind) }));
  const slots = { income: sum(revenue), costs: sum(total), loss: sum(loss) };
  return {
    long: fill(said.costs, { ...slots, kinds: formatList(named) }),
    table: tableOf(table, { what: TEXT, year: TEXT, value: USD_BN }, [
      row(said.income, revenue),
      ...kinds.map((kind) => row(capitalized(said.kinds[kind.key]), kind)),
      row(said.total, total),
      row(said.loss, loss),
    ]),
  };
}

/** Cash by year: a claim stands behind a whole forecast, its sources behind each year. */
function burn(data: MoneyData, { words: { describe: said, table } }: Told): Omit<Description, 'finding'> {
  const { burned, forecasts, sum, sources = {}, words } = data;
  const row = (
    what: string,
    year: string,
    value: number,
    { claim, evidence }: Omit<Known, 'value'>,
  ): Row => ({
    what: { text: what, claim },
    year: { text: year },
    value: { text: formatExact(value), value, sources: sources[claim] ?? [], evidence },
  });
  const years = ({ values }: { values: number[] }) =>
    values.map((value, i) => fill(said.year, { year: String(FROM + i), sum: dollars(value) }));
  const told = forecasts.map((one) =>
    fill(said.forecast, { date: words.dates[one.key], years: years(one).join(', ') }),
  );
  const span = fill(said.years, { from: String(SUMMED.from), to: String(SUMMED.to) });
  const slots = { sum: dollars(-sum.value), burned: dollars(burned.value) };
  return {
    long: fill(said.burn, { ...slots, forecasts: formatList(told) }),
    table: tableOf({ ...table, caption: said.burnCaption }, { what: TEXT, year: TEXT, value: USD_BN }, [
      row(said.burned, String(FROM), -burned.value, burned),
      ...forecasts.flatMap((one) =>
        one.values.map((value, i) =>
          row(fill(said.forecastOf, { date: words.dates[one.key] }), String(FROM + i), value, one),
        ),
      ),
      row(said.newest, span, -sum.value, sum),
    ]),
  };
}

export function describe(data: MoneyData, { show }: MoneyState, told: Told): Description {
  const [early = '', autumn = '', winter = ''] = data.forecasts.map(({ values }) =>
    dollars(-Math.min(...values), 'long'),
  );
  return {
    finding: fill(told.finding, { early, autumn, winter }),
    ...(show === 'costs' ? costs(data, told) : burn(data, told)),
  };
}
