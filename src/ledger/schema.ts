/** The schemas of the ledger's records. Strict: an unknown field is an error. */
import { z } from 'zod';
import type { Part } from './types.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const partialDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    'is not an ISO date (YYYY, YYYY-MM or YYYY-MM-DD)',
  );
const httpUrl = z.string().refine((value) => {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}, 'is not an http address that parses');

export const UNITS = [
  'USD',
  'USD/year',
  'USD/month',
  'USD/W',
  'USD/MW-day',
  'USD/MWh',
  'USD/kW',
  'GBP',
  'EUR',
  'CNY',
  'GW',
  'MW',
  'TWh',
  'TWh/year',
  '%',
  'bp',
  'x',
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'miles',
  'shares',
  'wafers',
  'count',
  'date',
] as const;

export const TOPICS = [
  'revenue',
  'commitments',
  'tax-credit',
  'power',
  'guarantee',
  'circularity',
  'sovereign',
  'financing',
  'scenarios',
  'perception',
  'since-then',
] as const;

export const STATUSES = [
  'stated',
  'reported',
  'estimated',
  'law',
  'measured',
  'disputed',
  'retracted',
  'superseded',
] as const;

export const sourceSchema = z.strictObject({
  id,
  type: z.enum(['primary', 'law', 'filing', 'dataset', 'reporting', 'analysis', 'paper']),
  publisher: z.string().min(1),
  origin: z.string().min(1).nullable().default(null),
  author: z.string().nullable(),
  title: z.string().min(1),
  published: partialDate,
  url: httpUrl.nullable(),
  read: z
    .string()
    .regex(/^(full|not-read|via: [a-z0-9-]+)$/, 'is not "full", "not-read" or "via: <source id>"'),
  /** Small or secondhand: taken with care. */
  weak: z.boolean().default(false),
  note: z.string().nullable().default(null),
});

/** A day in full, as `until` needs it. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day (YYYY-MM-DD)');

const partId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.(low|high))?$/, 'is not a claim id, id.low or id.high');
const parts: z.ZodType<Part[]> = z.lazy(() => z.array(z.union([z.number(), partId, operation])).min(1));
const operations = {
  sum: parts.optional(),
  difference: parts.optional(),
  product: parts.optional(),
  ratio: parts.optional(),
  growth: z
    .array(z.union([z.number(), partId]))
    .length(3, 'takes three parts: from, to, years')
    .optional(),
};
const OPERATIONS = Object.keys(operations);
const named = (given: object) => OPERATIONS.filter((name) => name in given).length;
const operation = z
  .strictObject(operations)
  .refine((given) => named(given) === 1, `names no one operation of ${OPERATIONS.join(', ')}`);
const partsSchema = z
  .strictObject({ ...operations, low: operation.optional(), high: operation.optional() })
  .refine(
    ({ low, high, ...given }) => named(given) === 1 || (named(given) === 0 && (low ?? high) !== undefined),
    `names no one operation of ${OPERATIONS.join(', ')}`,
  );

const bound = z.number().optional();
const cellRule = z.union([
  z.string(),
  z.strictObject({ not: z.string() }),
  z.strictObject({ from: bound, above: bound, below: bound }),
]);
const countSchema = z
  .strictObject({
    is: z.union([z.enum(['value', 'low', 'high']), z.number()]).default('value'),
    names: z.array(z.string().min(1)).min(1).optional(),
    claims: z.array(id).min(1).optional(),
    series: id.optional(),
    where: z.record(z.string(), cellRule).optional(),
    distinct: z.string().optional(),
  })
  .refine(
    ({ names, claims, series }) => [names, claims, series].filter((one) => one !== undefined).length === 1,
    'counts no one thing of names, claims, series',
  )
  .refine(
    ({ series, where, distinct }) => series !== undefined || (where ?? distinct) === undefined,
    'has where or distinct without a series',
  );

export const claimSchema = z.strictObject({
  id,
  topic: z.enum(TOPICS),
  statement: z.string().min(1),
  value: z.union([z.number(), z.string()]).nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(UNITS).nullable(),
  period: z.string().nullable(),
  as_of: partialDate.nullable(),
  status: z.enum(STATUSES),
  kind: z.enum(['actual', 'plan', 'projection', 'model']),
  withdrawn: z.string().min(1).nullable().default(null),
  withdrawn_words: z.string().min(1).optional(),
  said_by: z.string().nullable(),
  quote: z
    .string()
    .nullable()
    .refine((q) => q === null || q.split(/\s+/).length <= 40, 'is longer than 40 words'),
  sources: z.array(id).min(1, 'names no source'),
  seed: z.array(z.number().int().min(1).max(8)),
  caveat: z.string().nullable(),
  superseded_by: id.nullable().default(null),
  later: id.nullable().default(null),
  headline: z.boolean().nullable().default(null),
  weak: z.boolean().default(false),
  parts: partsSchema.optional(),
  count: z
    .union([countSchema, z.array(countSchema).min(1)])
    .transform((one) => (Array.isArray(one) ? one : [one]))
    .optional(),
  event: id.optional(),
  until: day.optional(),
});
