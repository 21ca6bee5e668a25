/** The tables of a chart as CSV, and the dictionary of their columns. */
import { csvFormatRows } from 'd3-dsv';
import { getChart } from '../charts/build.ts';
import type { TypedCell, TypedTable } from '../charts/typed-table.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { formatDate } from '../ledger/format.ts';
import { readLedger } from '../ledger/read.ts';
import { fill } from '../ledger/template.ts';

type Row = TypedTable['rows'][number];
export type ColumnPart = 'low' | 'high' | 'unit' | 'text' | 'date';
export type OwnColumn = 'step' | 'evidence' | 'claim' | 'source_ids' | 'source_url';

/** A column of a file: what it holds of a row, and which column of the table it comes from. */
export interface Field {
  name: string;
  /** Its column of the tables, and which part of its cells; null for the columns that every file has. */
  from: { key: string; part: ColumnPart | 'value' } | null;
  of: (row: Row, step: string) => string;
}
export interface StepTable {
  step: string;
  table: TypedTable;
}

/** The tables of a chart's steps, or of one step. */
export function tablesOf(chart: string, step?: string): StepTable[] {
  const built = getChart(chart);
  const steps = step === undefined ? built.steps : [step];
  return steps.map((id) => ({ step: id, table: built.step(id).table() }));
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const cellsOf = (row: Row): TypedCell[] => Object.values(row);

/** Whether a text says more than its number: it has letters, or there is no number. */
const saysMore = ({ text, value }: TypedCell): boolean =>
  text !== '' && (value === null || /\p{L}/u.test(text));
/** Whether a text is its date, written out. */
const isDate = ({ text, date }: TypedCell): boolean =>
  date !== null && (text === date || text === formatDate(date));
const written = (number: number | null | undefined): string => (number == null ? '' : String(number));

/**
 * The fields of one column: the number, both ends, the unit and the words of a column of numbers; the words of any
 * other, or its dates, where all of its cells have one.
 */
function fieldsOf(key: string, tables: readonly StepTable[]): Field[] {
  const cells = tables.flatMap(({ table }) => table.rows.flatMap((row) => row[key] ?? []));
  const field = (part: ColumnPart | 'value', of: (cell: TypedCell) => string): Field => ({
    ...{ name: part === 'value' ? key : `${key}_${part}`, from: { key, part } },
    of: (row) => (row[key] ? of(row[key]) : ''),
  });
  const { units } = interfaceWords().tables;
  const numbers = cells.filter(({ unit }) => unit !== null);
  if (numbers.length > 0) {
    const words = cells.some((cell) => saysMore(cell) && !isDate(cell));
    return [
      field('value', ({ value }) => written(value)),
      ...(cells.some(({ low }) => low !== null)
        ? [field('low', ({ low }) => written(low)), field('high', ({ high }) => written(high))]
        : []),
      // A year says itself what it is.
      ...(numbers.some(({ unit }) => unit !== 'year')
        ? [field('unit', ({ unit }) => (unit ? units[unit].name : ''))]
        : []),
      ...(cells.some(({ date }) => date !== null) ? [field('date', ({ date }) => date ?? '')] : []),
      ...(words ? [field('text', (cell) => (saysMore(cell) && !isDate(cell) ? cell.text : ''))] : []),
    ];
  }
  const dates = cells.filter(({ date }) => date !== null);
  if (dates.length > 0 && cells.every((cell) => cell.text === '' || isDate(cell)))
    return [field('value', ({ date }) => date ?? '')];
  return [
    field('value', ({ text }) => text),
    ...(dates.length > 0 ? [field('date', ({ date }) => date ?? '')] : []),
  ];
}

/** The fields of a file of these tables, in their order. */
function fieldsOfTables(tables: readonly StepTable[]): Field[] {
  const { sources: known } = readLedger();
  const sources = (row: Row) => unique(cellsOf(row).flatMap((cell) => cell.sources));
  const own = (name: OwnColumn, of: Field['of']): Field => ({ name, from: null, of });
  const fields = [
    own('step', (_, step) => step),
    ...unique(tables.flatMap(({ table }) => table.columns.map(({ key }) => key))).flatMap((key) =>
      fieldsOf(key, tables),
    ),
    own('evidence', (row) => unique(cellsOf(row).flatMap(({ evidence }) => evidence ?? [])).join('; ')),
    own('claim', (row) => unique(cellsOf(row).flatMap(({ claim }) => claim ?? [])).join('; ')),
    own('source_ids', (row) => sources(row).join('; ')),
    own('source_url', (row) => unique(sources(row).flatMap((id) => known.get(id)?.url ?? [])).join(' ')),
  ];
  const names = fields.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) throw new Error(`Two columns of a table would be called ${twice.join(', ')}`);
  return fields;
}

