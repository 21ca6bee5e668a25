/** The words that stand on every page, and those of the model and of corrections wherever they are told. */
import { z } from 'zod';
import { text } from '../text-shape.ts';

export const site = z.strictObject({
  title: text('page'),
  imageAlt: text(),
  skip: text(),
  home: text(),
  nav: text(),
  story: text(),
  charts: text(),
  lab: text(),
  sources: text(),
  glossary: text(),
  corrections: text(),
  teach: text(),
  methods: text(),
  aboutSite: text(),
  darkTheme: text(),
  about: text('day'),
  reference: text(),
  terms: text('licence'),
});

export const model = z.strictObject({
  units: z.strictObject({ billions: text(), share: text(), rate: text(), years: text() }),
  beyond: text(),
  percent: text('count'),
});

export const corrections = z.strictObject({
  correctedOn: text('day'),
  line: text('corrected', 'line'),
  moment: text('day', 'time'),
  linkTo: text('day'),
  take: text('feed', 'file', 'link'),
  kind: text('kind'),
});
