/** The words of the credit's sum. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { BASES } from './states.ts';

const TERMS = [...BASES, 'share', 'rate', 'credit', 'pass', 'tenant'] as const;
const otherRate = text('rate', 'amount');
/** The whole sum in a sentence or two. */
const sum = text('base', 'name', 'share', 'rate', 'credit', 'pass', 'tenant', 'owner');

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    /** What each number of the sum is, and in a few words. */
    sum: each(TERMS),
    short: each(TERMS),
    names: each(BASES),
    parts: z.record(z.enum(['credit', 'tenant', 'owner']), text('amount')),
    otherRates: z.strictObject({ 25: otherRate, 30: otherRate }),
    buildings: text('share', 'amount'),
    score: text(),
    own: sum,
  }),
  describe: z.strictObject({
    intro: text(),
    /** Where no more than the rate is shown, or than the share. */
    sums: z.strictObject({ rate: sum, share: sum }),
    /** Of the table of the reader's own values. */
    ownCaption: text(),
    rows: each(['share', 'rate', 'credit', 'pass', 'tenant', 'owner', 'buildings', 'score']),
    otherRates: z.strictObject({ 25: text(), 30: text() }),
    units: each(['usd', 'percent']),
    how: each(['ledger', 'law', 'assumption', 'sum']),
  }),
  table: heads('what', 'value', 'unit', 'how'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
