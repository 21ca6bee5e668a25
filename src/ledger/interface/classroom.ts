/** The words of questions whose answers are covered, of links that are handed out, and of the story on a projector. */
import { z } from 'zod';
import { text } from '../text-shape.ts';

export const cover = z.strictObject({
  title: text(),
  picture: text(),
  question: text(),
  show: text(),
  later: text(),
  showLater: text(),
  gone: text(),
  said: text(),
  labTitle: text(),
  lab: text(),
  page: text(),
});

export const linkMenu = z.strictObject({
  label: text(),
  link: text(),
  preview: text(),
  question: text(),
  questionRun: text(),
  share: text(),
  close: text(),
  copied: text(),
  byHand: text(),
});

export const present = z.strictObject({
  open: text(),
  label: text(),
  previous: text(),
  next: text(),
  leave: text(),
  screen: text(),
  notes: text(),
  controls: text(),
  count: text('slide', 'slides'),
  answer: text(),
  covered: text(),
  page: text('title'),
  notesTitle: text(),
  notesDescription: text(),
  coming: text(),
  last: text(),
  clock: text(),
  running: text('minutes'),
  alone: text(),
  blocked: text(),
});
