/** The data behind a chart as files: CSV, JSON, and a JSON of sources, citations and addresses. */
import { csvFormatRows } from 'd3-dsv';
import { getChart, type BuiltChart } from '../charts/build.ts';
import type { Cell, Table } from '../charts/kit/contract.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { pathOf, urlOf } from '../corrections/places.ts';
import { correctionsOf } from '../corrections/read.ts';
import { tellingsOf } from '../ledger/chapters.ts';
import { storyPath } from '../ledger/lengths.ts';
import { evidenceOf } from '../ledger/evidence.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';
import { readLedger } from '../ledger/read.ts';
import type { Claim } from '../ledger/types.ts';
import { addressesOf, stepAddresses } from './addresses.ts';
import { chartRecords, cite, citeChart, LICENCE } from './records.ts';

type Row = Record<string, Cell>;

function tablesOf(built: BuiltChart): { step: string; table: Table }[] {
  return built.steps.map((id) => ({ step: id, table: built.step(id).describe().table }));
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** The claims behind the cells of a row, each once. */
function claimsOf(row: Row, chart: string): Claim[] {
  const ids = unique(Object.values(row).flatMap(({ claim }) => (claim ? [claim] : [])));
  return ids.map((id) => {
    const claim = readLedger().claims.get(id);
    if (!claim) throw new Error(`The table of chart "${chart}" names the unknown claim "${id}"`);
    return claim;
  });
}

function addressOf(source: string): string[] {
  const url = readLedger().sources.get(source)?.url;
  return url ? [url] : [];
}

/**
 * All steps' tables in one: raw numbers, and for each row how well it is known,
 * the claim, and the addresses of its sources, best first. A numeric column whose cell
 * holds words instead has them in a column `<key>_text`. Lines end as RFC 4180 says.
 */
export function csvFile(chartId: string): string {
  const tables = tablesOf(getChart(chartId));
  const columns = [...new Map(tables.flatMap(({ table }) => table.columns).map((c) => [c.key, c])).values()];
  const cells = (key: string) => tables.flatMap(({ table }) => table.rows.map((row) => row[key]));
  const fields = columns.flatMap(({ key, unit, numeric }) => {
    const raw = (row: Row) =>
      String(row[key]?.value ?? row[key]?.date ?? (numeric ? '' : (row[key]?.text ?? '')));
    const words = (row: Row) => (row[key]?.value === undefined ? (row[key]?.text ?? '') : '');
    const wordy = numeric && cells(key).some((cell) => cell && cell.value === undefined && cell.text !== '');
    return [
      { name: key, of: raw },
      ...(wordy ? [{ name: `${key}_text`, of: words }] : []),
      ...(unit ? [{ name: `${key}_unit`, of: (row: Row) => (row[key] ? unit : '') }] : []),
    ];
  });
  const header = ['step', ...fields.map(({ name }) => name), 'evidence', 'claim', 'source_url'];
  if (unique(header).length < header.length) {
    throw new Error(
      `The tables of chart "${chartId}" need other column keys: two of ${header.join(', ')} are alike`,
    );
  }
  const rows = tables.flatMap(({ step, table }) =>
    table.rows.map((row) => {
      const claims = claimsOf(row, chartId);
      const own = Object.values(row);
      const evidence = [...claims.map(evidenceOf), ...own.flatMap((cell) => cell.evidence ?? [])];
      const sources = [
        ...claims.flatMap((claim) => claim.sources),
        ...own.flatMap((cell) => cell.sources ?? []),
      ];
      return [
        step,
        ...fields.map(({ of }) => of(row)),
        unique(evidence).join('; '),
        claims.map(({ id }) => id).join('; '),
        unique(sources.flatMap(addressOf)).join(' '),
      ];
    }),
  );
  return `${[header, ...rows].map((row) => csvFormatRows([row])).join('\r\n')}\r\n`;
}

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

/** Words, data and records of a chart: all that a program needs to draw it anew and defend it. */
export function jsonFile(chartId: string, home: URL): string {
  const { text, steps, step: stepOf, publishers } = getChart(chartId);
  const { claims, date } = chartRecords(chartId);
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
      const { finding, long, table } = step.describe();
      const { title, caption, alt, state } = step;
      return { id, title, caption, alt, finding, long, state, table };
    }),
    claims: claims.map(recordOf),
    series: text.series.map((id) => {
      const series = ledger.series.get(id);
      return { id, columns: series?.columns ?? [], rows: series?.rows.map(({ cells }) => cells) ?? [] };
    }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Sources with citations, licence, date, corrections, and the addresses of every form of the chart. */
export function metadataFile(chartId: string, home: URL): string {
  const { text, steps, step: stepOf } = getChart(chartId);
  const { sources, date } = chartRecords(chartId);
  const at = addressesOf(home, chartId);
  const tellings = tellingsOf(chartId, text.chapter);
  const told = (step: string) => {
    const id = tellings.get(step);
    return id === undefined ? undefined : { id, path: storyPath(id) };
  };
  const formats = [
    { format: 'svg', media_type: 'image/svg+xml', url: at.svg },
    { format: 'png', media_type: 'image/png', url: at.png },
    { format: 'csv', media_type: 'text/csv', url: at.csv },
    { format: 'json', media_type: 'application/json', url: at.json },
    { format: 'txt', media_type: 'text/plain', url: at.text },
    { format: 'metadata', media_type: 'application/json', url: at.metadata },
  ];
  const all = {
    id: chartId,
    title: text.title,
    description: text.deck,
    publisher: 'Backstop',
    url: at.page,
    licence: LICENCE,
    data_date: date,
    citation: citeChart(chartId, home),
    corrections: correctionsOf('chart', chartId).map(({ id, at: when, grade, what, right }) => {
      return { id, at: when, grade, what, right, url: urlOf(pathOf(id), home) };
    }),
    formats,
    share_image: { url: at.share, width: 1200, height: 630 },
    embed: { url: at.embed, oembed: at.oembed },
    steps: steps.map((id) => ({
      id,
      title: stepOf(id).title,
      ...stepAddresses(home, chartId, id, told(id)),
    })),
    sources: sources.map(({ source, claims, series }) => {
      const { id, type, publisher, author, title, published, url, read } = source;
      const citation = cite(source, readLedger());
      return { id, type, publisher, author, title, published, url, read, citation, claims, series };
    }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
