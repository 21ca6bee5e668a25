import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../ledger/read.ts';
import { aCorrection } from '../testing/correction.ts';
import { chartFeedFile, correctionsFile, feedFile } from './files.ts';
import { lineOf, linkOf, momentOf, titleOfEntry } from './places.ts';
import { readCorrections } from './read.ts';
import type { Update } from './types.ts';
import { loadPageWords, readPageWords } from './words.ts';

/** Read before the tests, whose time the ledger would take. */
const own = readCorrections();
const home = new URL('https://site.example/below/');
const correction = aCorrection({
  what: 'It said <b>12</b> & "more".',
  right: 'It is 13.',
  why: 'The accounts ]]> came out.',
  places: [
    { kind: 'chart', id: 'growth-race', steps: ['first-tenfold'] },
    { kind: 'story', id: 'revenue' },
    { kind: 'page', id: '/scenarios/' },
  ],
});
const update: Update = {
  id: 'news',
  at: '2026-11-30T08:00Z',
  title: 'A list & a feed',
  text: 'Both are here.',
};

/** A feed as a reader of XML has it; what is not well-formed throws. */
function parsed(xml: string) {
  const strict = { onError: (level: string, message: string) => expect.fail(`${level}: ${message}`) };
  const { documentElement: rss } = new DOMParser(strict).parseFromString(xml, 'text/xml');
  if (!rss) throw new Error('the feed is empty');
  const children = (of: Element, name: string) =>
    [...of.childNodes].filter((node): node is Element => node.nodeName === name);
  const [channel] = children(rss, 'channel');
  if (!channel) throw new Error('the feed has no channel');
  const text = (of: Element, name: string) => {
    const found = children(of, name);
    expect(found.length, name).toBe(1);
    return found[0]?.textContent ?? '';
  };
  return { rss, channel, items: children(channel, 'item'), children, text };
}

/** What RSS 2.0 asks of a date: RFC 822 with four digits for the year. */
const RFC822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

