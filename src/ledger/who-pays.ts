/**
 * The who-pays bar as a record (DESIGN section 2): its schema, its reading, what has been counted after each
 * chapter, and what other fair rules of counting would give. Sums and evidence are those of its claims.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadChapters } from './chapters.ts';
import { evidenceOf, weakestOf } from './evidence.ts';
import { PAYERS, type PayerName } from './payers.ts';
import { readLedger, ROOT } from './read.ts';
import { remember } from './remember.ts';
import type { Claim, Evidence } from './types.ts';
import { dataOf, parseYaml, type ParsedYaml } from './yaml.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const words = z.string().trim().min(1, 'is empty');

const rowSchema = z.strictObject({
  after: id,
  payer: z.enum(PAYERS),
  /** One claim, or several whose sum counts. */
  claim: z.union([id, z.array(id).min(1)]).transform((one) => (typeof one === 'string' ? [one] : one)),
  /** Which figure of the claim. */
  show: z.enum(['value', 'low', 'high']).default('value'),
  name: words,
  /** The name where there is little room. */
  short: words,
  why: words,
});
const day = z.string().regex(/^\d{4}-\d\d(-\d\d)?$/, 'is no month or day');
export const whoPaysSchema = z.strictObject({
  whole: id,
  /**
   * `nothing`: it was looked for and not found; its claims name no sum. `came`: by when, part by part, where that is not
   * the claim's own date; parts are equal unless claims have their sums, and then their dates too.
   */
  rows: z
    .array(
      rowSchema.extend({
        nothing: z.boolean().default(false),
        came: z.array(z.strictObject({ on: day }).or(z.strictObject({ claim: id }))).default([]),
      }),
    )
    .min(1),
  /** `less`: claims of rows that the outline's sum contains. */
  outlines: z
    .array(rowSchema.extend({ until: id.nullable().default(null), less: z.array(id).default([]) }))
    .default([]),
  /** Promises on a condition: they stand beside the bar, not in it. */
  beside: z.array(rowSchema).default([]),
  left_out: z
    .array(z.strictObject({ claim: id, part_of: id.nullable().default(null), why: words }))
    .default([]),
  /** Other fair rules of counting: which rows each leaves out, which outlines it takes in. */
  other_rules: z
    .array(
      z.strictObject({
        id,
        name: words,
        without: z.array(id).default([]),
        with: z.array(id).default([]),
      }),
    )
    .default([]),
});

/** The file as it is written: no sums. */
export type WhoPaysFile = z.output<typeof whoPaysSchema>;
/** What the claims of an entry come to. */
interface Counted {
  /** Plain dollars. */
  amount: number;
  /** The weakest of its claims; of small pages alone never more than "reported". */
  evidence: Evidence;
  /** Whether a claim of it rests on small pages alone. */
  weak: boolean;
}
/** A part of a row's money: by when it had been paid or signed, and plain dollars. */
export interface Payment {
  /** ISO day or month; a month counts to its end. */
  on: string;
  amount: number;
}
export type PayerRow = WhoPaysFile['rows'][number] & Counted & { payments: Payment[] };
export type OutlineRow = WhoPaysFile['outlines'][number] & Counted;
export type BesideRow = WhoPaysFile['beside'][number] & Counted;
export type OtherRule = WhoPaysFile['other_rules'][number];
export type WhoPays = Omit<WhoPaysFile, 'rows' | 'outlines' | 'beside'> & {
  rows: PayerRow[];
  outlines: OutlineRow[];
  beside: BesideRow[];
};
type Row = WhoPaysFile['beside'][number] & { nothing?: boolean; less?: string[] };

export const WHO_PAYS_FILE = 'content/who-pays.yaml';

/** The record as it is written, or what does not fit. */
export const parseWhoPays = (text: string, file = WHO_PAYS_FILE): ParsedYaml<WhoPaysFile> =>
  parseYaml(text, file, whoPaysSchema, { id: 'who-pays', remedy: `See the head of ${file} for every field` });

/** The figure of a claim that a row counts; `null` where it has none in dollars. */
export function dollarsOf(claim: Claim, show: Row['show']): number | null {
  const figure = claim[show];
  return (claim.unit === 'USD' || claim.unit === 'USD/year') && typeof figure === 'number' ? figure : null;
}

/** By when the money of a claim had come: the end of its quarter, or the day that it is of. */
export function dayOfClaim({ as_of, period }: Pick<Claim, 'as_of' | 'period'>): string | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period ?? '') ?? [];
  return year ? `${year}-${String(Number(quarter) * 3).padStart(2, '0')}` : as_of;
}

