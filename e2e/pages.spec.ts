/** What holds for every built page: links lead somewhere, titles differ, pictures exist, the lost are met. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readChapters } from '../src/ledger/chapters.ts';
import { readLedger } from '../src/ledger/read.ts';
import {
  attribute,
  base,
  builtCharts,
  builtSteps,
  dist,
  elementsOf,
  fileAt,
  htmlFiles,
  isFrame,
  read,
  textOf,
  wordsOf,
} from './built.ts';

interface PageFacts {
  ids: Set<string>;
  /** Addresses that lead to other places, with the element that holds them. */
  links: { address: string; from: string }[];
  title: string;
  lang: string;
  canonical: string | null;
  description: string | null;
  image: string | null;
  noindex: boolean;
  headings: number;
}

const linkAttributes: Record<string, string> = {
  a: 'href',
  area: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  iframe: 'src',
  form: 'action',
};

function factsOf(html: string): PageFacts {
  const facts: PageFacts = {
    ids: new Set(),
    links: [],
    title: '',
    lang: '',
    canonical: null,
    description: null,
    image: null,
    noindex: false,
    headings: 0,
  };
  for (const element of elementsOf(html)) {
    const { tagName } = element;
    const id = attribute(element, 'id');
    if (id !== undefined) facts.ids.add(id);
    if (tagName === 'html') facts.lang = attribute(element, 'lang') ?? '';
    if (tagName === 'title' && facts.title === '') facts.title = textOf(element).trim();
    if (tagName === 'h1') facts.headings += 1;
    if (tagName === 'meta') {
      const content = attribute(element, 'content') ?? '';
      if (attribute(element, 'name') === 'description') facts.description = content;
      if (attribute(element, 'property') === 'og:image') facts.image = content;
      if (attribute(element, 'name') === 'robots') facts.noindex = content.includes('noindex');
    }
    if (tagName === 'link' && attribute(element, 'rel') === 'canonical') {
      facts.canonical = attribute(element, 'href') ?? null;
    }
    const address = attribute(element, linkAttributes[tagName] ?? '');
    if (address !== undefined) facts.links.push({ address, from: tagName });
  }
  return facts;
}

const files = htmlFiles();
const pages = new Map(files.map((file) => [file, factsOf(read(file))]));
const canonicalOf = (file: string) => pages.get(file)?.canonical ?? null;
/** The addresses that the site calls its own: as served, and as the build was told. */
const origins = new Set(
  [...pages.values()].flatMap(({ canonical }) => (canonical ? [new URL(canonical).origin] : [])),
);

