/** The words of the works. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';
import { GROUPS } from './states.ts';
import { WORK_KEYS } from './works.ts';

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    heads: each(GROUPS),
    /** A sentence in the open sky over towers. */
    sky: each(['pace', 'share']),
    groups: each(['public', 'companies']),
    names: each(WORK_KEYS),
    /** Names in the view of shares, where they are others. */
    shareNames: some(WORK_KEYS),
    notes: z.strictObject({
      years: text('from', 'to'),
      priced: text('year'),
      stated: text('year'),
      oneYear: text(),
      planned: text(),
      weak: text('note'),
    }),
    /** Who paid, and what stayed when the builders' money was spent or lost. */
    after: some(WORK_KEYS),
    afterBriefly: some(WORK_KEYS),
    /** A work in the wall. */
    laid: text('name', 'amount', 'note'),
    laidBriefly: text('name', 'amount'),
    promise: text(),
    beside: text(),
    range: text('low', 'high'),
    shares: text('low', 'high'),
  }),
  describe: z.strictObject({
    long: text('head', 'rows'),
    row: text('what', 'amount', 'basis'),
    built: text('what', 'years', 'who'),
    /** The table's names, where they say more than the picture's; in the view of one year others again. */
    rows: some(WORK_KEYS),
    yearRows: some(WORK_KEYS),
    basis: each(['day', 'peak', 'roads', 'average', 'even']),
    who: each(['public', 'companies']),
    /** Of the tables of all views but `sizes`. */
    captions: each(['pace', 'share', 'recent', 'year', 'payers']),
  }),
  table: heads('what', 'sizes', 'pace', 'share', 'recent', 'year', 'money', 'years', 'who'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
