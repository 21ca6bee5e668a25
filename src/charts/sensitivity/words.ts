/** The words of the swings. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, heads, text } from '../define-words.ts';

export const words = defineWords({
  finding: text('first', 'second', 'swing'),
  picture: z.strictObject({
    base: text(),
    names: text(),
    rests: text(),
    assumption: text(),
    own: text('base', 'first', 'swing'),
  }),
  describe: z.strictObject({ intro: text('base') }),
  table: heads('input', 'low', 'high', 'atLow', 'atHigh', 'swing', 'rests'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
