/** The words of single pages: titles, descriptions for search engines, headings and ways on. */
import { z } from 'zod';
import { counted, text } from '../text-shape.ts';

const described = { title: text(), description: text() };

export const pages = z.strictObject({
  home: z.strictObject(described),
  short: z.strictObject({ ...described, lede: text('minutes'), whole: text() }),
  chapter: z.strictObject({
    others: text(),
    before: text('title'),
    whole: text(),
    next: text('title'),
  }),
  charts: z.strictObject({
    ...described,
    lede: text('data'),
    data: text(),
    steps: counted(),
    fromChapter: text('steps', 'chapter'),
  }),
  sources: z.strictObject({
    ...described,
    description: text('claims', 'sources'),
    heading: text(),
    lede: text('claims', 'sources'),
    method: text('read', 'copied', 'day'),
    filter: text(),
    topic: text(),
    allTopics: text(),
    status: text(),
    anyStatus: text(),
    words: text(),
    showAll: text(),
    onThisPage: text(),
    all: text(),
  }),
  glossary: z.strictObject({
    ...described,
    heading: text(),
    lede: text(),
    linkTo: text('term'),
  }),
  reference: z.strictObject({
    contents: text(),
    table: text(),
    said: text(),
    shows: text(),
    bear: counted(),
  }),
  step: z.strictObject({ from: text('chapter'), read: text(), chart: text() }),
  chartStep: z.strictObject({ from: text('chart'), chart: text(), story: text(), paste: text() }),
  missing: z.strictObject({
    ...described,
    heading: text(),
    lede: text(),
    story: text(),
    beginning: text(),
    reference: text(),
  }),
});
