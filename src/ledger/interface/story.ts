/** The words of the story around its chapters: its head, contents, bar, the steps of scenes, and their links. */
import { z } from 'zod';
import { PAYERS } from '../payers.ts';
import { counted, text } from '../text-shape.ts';

const payers = z.record(z.enum(PAYERS), text());

export const story = z.strictObject({
  question: text('sum'),
  contents: text(),
  minutes: counted(),
  more: text(),
  moreJoint: text(),
  rest: text('title'),
  chartNow: text('alt'),
  bar: text('share'),
  open: text('sum'),
  found: text('sum'),
  year: text('sum', 'year'),
  lengths: text('story', 'short', 'depth', 'day'),
  storyMinutes: counted(),
  shortMinutes: counted(),
  depthMinutes: counted(),
});

export const whoPays = z.strictObject({
  names: payers,
  lit: text('payer', 'sum'),
  nothingFederal: text(),
  all: text('sum', 'open'),
  how: text(),
  label: text(),
  edge: text('sum'),
  edgeLit: text('payer', 'sum'),
  soFar: text(),
  inModel: text(),
  whole: text(),
});

export const modelBar = z.strictObject({
  payers,
  part: text('payer', 'sum'),
  parts: text('parts', 'gap'),
  edge: text('gap'),
  paid: text(),
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
