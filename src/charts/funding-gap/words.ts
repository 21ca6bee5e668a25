/** The words of sources and uses. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { SOURCES } from './columns.ts';
import { LATER_PLANS } from './states.ts';

/** Panels that are no ending of the base. */
const NAMED = [...LATER_PLANS, 'yours'] as const;

const verdicts = () =>
  z.strictObject({ open: text('sum', 'ending'), late: text('sum', 'ending'), paid: text('sum', 'ending') });

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    names: each(SOURCES),
    due: text(),
    path: text(),
    verdicts: verdicts(),
    /** The same with the name of the ending before it. */
    ended: verdicts(),
    none: text(),
    groups: each(['endings', 'later', 'laterBriefly']),
    plans: each(NAMED),
    plansBriefly: each(NAMED),
    reading: text(),
    unpaid: text('ending', 'sum'),
    nothing: text('ending'),
    limit: text('sum'),
    base: text('sum'),
    own: z.strictObject({
      short: text('ending', 'bill', 'peak', 'year', 'end', 'public'),
      end: text('ending', 'bill', 'peak', 'public'),
      paid: text('ending', 'bill', 'public'),
    }),
  }),
  describe: z.strictObject({
    years: text('said'),
    five: text('plans'),
    plan: text('plan', 'ending', 'verdict'),
    open: text('peak', 'end'),
    late: text('peak'),
    paid: text(),
    fiveCaption: text(),
  }),
  table: heads(
    ...([
      'year',
      'compute',
      'otherCosts',
      'service',
      'revenue',
      'debt',
      'partner',
      'credit',
      'equity',
      'gap',
    ] as const),
    ...(['plan', 'ending', 'peak', 'end', 'revenue2030', 'compute2030', 'public'] as const),
  ),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
