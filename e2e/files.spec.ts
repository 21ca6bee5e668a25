/** Every file of every chart, fetched from the built site as a newsroom would. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const folder = fileURLToPath(new URL('../src/charts', import.meta.url));
const charts = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/index.ts`));

interface Metadata {
  formats: { format: string; media_type: string; url: string }[];
  share_image: { url: string; width: number; height: number };
  sources: { url: string | null }[];
  steps: { id: string; svg: string; png: string; share: string }[];
}

/** The path of an absolute address, which names the host that the site is built for. */
const pathOf = (url: string) => new URL(url).pathname;

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer) {
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('there are charts', () => expect(charts).toContain('revenue-path'));

for (const chart of charts) {
  test(`${chart}: every format is served with its type`, async ({ request }) => {
    const response = await request.get(`charts/${chart}.metadata.json`);
    expect(response.headers()['content-type']).toContain('application/json');
    const metadata = (await response.json()) as Metadata;
    expect(metadata.formats.map(({ format }) => format)).toEqual([
      'svg',
      'png',
      'csv',
      'json',
      'txt',
      'metadata',
    ]);
    const bodies = new Map<string, Buffer>();
    for (const { format, media_type, url } of metadata.formats) {
      const file = await request.get(pathOf(url));
      expect(file.status(), url).toBe(200);
      expect(file.headers()['content-type'], url).toContain(media_type);
      bodies.set(format, await file.body());
    }
    const svg = String(bodies.get('svg'));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(sizeOf(bodies.get('png')!)).toEqual({ width: Number(width) * 2, height: Number(height) * 2 });
    expect(String(bodies.get('csv'))).toMatch(/^step,.*,evidence,claim,source_url\r\n/);
    expect(JSON.parse(String(bodies.get('json')))).toMatchObject({
      id: chart,
      licence: { name: 'CC BY 4.0' },
    });
    expect(String(bodies.get('txt'))).toContain('Sources\n-------\n');
    expect(metadata.sources.some(({ url }) => url?.startsWith('https://'))).toBe(true);
  });

  test(`${chart}: every step has its picture, at twice its size too, and its preview`, async ({
    request,
  }) => {
    const metadata = (await (await request.get(`charts/${chart}.metadata.json`)).json()) as Metadata;
    expect(metadata.steps.length).toBeGreaterThan(0);
    for (const { svg, png } of metadata.steps) {
      expect(await (await request.get(pathOf(svg))).text(), svg).toContain('</title><desc ');
      expect(sizeOf(await (await request.get(pathOf(png))).body()).width, png).toBe(1920);
    }
    for (const url of [metadata.share_image.url, ...metadata.steps.map(({ share }) => share)]) {
      expect(sizeOf(await (await request.get(pathOf(url))).body()), url).toEqual({
        width: 1200,
        height: 630,
      });
    }
  });

  test(`${chart}: the file shows as a picture in a page that knows nothing of us`, async ({
    page,
    baseURL,
  }) => {
    const src = new URL(`charts/${chart}.svg`, baseURL).href;
    await page.setContent(`<img alt="chart" src="${src}">`);
    const picture = page.locator('img');
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(960);
  });
}

test('the site has its preview', async ({ request }) => {
  const response = await request.get('share/site.png');
  expect(response.headers()['content-type']).toBe('image/png');
  const body = await response.body();
  expect(sizeOf(body)).toEqual({ width: 1200, height: 630 });
  expect(body.length).toBeLessThan(120_000);
});
