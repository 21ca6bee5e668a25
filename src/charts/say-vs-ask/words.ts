/** The words of the two voices. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { ENTRY_KEYS, LANES } from './data.ts';
import { PAIRS } from './states.ts';

/** Requests that the company has explained. */
const EXPLAINED = PAIRS.map(([, asked]) => asked);

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    heads: each(LANES),
    shortHeads: each(LANES),
    /** What each entry says, in a few words and in fewer. */
    says: each(ENTRY_KEYS),
    brief: each(ENTRY_KEYS),
    /** The company's own explanation of a request, in a sentence and in a few words. */
    why: each(EXPLAINED),
    because: each(EXPLAINED),
  }),
  describe: z.strictObject({
    intro: text(),
    row: text('when', 'lane', 'what'),
    lanes: each(LANES),
    none: text(),
  }),
  table: heads('when', 'lane', 'what', 'why'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
