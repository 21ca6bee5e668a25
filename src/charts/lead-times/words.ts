/** The words of the calendar. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';
import { MONTHS_IN, type WaitUnit } from '../kit/time.ts';
import { TELL_KEYS, THING_KEYS } from './waits.ts';

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    order: text(),
    month: text(),
    year: text('n'),
    years: text('n'),
    come: text('n', 'all'),
    none: text(),
    wait: text('n', 'unit'),
    range: text('low', 'high', 'unit'),
    limit: text('wait'),
    units: each(Object.keys(MONTHS_IN) as WaitUnit[]),
    noMonths: text(),
    things: each(THING_KEYS),
    names: each(TELL_KEYS),
    /** Of the fall. */
    fall: z.strictObject({
      months: text(),
      waiting: text(),
      old: text('n', 'unit'),
      frontier: text('low', 'high'),
      cut: text(),
    }),
    /** Where there is little room. */
    brief: some(TELL_KEYS),
  }),
  describe: z.strictObject({
    long: text('rows'),
    row: text('what', 'wait'),
    waiting: text(),
    /** The table's names, where they say more than the picture's. */
    rows: some(TELL_KEYS),
    who: each(TELL_KEYS),
  }),
  table: heads('what', 'wait', 'from', 'to', 'who', 'said'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