/** Rows as CSV, as RFC 4180 says: lines end in carriage return and line feed. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => csvFormatRows([[...row]])).join('\r\n')}\r\n`;

/** A file with the byte order mark by which spreadsheets know that it is UTF-8. */
export const forSpreadsheets = (csv: string): string => `\uFEFF${csv}`;

/**
 * The tables of all steps in one, or of one step: raw numbers, their units in words, and for each row how well it is
 * known, its claims, and its sources, best first.
 * @throws where two columns would have one name
 */
export function csvFile(chart: string, step?: string): string {
  const tables = tablesOf(chart, step);
  const fields = fieldsOfTables(tables);
  const rows = tables.flatMap(({ step: id, table }) =>
    table.rows.map((row) => fields.map(({ of }) => of(row, id))),
  );
  return csvOf([fields.map(({ name }) => name), ...rows]);
}

/** One column of a chart's file, in words. */
export interface Described {
  name: string;
  title: string;
  meaning: string;
  /** Of the numbers in it, each once; empty where there are none. */
  units: { name: string; short: string }[];
  type: 'number' | 'integer' | 'date' | 'string';
  steps: string[];
  from: Field['from'];
}

/** The type of a column, from all that stands in it. */
export function typeOf(values: readonly string[]): Described['type'] {
  const given = values.filter(Boolean);
  const all = (pattern: RegExp) => given.length > 0 && given.every((value) => pattern.test(value));
  if (all(/^-?\d{1,15}$/)) return 'integer';
  if (all(/^-?\d+(\.\d+)?(e-?\d+)?$/)) return 'number';
  return all(/^\d{4}-\d{2}-\d{2}$/) ? 'date' : 'string';
}

/** Every column of a chart's file: what it is called, what it means, and in which steps it stands. */
export function describeColumns(chart: string): Described[] {
  const words = interfaceWords().tables;
  const tables = tablesOf(chart);
  return fieldsOfTables(tables).map((field) => {
    const { name, from } = field;
    const type = typeOf(tables.flatMap(({ step, table }) => table.rows.map((row) => field.of(row, step))));
    if (from === null) {
      const own = words.own[name as OwnColumn];
      return { ...{ name, ...own, type, from }, units: [], steps: tables.map(({ step }) => step) };
    }
    const { key, part } = from;
    const having = tables.filter(({ table }) => table.columns.some((column) => column.key === key));
    const columns = having.flatMap(({ table }) => table.columns.filter((column) => column.key === key));
    const captions = unique(having.map(({ table }) => table.caption)).join(words.several);
    const column = unique(columns.map(({ label }) => label)).join(words.several);
    const isNumber = part === 'value' || part === 'low' || part === 'high';
    return {
      ...{ name, type, from },
      title: part === 'value' ? column : fill(words.parts[part].title, { column }),
      meaning:
        part === 'value' ? fill(words.meaning, { captions }) : fill(words.parts[part].meaning, { column }),
      units: isNumber ? unique(columns.flatMap(({ units }) => units)).map((unit) => words.units[unit]) : [],
      steps: having.map(({ step }) => step),
    };
  });
}

/** What every column of a chart's file is, as CSV. */
export function dictionaryFile(chart: string): string {
  const { dictionary, several } = interfaceWords().tables;
  const { column, title, unit, meaning, type, steps } = dictionary;
  return csvOf([
    [column, title, unit, meaning, type, steps],
    ...describeColumns(chart).map((one) => [
      ...[one.name, one.title, one.units.map(({ name }) => name).join(several), one.meaning, one.type],
      one.steps.join(' '),
    ]),
  ]);
}
