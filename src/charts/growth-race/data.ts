/**
 * Records of the ledger in, typed data of the race out. Amounts are billions of
 * US dollars a year; a run ends with its first year of a hundred or more.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, seriesOf } from '../../ledger/records.ts';
import type { Ledger, SeriesRow, SeriesTable } from '../../ledger/types.ts';
import { arrivals } from './arrivals.ts';
import { arrivalsOf } from './layout.ts';
import { START, states, type RaceState } from './states.ts';
import type { Forecast, OwnYear, RaceData, Run } from './types.ts';

type Loaded = Omit<RaceData, 'words'>;

const GROWTH_CLAIM = 'required-growth-own-arithmetic';

/** Every company's years in order, without holes, to the first of a hundred billion. */
function runsOf(series: SeriesTable): Required<Run>[] {
  const { file, rows } = series;
  const runs = new Map<string, Required<Run>>();
  for (const row of rows) {
    const { line, cells, sources } = row;
    const name = cells['company'] ?? '';
    const year = cellNumber(series, row, 'fiscal_year');
    const value = cellNumber(series, row, 'revenue_usd_bn');
    const run: Required<Run> = runs.get(name) ?? {
      name,
      fiscal: cells['fiscal'] ?? '',
      first: year,
      values: [],
      exact: [],
      ten: -1,
      sources: [],
    };
    runs.set(name, run);
    if (run.values.some((v) => v >= 100)) continue;
    const after = cellNumber(series, row, 'year-since-1bn');
    if (after !== run.values.length || year !== run.first + after) {
      throw new Error(`${file}:${line}: the years of ${name} have a hole or are out of order`);
    }
    if (run.ten < 0 && value >= 10) run.ten = after;
    run.values.push(Number(value.toPrecision(3)));
    run.exact.push(value);
    run.sources.push(sources);
  }
  for (const { name, ten } of runs.values()) {
    if (ten < 0) throw new Error(`${file}: ${name} has no year of ten billion or more`);
  }
  return [...runs.values()];
}

/**
 * @throws when a row lacks its number or its claim, or a company's years have a hole
 */
export function load(ledger: Ledger): Loaded {
  const runs = runsOf(seriesOf(ledger, 'revenue-growth-comparison'));
  const { file, rows } = seriesOf(ledger, 'openai-revenue');
  const of = (kind: string) => rows.filter(({ cells }) => cells['kind'] === kind);
  const number = ({ cells }: SeriesRow, column: string) => Number(cells[column]);
  const claim = ({ line, cells }: SeriesRow) => claimOf(ledger, cells['claim'] ?? '', `${file}:${line}`);

  const actual = of('actual');
  const firm = actual[0]?.cells['firm'] ?? '';
  const record = runs.find(({ name }) => name === firm);
  if (!record) throw new Error(`the comparison has no rows of "${firm}", whose revenue ${file} has`);
  const own = record.exact.map((value, i): OwnYear => {
    const year = record.first + i;
    const row = actual.find((r) => number(r, 'year') === year && number(r, 'value_usd_bn') === value);
    if (!row) throw new Error(`${file}: no revenue of ${value} for ${year}, which the comparison has`);
    const known = claim(row);
    return { year, value, evidence: evidenceOf(known), claim: known.id };
  });
  if (START !== record.first + record.ten) throw new Error(`${firm} did not start in ${START}`);
  const forecasts = (wanted: (year: number, value: number) => boolean) =>
    of('projection')
      .filter((row) => row.cells['firm'] === firm && wanted(number(row, 'year'), number(row, 'value_usd_bn')))
      .map((row): Forecast => ({
        year: number(row, 'year'),
        value: number(row, 'value_usd_bn'),
        claim: claim(row).id,
        who: row.cells['who'] ?? '',
        said: row.cells['as_of'] ?? '',
      }))
      .sort((a, b) => a.said.localeCompare(b.said));
  // In the order in which they stand in their fifth year after the first ten billion, the highest first.
  const fifth = ({ values, ten }: Run) => values[ten + 5] ?? 0;
  const race = {
    runs: runs.filter((run) => run !== record).sort((a, b) => fifth(b) - fifth(a)),
    firm,
    own,
  };
  const flagged = Object.values<RaceState>(states).filter(({ labels }) => labels === 'flags');
  return {
    ...race,
    arrivals: Object.fromEntries(flagged.map((s) => [arrivalsOf(s), arrivals(race, s)])),
    hundred: forecasts((_, value) => value === 100),
    five: forecasts((year, value) => year === START + 5 && value > 0),
    growth: claimOf(ledger, GROWTH_CLAIM).id,
  };
}

/** What the picture needs: no names for the table, no sources, no figures that do not show. */
export function live({ runs, hundred, five, ...race }: Loaded): Loaded {
  const bare = ({ who: _, ...forecast }: Forecast): Forecast => forecast;
  return {
    ...race,
    runs: runs.map(({ exact: _, sources: __, ...run }) => run),
    hundred: hundred.map(bare),
    five: five.map(bare),
  };
}
