/** The words of the race. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

/** A name over the finish: who, after how many years, or from the first of several to the last. */
const flag = text('who', 'n', 'm');
const flags = z.strictObject({ flag, 'not-yet': flag, others: flag });

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    yearZero: text(),
    axis: text('sum'),
    scales: each(['ends', 'flags', 'years', 'column']),
    sums: z.strictObject({
      calendar: text('year', 'sum'),
      fiscal: text('year', 'sum'),
      named: text('who', 'yearly'),
      column: text('sum', 'what'),
    }),
    flags,
    flagsSmall: flags,
    notes: z.strictObject({ hundred: text('sum'), five: text('sum') }),
  }),
  describe: z.strictObject({
    long: text('rows'),
    row: text('who', 'from', 'start', 'to', 'end'),
    rowStart: text('who', 'from', 'start'),
    calendar: text(),
    fiscal: text('month'),
    notYet: text(),
    later: text('n'),
    forecast: text('said', 'who'),
    growth: text(),
  }),
  table: heads('who', 'counted', 'start', 'from', 'end', 'to', 'years'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
