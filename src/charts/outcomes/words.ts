/** The words of a hundred futures. */
import { z } from 'zod';
import { ENDINGS } from '../../model/endings.ts';
import { SIGMA_NAMES } from '../../model/sigmas.ts';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

/** Quantiles of what is unpaid at the highest, in their order. */
export const QUANTILES = ['low', 'lower', 'mid', 'upper', 'high'] as const;

export const words = defineWords({
  finding: text('waits', 'breaks', 'paid', 'carried', 'baseBreaks', 'kept'),
  picture: z.strictObject({
    /** Endings where room is short. */
    brief: each(ENDINGS),
    /** What a ball’s filling says. */
    samples: each(ENDINGS),
    samplesBriefly: each(ENDINGS),
    values: each(SIGMA_NAMES),
    valuesBriefly: each(SIGMA_NAMES),
    cannot: text(),
    base: text('count'),
  }),
  describe: z.strictObject({
    intro: text(),
    waiting: text(),
    count: text('ending', 'count'),
    cannot: text(),
    moved: text('moves'),
    move: text('count', 'from', 'to'),
    range: text(...QUANTILES),
    futures: text(),
    billions: text(),
    model: text(),
    rows: each(QUANTILES),
  }),
  table: heads('what', 'value', 'unit', 'how'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
