/** Reads the ledger from its files, checks its own rules, and hands it out whole. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Problem } from './problem.ts';
import { remember } from './remember.ts';
import { claimSchema, sourceSchema } from './schema.ts';
import type { Claim, Ledger, SeriesTable, Source } from './types.ts';
import { lineBelow, type Path } from './yaml.ts';

/** The project's folder: builds, tests and tools all run from it. */
export const ROOT = process.cwd();

export interface Located<T> {
  record: T;
  file: string;
  line: number;
  /** The line of a field of the record, or of an entry in one of its lists. */
  lineOf: (path: Path) => number;
}

/** The last reading of each file: after an edit only the edited one is parsed again, which takes most of the time. */
const readings = new Map<
  string,
  { text: string; schema: z.ZodType; found: Located<unknown>[]; problems: Problem[] }
>();

/**
 * The records of a YAML list, each with its line; bad ones become problems.
 * @param text the file's text; `file` names it in problems
 * @param remedy where an author finds the fields
 */
export function parseRecords<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  problems: Problem[],
  remedy = 'See the table of fields in content/ledger/README.md',
): Located<z.output<S>>[] {
  let reading = readings.get(file);
  if (reading?.text !== text || reading.schema !== schema) {
    const wrong: Problem[] = [];
    reading = { text, schema, found: parseList(text, file, schema, wrong, remedy), problems: wrong };
    readings.set(file, reading);
  }
  problems.push(...reading.problems);
  return reading.found as Located<z.output<S>>[];
}

function parseList<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  problems: Problem[],
  remedy: string,
): Located<z.output<S>>[] {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  for (const error of doc.errors) {
    problems.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      id: '-',
      message: `the YAML does not parse: ${error.message.split('\n')[0]}`,
      remedy: 'Mend the indentation or the quotes',
    });
  }
  if (doc.errors.length > 0 || doc.contents === null) return [];
  if (!isSeq(doc.contents)) {
    problems.push({ file, line: 1, id: '-', message: 'the file is not a list of records', remedy });
    return [];
  }
  const found: Located<z.output<S>>[] = [];
  for (const item of doc.contents.items) {
    const line = isNode(item) ? lineBelow(item, [], counter) : 1;
    if (!isMap(item)) {
      problems.push({ file, line, id: '-', message: 'this is not a record of fields', remedy });
      continue;
    }
    const lineOf = (path: Path) => lineBelow(item, path, counter);
    const raw: unknown = item.toJS(doc);
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      found.push({ record: parsed.data, file, line, lineOf });
      continue;
    }
    const id = (raw as { id?: unknown }).id;
    for (const issue of parsed.error.issues) {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      problems.push({
        file,
        line: lineOf([...issue.path, ...unknown]),
        id: typeof id === 'string' ? id : '-',
        message: issue.path.length > 0 ? `field "${issue.path.join('.')}": ${issue.message}` : issue.message,
        remedy,
      });
    }
  }
  return found;
}

function filesOf(path: string, ending: string, base: string): { file: string; text: string }[] {
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({
      file: relative(base, join(path, name)),
      text: readFileSync(join(path, name), 'utf8'),
    }));
}

/** A cell that holds a list, `a; b`. */
const listOf = (cell = '') =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);

/**
 * A series from its CSV text; the first row names the columns.
 * @param problems takes rows whose cells do not fit the columns
 */
export function parseSeries(text: string, file: string, problems: Problem[] = []): SeriesTable {
  const [columns = [], ...rows] = csvParseRows(text);
  const id = file.replace(/^.*\//, '').replace(/\.csv$/, '');
  return {
    id,
    columns,
    file,
    rows: rows.map((row, i) => {
      // Cells hold no line breaks, so a row's line is its place plus the head.
      const line = i + 2;
      if (row.length !== columns.length) {
        problems.push({
          file,
          line,
          id,
          message: `this row has ${row.length} cells where the head has ${columns.length}`,
          remedy: 'Put quotation marks round cells that hold a comma, and fill up with empty cells',
        });
      }
      const cells = Object.fromEntries(columns.map((c, k) => [c, row[k] ?? '']));
      return { line, cells, sources: listOf(cells['source']) };
    }),
  };
}

/** Records by their id; one that stands twice becomes a problem. */
export function unique<T extends { id: string }>(
  found: Located<T>[],
  what: string,
  problems: Problem[],
): Map<string, T & { file: string; line: number }> {
  const map = new Map<string, T & { file: string; line: number }>();
  for (const { record, file, line } of found) {
    const first = map.get(record.id);
    if (first) {
      problems.push({
        file,
        line,
        id: record.id,
        message: `a ${what} of this id stands already at ${first.file}:${first.line}`,
        remedy: 'Give one of the two another id',
      });
    } else map.set(record.id, { ...record, file, line });
  }
  return map;
}

/**
 * Reads and checks records and series, collecting every problem.
 * @param root the folder that holds sources, claims and series
 * @param base the folder that files are named from
 */
export function loadLedger(root: string, base = ROOT): { ledger: Ledger; problems: Problem[] } {
  const problems: Problem[] = [];
  const sources = unique(
    filesOf(join(root, 'sources'), '.yaml', base).flatMap(({ file, text }) =>
      parseRecords(text, file, sourceSchema, problems),
    ),
    'source',
    problems,
  );
  const claims = unique(
    filesOf(join(root, 'claims'), '.yaml', base).flatMap(({ file, text }) =>
      parseRecords(text, file, claimSchema, problems),
    ),
    'claim',
    problems,
  );
  const series = new Map(
    filesOf(join(root, 'series'), '.csv', base).map(({ file, text }) => {
      const table = parseSeries(text, file, problems);
      return [table.id, table] as const;
    }),
  );
  return {
    ledger: {
      sources: sources as Map<string, Source>,
      claims: claims as unknown as Map<string, Claim>,
      series,
    },
    problems,
  };
}

/**
 * The ledger of the project.
 * @throws ContentError with every problem when a record does not fit its schema
 */
export const readLedger = remember((): Ledger => {
  const { ledger, problems } = loadLedger(join(ROOT, 'content/ledger'));
  if (problems.length > 0) throw new ContentError(problems);
  return ledger;
});
