/** The words of how much would be enough. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';

/** Plans by when they were reported, the oldest first; and the first of them with help of the public. */
export const PLANS = ['november', 'february', 'september'] as const;
export const HELPED = ['credit', 'guarantee', 'both'] as const;
export type PlanKey = (typeof PLANS)[number];
export type HelpKey = (typeof HELPED)[number];

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    plans: each(PLANS),
    helped: each(HELPED),
    forecast: text('sum'),
    above: text('sum'),
    single: text('sum'),
    needs: text('sum'),
    own: text('sum'),
    ownBriefly: text('sum'),
    ours: text('sum'),
    oursBriefly: text('sum'),
    same: text(),
    short: text('sum'),
    enough: text(),
    beyond: text(),
    past: text('sum'),
  }),
  describe: z.strictObject({
    intro: text('past', 'plans'),
    plan: text('plan', 'forecast', 'needs'),
    helped: text('help', 'needs'),
    twice: text('own', 'ours'),
    past: text(),
    forecastOf: text('plan'),
    needsOf: text('plan'),
    ownOf: text('plan'),
    oursOf: text('plan'),
  }),
  table: heads('what', 'value'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
