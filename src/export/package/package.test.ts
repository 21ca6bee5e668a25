/** The data package describes its tables rightly: what a reader by the Frictionless standard would stumble over. */
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { packageFile, readTables } from './package.ts';
import { tableCsv, tableJson, type DataField } from './tables.ts';

const home = new URL('https://news.example/backstop/');
const tables = readTables();
const described = JSON.parse(packageFile(home));
const column = (name: string, field: string) =>
  tables.find((table) => table.name === name)!.rows.map((row) => row[field]);

test('every claim, source and series is there, once as CSV and once as JSON', () => {
  const ledger = readLedger();
  expect(column('claims', 'id')).toEqual([...ledger.claims.keys()]);
  expect(column('sources', 'id')).toEqual([...ledger.sources.keys()]);
  const paths = tables.flatMap(({ path }) => [`${path}.csv`, `${path}.json`]);
  expect(described.resources.map((one: { path: string }) => one.path)).toEqual(paths);
  for (const id of ledger.series.keys()) expect(paths).toContain(`series/${id}.csv`);
  const names = described.resources.map((one: { name: string }) => one.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of ['backstop', ...names]) expect(name).toMatch(/^[a-z0-9._-]+$/);
  expect(described).toMatchObject({ profile: 'data-package', licenses: [{ name: 'CC-BY-4.0' }] });
  expect(described.version).toMatch(/^\d{4}\.\d{2}\.\d{2}$/);
});

/** Whether a cell of a CSV file is of its field's type. */
function fits(cell: string, { type, format, constraints }: DataField): boolean {
  if (cell === '') return constraints?.required !== true;
  if (constraints?.enum && !constraints.enum.includes(cell)) return false;
  if (format === 'uri') return URL.canParse(cell);
  if (type === 'integer') return /^-?\d+$/.test(cell);
  if (type === 'number') return Number.isFinite(Number(cell));
  if (type === 'boolean') return cell === 'true' || cell === 'false';
  return type !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(cell);
}

test.each(tables)('$name: its cells are of their types, its keys are single and lead somewhere', (table) => {
  const { fields, primaryKey, foreignKeys } = table;
  const parsed = csvParse(tableCsv(table));
  expect(parsed.columns).toEqual(fields.map(({ name }) => name));
  expect(JSON.parse(tableJson(table))).toEqual(table.rows);
  expect(parsed.length).toBe(table.rows.length);
  const wrong = parsed.flatMap((row, i) =>
    fields.filter((field) => !fits(row[field.name] ?? '', field)).map(({ name }) => `${i + 1}: ${name}`),
  );
  expect(wrong).toEqual([]);
  for (const { name, description } of fields) expect(description, name).not.toBe('');
  const keys = parsed.map((row) =>
    [primaryKey]
      .flat()
      .map((name) => row[name])
      .join(),
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (const { fields: own, reference } of foreignKeys) {
    const known = new Set(column(reference.resource || table.name, reference.fields));
    expect(parsed.map((row) => row[own]).filter((id) => id && !known.has(id))).toEqual([]);
  }
});

test('columns of series say the unit that their names end in', () => {
  const fields = tables.flatMap((table) => (table.path.startsWith('series/') ? table.fields : []));
  const silent = fields.filter(
    ({ name, type, unit }) => type === 'number' && /usd|percent/.test(name) && !unit,
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
  expect(fields.find(({ name }) => name === 'value_usd_bn')?.unit).toBe('billions of dollars');
});
