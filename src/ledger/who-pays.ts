/** The who-pays bar as a record (DESIGN section 2): its schema, its reading, and what has been counted after each chapter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EVIDENCES } from './evidence.ts';
import { ROOT } from './read.ts';
import { remember } from './remember.ts';

/** The chapters of the story in their order; the record may name those that are still to be written. */
export const SPINE = [
  'opening',
  'revenue',
  'commitments',
  'circle',
  'tax-credit',
  'guarantee',
  'scenarios',
  'two-voices',
  'since-then',
] as const;

/** Who can pay, in the order of the bar. */
export const PAYERS = ['customers', 'investors', 'lenders', 'partners', 'public'] as const;
export type PayerName = (typeof PAYERS)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const words = z.string().trim().min(1, 'is empty');

const rowSchema = z.strictObject({
  after: id,
  payer: z.enum(PAYERS),
  /** One claim, or several whose sum is the amount. */
  claim: z.union([id, z.array(id).min(1)]).transform((one) => (typeof one === 'string' ? [one] : one)),
  /** Plain dollars. */
  amount: z.number().min(0),
  evidence: z.enum(EVIDENCES),
  /** Which figure of the claim. */
  show: z.enum(['value', 'low', 'high']).default('value'),
  name: words,
  /** The name where there is little room. */
  short: words,
  why: words,
});
export const whoPaysSchema = z.strictObject({
  whole: id,
  rows: z.array(rowSchema).min(1),
  outlines: z.array(rowSchema.extend({ until: id.nullable().default(null) })).default([]),
  left_out: z
    .array(z.strictObject({ claim: id, part_of: id.nullable().default(null), why: words }))
    .default([]),
});

export type WhoPays = z.output<typeof whoPaysSchema>;
export type PayerRow = WhoPays['rows'][number];
export type OutlineRow = WhoPays['outlines'][number];

export const WHO_PAYS_FILE = 'content/who-pays.yaml';

/**
 * The record of the project; `checkWhoPays` says what is wrong with it.
 * @throws when the file is missing or does not fit its schema
 */
export const readWhoPays = remember((): WhoPays =>
  whoPaysSchema.parse(parse(readFileSync(join(ROOT, WHO_PAYS_FILE), 'utf8'))),
);

/** The place of a chapter in the story; -1 where there is no such chapter. */
export const placeOf = (chapter: string): number => SPINE.findIndex((known) => known === chapter);

const byPayer = (a: { payer: PayerName }, b: { payer: PayerName }) =>
  PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer);

/** What has been counted when a chapter closes, by payer in the order of the bar. */
export function countedAfter({ rows }: Pick<WhoPays, 'rows'>, chapter: string): PayerRow[] {
  return rows.filter(({ after }) => placeOf(after) <= placeOf(chapter)).sort(byPayer);
}

/** The outlines that lie over the hatch when a chapter closes. */
export function outlinesAfter({ outlines }: Pick<WhoPays, 'outlines'>, chapter: string): OutlineRow[] {
  const now = placeOf(chapter);
  return outlines
    .filter(({ after, until }) => placeOf(after) <= now && (until === null || placeOf(until) > now))
    .sort(byPayer);
}

/** Dollars by payer; every payer is there, the public at nothing too. */
export function sums(rows: readonly Pick<PayerRow, 'payer' | 'amount'>[]): Record<PayerName, number> {
  const result: Record<PayerName, number> = {
    customers: 0,
    investors: 0,
    lenders: 0,
    partners: 0,
    public: 0,
  };
  for (const { payer, amount } of rows) result[payer] += amount;
  return result;
}

/** All dollars of some rows. */
export const total = (rows: readonly Pick<PayerRow, 'amount'>[]): number =>
  rows.reduce((sum, { amount }) => sum + amount, 0);
