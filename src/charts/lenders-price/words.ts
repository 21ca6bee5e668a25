/** The words of what lenders asked. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { HALVES, RUNGS } from './keys.ts';

export const words = defineWords({
  finding: text('state', 'strong', 'alone', 'first', 'most'),
  picture: z.strictObject({
    /** Who borrows, and who stands behind it; in few words where there is little room. */
    /** A borrower before who stands behind it. */
    named: text('name'),
    names: each(RUNGS),
    behind: each(RUNGS),
    brief: each(RUNGS),
    /** The two halves of the ladder. */
    halves: each(HALVES),
    halvesBriefly: each(HALVES),
    later: text('price'),
    percent: text('value'),
    /** Of the price of insurance. */
    peak: text(),
    fell: text('fall'),
  }),
  describe: z.strictObject({
    ladder: text('rungs'),
    rung: text('name', 'behind', 'price'),
    insurance: text('points'),
    point: text('when', 'price'),
    insuranceCaption: text(),
    measures: each(['yield', 'coupon', 'effective rate', 'CDS']),
  }),
  table: heads('borrower', 'behind', 'measure', 'when', 'price'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
