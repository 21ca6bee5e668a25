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
    /** The exchange on the podcast: who speaks, and the two readings. */
    exchange: z.strictObject({
      ...{ asked: text('day'), answered: text('day') },
      briefly: z.strictObject({ asked: text('day'), answered: text('day') }),
      question: text('sum'),
      year: text('sum'),
      pace: text('sum'),
    }),
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
    /** Of the exchange. */
    exchange: text('asked', 'answered', 'year', 'pace', 'sum'),
    who: z.strictObject({ asked: text(), answered: text(), year: text(), pace: text() }),
    sums: z.strictObject({ year: text('sum'), pace: text('sum') }),
    exchangeCaption: text(),
  }),
  table: heads('when', 'lane', 'who', 'what', 'why'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
