/** The whole record as tables with described columns: claims, sources, what ties them, and every series. */
import { evidenceOf, EVIDENCES } from '../../ledger/evidence.ts';
import { CLAIM_FIELDS, LINK_FIELDS, SERIES_UNITS, SOURCE_FIELDS } from '../../ledger/interface/data.ts';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { formatList } from '../../ledger/numbers.ts';
import { STATUSES, TOPICS } from '../../ledger/schema.ts';
import { fill } from '../../ledger/template.ts';
import type { Claim, Ledger, SeriesTable, Source } from '../../ledger/types.ts';
import type { Place } from '../../ledger/uses.ts';
import { csvOf, typeOf } from '../csv-file.ts';

type Value = string | number | boolean | null;
export type DataRow = Readonly<Record<string, Value>>;
/** A field of a Frictionless Table Schema. */
export interface DataField {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  description: string;
  format?: 'uri';
  unit?: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: readonly string[] };
}
export interface ForeignKey {
  fields: string;
  reference: { resource: string; fields: string };
}
export interface DataTable {
  name: string;
  /** Below `/data/`, without its ending. */
  path: string;
  title: string;
  description: string;
  fields: DataField[];
  primaryKey: string | string[];
  foreignKeys: ForeignKey[];
  rows: DataRow[];
}

type Shape = Omit<DataField, 'name' | 'description'>;
const STRING: Shape = { type: 'string' };
const NUMBER: Shape = { type: 'number' };
const BOOLEAN: Shape = { type: 'boolean' };
const ID: Shape = { type: 'string', constraints: { required: true, unique: true } };
const NEEDED: Shape = { type: 'string', constraints: { required: true } };
const oneOf = (values: readonly string[]): Shape => ({
  type: 'string',
  constraints: { required: true, enum: values },
});
const refers = (fields: string, resource: string): ForeignKey => ({
  fields,
  reference: { resource, fields: 'id' },
});

const described = <K extends string>(
  names: readonly K[],
  shapes: Readonly<Record<K, Shape>>,
  words: Readonly<Record<K, string>>,
): DataField[] => names.map((name) => ({ name, ...shapes[name], description: words[name] }));

const claimRow = (claim: Claim): DataRow => {
  const { value, low, high, until = null } = claim;
  const [number, date] = typeof value === 'string' ? [null, value] : [value, null];
  const { id, topic, statement, unit, period, as_of, status, kind, withdrawn, said_by, quote } = claim;
  const { caveat, weak, superseded_by, later } = claim;
  return {
    ...{ id, topic, statement, value: number, value_date: date, low, high, unit, period, as_of },
    ...{ status, kind, evidence: evidenceOf(claim), withdrawn, said_by, quote, caveat, weak },
    ...{ superseded_by, later, until },
  };
};

function claimsTable(claims: readonly Claim[]): DataTable {
  const { title, description, fields } = interfaceWords().data.resources.claims;
  const shapes: Record<(typeof CLAIM_FIELDS)[number], Shape> = {
    ...{ id: ID, topic: oneOf(TOPICS), statement: NEEDED, value: NUMBER, value_date: STRING },
    ...{ low: NUMBER, high: NUMBER, unit: STRING, period: STRING, as_of: STRING },
    ...{ status: oneOf(STATUSES), kind: oneOf(['actual', 'plan', 'projection', 'model']) },
    ...{ evidence: oneOf(EVIDENCES), withdrawn: STRING, said_by: STRING, quote: STRING, caveat: STRING },
    ...{ weak: BOOLEAN, superseded_by: STRING, later: STRING, until: { type: 'date' } },
  };
  return {
    ...{ name: 'claims', path: 'claims', title, description, primaryKey: 'id' },
    fields: described(CLAIM_FIELDS, shapes, fields),
    foreignKeys: [refers('superseded_by', ''), refers('later', '')],
    rows: claims.map(claimRow),
  };
}

const sourceRow = (source: Source): DataRow => {
  const { id, type, publisher, origin, author, title, published, url, read, weak, note } = source;
  const via = /^via: (.+)$/.exec(read)?.[1] ?? null;
  return {
    ...{ id, type, publisher, origin, author, title, published, url },
    ...{ read: via === null ? read : 'via', read_in: via, weak, note },
  };
};

