/** What pages say of themselves to programs, and the files that their heads name: read as built, no browser needed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { readCorrections } from '../src/corrections/read.ts';
import { attribute, base, builtCharts, dist, elementsOf, fileAt, htmlFiles, read } from './built.ts';

interface Linked {
  '@context'?: string;
  '@type'?: string;
  distribution?: { contentUrl: string; encodingFormat: string }[];
  correction?: unknown[];
  comment?: unknown[];
  author?: Linked;
  creator?: Linked;
  correctionsPolicy?: string;
}

/** Each page's record of itself: found by its tag, since no text in it has another. */
const linked = new Map(
  htmlFiles().flatMap((file) => {
    const found = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(read(file))?.[1];
    return found === undefined ? [] : [[file, JSON.parse(found) as Linked] as const];
  }),
);
const charts = builtCharts().map(({ id }) => id);

/** Every text in a value of JSON. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

/** The file in dist that an address of the site leads to; null where there is none. */
function fileOf(address: string): string | null {
  const { pathname } = new URL(address);
  return pathname.startsWith(base) ? fileAt(decodeURIComponent(pathname.slice(base.length))) : null;
}

test('the story, its chapters, the charts, the data and the corrections say what they are', () => {
  const typeOf = (file: string) => linked.get(file)?.['@type'];
  expect(typeOf('index.html')).toBe('Article');
  const chapters = htmlFiles().filter((file) => /^chapters\/[^/]+\/index\.html$/.test(file));
  expect(chapters.map(typeOf)).toEqual(chapters.map(() => 'Article'));
  expect(charts.map((id) => typeOf(`charts/${id}/index.html`))).toEqual(charts.map(() => 'Dataset'));
  expect(typeOf('data/index.html')).toBe('Dataset');
  const { corrections } = readCorrections();
  expect(linked.get('corrections/index.html')?.comment).toHaveLength(corrections.length);
  expect([...linked.keys()].filter((file) => file.startsWith('embed/'))).toEqual([]);
  const corrected = corrections.flatMap(({ places }) => places.filter(({ kind }) => kind === 'chart'));
  for (const { id } of corrected)
    expect(linked.get(`charts/${id}/index.html`)?.correction?.length, id).toBeGreaterThan(0);
});

test('what they name is there: files, pages of rules, pictures', () => {
  const { origin } = new URL(linked.get('index.html')?.author?.correctionsPolicy ?? '');
  for (const [file, record] of linked) {
    expect(record['@context'], file).toBe('https://schema.org');
    const addresses = textsIn(record).filter((text) => text.startsWith(`${origin}/`) && !text.includes(' '));
    expect(addresses.length, file).toBeGreaterThan(3);
    expect(
      addresses.filter((address) => fileOf(address) === null),
      file,
    ).toEqual([]);
    if (record['@type'] !== 'Dataset') continue;
    const formats = record.distribution?.map(({ encodingFormat }) => encodingFormat);
    const table = file === 'data/index.html' ? 'application/zip' : 'text/csv';
    expect(formats, file).toEqual([table, 'application/json']);
  }
});

test('each chart has its citation as files and its own feed, which its page names', () => {
  for (const id of charts) {
    const page = [...elementsOf(read(`charts/${id}/index.html`))].filter(({ tagName }) => tagName === 'link');
    const of = (rel: string) => page.filter((link) => attribute(link, 'rel') === rel);
    const canonical = attribute(of('canonical')[0]!, 'href')!;
    for (const ending of ['bib', 'ris', 'csl.json'])
      expect(read(`charts/${id}.${ending}`)).toContain(canonical);
    expect(read(`charts/${id}.xml`)).toContain(`<link>${canonical}</link>`);
    expect(of('alternate').map((link) => attribute(link, 'href'))).toContain(`${base}charts/${id}.xml`);
  }
});

test('the list of pages and the icons are where robots and systems look for them', async () => {
  const sitemap = /^Sitemap: (https?:\S+)$/m.exec(read('robots.txt'))?.[1];
  expect(fileOf(sitemap ?? '')).toBe('sitemap-index.xml');
  const { icons } = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of [...icons, { src: 'apple-touch-icon.png', sizes: '180x180' }]) {
    const { width, height } = await sharp(readFileSync(path.join(dist, src))).metadata();
    if (sizes !== 'any') expect(`${width}x${height}`, src).toBe(sizes);
  }
  expect([...readFileSync(path.join(dist, 'favicon.ico')).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
});
