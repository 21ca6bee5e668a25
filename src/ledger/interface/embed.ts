/** The words of frames, and of what fits them into other people's pages. */
import { z } from 'zod';
import { counted, text } from '../text-shape.ts';

export const embed = z.strictObject({
  allSteps: counted(),
  ownValues: text(),
  ownValuesRest: text(),
  recordTo: text('day'),
  chartAndSources: text(),
  chartAndSourcesRest: text(),
  step: text('value'),
  stepNumber: text('value'),
  theme: text('value'),
  flag: text('flag', 'value'),
  language: text('value'),
  date: text('value'),
  asked: text('what'),
  askedTwo: text('first', 'second'),
  askedMore: counted('first'),
  address: text('address'),
  otherStep: text(),
  nearestRun: text(),
  noRun: text(),
  runNumbers: text(),
  frozen: text('day'),
});

export const element = z.strictObject({
  title: text(),
  unknown: text('chart'),
});
