/** Reads the ledger from its files, checks its own rules, and hands it out whole. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { LineCounter, parseDocument, isMap, isSeq } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Problem } from './problem.ts';
import { claimSchema, sourceSchema } from './schema.ts';
import type { Claim, Ledger, SeriesTable, Source } from './types.ts';

/** The project's folder: builds, tests and tools all run from it. */
export const ROOT = process.cwd();

interface Located<T> {
  record: T;
  file: string;
  line: number;
}

/**
 * The records of a YAML list, each with its line; bad ones become problems.
 * @param text the file's text; `file` is only named in problems
 */
export function parseRecords<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  problems: Problem[],
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
  if (doc.errors.length > 0 || !isSeq(doc.contents)) return [];
  const found: Located<z.output<S>>[] = [];
  for (const item of doc.contents.items) {
    if (!isMap(item)) continue;
    const line = counter.linePos(item.range?.[0] ?? 0).line;
    const raw: unknown = item.toJS(doc);
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      found.push({ record: parsed.data, file, line });
      continue;
    }
    const id = (raw as { id?: unknown }).id;
    for (const issue of parsed.error.issues) {
      const key = issue.path[0];
      const pair = item.items.find((p) => String(p.key) === String(key));
      const at = (pair?.key as { range?: [number] } | undefined)?.range?.[0];
      problems.push({
        file,
        line: at === undefined ? line : counter.linePos(at).line,
        id: typeof id === 'string' ? id : '-',
        message: `field "${issue.path.join('.') || '(record)'}" ${issue.message}`,
        remedy: 'See the table of fields in content/ledger/README.md',
      });
    }
  }
  return found;
}

function filesOf(root: string, folder: string, ending: string): { file: string; text: string }[] {
  const path = join(root, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ file: relative(ROOT, join(path, name)), text: readFileSync(join(path, name), 'utf8') }));
}

/** A series from its CSV text; the first row names the columns. */
export function parseSeries(text: string, file: string): SeriesTable {
  const [columns = [], ...rows] = csvParseRows(text);
  const id = file.replace(/^.*\//, '').replace(/\.csv$/, '');
  return {
    id,
    columns,
    file,
    // Cells hold no line breaks, so a row's line is its place plus the header.
    rows: rows.map((row, i) => ({
      line: i + 2,
      cells: Object.fromEntries(columns.map((c, k) => [c, row[k] ?? ''])),
    })),
  };
}

function unique<T extends { id: string }>(found: Located<T>[], what: string, problems: Problem[]): Map<string, T & { file: string; line: number }> {
  const map = new Map<string, T & { file: string; line: number }>();
  for (const { record, file, line } of found) {
    const first = map.get(record.id);
    if (first) {
      problems.push({
        file,
        line,
        id: record.id,
        message: `this ${what} id stands already at ${first.file}:${first.line}`,
        remedy: 'Give one of the two another id',
      });
    } else map.set(record.id, { ...record, file, line });
  }
  return map;
}

/**
 * Reads and checks records and series, collecting every problem.
 * @param root the folder that holds sources, claims and series
 */
export function loadLedger(root: string): { ledger: Ledger; problems: Problem[] } {
  const problems: Problem[] = [];
  const sources = unique(
    filesOf(root, 'sources', '.yaml').flatMap(({ file, text }) => parseRecords(text, file, sourceSchema, problems)),
    'source',
    problems,
  );
  const claims = unique(
    filesOf(root, 'claims', '.yaml').flatMap(({ file, text }) => parseRecords(text, file, claimSchema, problems)),
    'claim',
    problems,
  );
  const series = new Map(
    filesOf(root, 'series', '.csv').map(({ file, text }) => {
      const table = parseSeries(text, file);
      return [table.id, table] as const;
    }),
  );
  return {
    ledger: { sources: sources as Map<string, Source>, claims: claims as unknown as Map<string, Claim>, series },
    problems,
  };
}

let cached: Ledger | undefined;

/**
 * The ledger, read once.
 * @throws ContentError with every problem when a record does not fit its schema
 */
export function readLedger(root = join(ROOT, 'content/ledger')): Ledger {
  if (cached && root === join(ROOT, 'content/ledger')) return cached;
  const { ledger, problems } = loadLedger(root);
  if (problems.length > 0) throw new ContentError(problems);
  if (root === join(ROOT, 'content/ledger')) cached = ledger;
  return ledger;
}

/** Forgets what was read, so that a changed file is read anew while authors write. */
export function forgetLedger(): void {
  cached = undefined;
}
