/**
 * Records of the ledger in, typed data of the race out. Amounts are billions of
 * US dollars a year; a run ends with its first year of a hundred or more.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import { formatDate } from '../../ledger/format.ts';
import type { ChartText, Ledger, SeriesTable } from '../../ledger/types.ts';
import { arrivals } from './arrivals.ts';
import { arrivalsOf } from './layout.ts';
import { START, states, type RaceState } from './states.ts';
import type { Forecast, OwnYear, RaceData, Run } from './types.ts';

const GROWTH_CLAIM = 'required-growth-own-arithmetic';
/** Companies whose year does not end with December; the words say with which month. */
const FISCAL: readonly string[] = ['Apple', 'Microsoft', 'Nvidia'];
const OWN = 'OpenAI';
function seriesOf(ledger: Ledger, id: string): SeriesTable {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`series "${id}" is missing from content/ledger/series`);
  return series;
}

function number(cell: string | undefined, where: string): number {
  const value = Number(cell);
  if (!cell || !Number.isFinite(value)) throw new Error(`${where}: "${cell ?? ''}" is not a number`);
  return value;
}

/** Every company's years in order, without holes, to the first of a hundred billion. */
function runsOf({ file, rows }: SeriesTable): Required<Run>[] {
  const runs = new Map<string, Required<Run>>();
  for (const { line, cells, sources } of rows) {
    const where = `${file}:${line}`;
    const name = cells['company'] ?? '';
    const year = number(cells['fiscal_year'], where);
    const value = number(cells['revenue_usd_bn'], where);
    const run: Required<Run> = runs.get(name) ?? {
      name,
      fiscal: FISCAL.includes(name),
      first: year,
      values: [],
      exact: [],
      ten: -1,
      sources: [],
    };
    runs.set(name, run);
    if (run.values.some((v) => v >= 100)) continue;
    const after = number(cells['year-since-1bn'], where);
    if (after !== run.values.length || year !== run.first + after) {
      throw new Error(`${where}: the years of ${name} have a hole or are out of order`);
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
export function load(ledger: Ledger, text: ChartText): RaceData {
  const runs = runsOf(seriesOf(ledger, 'revenue-growth-comparison'));
  const { file, rows } = seriesOf(ledger, 'openai-revenue');
  const record = runs.find(({ name }) => name === OWN);
  if (!record) throw new Error(`the comparison has no rows of ${OWN}`);
  const claimOf = (id: string | undefined, where: string) => {
    const claim = ledger.claims.get(id ?? '');
    if (!claim)
      throw new Error(`${where}: unknown claim "${id ?? ''}"; use an id from content/ledger/claims`);
    return claim;
  };
  const of = (kind: string) =>
    rows
      .filter(({ cells }) => cells['kind'] === kind)
      .map(({ line, cells }) => ({
        where: `${file}:${line}`,
        year: Number(cells['year']),
        value: Number(cells['value_usd_bn']),
        claim: cells['claim'],
        who: cells['who'] ?? '',
        said: cells['as_of'] ?? '',
      }));
  const own = record.exact.map((value, i): OwnYear => {
    const year = record.first + i;
    const row = of('actual').find((r) => r.year === year && r.value === value);
    if (!row) throw new Error(`${file}: no revenue of ${value} for ${year}, which the comparison has`);
    const claim = claimOf(row.claim, row.where);
    return { year, value, evidence: evidenceOf(claim), claim: claim.id, who: row.who };
  });
  const theirs = of('projection')
    .filter(({ who }) => /OpenAI|Altman/.test(who))
    .sort((a, b) => a.said.localeCompare(b.said));
  const forecast = ({ where, claim, ...rest }: (typeof theirs)[number]): Forecast => {
    const [month = '', year = ''] = formatDate(rest.said.slice(0, 7)).split(' ');
    return { ...rest, when: `${month.slice(0, 3)} ${year}`, claim: claimOf(claim, where).id };
  };
  if (START !== record.first + record.ten) throw new Error(`${OWN} did not start in ${START}`);
  // In the order in which they stand in their fifth year after the first ten billion, the highest first.
  const fifth = ({ values, ten }: Run) => values[ten + 5] ?? 0;
  const others = runs.filter((run) => run !== record).sort((a, b) => fifth(b) - fifth(a));
  const flagged = Object.values<RaceState>(states).filter(({ labels }) => labels === 'flags');
  return {
    runs: others,
    own,
    arrivals: Object.fromEntries(flagged.map((s) => [arrivalsOf(s), arrivals(others, own, s)])),
    hundred: theirs.filter(({ value }) => value === 100).map(forecast),
    five: theirs.filter(({ year, value }) => year === START + 5 && value > 0).map(forecast),
    growth: claimOf(GROWTH_CLAIM, 'src/charts/growth-race/data.ts').id,
    text: text.texts,
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|years|row)-/;

/** What the picture needs: no table texts, no names for the table, no sources, no figures that do not show. */
export function live(data: RaceData): RaceData {
  return {
    ...data,
    runs: data.runs.map((run) => {
      const { exact: _, sources: __, ...rest } = run;
      return rest;
    }),
    own: data.own.map(({ who: _, ...d }) => d),
    hundred: data.hundred.map(({ year, value, claim }) => ({ year, value, claim, when: '' })),
    five: data.five.map(({ year, value, claim, when }) => ({ year, value, claim, when })),
    text: Object.fromEntries(Object.entries(data.text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