async function checkFeed(xml: string, count: number, [page, file] = ['', 'feed.xml']) {
  const { rss, channel, items, children, text } = parsed(xml);
  expect(rss.nodeName).toBe('rss');
  expect(rss.getAttribute('version')).toBe('2.0');
  for (const name of ['title', 'description']) expect(text(channel, name)).not.toBe('');
  expect(text(channel, 'language')).toBe('en');
  expect(text(channel, 'link')).toBe(`${home.href}${page}`);
  const [self] = children(channel, 'atom:link');
  expect(self?.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  expect(self?.getAttribute('rel')).toBe('self');
  expect(self?.getAttribute('href')).toBe(`${home.href}${file}`);
  expect(items.length).toBe(count);
  const times = items.map((item) => {
    for (const name of ['title', 'description']) expect(text(item, name)).not.toBe('');
    const link = new URL(text(item, 'link'));
    expect(link.href.startsWith(`${home.href}corrections/#`)).toBe(true);
    expect(link.hash.length).toBeGreaterThan(1);
    expect(text(item, 'guid')).toBe(link.href);
    expect(text(item, 'pubDate')).toMatch(RFC822);
    return Date.parse(text(item, 'pubDate'));
  });
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(new Set(items.map((item) => text(item, 'guid'))).size).toBe(count);
  if (count > 0) expect(Date.parse(text(channel, 'lastBuildDate'))).toBe(times[0]);
  return { items, text };
}

describe('the feed', () => {
  it('is sound and keeps every letter', async () => {
    const xml = await feedFile({ corrections: [correction], updates: [update] }, readPageWords(), home);
    const { items, text } = await checkFeed(xml, 2);
    expect(items.map((item) => text(item, 'link'))).toEqual([
      'https://site.example/below/corrections/#news',
      'https://site.example/below/corrections/#first',
    ]);
    expect(text(items[0]!, 'title')).toBe('A list & a feed');
    // Once as XML, and once more as the HTML that readers make of it.
    const html = new DOMParser().parseFromString(`<div>${text(items[1]!, 'description')}</div>`, 'text/xml');
    expect([...(html.documentElement?.childNodes ?? [])].map((p) => p.textContent)).toEqual([
      'What was wrong: It said <b>12</b> & "more".',
      'What is right: It is 13.',
      'How we know: The accounts ]]> came out.',
    ]);
    expect(text(items[1]!, 'pubDate')).toBe('Sun, 29 Nov 2026 18:05:00 GMT');
  });

  it('is sound with nothing in it, and with what the site has', async () => {
    await checkFeed(await feedFile({ corrections: [], updates: [] }, readPageWords(), home), 0);
    const count = own.corrections.length + own.updates.length;
    await checkFeed(await feedFile(own, readPageWords(), home), count);
  });
});

describe('the feed of a chart', () => {
  const about = { id: 'growth-race', title: 'A & B' };
  const at = ['charts/growth-race/', 'charts/growth-race.xml'] as const;
  it('has what concerns the chart and nothing else', async () => {
    const other = aCorrection({ id: 'other', places: [{ kind: 'chart', id: 'scale', steps: [] }] });
    const xml = await chartFeedFile(about, [other, correction], readPageWords(), home);
    const { items, text } = await checkFeed(xml, 1, [...at]);
    expect(text(items[0]!, 'link')).toBe(`${home.href}corrections/#first`);
    expect(xml).toContain('corrections of “A &amp; B”');
  });
  it('is there before anything was corrected', async () => {
    await checkFeed(await chartFeedFile(about, [], readPageWords(), home), 0, [...at]);
  });
});

describe('corrections.json', () => {
  it('has each entry with its places, every address in full', () => {
    const file = JSON.parse(correctionsFile([correction], home)) as Record<string, unknown>;
    expect(file).toEqual({
      site: home.href,
      page: `${home.href}corrections/`,
      feed: `${home.href}feed.xml`,
      corrections: [
        {
          ...correction,
          url: `${home.href}corrections/#first`,
          said: { corrected: 'Corrected on 29 November 2026', line: 'It is 13.' },
          places: [
            {
              kind: 'chart',
              id: 'growth-race',
              steps: ['first-tenfold'],
              title: expect.stringMatching(/./) as string,
              url: `${home.href}charts/growth-race/?step=first-tenfold#step-first-tenfold`,
            },
            {
              kind: 'story',
              id: 'revenue',
              title: expect.stringMatching(/./) as string,
              url: `${home.href}#revenue`,
            },
            { kind: 'page', id: '/scenarios/', title: 'The lab', url: `${home.href}scenarios/` },
          ],
        },
      ],
    });
  });

  it('says on the page what every field means', () => {
    const named = readPageWords().take.fields.flatMap(({ name }) => name.split(', '));
    const { corrections } = JSON.parse(correctionsFile([correction], home)) as { corrections: [object] };
    expect(named.sort()).toEqual(Object.keys(corrections[0]).sort());
  });
});

describe('words of the page', () => {
  it('name pages that the site has', () => {
    for (const path of Object.keys(readPageWords().pages)) {
      const file = join(ROOT, 'src/pages', path.slice(0, -1));
      expect(existsSync(`${file}.astro`) || existsSync(`${file}/index.astro`), path).toBe(true);
    }
  });
  it('are asked for whole, with the line of what is wrong', () => {
    expect(loadPageWords('title: [').problems[0]).toMatchObject({ line: 1 });
    const { problems } = loadPageWords('title: A\nlabels:\n  what: W\n  right: ""\n');
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 4, message: 'field "labels.right": is empty' }),
    );
  });
});

describe('the line at the place of an error', () => {
  it('says what is right in full where it fits, else its first sentence, else its beginning', () => {
    expect(lineOf({ right: 'It is 13.07 billion.' })).toBe('It is 13.07 billion.');
    const more = ` ${'And so on and on. '.repeat(9)}`.trimEnd();
    expect(lineOf({ right: `The U.S. total is $1.5 billion.${more}` })).toBe(
      'The U.S. total is $1.5 billion.',
    );
    expect(lineOf({ right: `He said: “It is so.”${more}` })).toBe('He said: “It is so.”');
    const long = `It ${'really '.repeat(30)}is.`;
    expect(lineOf({ right: long })).toMatch(/^It really .* …$/);
    expect(lineOf({ right: `${long} And more.` })).toBe(lineOf({ right: long }));
  });
  it('is never longer than a line, nor empty', () => {
    const texts = fc.string({ minLength: 1, maxLength: 400 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, (right) => {
        const line = lineOf({ right });
        expect(line.length).toBeGreaterThan(0);
        expect(line.length).toBeLessThanOrEqual(112);
      }),
    );
  });
  it('has its moment in words', () => {
    expect(momentOf('2026-11-09T08:05Z')).toBe('9 November 2026, 08:05 UTC');
  });
  it('calls an entry by a place that has a name, before a claim, which is a sentence', () => {
    const claim = { kind: 'claim', id: 'revenue-2024-3-7bn' } as const;
    expect(titleOfEntry({ places: [claim, { kind: 'page', id: '/scenarios/' }] })).toBe('The lab');
    expect(titleOfEntry({ places: [claim] })).toMatch(/^OpenAI's revenue in 2024 /);
  });
  it('leads to a chart as a whole where several of its steps are concerned', () => {
    expect(linkOf({ kind: 'chart', id: 'growth-race', steps: ['demand', 'fastest'] }).path).toBe(
      '/charts/growth-race/',
    );
  });
});
