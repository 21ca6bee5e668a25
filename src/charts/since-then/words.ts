/** The words of what came after November 2025. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

/** Who promised what in the round of 2026, by when the last of it was paid. */
export const BANDS = ['nvidia', 'amazon', 'softbank', 'others'] as const;
/** Sums over their years: what was to be bought, and what the newest forecast sets beside it. */
export const SPANS = ['bill', 'cut', 'plan', 'forecast', 'missing'] as const;
/** Figures of November 2025 that changed, in the order of their rows. */
export const CHANGES = ['target', 'nvidia', 'amazon', 'microsoft', 'forecast', 'pace', 'credit'] as const;
/** What was promised in the guarantee. */
export const TERMS = [
  'ceiling',
  'covers',
  'chips',
  'trigger',
  'amount',
  'term',
  'exclusive',
  'indemnity',
  'bill',
] as const;

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    committed: text(),
    band: text('name', 'sum'),
    bands: each(BANDS),
    paid: each(BANDS),
    rate: text(),
    rateName: text(),
    begun: text(),
    taken: text(),
    spans: each(SPANS),
    open: text(),
    guarantee: z.strictObject({
      covered: text(),
      chips: text(),
      only: text(),
      rent: text(),
      reletting: text(),
      shortfall: text(),
      back: text(),
      begins: text(),
      ends: text(),
      scale: text(),
      beside: text(),
      brief: each(['reletting', 'shortfall', 'begins', 'ends']),
      besideBriefly: text(),
    }),
    labels: each(CHANGES),
    /** Where the sum alone does not say it. */
    was: z.partialRecord(z.enum(CHANGES), text('sum')),
    is: z.partialRecord(z.enum(CHANGES), text('sum')),
  }),
  describe: z.strictObject({
    money: text('bands'),
    pace: text('rates', 'forecast'),
    target: text('spans'),
    guarantee: text('terms'),
    changes: text('rows'),
    item: text('what', 'sum', 'note'),
    row: text('what', 'was', 'before', 'now', 'said'),
    term: text('what', 'how'),
    spans: each(SPANS),
    rate: text('month'),
    year: text(),
    quarters: text('month'),
    sum: text(),
    forecast: text(),
    span: text('from', 'to'),
    terms: each(TERMS),
    how: each(TERMS),
    captions: each(['money', 'pace', 'target', 'guarantee']),
  }),
  table: heads('what', 'value', 'note', 'was', 'before', 'now', 'said'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
export type Band = (typeof BANDS)[number];
export type Span = (typeof SPANS)[number];
export type ChangeKey = (typeof CHANGES)[number];
export type Term = (typeof TERMS)[number];
