/** What holds for every built page: links lead somewhere, titles differ, pictures exist, the lost are met. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { weighStory } from '../src/tools/weigh.ts';
import { addressOf, attribute, base, dist, elementsOf, fileAt, htmlFiles, read, textOf } from './built.ts';
import { scrollThrough } from './reading.ts';

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
/** A frame stands in somebody else's page: it is not looked for, and the headings are that page's. */
const isFrame = (file: string) => /^(embed|v)\//.test(file);
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

test('links to other places say https', () => {
  const plain: string[] = [];
  for (const [file, { links }] of pages) {
    for (const { address } of links) {
      if (/^http:/i.test(address) && !origins.has(new URL(address).origin)) plain.push(`${file}: ${address}`);
    }
  }
  // Some sources of the record are only to be had without encryption; pages of the site itself never are.
  expect(plain.filter((line) => /^[^:]+: http:\/\/(localhost|127\.)/.test(line))).toEqual([]);
});

test('each page has a language, one title of its own and one main heading', () => {
  const problems: string[] = [];
  const titles = new Map<string, string>();
  for (const [file, { title, lang, headings, canonical }] of pages) {
    if (lang === '') problems.push(`${file}: no language`);
    if (title === '') problems.push(`${file}: no title`);
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

test('the story asks for what the budget counts, and for nothing else', async ({ page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const file = decodeURIComponent(pathname.slice(base.length));
    if (!/favicon|\.webmanifest$/.test(file)) asked.add(file === '' ? 'index.html' : file);
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./', { waitUntil: 'load' });
  const { files: first, later } = weighStory({ dist, base });
  await expect.poll(() => first.filter((file) => !asked.has(file))).toEqual([]);
  await scrollThrough(page);
  // A scene near the top may ask for its chart at once: that counts as scrolling.
  expect([...asked].filter((file) => !first.includes(file) && !later.includes(file))).toEqual([]);
  expect(later.filter((file) => asked.has(file)).length, 'charts come by scrolling').toBeGreaterThan(0);
});

test('every page is served under the address that the others use', async ({ request }) => {
  for (const file of files) {
    if (file === '404.html') continue;
    const response = await request.get(addressOf(file), { maxRedirects: 0 });
    expect(response.status(), file).toBe(200);
    expect(response.headers()['content-type'], file).toBe('text/html; charset=utf-8');
  }
});
