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
  undated: text(),
});

/** How a chart is cited, and the ways of it that its page offers. */
export const cite = z.strictObject({
  long: text('year', 'title', 'deck', 'version', 'data', 'record', 'retrieved', 'url'),
  short: text('year', 'title', 'url'),
  note: text('deck', 'data', 'record', 'version', 'retrieved'),
  corrected: text('citation', 'day', 'url'),
  kind: text(),
  ways: z.strictObject({ long: text(), short: text(), bibtex: text(), ris: text(), csl: text() }),
  copy: text(),
  copied: text(),
  selected: text(),
  file: text('name'),
});

export const share = z.strictObject({
  question: text(),
  whole: text('sum'),
});
