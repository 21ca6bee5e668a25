/** The words of past rescues. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';

/** The cases, as the rows of the series come. */
export const CASES = [
  ...['railroads', 'lockheed', 'city', 'chrysler', 'airlines', 'mortgages', 'aig', 'banks', 'funds'],
  ...['cars', 'solyndra', 'tesla', 'energy', 'vogtle', 'intel', 'aep', 'westinghouse', 'constellation'],
] as const;
export type CaseKey = (typeof CASES)[number];

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    lost: text(),
    even: text(),
    gained: text('cents'),
    constant: text(),
    nominal: text(),
    none: text(),
    label: text('name', 'cents'),
    labelFully: text('name', 'cents', 'sum'),
    open: text('name', 'sum'),
    names: each(CASES),
  }),
  describe: z.strictObject({
    intro: text(),
    told: text('name', 'year', 'result'),
    more: some(CASES),
    named: text('name', 'more'),
    constant: text(),
    nominal: text(),
    open: text(),
    unknown: text(),
  }),
  table: heads('what', 'year', 'exposed', 'kind', 'net', 'cents'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
