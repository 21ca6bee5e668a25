/** The words of the section. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { ASKED, PARTS, WAITING } from './data.ts';

const share = text('share');
const long = text('parts');
const row = text('part', 'says', 'before', 'today', 'later', 'cost', 'wait');

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    names: each(PARTS),
    /** What is said of parts, by view. */
    law: each(['materials', 'fab', 'chip']),
    asked: each(['fab', ...ASKED]),
    factory: each(['materials', 'fab', 'transformer', 'chip']),
    costs: z.strictObject({ chip: share, cooling: share }),
    waits: z.record(z.enum(WAITING), text('low', 'high')),
    /** Where no figure was found. */
    none: text(),
    years: text('years'),
  }),
  describe: z.strictObject({
    long: z.strictObject({ chain: long, law: long, asked: long, factory: long, bill: long }),
    /** A part in the long description: alone, with the credit's rates, with what followed, with cost and wait. */
    rows: z.strictObject({ says: row, rates: row, later: row, bill: row }),
    /** Of the tables of other views than the first. */
    captions: each(['chain', 'law', 'factory', 'bill']),
    /** The head of what is said of each part. */
    says: each(['chain', 'law', 'asked', 'factory']),
    chain: each(PARTS),
    law: each(['fab', 'none']),
    before: text(),
    today: text(),
    asked: each(PARTS),
    later: each(ASKED),
    factory: each(PARTS),
    cost: z.strictObject({ chip: share, cooling: share, transformer: text() }),
  }),
  table: heads('part', 'before', 'today', 'later', 'cost', 'wait'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
