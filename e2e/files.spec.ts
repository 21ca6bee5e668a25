/** Every file of every chart as built, and how one chart's are served. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { serialize, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import sharp from 'sharp';
import { ground } from '../src/export/cascade.ts';
import { attribute, base, builtCharts, dist, elementsOf, read, wordsOf } from './built.ts';

const charts = builtCharts();

interface Metadata {
  formats: { format: string; media_type: string; url: string }[];
  share_image: { url: string; width: number; height: number };
  sources: { url: string | null }[];
  steps: { id: string; svg: string; png: string; csv: string; share: string }[];
}

/** The built file of an absolute address, which names the host that the site is built for. */
function bodyAt(url: string): Buffer {
  const { pathname } = new URL(url);
  const file = path.join(dist, decodeURIComponent(pathname.slice(base.length)));
  expect(pathname.startsWith(base) && existsSync(file), url).toBe(true);
  return readFileSync(file);
}

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer) {
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** What keeps a picture from standing alone in a page that has neither our styles nor our letters. */
const DEPENDS = /<text|<style|\s(style|class)=|var\(|url\(|<script|href="[^#]|NaN|undefined/;
/** Parts of an em in a letter's outline: what a group of letters is enlarged by says the size of its type. */
const EM = 500;

/** Elements that paint and do not say how themselves, letters that are drawn and not there, type under 12 pixels. */
function faultsOf(svg: string): string[] {
  const [head = '', body = ''] = svg.split('</defs>');
  const letters = new Set([...head.matchAll(/<path id="([^"]+)" d="m/g)].map(([, id]) => id));
  const marks = [...body.matchAll(/<(path|rect|circle|line) ([^>]*)\/>/g)];
  const words = [...body.matchAll(/<g ([^>]*)scale\(([\d.]+)\)"><use/g)];
  const uses = [...body.matchAll(/xlink:href="#([^"]+)"/g)];
  expect([marks.length > 1, words.length > 5, uses.length > 100]).toEqual([true, true, true]);
  return [
    ...marks.filter(([, tag, rest = '']) => !(tag === 'line' ? /\bstroke="#/ : /\bfill="/).test(rest)),
    ...marks.filter(([, , rest = '']) => /\bfill="none"/.test(rest) && !/\bstroke="#/.test(rest)),
    ...words.filter(([, rest = '', scale]) => !/\bfill="/.test(rest) || Number(scale) * EM < 12),
    ...uses.filter(([, id]) => !letters.has(id)),
  ].map(([found]) => found);
}

/** The share of a picture's pixels that are as dark as text. */
async function inkOf(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const paper = ground('light')['--ground']!;
  // A palette keeps flat colours within what nobody sees.
  for (const [part, at] of [1, 3, 5].entries())
    expect(Math.abs(data[part]! - parseInt(paper.slice(at, at + 2), 16))).toBeLessThan(3);
  let ink = 0;
  for (let i = 0; i < data.length; i += info.channels) if (data[i]! < 60 && data[i + 1]! < 60) ink++;
  return ink / (info.width * info.height);
}

/** The tables of a chart's page by their steps: texts of cells, row by row. */
function pageTables(id: string): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const element of elementsOf(read(`charts/${id}/index.html`))) {
    const step = attribute(element, 'data-table-of') ?? attribute(element, 'data-table-now');
    if (step === undefined) continue;
    const inside = element.tagName === 'template' ? (element as Dom.Template).content : element;
    const rows = [...elementsOf(serialize(inside))].filter(({ tagName }) => tagName === 'tr').slice(1);
    const cells = (row: Dom.Element) =>
      row.childNodes.flatMap((node) =>
        'tagName' in node ? [wordsOf(node).replace(/\s+/g, ' ').trim()] : [],
      );
    found.set(step, rows.map(cells));
  }
  return found;
}

/** What the page's table says, its file and the JSON say too, step by step: numbers alike, and words. */
function tablesAgree(id: string, steps: Metadata['steps']): void {
  const onPage = pageTables(id);
  expect([...onPage.keys()].sort()).toEqual(steps.map((step) => step.id).sort());
  const json = JSON.parse(read(`charts/${id}.json`)) as {
    steps: { id: string; table: { columns: { key: string }[]; rows: Record<string, { text: string }>[] } }[];
  };
  for (const { id: step, csv } of steps) {
    const { columns, rows } = json.steps.find((one) => one.id === step)!.table;
    const texts = rows.map((row) => columns.map(({ key }) => row[key]!.text.replace(/\s+/g, ' ').trim()));
    expect(onPage.get(step), `${id}, ${step}`).toEqual(texts);
    const lines = csvParse(String(bodyAt(csv)).slice(1));
    const numbers = lines.map((line) => columns.map(({ key }) => Number(line[key] || NaN)));
    for (const [i, row] of numbers.entries())
      for (const [k, number] of row.entries()) {
        const said = texts[i]![k]!.replaceAll(',', '').replace('−', '-');
        if (Number.isFinite(number) && /^[-+]?[\d.]+$/.test(said))
          expect(Math.abs(Number(said) - number), `${id}, ${step}: ${said}`).toBeLessThanOrEqual(0.0006);
      }
  }
}

const metadataOf = (id: string) =>
  JSON.parse(readFileSync(path.join(dist, `charts/${id}.metadata.json`), 'utf8')) as Metadata;

for (const { id } of charts) {
  test(`${id}: every format is what it says, every step has its pictures and its preview`, async () => {
    const metadata = metadataOf(id);
    const bodies = new Map(metadata.formats.map(({ format, url }) => [format, bodyAt(url)]));
    expect([...bodies.keys()]).toEqual([
      ...['svg', 'png', 'csv', 'zip', 'dictionary', 'json', 'txt', 'metadata'],
    ]);
    const svg = String(bodies.get('svg'));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(sizeOf(bodies.get('png')!)).toEqual({ width: Number(width) * 2, height: Number(height) * 2 });
    expect(await inkOf(bodies.get('png')!), 'text is there').toBeGreaterThan(0.005);
    expect(String(bodies.get('csv'))).toMatch(/^\uFEFFstep,.*,evidence,claim,source_ids,source_url\r\n/);
    expect(JSON.parse(String(bodies.get('json')))).toMatchObject({ id, licence: { name: 'CC BY 4.0' } });
    expect(String(bodies.get('txt'))).toContain('Sources\n-------\n');
    expect(metadata.sources.some(({ url }) => url?.startsWith('https://'))).toBe(true);

    expect(metadata.steps.length).toBeGreaterThan(0);
    tablesAgree(id, metadata.steps);
    const drawn = metadata.formats.find(({ format }) => format === 'svg')!.url;
    for (const address of [drawn, ...metadata.steps.map(({ svg }) => svg)]) {
      const picture = String(bodyAt(address));
      // The parser behind sharp takes well-formed XML only.
      expect(await sharp(Buffer.from(picture)).metadata(), address).toMatchObject({
        ...{ format: 'svg', width: 600 },
      });
      expect(picture, address).not.toMatch(DEPENDS);
      expect(picture, address).toContain(`<title id="backstop-${id}-`);
      expect(picture, address).toContain('</title><desc ');
      expect(picture, address).toContain(new URL(`./${id}/`, drawn).href.replace(/^https?:\/\//, ''));
      expect(faultsOf(picture), address).toEqual([]);
      expect(picture.length, address).toBeLessThan(100_000);
    }
    for (const { png } of metadata.steps) expect(sizeOf(bodyAt(png)).width, png).toBe(1200);
    for (const url of [metadata.share_image.url, ...metadata.steps.map(({ share }) => share)]) {
      const share = bodyAt(url);
      expect(sizeOf(share), url).toEqual({ width: 1200, height: 630 });
      expect(share.length, url).toBeLessThan(120_000);
    }
  });
}

test('every form of every picture is there, in its size, its colours and its room', () => {
  const few = { small: [720], square: [1080, 1080], tall: [1080, 1920], print: [1875] };
  for (const { id } of charts) {
    const file = (name: string) => readFileSync(path.join(dist, `charts/${name}`));
    const paper = (svg: Buffer) => / height="\d+" fill="([^"]+)"/.exec(String(svg))?.[1];
    expect(paper(file(`${id}.dark.svg`)), id).toBe(ground('dark')['--ground']);
    expect(paper(file(`${id}.small.svg`)), id).toBe(ground('light')['--ground']);
    expect(faultsOf(String(file(`${id}.small.dark.svg`))), id).toEqual([]);
    expect(sizeOf(file(`${id}.dark.png`)), id).toEqual(sizeOf(file(`${id}.png`)));
    for (const [form, [width, height]] of Object.entries(few)) {
      const size = sizeOf(file(`${id}.${form}.png`));
      expect(size, `${id} ${form}`).toEqual({ width, height: height ?? size.height });
    }
  }
});

test('each format is served with its type', async ({ request }) => {
  const { formats } = metadataOf(charts[0].id);
  for (const { media_type, url } of formats) {
    const answer = await request.get(new URL(url).pathname);
    expect(answer.status(), url).toBe(200);
    expect(answer.headers()['content-type'], url).toContain(media_type);
  }
});

test('the files show as pictures in a page that knows nothing of us', async ({ context, baseURL }) => {
  const sources = charts.map(({ id }) => new URL(`charts/${id}.svg`, baseURL).href);
  const blank = await context.newPage();
  await blank.setContent(sources.map((src) => `<img alt="chart" src="${src}">`).join(''));
  const widths = () =>
    blank.locator('img').evaluateAll((images) => images.map((img) => (img as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual(charts.map(() => 600));
});

test('the site has its preview', () => {
  const body = readFileSync(path.join(dist, 'share/site.png'));
  expect(sizeOf(body)).toEqual({ width: 1200, height: 630 });
  expect(body.length).toBeLessThan(120_000);
});
