/** The copy that opens from a disk, as it lies in the built site. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { attribute, builtSteps, dist, elementsOf, htmlFiles, read } from './built.ts';
import { watchPage } from './watch.ts';

const archive = readFileSync(path.join(dist, 'backstop-offline.zip'));
const files = new Map(
  Object.entries(unzipSync(archive)).map(([name, bytes]) => [name.replace('backstop-offline/', ''), bytes]),
);
const html = [...files.keys()].filter((name) => name.endsWith('.html'));

test('the offline copy has every page of words and pictures, is listed, and the site says how large it is', () => {
  const pages = htmlFiles().filter((file) => !/^(404|embed|s|data)\b|^charts\/[^/]+\/[^/]+\//.test(file));
  expect(html.slice().sort()).toEqual(
    [...pages.map((file) => (file === 'index.html' ? 'story/index.html' : file)), 'index.html'].sort(),
  );
  const list = JSON.parse(strFromU8(files.get('manifest.json')!)) as {
    files: { path: string; sha256: string }[];
  };
  const hashes = [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
  expect(list.files.map(({ path, sha256 }) => [path, sha256])).toEqual(
    hashes.filter(([name]) => name !== 'manifest.json'),
  );
  expect(archive.length).toBeLessThan(9_000_000);
  const said = / data-archive-size[^>]*>([\d.]+) MB</.exec(read('data/index.html'))?.[1];
  expect(Number(said) - archive.length / 1e6).toBeGreaterThanOrEqual(0);
  expect(Number(said) - archive.length / 1e6).toBeLessThanOrEqual(0.1);
});

test('every link of the offline copy lands in it, at a place that is there, or leads to an address in full', () => {
  const parsed = new Map(html.map((name) => [name, [...elementsOf(strFromU8(files.get(name)!), true)]]));
  const ids = new Map<string, Set<string>>();
  const problems: string[] = [];
  for (const [name, elements] of parsed) {
    const known = new Set<string>();
    for (const element of elements) {
      const id = attribute(element, 'id');
      if (id !== undefined && known.has(id)) problems.push(`${name}: two elements are called ${id}`);
      if (id !== undefined) known.add(id);
      if (/^(script|noscript|button|form|template|iframe)$/.test(element.tagName))
        problems.push(`${name}: a <${element.tagName}>, which does nothing there`);
    }
    ids.set(name, known);
  }
  let inside = 0;
  for (const [name, elements] of parsed)
    for (const element of elements)
      for (const address of ['href', 'src'].flatMap((key) => attribute(element, key) ?? [])) {
        if (/^(https?|mailto|data):/.test(address)) continue;
        const { protocol, pathname, hash } = new URL(address, `file:///${name}`);
        const [to, place] = [pathname.slice(1), hash.slice(1)].map(decodeURIComponent);
        inside += 1;
        if (protocol !== 'file:' || !files.has(to!)) problems.push(`${name}: ${address} is no file`);
        else if (place && to!.endsWith('.html') && !ids.get(to!)?.has(place))
          problems.push(`${name}: ${address} is no place`);
      }
  expect(inside).toBeGreaterThan(1000);
  expect(problems).toEqual([]);
});

test('unpacked on a disk, the copy shows every step’s picture, and leads from page to page', async ({
  page,
}, info) => {
  const lesson = html.find((name) => /^teach\/[^/]+\/index\.html$/.test(name));
  const shown = ['index.html', 'story/index.html', 'charts/revenue-path/index.html', lesson ?? []].flat();
  for (const name of [...shown, 'offline.css', 'favicon.svg']) {
    const file = info.outputPath(...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, files.get(name)!);
  }
  const problems = watchPage(page);
  const pictures = () =>
    page.locator('[data-static-step]').evaluateAll((figures) =>
      figures.map((figure) => {
        const svg = figure.querySelector('svg');
        const { width = 0, height = 0 } = svg?.getBoundingClientRect() ?? {};
        const box = svg?.getBBox();
        const letters = [...(svg?.querySelectorAll('text') ?? [])].map((text) => text.textContent).join('');
        return {
          step: figure.getAttribute('data-static-step'),
          good: width > 200 && height > 200 && box!.width > 100 && box!.height > 100 && letters.length > 5,
        };
      }),
    );

  await page.goto(pathToFileURL(info.outputPath('index.html')).href);
  await page.getByRole('listitem').getByRole('link').first().click();
  await expect(page.locator('[data-story]')).toBeVisible();
  const told = builtSteps().map(({ step }) => step);
  const found = await pictures();
  expect(found.filter(({ good }) => !good)).toEqual([]);
  expect(found.map(({ step }) => step)).toEqual(told);
  expect(await page.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);

  await page.locator('a[href^="../charts/revenue-path/index.html?step="]').first().click();
  await expect(page.locator('[data-chart-page]')).toBeVisible();
  const drawn = await pictures();
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn.filter(({ good }) => !good)).toEqual([]);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  await page.locator('.site-nav a').first().click();
  await expect(page.locator('[data-story]')).toBeVisible();

  if (lesson !== undefined) {
    await page.goto(pathToFileURL(info.outputPath(...lesson.split('/'))).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('main a[href*="story/index.html"]').first().click();
    await expect(page.locator('[data-story]')).toBeVisible();
  }
  expect(problems).toEqual([]);
});
