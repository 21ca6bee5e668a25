/** The links of terms, and the pages about the site itself: read as built, no browser needed. */
import { expect, test } from '@playwright/test';
import { readChapters } from '../src/ledger/chapters.ts';
import { readGlossary } from '../src/ledger/glossary.ts';
import { readLedger } from '../src/ledger/read.ts';
import { attribute, base, elementsOf, read, textOf } from './built.ts';

const termsIn = (file: string) =>
  [...elementsOf(read(file))].flatMap((element) =>
    attribute(element, 'class') === 'term'
      ? [{ to: attribute(element, 'href') ?? '', text: textOf(element) }]
      : [],
  );
const idsIn = (file: string) =>
  new Set([...elementsOf(read(file))].map((element) => attribute(element, 'id')));

test('each chapter in depth links every term that it uses, and the glossary has a place for each', () => {
  const places = idsIn('glossary/index.html');
  for (const { id } of readGlossary()) expect(places.has(id), id).toBe(true);
  for (const { id, uses } of readChapters()) {
    const linked = termsIn(`chapters/${id}/index.html`);
    const meant = uses.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes['id']);
    expect(
      linked.map(({ to }) => to),
      id,
    ).toEqual(meant.map((term) => `${base}glossary/#${term}`));
    expect(
      linked.filter(({ text }) => text.trim() === ''),
      id,
    ).toEqual([]);
  }
});

test('the story links what is not told in depth alone', () => {
  const meant = readChapters().flatMap(({ uses }) =>
    uses.filter(({ name, deeper }) => name === 'Term' && !deeper).map(({ attributes }) => attributes['id']),
  );
  expect(termsIn('index.html').map(({ to }) => to.split('#')[1])).toEqual(meant);
  expect(meant.length).toBeGreaterThan(40);
});

test('every page leads to lessons, methods and what the site is, and so does each chart’s part on sources', () => {
  for (const file of [
    'index.html',
    'sources/index.html',
    'methods/index.html',
    'charts/who-pays/index.html',
  ]) {
    const links = [...elementsOf(read(file))].map((element) => attribute(element, 'href'));
    for (const page of ['teach', 'methods', 'about']) expect(links, file).toContain(`${base}${page}/`);
  }
});

test('the page of methods says the counts of the record, and its eight points', () => {
  const html = read('methods/index.html');
  const said = [...elementsOf(html)]
    .filter(({ tagName }) => tagName === 'td')
    .map((cell) => textOf(cell).trim());
  const sources = [...readLedger().sources.values()];
  for (const count of [
    sources.filter(({ read }) => read === 'full').length,
    sources.filter(({ read }) => read.startsWith('via')).length,
    sources.filter(({ read }) => read === 'not-read').length,
  ])
    expect(said).toContain(String(count));
  const ids = idsIn('methods/index.html');
  for (let point = 1; point <= 8; point++) expect(ids.has(`point-${point}`)).toBe(true);
});
