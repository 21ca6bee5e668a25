/** The words of the guaranteed project. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { EXAMPLE_IDS } from './data.ts';
import { states } from './states.ts';

/** What of the sum a text may name. */
const SLOTS = [
  ...['cost', 'equity', 'debt', 'interest', 'repaid', 'fair', 'booked', 'apart', 'kept'],
  ...['equityLost', 'debtLost', 'publicLost', 'equityBare', 'debtBare'],
  ...['equityShare', 'debtShare', 'rate', 'ownRate', 'expected', 'keptShare', 'years'],
] as const;
export type Slot = (typeof SLOTS)[number];
const BLOCKS = [
  ...['equity', 'debt', 'debt-cheaper', 'public', 'covered', 'fair', 'booked', 'apart'],
  ...['equity-lost', 'equity-lost-all', 'debt-lost', 'public-lost', 'kept', 'kept-more'],
  ...['rate', 'rate-same'],
] as const;
const ROWS = [
  ...['cost', 'lent', 'lent-guaranteed', 'equity', 'debt', 'base-rate', 'spread', 'saved', 'rate'],
  ...['interest', ...EXAMPLE_IDS, 'life', 'fair', 'expected', 'booked', 'apart', 'recovery'],
  ...['loss', 'loss-equity', 'loss-lenders', 'loss-public', 'kept'],
] as const;

const sum = text(...SLOTS);
export const words = defineWords({
  finding: sum,
  picture: z.strictObject({
    cost: sum,
    /** Beside the column: an amount with what it is, and more about it. */
    blocks: z.record(z.enum(BLOCKS), z.strictObject({ bold: sum, more: sum })),
    pricesHead: text(),
    prices: z.record(z.enum(EXAMPLE_IDS), text('price')),
    years: z.strictObject({ one: text(), more: text('years') }),
    own: sum,
  }),
  describe: z.strictObject({
    intro: text(),
    steps: z.record(z.enum(Object.keys(states) as (keyof typeof states)[]), sum),
    /** Of the table of the reader's own values. */
    ownCaption: text(),
    rows: each(ROWS),
    units: each(['usd', 'percent', 'years', 'points', 'above']),
    how: each(['ledger', 'assumption', 'rounded', 'leans', 'sum']),
  }),
  table: heads('what', 'value', 'unit', 'how'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
