/** The words of the revenue chart, and those of the place where readers draw their own line in it. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

const who = text('who', 'month');
const growth = text('times', 'growth');
const distance = text('who', 'month', 'distance');

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    /** Who gave each year of the record. */
    notes: each(['2022', '2023', '2024', '2025']),
    takenIn: text(),
    paceName: text(),
    pace: text(),
    rate: text('sum', 'month'),
    between: text(),
    average: text('between'),
    drawHere: text(),
    yours: text('sum'),
    sooner: text(),
    hundreds: text(),
    rise: text('growth'),
    needed: text('month'),
    /** What the plan behind it asks of whom. */
    payers: text(),
    paceLatest: text('month'),
    /** Beside the forecasts for 2030, by the room there is. */
    ends: z.strictObject({ small: who, full: who, weak: who }),
    weak: text('who'),
    /** What the reader's line comes to. */
    mine: z.strictObject({
      sum: text('value'),
      times: growth,
      falls: growth,
      below: distance,
      above: distance,
      equal: distance,
      mended: text(),
    }),
  }),
  describe: z.strictObject({
    long: text('rows'),
    row: text('year', 'kind', 'value', 'who'),
    kinds: each(['actual', 'run-rate', 'projection', 'model', 'mine']),
    noNumber: text(),
    growth: text('low', 'high'),
    ownArithmetic: text(),
    yours: text(),
    draw: each(['how', 'legend', 'done', 'clear', 'caption', 'forecast', 'distance', 'noScript']),
  }),
  table: heads('year', 'kind', 'value', 'who', 'said'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
