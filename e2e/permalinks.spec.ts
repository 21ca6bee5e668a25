/** Every address ever published still lands: read from the built files, and followed with and without scripts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { parsePermalinks } from '../src/ledger/permalinks.ts';
import { attribute, elementsOf, fileAt, htmlFiles, read } from './built.ts';
import { errorsOf, openStory } from './scroll-page.ts';

const list = fileURLToPath(new URL('../content/permalinks.txt', import.meta.url));
const links = parsePermalinks(readFileSync(path.resolve(list), 'utf8')).map(({ id }) => id);
const states = links.filter((id) => id.includes('/'));
const places = links.filter((id) => !id.includes('/'));
const steps = places.filter((id) => id.includes('.'));

/** The ids of a built page, with what bears them, as it is without scripts; each page is parsed once. */
const pages = new Map<string, ReadonlyMap<string, Dom.Element>>();
const idsOf = (file: string) => {
  const known = pages.get(file);
  if (known) return known;
  const ids = new Map(
    [...elementsOf(read(file), false)].flatMap((element) => {
      const id = attribute(element, 'id');
      return id ? [[id, element] as const] : [];
    }),
  );
  pages.set(file, ids);
  return ids;
};

/** Addresses that moved, old to new, as the page carries them. */
const moved = JSON.parse(
  [...elementsOf(read('index.html'), true)]
    .map((element) => attribute(element, 'data-moved'))
    .find(Boolean) ?? '{}',
) as Record<string, string>;

test('each chapter and step has its place in the story, and the whole of it in its chapter in depth', () => {
  const story = idsOf('index.html');
  expect(steps.length).toBeGreaterThan(90);
  for (const id of places) {
    const now = moved[id] ?? id;
    const [chapter = ''] = now.split('.');
    const told = story.get(now);
    expect(told, `${id} in the story`).toBeDefined();
    expect(idsOf(`chapters/${chapter}/index.html`).has(now), `${id} in depth`).toBe(true);
    // What the story only names leads on to where it is told.
    if (told?.tagName === 'a')
      expect(attribute(told, 'href')).toMatch(new RegExp(`/chapters/${chapter}/#${now}$`));
  }
});

test('each fold of a chapter in depth is in the story: whole, or named with its address and a way to the whole', () => {
  const story = idsOf('index.html');
  const folds = new Map<string, string>();
  for (const file of htmlFiles().filter((name) => /^chapters\/[^/]+\/index\.html$/.test(name)))
    for (const [id, { tagName }] of idsOf(file)) if (tagName === 'details') folds.set(id, file);
  expect(folds.size).toBeGreaterThan(5);
  const named = [...folds].filter(([id, file]) => {
    const told = story.get(id);
    expect(['a', 'details'], id).toContain(told?.tagName);
    if (told?.tagName === 'a')
      expect(attribute(told, 'href'), id).toMatch(new RegExp(`/${file.replace('index.html', '')}#${id}$`));
    return told?.tagName === 'a';
  });
  expect(named.length).toBeGreaterThan(2);
});

test('each step has its share page, and each state its frames, pictures, data and description', () => {
  for (const id of steps) expect(fileAt(`s/${id}/`), id).not.toBeNull();
  expect(states.length).toBeGreaterThan(100);
  for (const id of states) {
    const [chart, state] = id.split('/');
    for (const file of [
      ...[`embed/${chart}/`, `embed/${chart}/${state}/`, `charts/${chart}/`],
      ...[`oembed/${chart}.json`, `oembed/${chart}.${state}.json`, `share/${chart}.${state}.png`],
      ...['svg', 'png'].map((end) => `charts/${chart}.${state}.${end}`),
      ...['svg', 'png', 'csv', 'json', 'txt', 'metadata.json'].map((end) => `charts/${chart}.${end}`),
    ])
      expect(fileAt(file), file).not.toBeNull();
    expect(idsOf(`charts/${chart}/index.html`).has(`step-${state}`), id).toBe(true);
  }
});

/** Deeper steps: at a scene's beginning, in its midst, and of a scene that is deeper as a whole. */
const DEEPER = ['tax-credit.chain', 'opening.bank-count', 'scenarios.ranked'];

const inSight = (page: Page, id: string) =>
  expect
    .poll(() =>
      page.evaluate((id) => {
        const box = document.getElementById(id)!.getBoundingClientRect();
        return box.top >= 40 && box.bottom <= innerHeight;
      }, id),
    )
    .toBe(true);

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test('an old link to a deeper step lands where the story names it, and leads to the whole of it', async ({
      page,
    }) => {
      for (const id of DEEPER) {
        await openStory(page, `#${id}`);
        const link = page.locator(`a[id="${id}"]`);
        await expect(link).toBeVisible();
        await expect(link).toBeInViewport();
        if (javaScriptEnabled) await inSight(page, id);
        await link.click();
        await expect(page).toHaveURL(new RegExp(`/chapters/${id.split('.')[0]}/#${id}$`));
        await expect(page.locator(`section[id="${id}"]`)).toBeInViewport();
      }
      expect(errorsOf(page)).toEqual([]);
    });

    test('every chapter and step that was published is in view where its address leads', async ({ page }) => {
      test.setTimeout(120_000);
      await openStory(page);
      for (const id of places) {
        await page.goto(`./#${id}`);
        await expect(page.locator(`[id="${moved[id] ?? id}"]`), id).toBeInViewport();
      }
      expect(errorsOf(page)).toEqual([]);
    });

    test('a share page of a deeper step leads into its chapter', async ({ page }) => {
      await page.goto('s/opening.bank-count/');
      if (!javaScriptEnabled) await page.locator('[data-into-story]').click();
      await expect(page).toHaveURL(/\/chapters\/opening\/#opening\.bank-count$/);
    });
  });
