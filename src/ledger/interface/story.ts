/** The words of the story around its chapters: its head, contents, bar, the steps of scenes, and their links. */
import { z } from 'zod';
import { PAYERS } from '../payers.ts';
import { counted, text } from '../text-shape.ts';

const payers = z.record(z.enum(PAYERS), text());

export const story = z.strictObject({
  question: text('sum'),
  chapters: text(),
  contents: text(),
  minutes: counted(),
  chartNow: text('alt'),
  bar: text(),
  hatched: text('name'),
  hatchedName: text(),
  year: text('sum'),
  yearSum: text('sum'),
});

export const whoPays = z.strictObject({
  payers,
  after: text(),
  counted: text('payer', 'sum'),
  nothingFederal: text(),
  rest: text('sum'),
  nothingYet: text('sum'),
  how: text(),
  label: text(),
  soFar: text(),
  inModel: text(),
  empty: text(),
  whole: text(),
});

export const modelBar = z.strictObject({
  payers,
  part: text('payer', 'sum'),
  parts: text('parts', 'gap'),
});

export const scrolly = z.strictObject({
  steps: text('title'),
  keys: text(),
  keysHelp: text(),
  previous: text(),
  next: text(),
  rests: text(),
  copyStep: text(),
  step: text('step', 'steps', 'title'),
  linkCopied: text(),
  linkInBar: text(),
  whereYouWere: text(),
  resume: text(),
  resumeAt: text('chapter'),
  dismiss: text(),
  chartGone: text(),
  pictureGone: text('alt'),
  skipChart: text('title'),
  skipChapter: text('title'),
});

export const links = z.strictObject({
  copy: text(),
  copyRest: text('label'),
});
