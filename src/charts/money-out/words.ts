/** The words of the money that goes out. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

/** The kinds of cost, from the top of the column down: the deepest last. */
export const KINDS = ['service', 'sales', 'administration', 'research'] as const;
/** Forecasts of cash by year, the oldest first. */
export const FORECASTS = ['early', 'autumn', 'winter'] as const;

export const words = defineWords({
  finding: text('early', 'autumn', 'winter'),
  picture: z.strictObject({
    in: text(),
    out: text(),
    about: text('sum'),
    ratio: text(),
    loss: text(),
    lossBriefly: text(),
    kinds: each(KINDS),
    weak: text(),
    zero: text(),
    burned: text(),
    burnedBriefly: text(),
    lessThanLoss: text(),
    dates: each(FORECASTS),
    floor: text('date', 'sum'),
    back: text('low', 'high'),
    newest: text(),
    newestBriefly: text(),
    unknown: text(),
    unknownBriefly: text(),
  }),
  describe: z.strictObject({
    costs: text('income', 'kinds', 'costs', 'loss'),
    kind: text('kind', 'sum'),
    burn: text('forecasts', 'sum', 'burned'),
    forecast: text('date', 'years'),
    year: text('year', 'sum'),
    kinds: each(KINDS),
    income: text(),
    total: text(),
    loss: text(),
    burned: text(),
    forecastOf: text('date'),
    newest: text(),
    years: text('from', 'to'),
    burnCaption: text(),
  }),
  table: heads('what', 'year', 'value'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
export type Kind = (typeof KINDS)[number];
export type ForecastKey = (typeof FORECASTS)[number];