/**
 * The record with its sums: amount, evidence and weakness of every entry, from its claims.
 * @throws naming the claim that is missing or has no sum
 */
export function countWhoPays(file: WhoPaysFile, claims: ReadonlyMap<string, Claim>): WhoPays {
  const claimOf = (name: string) => {
    const claim = claims.get(name);
    if (!claim) throw new Error(`${WHO_PAYS_FILE}: claim "${name}" is missing from content/ledger/claims`);
    return claim;
  };
  const sumOf = ({ claim, show }: Row) =>
    claim.map(claimOf).reduce((sum, one) => {
      const dollars = dollarsOf(one, show);
      if (dollars === null) throw new Error(`${WHO_PAYS_FILE}: claim "${one.id}" has no ${show} in dollars`);
      return sum + dollars;
    }, 0);
  const inside = (name: string) => {
    const row = file.rows.find(({ claim }) => claim.includes(name));
    if (!row) throw new Error(`${WHO_PAYS_FILE}: "${name}" is in no row`);
    return sumOf(row);
  };
  const count = <R extends Row>(row: R): R & Counted => {
    const known = row.claim.map(claimOf);
    const weak = known.some(({ weak }) => weak);
    const evidence = weakestOf([...known.map(evidenceOf), ...(weak ? ['reported' as const] : [])]);
    const less = (row.less ?? []).reduce((sum, name) => sum + inside(name), 0);
    return {
      ...row,
      amount: row.nothing ? 0 : sumOf(row) - less,
      evidence: evidence ?? 'reported',
      weak,
    };
  };
  const paid = ({ came, claim, nothing, amount }: WhoPaysFile['rows'][number] & Counted): Payment[] => {
    const dayOf = (name: string) => dayOfClaim(claimOf(name)) ?? '';
    if (nothing) return [];
    if (came.length === 0) return [{ on: dayOf(claim[0] ?? ''), amount }];
    return came.map((part) =>
      'on' in part
        ? { on: part.on, amount: amount / came.length }
        : { on: dayOf(part.claim), amount: dollarsOf(claimOf(part.claim), 'value') ?? 0 },
    );
  };
  return {
    ...file,
    rows: file.rows.map(count).map((row) => ({ ...row, payments: paid(row) })),
    outlines: file.outlines.map(count),
    beside: file.beside.map(count),
  };
}

/**
 * The record of the project with its sums; `checkWhoPays` says what is wrong with it.
 * @throws when the file is missing or does not fit its schema, or a claim has no sum
 */
export const readWhoPays = remember((): WhoPays =>
  countWhoPays(dataOf(parseWhoPays(readFileSync(join(ROOT, WHO_PAYS_FILE), 'utf8'))), readLedger().claims),
);

/** The ids of the chapters in the story's order. One that cannot be read is there all the same: last. */
const spine = remember((): string[] => {
  const { chapters, problems } = loadChapters();
  return [...chapters, ...problems].map((one) => one.id);
});

/** The place of a chapter in the story; -1 where there is no such chapter. */
export const placeOf = (chapter: string): number => spine().indexOf(chapter);

/** What each payer has brought, in the order of the bar, as well known as the weakest of it; who brought none is left out. */
export function partsOf(
  rows: readonly Pick<PayerRow, 'payer' | 'amount' | 'evidence'>[],
): { payer: PayerName; amount: number; evidence: Evidence }[] {
  return PAYERS.flatMap((payer) => {
    const own = rows.filter((row) => row.payer === payer && row.amount > 0);
    const evidence = weakestOf(own.map((row) => row.evidence));
    return evidence ? [{ payer, amount: total(own), evidence }] : [];
  });
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

/** Dollars that another rule of counting gives: some rows left out, some outlines taken in. */
export function sumUnder(
  { rows, outlines }: Pick<WhoPays, 'rows' | 'outlines'>,
  { without, with: also }: Pick<OtherRule, 'without' | 'with'>,
): number {
  const names = (list: readonly string[]) => (row: { claim: readonly string[] }) =>
    row.claim.some((name) => list.includes(name));
  return total(rows.filter((row) => !names(without)(row))) + total(outlines.filter(names(also)));
}

/** What is counted, and the least and the most that the record's other fair rules give, in dollars. */
export function rangeOf(record: Pick<WhoPays, 'rows' | 'outlines' | 'other_rules'>): {
  counted: number;
  low: number;
  high: number;
} {
  const counted = total(record.rows);
  const others = record.other_rules.map((rule) => sumUnder(record, rule));
  return { counted, low: Math.min(counted, ...others), high: Math.max(counted, ...others) };
}
