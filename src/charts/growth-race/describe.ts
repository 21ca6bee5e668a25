/** The description of the race: the finding, the long description, the table. */
import { formatDate, formatDay, formatExact, formatList, formatNames } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, YEAR, numbersIn, tableOf } from '../kit/table.ts';
import type { Forecast, OwnYear, RaceData, Run } from './types.ts';
import { taken } from './arrivals.ts';
import { span } from './layout.ts';
import { runsIn } from './parts.ts';
import { START, type RaceState } from './states.ts';
import type { Told } from './words.ts';

const SUM = numbersIn('USD bn/year');
const KINDS = {
  who: TEXT,
  counted: TEXT,
  start: YEAR,
  from: SUM,
  end: YEAR,
  to: SUM,
  years: numbersIn('years'),
};

type Row = Record<keyof typeof KINDS, Cell>;
type Words = Told['words']['describe'];

const cell = (value: number, known: Omit<Cell, 'text' | 'value'> = {}): Cell => ({
  text: formatExact(Math.round(value * 1000) / 1000),
  value,
  ...known,
});
const whole = (value: number): Cell => ({ text: String(value), value });

const sumOf = (of: Run, i: number): Cell =>
  cell(of.exact?.[i] ?? of.values[i]!, {
    evidence: 'measured',
    sources: of.sources?.[i] ?? [],
  });

/** A company: where its clock starts, where the picture leaves it, and the years to the goal. */
function runRow(words: Words, of: Run, state: RaceState): Row {
  const { start, last } = span(of, state);
  const years = taken(of, state);
  const column = state.labels === 'column';
  const gone = last < start + (years ?? 0);
  return {
    who: { text: of.name },
    counted: {
      text: of.fiscal ? fill(words.fiscal, { month: formatDay(`2000-${of.fiscal}`) }) : words.calendar,
    },
    start: whole(of.first + start),
    from: sumOf(of, start),
    end: whole(of.first + last),
    to: sumOf(of, last),
    years: column
      ? whole(last - start)
      : years === null
        ? { text: words.notYet }
        : gone
          ? { text: fill(words.later, { n: years }), value: years }
          : whole(years),
  };
}

/** A company whose every year has its figure in the picture: a row for each year's growth. */
function yearRows(words: Words, of: Run, state: RaceState): Row[] {
  const { start, last } = span(of, state);
  return of.values.slice(start, last).map((_, i) => ({
    ...runRow(words, of, state),
    start: whole(of.first + start + i),
    from: sumOf(of, start + i),
    end: whole(of.first + start + i + 1),
    to: sumOf(of, start + i + 1),
    years: whole(1),
  }));
}

/** OpenAI's own years; without an end where its run has only begun. */
function ownRows(words: Words, { firm, own }: RaceData, state: RaceState): Row[] {
  const row = (from: OwnYear, to?: OwnYear): Row => ({
    who: { text: firm },
    counted: { text: words.calendar },
    start: whole(from.year),
    from: cell(from.value, { claim: from.claim }),
    end: to ? whole(to.year) : { text: '' },
    to: to ? cell(to.value, { claim: to.claim }) : { text: '' },
    years: to ? whole(to.year - from.year) : { text: '' },
  });
  const [first, ...rest] = own.filter(({ value }) => value >= state.zero);
  if (!first) return [];
  return rest.length > 0 ? rest.map((to) => row(first, to)) : [row(first)];
}

function forecastRow(words: Words, { own }: RaceData, d: Forecast): Row {
  const last = own.at(-1)!;
  return {
    who: { text: fill(words.forecast, { who: d.who ?? '', said: formatDate(d.said) }) },
    counted: { text: words.calendar },
    start: whole(last.year),
    from: cell(last.value, { claim: last.claim }),
    end: whole(d.year),
    to: cell(d.value, { claim: d.claim }),
    years: whole(d.year - START),
  };
}

/** Both ends of several numbers. */
const endsOf = (values: readonly number[]): Pick<Cell, 'low' | 'high'> => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

/** Equal growth each year to two of the forecasts: what the dotted lines are. */
function growthRow(words: Words, { own, five, growth }: RaceData): Row {
  const last = own.at(-1)!;
  const ends = five.slice(-2).map(({ value }) => value);
  return {
    who: { text: words.growth, claim: growth },
    counted: { text: words.calendar },
    start: whole(last.year),
    from: cell(last.value, { claim: last.claim }),
    end: whole(START + 5),
    to: { text: formatNames(ends.map((value) => formatExact(value))), ...endsOf(ends), claim: growth },
    years: whole(5),
  };
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: RaceData, state: RaceState, told: Told): Description {
  const words = told.words.describe;
  const runs = [...runsIn(data, state)].sort(
    (a, b) => (taken(a, state) ?? Infinity) - (taken(b, state) ?? Infinity),
  );
  const rows = [
    ...ownRows(words, data, state),
    ...runs.flatMap((of) =>
      state.labels === 'years' ? yearRows(words, of, state) : [runRow(words, of, state)],
    ),
    ...(state.forecasts === 'hundred' ? data.hundred.map((d) => forecastRow(words, data, d)) : []),
    ...(state.forecasts === 'five'
      ? [...data.five.map((d) => forecastRow(words, data, d)), growthRow(words, data)]
      : []),
  ];
  const said = rows.map(({ who, start, from, end, to }) => {
    const begun = { who: who.text, start: start.text, from: from.text };
    return end.text ? fill(words.row, { ...begun, end: end.text, to: to.text }) : fill(words.rowStart, begun);
  });
  return {
    finding: told.finding,
    long: fill(words.long, { rows: formatList(said) }),
    table: tableOf(told.words.table, KINDS, rows),
  };
}
