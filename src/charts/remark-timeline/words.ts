/** The words of the remark and of what was said about it. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';
import { EVENING, LATER, PASSAGES } from './keys.ts';

export const words = defineWords({
  finding: text('here', 'there'),
  picture: z.strictObject({
    letter: text('day'),
    letterBriefly: text('day'),
    cut: text(),
    omitted: text(),
    numbered: text('number', 'reading'),
    one: text(),
    oneBriefly: text(),
    other: text(),
    otherBriefly: text(),
    stage: text('day'),
    stageBriefly: text('day'),
    evening: text('here', 'there'),
    eveningBriefly: text('here'),
    day: text('day'),
    midnight: text(),
    hours: text('hours', 'minutes'),
    wholeHours: text('hours'),
    days: text('days'),
    since: text('here'),
    who: each(LATER),
    whoBriefly: some(LATER),
  }),
  describe: z.strictObject({
    who: each([...PASSAGES, ...EVENING]),
    readings: text('one', 'other'),
    dated: text('day', 'here', 'there'),
    noHour: text('day'),
    told: text('when', 'who', 'words'),
    toldWithdrawn: text('when', 'who', 'words', 'here'),
    withdrawn: text('here', 'there'),
    gone: text('here'),
    stands: text(),
    disputed: text(),
  }),
  table: heads('when', 'who', 'what', 'after'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
