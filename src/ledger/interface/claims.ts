/** The words around figures in prose: cards, footnotes, and the entries and the filter of the sources page. */
import { z } from 'zod';
import { counted, text } from '../text-shape.ts';

export const claims = z.strictObject({
  about: text('what'),
  close: text(),
  inGlossary: text(),
  example: text('example'),
  terms: text(),
  printedTerm: text('term', 'meaning'),
  notes: text(),
  footnoteMore: text('publisher', 'count'),
  quoteSource: text(),
  quoteSourceRest: text(),
  weak: text(),
  readAt: text('source', 'read'),
  andMore: text('source', 'more'),
  moreSources: counted(),
  moreUses: counted(),
  sourceNamed: text('name'),
  printed: text('statement', 'how', 'source', 'address'),
  history: text('name', 'text'),
  supersededBy: text(),
  later: text(),
  replaces: text(),
  earlier: text(),
  madeOf: text(),
  sources: counted('sources'),
  usedIn: text('places'),
  usedJoint: text(),
  chart: text('title'),
  by: text('author', 'day'),
  copy: text('copy'),
  noAddress: text(),
  reliedOn: text('reliant'),
  series: text('id'),
  copyOf: text('publisher', 'title'),
});

export const filter = z.strictObject({
  claims: counted(),
  sources: counted(),
  found: text('claims', 'sources'),
  nothing: text(),
});
