/** The description of what reaches a reader: the finding, the long description, the table. */
import { formatAmount, formatExact, formatList } from '../../ledger/numbers.ts';
import type { Known } from '../../ledger/records.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { TEXT, USD_BN, numbersIn, tableOf } from '../kit/table.ts';
import type { ShareData } from './data.ts';
import type { ShareState } from './states.ts';
import type { Told } from './words.ts';

type Parts = Omit<Description, 'finding'>;
const NONE: Cell = { text: '' };
const month = (value: number) => formatAmount(value, 'USD');
const number = (value: number, of: Partial<Cell>): Cell => ({ text: formatExact(value), value, ...of });

function bill(data: ShareData, { words: { describe: said, table } }: Told): Parts {
  const { rises, risePeriod, forecast, grid, part, words, sources = {} } = data;
  const row = (what: string, period: string, basis: string, claim?: string) => ({
    ...{
      what: { text: what, ...(claim ? { claim } : {}) },
      period: { text: period },
      basis: { text: basis },
    },
    ...{ low: NONE, high: NONE, year: NONE },
  });
  const of = (key: string, { evidence }: Pick<Known, 'evidence'>) => ({
    sources: sources[key] ?? [],
    evidence,
  });
  const pair = (name: string, value: string) => fill(said.pair, { name, value });
  return {
    long: fill(said.bill, {
      utilities: formatList(rises.map(({ key, value }) => pair(words.utilities[key], month(value)))),
      ...{ low: month(forecast.low), high: month(forecast.high) },
      years: formatList(grid.map(({ year, value }) => pair(year, dollars(value, 'long')))),
      part: dollars(part.value, 'long'),
    }),
    table: tableOf(
      table,
      {
        ...{ what: TEXT, period: TEXT, low: numbersIn('USD/month'), high: numbersIn('USD/month') },
        ...{ year: USD_BN, basis: TEXT },
      },
      [
        ...rises.map((one) => ({
          ...row(words.utilities[one.key], risePeriod, said.capacity, one.claim),
          ...{ low: number(one.value, of(one.key, one)), high: number(one.value, of(one.key, one)) },
        })),
        {
          ...row(fill(words.virginia, { period: forecast.period }), forecast.period, said.dataCenters),
          low: number(forecast.low, { claim: forecast.claim }),
          high: number(forecast.high, { claim: forecast.claim }),
        },
        ...grid.map((one) => ({
          ...row(words.grid, one.year, said.capacity, one.claim),
          year: number(one.value, of(one.year, one)),
        })),
        {
          ...row(words.grid, grid.at(-1)?.year ?? '', said.part),
          year: number(part.value, { claim: part.claim }),
        },
      ],
    ),
  };
}

function taxes(
  { waivers, words, sources = {} }: ShareData,
  { words: { describe: said, table } }: Told,
): Parts {
  const sum = (millions: number) => dollars(millions / 1000, 'long');
  return {
    long: fill(said.taxes, {
      states: formatList(
        waivers.map(({ key, expected, cost }) =>
          fill(said.waived, { state: words.states[key], expected: sum(expected), cost: sum(cost) }),
        ),
      ),
    }),
    table: tableOf(
      { ...table, caption: said.taxCaption },
      { what: TEXT, period: TEXT, expected: numbersIn('USD mn'), cost: numbersIn('USD mn') },
      waivers.map(({ key, period, expected, cost, evidence, claim, expectedClaim }) => ({
        ...{ what: { text: words.states[key], claim }, period: { text: period } },
        expected: number(
          expected,
          expectedClaim === claim
            ? { sources: sources[`tax-${key}`] ?? [], evidence: 'projected' }
            : { claim: expectedClaim },
        ),
        cost: number(cost, { sources: sources[`tax-${key}`] ?? [], evidence }),
      })),
    ),
  };
}

function savings(
  { nvidia, seven, thirty, words }: ShareData,
  { words: { describe: said, table } }: Told,
): Parts {
  const row = (what: string, { value, claim }: Known, basis: string) => ({
    ...{ what: { text: what }, share: number(value, { claim }), basis: { text: basis } },
  });
  return {
    long: fill(said.savings, {
      ...{ nvidia: month(nvidia.value), seven: month(seven.value), thirty: month(thirty.value) },
    }),
    table: tableOf(
      { ...table, caption: said.savingsCaption },
      { what: TEXT, share: numbersIn('USD of 100'), basis: TEXT },
      [
        row(words.nvidia, nvidia, said.index),
        row(words.seven, seven, said.index),
        row(words.thirty, thirty, said.count),
      ],
    ),
  };
}

const VIEWS = { bill, taxes, savings };

export const describe = (data: ShareData, { show }: ShareState, told: Told): Description => ({
  finding: fill(told.finding, {}),
  ...VIEWS[show](data, told),
});
