/** The words of files to download and of pictures for links. */
import { z } from 'zod';
import { text } from '../text-shape.ts';

export const files = z.strictObject({
  howToRead: text(),
  step: text('step', 'title'),
  sources: text(),
  credit: text('note', 'sources'),
  sourcesOf: text('sources'),
  dataTo: text('day'),
  corrected: text('corrected'),
  licence: text('name', 'url'),
  licenced: text('address', 'licence'),
  cited: text('year', 'title', 'deck', 'data', 'record', 'url'),
  citedNote: text('deck', 'data', 'record'),
  citedCorrected: text('citation', 'day', 'url'),
  undated: text(),
});

export const share = z.strictObject({
  question: text(),
  whole: text('sum'),
});
