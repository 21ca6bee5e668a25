/** The words of the race: the finding, the long description, the table. */
import type { Cell, Description } from '../kit/contract.ts';
import { formatDate } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Forecast, OwnYear, RaceData, Run } from './types.ts';
import { taken } from './arrivals.ts';
import { span } from './layout.ts';
import { shown } from './parts.ts';
import { START, type RaceState } from './states.ts';

type Row = Record<string, Cell>;

const cell = (value: number, known: Omit<Cell, 'text' | 'value'> = {}): Cell => ({
  text: String(Math.round(value * 1000) / 1000),
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
function runRow(data: RaceData, of: Run, state: RaceState): Row {
  const { start, last } = span(of, state);
  const years = taken(of, state);
  const column = state.labels === 'column';
  const gone = last < start + (years ?? 0);
  return {
    who: { text: of.name },
    counted: { text: data.text[`years-${of.fiscal ? of.name.toLowerCase() : 'calendar'}`] ?? '' },
    start: whole(of.first + start),
    from: sumOf(of, start),
    end: whole(of.first + last),
    to: sumOf(of, last),
    years: column
      ? whole(last - start)
      : years === null
        ? { text: data.text['row-not'] ?? '' }
        : gone
          ? { text: fill(data.text['row-later'] ?? '', { n: years }), value: years }
          : whole(years),
  };
}

/** A company whose every year has its figure in the picture: a row for each year's growth. */
function yearRows(data: RaceData, of: Run, state: RaceState): Row[] {
  const { start, last } = span(of, state);
  return of.values.slice(start, last).map((_, i) => ({
    ...runRow(data, of, state),
    start: whole(of.first + start + i),
    from: sumOf(of, start + i),
    end: whole(of.first + start + i + 1),
    to: sumOf(of, start + i + 1),
    years: whole(1),
  }));
}

/** OpenAI's own years; without an end where its run has only begun. */
function ownRows({ own, text }: RaceData, state: RaceState): Row[] {
  const row = (from: OwnYear, to?: OwnYear): Row => ({
    who: { text: 'OpenAI' },
    counted: { text: text['years-calendar'] ?? '' },
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

function forecastRow({ own, text }: RaceData, d: Forecast): Row {
  const last = own.at(-1)!;
  return {
    who: { text: fill(text['row-forecast'] ?? '', { who: d.who ?? '', said: formatDate(d.said ?? '') }) },
    counted: { text: text['years-calendar'] ?? '' },
    start: whole(last.year),
    from: cell(last.value, { claim: last.claim }),
    end: whole(d.year),
    to: cell(d.value, { claim: d.claim }),
    years: whole(d.year - START),
  };
}

/** Equal growth each year to two of the forecasts: what the dotted lines are. */
function growthRow({ own, five, growth, text }: RaceData): Row {
  const last = own.at(-1)!;
  return {
    who: { text: text['row-growth'] ?? '', claim: growth },
    counted: { text: text['years-calendar'] ?? '' },
    start: whole(last.year),
    from: cell(last.value, { claim: last.claim }),
    end: whole(START + 5),
    to: {
      text: five
        .slice(-2)
        .map(({ value }) => value)
        .join(', '),
      claim: growth,
    },
    years: whole(5),
  };
}

/** Which of the findings in the chart's texts speaks of this state. */
function findingKey(state: RaceState): string {
  if (state.labels === 'ends') return 'finding-one-start';
  if (state.labels === 'years') return 'finding-fastest';
  if (state.forecasts === 'five') return 'finding-five-years';
  if (state.forecasts === 'hundred') return 'finding-demand';
  return state.zero === 1 ? 'finding-first-tenfold' : 'finding-second-tenfold';
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: RaceData, state: RaceState): Description {
  const { text } = data;
  const runs = [...shown(data, state)].sort(
    (a, b) => (taken(a, state) ?? Infinity) - (taken(b, state) ?? Infinity),
  );
  const rows = [
    ...ownRows(data, state),
    ...runs.flatMap((of) =>
      state.labels === 'years' ? yearRows(data, of, state) : [runRow(data, of, state)],
    ),
    ...(state.forecasts === 'hundred' ? data.hundred.map((d) => forecastRow(data, d)) : []),
    ...(state.forecasts === 'five' ? [...data.five.map((d) => forecastRow(data, d)), growthRow(data)] : []),
  ];
  const told = rows.map((row) => {
    const value = (key: string) => row[key]?.text ?? '';
    const ends = [value('start'), value('from'), value('end'), value('to')];
    const form = text[ends[2] ? 'long-row' : 'long-start'];
    return fill(form ?? '', {
      who: value('who'),
      start: ends[0]!,
      from: ends[1]!,
      end: ends[2]!,
      to: ends[3]!,
    });
  });
  const columns = [
    ['who'],
    ['counted'],
    ['start'],
    ['from', 'USD bn/year'],
    ['end'],
    ['to', 'USD bn/year'],
    ['years', 'years'],
  ] as const;
  return {
    finding: text[findingKey(state)] ?? '',
    long: `${text['long-intro']} ${told.join('; ')}.`,
    table: {
      caption: fill(text['table-caption'] ?? '', {}),
      columns: columns.map(([key, unit]) => ({
        key,
        label: text[`col-${key}`] ?? '',
        ...(unit ? { unit } : {}),
        numeric: key !== 'who' && key !== 'counted',
      })),
      rows,
    },
  };
}