function sourcesTable(sources: readonly Source[]): DataTable {
  const { title, description, fields } = interfaceWords().data.resources.sources;
  const types = ['primary', 'law', 'filing', 'dataset', 'reporting', 'analysis', 'paper'] as const;
  const shapes: Record<(typeof SOURCE_FIELDS)[number], Shape> = {
    ...{ id: ID, type: oneOf(types), publisher: NEEDED, origin: STRING, author: STRING, title: NEEDED },
    ...{
      published: NEEDED,
      url: { type: 'string', format: 'uri' },
      read: oneOf(['full', 'via', 'not-read']),
    },
    ...{ read_in: STRING, weak: BOOLEAN, note: STRING },
  };
  return {
    ...{ name: 'sources', path: 'sources', title, description, primaryKey: 'id' },
    fields: described(SOURCE_FIELDS, shapes, fields),
    foreignKeys: [refers('read_in', '')],
    rows: sources.map(sourceRow),
  };
}

function linksTable(claims: readonly Claim[]): DataTable {
  const { title, description, fields } = interfaceWords().data.resources.links;
  const rank: Shape = { type: 'integer', constraints: { required: true } };
  return {
    ...{ name: 'claim-sources', path: 'claim-sources', title, description, primaryKey: ['claim', 'rank'] },
    fields: described(LINK_FIELDS, { claim: NEEDED, rank, source: NEEDED }, fields),
    foreignKeys: [refers('claim', 'claims'), refers('source', 'sources')],
    rows: claims.flatMap(({ id, sources }) =>
      sources.map((source, i) => ({ claim: id, rank: i + 1, source })),
    ),
  };
}

/** The unit that a column's name ends in. */
function unitOf(column: string): string | undefined {
  const unit = SERIES_UNITS.find((end) => column === end || column.endsWith(`_${end}`));
  return unit && interfaceWords().data.units[unit];
}

/** @param charts those that draw it */
function seriesTable({ id, columns, rows }: SeriesTable, charts: readonly Place[]): DataTable {
  const words = interfaceWords().data.resources.series;
  const cells = (column: string) => rows.map((row) => row.cells[column] ?? '');
  const named: Readonly<Record<string, string>> = words.fields;
  const fields = columns.map((name): DataField => {
    const type = name === 'fips' ? 'string' : typeOf(cells(name));
    const unit = type === 'number' || type === 'integer' ? unitOf(name) : undefined;
    return { name, type, description: named[name] ?? words.column, ...(unit ? { unit } : {}) };
  });
  const row: DataField = {
    ...{ name: 'row', type: 'integer', description: words.fields.row },
    constraints: { required: true, unique: true },
  };
  const isNumber = (type: DataField['type']) => type === 'number' || type === 'integer';
  return {
    ...{ name: `series-${id}`, path: `series/${id}`, title: fill(words.title, { id }), primaryKey: 'row' },
    description:
      charts.length > 0
        ? fill(words.description, { charts: formatList(charts.map(({ title }) => title)) })
        : words.unused,
    fields: [row, ...fields],
    foreignKeys: columns.includes('claim') ? [refers('claim', 'claims')] : [],
    rows: rows.map((one, i) => ({
      row: i + 1,
      ...Object.fromEntries(
        fields.map(({ name, type }) => {
          const cell = one.cells[name] ?? '';
          return [name, cell === '' ? null : isNumber(type) ? Number(cell) : cell];
        }),
      ),
    })),
  };
}

/** The whole record as tables. @param uses the charts that draw a series, by its id */
export function dataTables(ledger: Ledger, uses: ReadonlyMap<string, readonly Place[]>): DataTable[] {
  const claims = [...ledger.claims.values()];
  return [
    claimsTable(claims),
    sourcesTable([...ledger.sources.values()]),
    linksTable(claims),
    ...[...ledger.series.values()].map((series) => seriesTable(series, uses.get(series.id) ?? [])),
  ];
}

/** A table as CSV. */
export const tableCsv = ({ fields, rows }: DataTable): string =>
  csvOf([
    fields.map(({ name }) => name),
    ...rows.map((row) => fields.map(({ name }) => String(row[name] ?? ''))),
  ]);

/** A table as JSON: a list of rows by the names of their columns. */
export const tableJson = ({ rows }: DataTable): string => `${JSON.stringify(rows, null, 1)}\n`;
