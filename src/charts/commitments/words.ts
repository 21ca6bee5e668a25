/** The words of the commitments. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';
import { FOUR, SIX } from './suppliers.ts';

/** Rows of the table. */
const ROWS = [
  ...FOUR,
  ...['amd', 'google', 'broadcom', 'nvidia', 'memory'],
  ...['frame', 'priced', 'rest', 'target', 'revenue', 'total'],
] as const;

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    /** The sum and its bricks. */
    head: text('sum', 'count', 'brick'),
    names: each([...FOUR, ...SIX]),
    tag: text('name', 'sum'),
    notes: some(FOUR),
    noted: text('tag', 'note'),
    rest: text(),
    assumption: text(),
    revenue: text(),
    noPrice: text(),
    nothing: text(),
    papers: each(['own', 'press', 'bare', 'none']),
    bare: each(SIX),
    undated: text('count', 'all'),
    dated: text('count'),
    firstPart: text(),
    dollars: text(),
    gigawatts: text(),
    chips: text(),
    clouds: text(),
    unpriced: text(),
    unsized: text(),
    tallies: each(['ft', 'tunguz']),
    february: each(['frame', 'target']),
  }),
  describe: z.strictObject({
    intro: text(),
    deal: text('what', 'value', 'firm'),
    tally: text('what', 'ft', 'tunguz'),
    none: text(),
    rows: each(ROWS),
    firm: each(['contract', 'letter-of-intent', 'plan', 'stated', 'own', 'accounts']),
    spans: each(['frame', 'target']),
    part: text('said'),
    talliesCaption: text(),
  }),
  table: heads('what', 'value', 'gw', 'firm', 'years', 'said', 'ft', 'tunguz', 'method'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
