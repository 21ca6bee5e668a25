/** The schemas of the ledger's records. Strict: an unknown field is an error. */
import { z } from 'zod';

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
  author: z.string().nullable(),
  title: z.string().min(1),
  published: partialDate,
  url: httpUrl.nullable(),
  read: z
    .string()
    .regex(/^(full|not-read|via: [a-z0-9-]+)$/, 'is not "full", "not-read" or "via: <source id>"'),
  note: z.string().nullable().default(null),
});

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
});
