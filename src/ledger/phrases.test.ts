/** Sentences that the site must not say, wherever they would stand, and one that it says the same everywhere. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordReaches } from './record-date.ts';
import { readChapters } from './chapters.ts';
import { ROOT } from './read.ts';

/** This file, and the list of corrections, where wrong words stand as they stood. */
const EXEMPT = new Set(['src/ledger/phrases.test.ts', 'content/corrections.yaml']);
/** Each with what makes it false or unfit. */
const NEVER: Readonly<Record<string, string>> = {
  'from memory': 'every figure has been read',
  'known to have agreed to pay': 'the company is bound to pay for what it ordered',
  'nobody’s name on it': 'the company’s own name is on it',
  'there is no backstop': 'a supplier stands behind leases',
  'none from government': 'what was searched was federal, and up to a day',
  'never to run short': 'the model’s test lets a small sum stay open',
};
/** Passages of the first edition that its readers found hardest to read, in words that nothing else needs. */
const WEAK = [
  'which does not prove that nothing happened',
  'that they were a request she took back',
  'give the start both credit and guarantee',
  'more falls due all the same',
  'for oracle and coreweave they agree',
  'costs can outrun forecasts: a tax break',
  'a slim copy stays at the edge',
  'set the clocks of several companies',
  'asked how so much could be paid for',
  'was paid was not found',
];
/** What the story says once: each as it stands in the chapters' source. */
const ONCE = [
  'like for like',
  'guarantee-altman-super-different',
  'altman-7-nov-entire-stack',
  'scenarios-hsbc-gap',
  'not-itemised-790bn',
  'law that widens',
];
/** Provenance, which is the card's to tell. */
const PROVENANCE = [
  'by our record',
  'this story’s record',
  'our assumption is',
  'that we found',
  'read in others’ notes',
];
const TEXT = /\.(?:mdx?|ya?ml|csv|ts|astro|css|txt)$/;

/** Texts below the given folders by path, without line breaks, marks of comments and curled apostrophes. */
function textsBelow(folders: readonly string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => TEXT.test(path) && !EXEMPT.has(path))
      .map((path) => ({ path, text: plain(readFileSync(join(ROOT, path), 'utf8')) })),
  );
}
const plain = (text: string) =>
  text
    .replace(/<\/?Term\b[^>]*>/g, '')
    .replace(/\n\s*(?:\*|\/\/|#)?\s*/g, ' ')
    .replaceAll('\u2019', "'")
    .toLowerCase();

describe('no text says', () => {
  const texts = textsBelow(['content', 'src']);
  test.each(Object.entries(NEVER))('“%s”: %s', (phrase) => {
    expect(texts.filter(({ text }) => text.includes(plain(phrase))).map(({ path }) => path)).toEqual([]);
  });

  test('and the search finds a phrase across lines and apostrophes', () => {
    expect(plain('a:\n  nobody\u2019s name\n  on it')).toContain(plain('nobody’s name on it'));
    expect(texts.some(({ text }) => text.includes('federal guarantee'))).toBe(true);
  });
});

describe('the story', () => {
  // What readers come by on their way: no folds, no steps that are told in depth alone.
  const story = readChapters()
    .map(({ file }) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n')
    .replace(/<Step [^>]*\bdeeper\b[^>]*>.*?<\/Step>/gs, '')
    .replace(/<Aside .*?<\/Aside>/gs, '');
  const count = (phrase: string) => plain(story).split(plain(phrase)).length - 1;

  test.each(WEAK)('has another way to say “%s”', (phrase) => expect(count(phrase)).toBe(0));
  test.each(ONCE)('says “%s” once', (phrase) => expect(count(phrase)).toBe(1));
  test.each(PROVENANCE)('does not say “%s”', (phrase) => expect(count(phrase)).toBe(0));
});

test.each([
  'content/ledger/README.md',
  'content/en/chapters/opening.mdx',
  'content/en/chapters/since-then.mdx',
  'content/en/interface.yaml',
])('the reach of the record is told in the same words in %s', (path) => {
  // The interface has the day filled in.
  const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('{day}', recordReaches());
  expect(plain(text)).toContain(
    plain(
      `The record reaches ${recordReaches()}. ` +
        'It was searched on 29 November 2026; pages of the web were stored until July, ' +
        'later months were read through copies of filings and news in public repositories',
    ),
  );
});
