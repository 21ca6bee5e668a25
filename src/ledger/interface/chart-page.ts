/** The words of a chart's own page, and of the ways to take the chart along. */
import { z } from 'zod';
import { counted, text } from '../text-shape.ts';

const choice = z.strictObject({ name: text(), when: text() });

export const chartPage = z.strictObject({
  fromChapter: text('charts', 'chapter'),
  intoStory: text(),
  everyStep: text(),
  steps: text(),
  howToRead: text(),
  numbers: text(),
  rests: text(),
  fullRecord: text(),
  fullRecordRest: text('claim'),
  sourcesRecord: text('sources', 'record'),
  sourceRead: text('source', 'read'),
  download: text(),
  downloads: z.strictObject({
    png: z.strictObject({ what: text(), how: text() }),
    svg: z.strictObject({ what: text(), how: text() }),
    'dark.png': z.strictObject({ what: text(), how: text() }),
    'dark.svg': z.strictObject({ what: text(), how: text() }),
    'small.png': z.strictObject({ what: text(), how: text() }),
    'square.png': z.strictObject({ what: text(), how: text() }),
    'tall.png': z.strictObject({ what: text(), how: text() }),
    'print.png': z.strictObject({ what: text(), how: text() }),
    csv: z.strictObject({ what: text(), how: text() }),
    json: z.strictObject({ what: text(), how: text() }),
    txt: z.strictObject({ what: text(), how: text() }),
    'metadata.json': z.strictObject({ what: text(), how: text() }),
  }),
  downloadsNote: text(),
  show: text(),
  cite: text(),
});

export const builder = z.strictObject({
  show: text(),
  whole: counted(),
  only: text('title'),
  colours: text(),
  dark: z.strictObject({ auto: text(), false: text(), true: text() }),
  frame: text(),
  plain: text(),
  transparent: text(),
  paste: text(),
  copy: text(),
  copyRest: text('name'),
  copied: text(),
  selected: text(),
  note: text(),
  others: text(),
  other: text('name', 'when'),
  otherName: text('name'),
  ways: z.strictObject({ frame: choice, element: choice, link: choice, image: choice }),
  column: text(),
  pixels: text('width'),
  preview: text(),
  previewOf: text('title'),
});
