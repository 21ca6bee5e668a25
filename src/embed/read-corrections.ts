/** Reads and checks `content/corrections.yaml`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../ledger/read.ts';
import type { Correction } from './corrections.ts';
import { readDay } from './params.ts';

const FILE = 'content/corrections.yaml';
const name = z.string().regex(/^[a-z0-9-]+$/, 'may hold small letters, digits and hyphens only');

const correctionSchema = z.strictObject({
  id: name,
  date: z.string().refine((date) => readDay(date) !== null, 'must be a day, YYYY-MM-DD'),
  charts: z.array(name),
  numbers: z.array(name),
  was: z.string().min(1),
  now: z.string().min(1),
  why: z.string().min(1),
  severity: z.enum(['typo', 'number', 'meaning']),
});

/** What the list may refer to. */
export interface Known {
  charts: readonly string[];
  claims: { has(id: string): boolean };
}

/**
 * The corrections of a file's text, newest first.
 * @throws Error naming the file and the entry that is wrong
 */
export function correctionsFrom(text: string, known: Known): Correction[] {
  const parsed = z.array(correctionSchema).safeParse(parse(text) ?? []);
  if (!parsed.success) throw new Error(`${FILE}: ${z.prettifyError(parsed.error)}`);
  const seen = new Set<string>();
  for (const { id, charts, numbers } of parsed.data) {
    const chart = charts.find((c) => !known.charts.includes(c));
    const claim = numbers.find((c) => !known.claims.has(c));
    if (seen.has(id)) throw new Error(`${FILE}: "${id}" stands there twice: give each entry its own id`);
    if (chart) throw new Error(`${FILE}: "${id}" names the chart "${chart}", which does not exist`);
    if (claim) throw new Error(`${FILE}: "${id}" names the claim "${claim}", which is not in the ledger`);
    seen.add(id);
  }
  return parsed.data.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The site's corrections, newest first. */
export function readCorrections(known: Known): Correction[] {
  return correctionsFrom(readFileSync(join(ROOT, FILE), 'utf8'), known);
}
