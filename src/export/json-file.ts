/** A chart as JSON: its words, its tables cell by cell, and the records behind them. */
import { getChart } from '../charts/build.ts';
import { claimsOf } from '../charts/typed-table.ts';
import type { TypedCell, TypedTable } from '../charts/typed-table.ts';
import { evidenceOf } from '../ledger/evidence.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { readLedger } from '../ledger/read.ts';
import type { TableUnit } from '../ledger/table-units.ts';
import { fill } from '../ledger/template.ts';
import type { Claim } from '../ledger/types.ts';
import { addressesOf } from './addresses.ts';
import { claimOf } from '../ledger/records.ts';
import { LICENCE } from './licence.ts';
import { chartRecords } from './records.ts';

/** A claim without its place in our files, its sources spelt out. */
function recordOf(claim: Claim) {
  const { file: _file, line: _line, sources, seed: _seed, ...rest } = claim;
  const ledger = readLedger();
  const known = sources.flatMap((id) => ledger.sources.get(id) ?? []);
  return {
    ...rest,
    evidence: evidenceOf(claim),
    sources: known.map(({ file: _f, line: _l, ...source }) => source),
  };
}

const wordsOf = (unit: TableUnit) => interfaceWords().tables.units[unit];

/** What there is of a cell. */
function jsonCell({ text, value, low, high, unit, date, claim, restsOn, evidence, sources }: TypedCell) {
  return {
    text,
    ...(value === null ? {} : { value }),
    ...(low === null || high === null ? {} : { low, high }),
    ...(unit === null ? {} : { unit: wordsOf(unit).name }),
    ...(date === null ? {} : { date }),
    ...(claim === null ? {} : { claim }),
    ...(claim === null && restsOn.length > 0 ? { rests_on: restsOn } : {}),
    ...(evidence === null ? {} : { evidence }),
    // A claim names its sources below.
    ...(restsOn.length === 0 && sources.length > 0 ? { sources } : {}),
  };
}

/** A table whose cells say what they are: numbers with their units, words with their dates. */
const jsonTable = ({ caption, columns, rows }: TypedTable) => ({
  caption,
  columns: columns.map(({ key, label, numeric, units }) => ({
    ...{ key, label, numeric },
    units: units.map(wordsOf),
  })),
  rows: rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, jsonCell(cell)])),
  ),
});

/** Words, data and records of a chart: all that a program needs to draw it anew and defend it. */
export function jsonFile(chartId: string, home: URL): string {
  const { text, steps, step: stepOf, publishers } = getChart(chartId);
  const { date } = chartRecords(chartId);
  const ledger = readLedger();
  const all = {
    id: chartId,
    title: text.title,
    deck: text.deck,
    how_to_read: text.how_to_read,
    source: fill(interfaceWords().files.credit, { note: text.source_note, sources: sourceLine(publishers) }),
    url: addressesOf(home, chartId).page,
    generated_from: home.href,
    data_date: date,
    licence: LICENCE,
    default_step: text.default,
    steps: steps.map((id) => {
      const step = stepOf(id);
      const { finding, long } = step.describe();
      const { title, caption, alt, state } = step;
      return { id, title, caption, alt, finding, long, state, table: jsonTable(step.table()) };
    }),
    claims: claimsOf(getChart(chartId)).map((claim) => recordOf(claimOf(ledger, claim))),
    series: text.series.map((id) => {
      const series = ledger.series.get(id);
      return { id, columns: series?.columns ?? [], rows: series?.rows.map(({ cells }) => cells) ?? [] };
    }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
