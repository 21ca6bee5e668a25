/** The words of the bar. */
import { z } from 'zod';
import { PAYERS } from '../../ledger/payers.ts';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, text } from '../define-words.ts';
import { RUN_KEYS } from './states.ts';

export const words = defineWords({
  finding: text('filled', 'open'),
  picture: z.strictObject({
    head: text(),
    wholeNote: text(),
    hatched: text(),
    hatchedNote: text(),
    nobody: text('sum'),
    nobodyNote: text(),
    hopedNote: text(),
    filled: text(),
    promise: text(),
    enlarged: text(),
    dated: text(),
    question: text(),
    /** Where colours fail, on grey paper. */
    initials: each(PAYERS),
    names: each(PAYERS),
    says: each(PAYERS),
    /** What each stands to lose. */
    loses: each(PAYERS),
    labels: z.strictObject({
      payer: text('initial', 'payer'),
      paid: text('initial', 'payer', 'sum'),
      nothing: text('initial', 'payer'),
      planned: text('initial', 'sum'),
      row: text('name', 'sum'),
      weak: text('name'),
    }),
    runs: each(RUN_KEYS),
    results: z.strictObject({
      /** What is left of revenue once all other costs are paid. */
      customers: text(),
      gap: text(),
      beside: text(),
      open: text(),
      closed: text(),
      own: text('run', 'gap'),
    }),
  }),
  describe: z.strictObject({
    long: text('rows'),
    row: text('payer', 'name', 'sum'),
    plan: text('row'),
    beside: text('row', 'promise'),
    whole: text(),
    wholeWhy: text(),
    gap: text(),
    gapWhy: text(),
    none: text(),
    open: text(),
    ofWhole: text('share'),
    as: z.strictObject({
      stated: text(),
      counted: text(),
      open: text(),
      gap: text(),
      plan: text(),
      model: text(),
      replaced: text(),
      beside: text(),
      rule: text(),
      leftOut: text(),
      weak: text('as'),
    }),
    results: z.strictObject({
      long: text('runs'),
      run: text('run', 'parts'),
      part: text('payer', 'sum'),
      /** Its other columns are the payers of the picture. */
      table: heads('run', 'beside'),
    }),
  }),
  table: heads('what', 'payer', 'value', 'as', 'why'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
