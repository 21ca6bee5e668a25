/** The words of the commitments. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';

/** Suppliers whose price was published by November 2025, the largest first. */
export const FOUR = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
/** Suppliers without a published price: contracts first, then a term sheet and letters. */
export const SIX = ['amd', 'google', 'broadcom', 'nvidia', 'samsung', 'hynix'] as const;
/** Rows of the table. */
const ROWS = [
  ...FOUR,
  ...['amd', 'google', 'broadcom', 'nvidia', 'memory', 'cerebras', 'equity', 'more'],
  ...['frame', 'priced', 'rest', 'target', 'revenue', 'total'],
] as const;

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    /** The sum and its bricks. */
    head: text('sum', 'count', 'brick'),
    headBriefly: text('sum', 'count', 'brick'),
    names: each([...FOUR, ...SIX, 'cerebras']),
    tag: text('name', 'sum'),
    notes: some(FOUR),
    noted: text('tag', 'note'),
    rest: text(),
    assumption: text(),
    revenue: text(),
    third: text(),
    noPrice: text(),
    nothing: text(),
    papers: each(['own', 'press', 'bare', 'none']),
    bare: each(SIX),
    undated: text('count', 'all'),
    dated: text('count'),
    firstPart: text('name'),
    dollars: text(),
    gigawatts: text(),
    chips: text(),
    clouds: text(),
    unpriced: text(),
    unsized: text(),
    tallies: each(['ft', 'tunguz']),
    february: z.strictObject({ frame: text(), target: text(), more: text(), cerebras: text('sum') }),
  }),
  describe: z.strictObject({
    intro: text(),
    deal: text('what', 'value', 'firm'),
    tally: text('what', 'ft', 'tunguz'),
    none: text(),
    rows: each(ROWS),
    firm: each(['contract', 'letter-of-intent', 'plan', 'stated', 'own', 'paid', 'accounts']),
    spans: each(['frame', 'target']),
    part: text('said'),
    talliesCaption: text(),
  }),
  table: heads('what', 'value', 'gw', 'firm', 'years', 'said', 'ft', 'tunguz', 'method'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
export type Priced = (typeof FOUR)[number];