/** The address within the site, or null for other hosts and other kinds of address. */
function inside(address: string, file: string): { path: string; fragment: string } | null {
  const url = new URL(address, `http://site${base}${file}`);
  if (url.host !== 'site' && !origins.has(url.origin)) return null;
  if (!url.pathname.startsWith(base)) return { path: `(outside ${base}) ${url.pathname}`, fragment: '' };
  return {
    path: decodeURIComponent(url.pathname.slice(base.length)),
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

test('every link within the site leads to a page, and every fragment to a place on it', () => {
  const broken: string[] = [];
  let checked = 0;
  for (const [file, { links }] of pages) {
    for (const { address, from } of links) {
      const to = inside(address, file);
      if (!to) continue;
      checked += 1;
      const target = fileAt(to.path);
      if (target === null) broken.push(`${file}: <${from}> ${address}: no such file`);
      else if (to.fragment !== '' && target.endsWith('.html') && !pages.get(target)?.ids.has(to.fragment)) {
        broken.push(`${file}: <${from}> ${address}: no element with that id`);
      }
    }
  }
  expect(checked).toBeGreaterThan(20);
  expect([...new Set(broken)]).toEqual([]);
});

test('links to other places are encrypted, but for sources that are not to be had so', () => {
  // An address that the record itself gives without encryption; a page of the site never adds one.
  const known = new Set([...readLedger().sources.values()].map(({ url }) => url));
  const plain: string[] = [];
  let outside = 0;
  for (const [file, { links }] of pages) {
    for (const { address } of links) {
      if (!/^https?:/i.test(address) || origins.has(new URL(address).origin)) continue;
      outside += 1;
      if (/^http:/i.test(address) && !known.has(address)) plain.push(`${file}: ${address}`);
    }
  }
  expect(outside).toBeGreaterThan(100);
  expect(plain).toEqual([]);
});

test('no id stands twice on a page, with scripts or without', () => {
  const twice = files.flatMap((file) =>
    [true, false].flatMap((scriptingEnabled) => {
      const seen = new Set<string>();
      return [...elementsOf(read(file), scriptingEnabled)].flatMap((element) => {
        const id = attribute(element, 'id');
        if (id === undefined) return [];
        if (seen.has(id)) return [`${file}, scripts ${scriptingEnabled ? 'on' : 'off'}: ${id}`];
        seen.add(id);
        return [];
      });
    }),
  );
  expect(twice).toEqual([]);
});

test('each page has a language, one title of its own and one main heading', () => {
  const problems: string[] = [];
  const titles = new Map<string, string>();
  for (const [file, { title, lang, headings, canonical }] of pages) {
    if (lang === '') problems.push(`${file}: no language`);
    if (title === '') problems.push(`${file}: no title`);
    // The headings round a frame are those of the page that it stands in.
    if (headings !== 1 && !isFrame(file)) problems.push(`${file}: ${headings} main headings`);
    // Frames and share pages lead to a page with the same title; they are not looked for by it.
    if (isFrame(file) || file.startsWith('s/')) continue;
    const other = titles.get(title);
    // A page that names another as the one to find may bear that one's title.
    if (other !== undefined && (canonical === null || canonical !== canonicalOf(other))) {
      problems.push(`${file}: has the title of ${other}: ${title}`);
    } else titles.set(title, file);
  }
  expect(problems).toEqual([]);
});

test('each page that can be found says what it is, where it belongs, and shows a picture that exists', () => {
  const problems: string[] = [];
  for (const [file, { canonical, description, image, noindex }] of pages) {
    if (isFrame(file) || file === '404.html') continue;
    if (!noindex && (description ?? '').length < 40) problems.push(`${file}: description "${description}"`);
    if (canonical === null) problems.push(`${file}: no canonical address`);
    else if (fileAt(inside(canonical, file)?.path ?? '?') === null) {
      problems.push(`${file}: canonical ${canonical} is no page`);
    }
    const picture = image === null ? null : inside(image, file);
    const found = picture ? fileAt(picture.path) : null;
    if (found === null) {
      problems.push(`${file}: share image ${image} is no file`);
      continue;
    }
    const bytes = readFileSync(path.join(dist, found));
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    if (bytes.toString('latin1', 1, 4) !== 'PNG' || size.join('x') !== '1200x630') {
      problems.push(`${file}: share image ${image} is no PNG of 1200x630`);
    }
  }
  expect(problems).toEqual([]);
});

test('the sitemap names pages that exist, and none that ask not to be found', () => {
  const index = read('sitemap-index.xml');
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  expect(parts.length).toBeGreaterThan(0);
  const listed = parts.flatMap((part) => {
    const file = fileAt(inside(part, '')?.path ?? '?');
    expect(file, part).not.toBeNull();
    return [...read(file!).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  });
  const problems = listed.flatMap((address) => {
    const file = fileAt(inside(address, '')?.path ?? '?');
    if (file === null) return [`${address}: no such page`];
    return pages.get(file)?.noindex ? [`${address}: asks not to be found`] : [];
  });
  expect(listed.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

test('the steps of a chart stand in a chapter in the order of its pictures', () => {
  const steps = builtSteps();
  for (const { id: chart, steps: known } of builtCharts()) {
    const chapters = Map.groupBy(
      steps.filter((step) => step.chart === chart),
      ({ id }) => id.split('.')[0],
    );
    for (const [chapter, of] of chapters) {
      const told = of.map(({ step }) => step);
      expect(told, `${chart} in ${chapter}`).toEqual(known.filter((step) => told.includes(step)));
    }
  }
});

test('where what was withdrawn is shown, its text alternative says that a stroke runs through it', () => {
  const cards = [...elementsOf(read('index.html'), true)].filter((element) =>
    /^guarantee\.(on-stage|withdrawn)$/.test(attribute(element, 'id') ?? ''),
  );
  expect(cards.length).toBe(2);
  for (const card of cards) expect(wordsOf(card), attribute(card, 'id')).toMatch(/stroke through/);
});

test('a chart whose cases were chosen says by what rule, one whose basis changes says so', () => {
  expect(read('charts/say-vs-ask/index.html')).toContain('The rule of selection');
  expect(read('charts/growth-race/index.html')).toContain('the line changes its basis');
});

test('an address without a page is answered with the page for that, from any depth', async ({ page }) => {
  for (const address of ['nowhere/', 'charts/nowhere/at/all/', 'nowhere.svg']) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main a[href]').first()).toBeVisible();
  }
  const style = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  expect(style).not.toBe('rgba(0, 0, 0, 0)');
  await page.locator('.wordmark').click();
  await expect(page.locator('[data-story]')).toBeVisible();
});

test('fields for numbers are fields for numbers from the start, before any script', () => {
  const fields = [...elementsOf(read('index.html'))].filter(({ tagName }) => tagName === 'input');
  const typed = fields.filter((field) => attribute(field, 'inputmode') === 'decimal');
  expect(typed.length).toBeGreaterThan(10);
  expect(typed.map((field) => attribute(field, 'type')).filter((type) => type !== 'number')).toEqual([]);
});

test('the story’s headings: one question, the chapters below it, their parts and steps below those', () => {
  const headings = [...elementsOf(read('index.html'))].filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const ranks = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const chapters = readChapters().sort((a, b) => a.order - b.order);
  const second = headings.filter(({ tagName }) => tagName === 'h2').map((heading) => textOf(heading).trim());
  expect(second.slice(0, chapters.length)).toEqual(chapters.map(({ title }) => title));
  expect(ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1)).toEqual([]);
});
