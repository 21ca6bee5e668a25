/** The words of a chart on a page: its foot, its steps, and the values that readers set. */
import { z } from 'zod';
import { text } from '../text-shape.ts';

export const figure = z.strictObject({
  howWeKnow: text(),
  everySource: text(),
  table: text(),
  tableAway: text(),
  embed: text(),
  steps: text(),
  previous: text(),
  next: text(),
  count: text('step', 'steps'),
});

export const reader = z.strictObject({
  values: text(),
  moreValues: text(),
  assumption: text(),
  reset: text(),
  copy: text(),
  linkCopied: text(),
  linkInBar: text(),
  toLab: text(),
  nearest: text('name', 'value'),
  nearestAll: text('names'),
  redraw: text(),
  redrawAgain: text(),
  redrawFirst: text(),
  redrawn: text(),
});
