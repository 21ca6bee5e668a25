/** The words of what reaches a reader: power bills, taxes, savings. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

/** Utilities of Maryland, the dearest first. */
export const UTILITIES = ['potomac', 'baltimore', 'pepco', 'delmarva'] as const;
/** States that published what they had expected; the one with one small source last. */
export const WAIVERS = ['ohio', 'texas', 'virginia'] as const;

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    homes: text(),
    homesBriefly: text(),
    maryland: text('period'),
    marylandNote: text(),
    marylandBriefly: text(),
    utilities: each(UTILITIES),
    briefly: each(UTILITIES),
    virginia: text('period'),
    virginiaNote: text(),
    virginiaBriefly: text(),
    fullCost: text(),
    elsewhere: text(),
    elsewhereBriefly: text(),
    grid: text(),
    gridBriefly: text(),
    part: text('sum'),
    partBriefly: text('sum'),
    waived: text(),
    states: each(WAIVERS),
    expected: text(),
    notes: each(WAIVERS),
    hundred: text(),
    nvidia: text(),
    seven: text(),
    sevenBriefly: text(),
    thirty: text(),
    thirtyBriefly: text(),
    rest: text(),
  }),
  describe: z.strictObject({
    bill: text('utilities', 'low', 'high', 'years', 'part'),
    taxes: text('states'),
    waived: text('state', 'expected', 'cost'),
    savings: text('nvidia', 'seven', 'thirty'),
    pair: text('name', 'value'),
    capacity: text(),
    dataCenters: text(),
    part: text(),
    taxCaption: text(),
    savingsCaption: text(),
    index: text(),
    count: text(),
  }),
  table: heads('what', 'period', 'low', 'high', 'year', 'expected', 'cost', 'share', 'basis'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
export type UtilityKey = (typeof UTILITIES)[number];
export type WaiverKey = (typeof WAIVERS)[number];
