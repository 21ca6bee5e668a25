/** The sources page and the glossary: whole without scripts, filtered with them, every entry with its address. */
import { expect, test, type Page } from '@playwright/test';
import { arm, findingsInAll } from './axe.ts';
import { attribute, elementsOf, read, wordsOf } from './built.ts';
import { readGlossary } from '../src/ledger/glossary.ts';
import { readLedger } from '../src/ledger/read.ts';

const ledger = readLedger();
const claims = [...ledger.claims.values()];
const sources = [...ledger.sources.values()];

const countOf = (page: Page) => page.getByRole('status');
const shown = (page: Page) => page.locator('[data-topic] [data-item]:not([hidden])');

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** The longest page, as it is built: what stands in it needs no browser. */
const elements = [...elementsOf(read('sources/index.html'))];
const byId = new Map(elements.map((element) => [attribute(element, 'id'), element]));
const textAt = (id: string): string => {
  const element = byId.get(id);
  return element ? wordsOf(element).replaceAll(/\s+/g, ' ') : '';
};

test('every claim and every source stands on the page, once, and every link inside it leads somewhere', () => {
  const ids = elements
    .filter((element) => attribute(element, 'data-item') !== undefined)
    .map((element) => attribute(element, 'id'));
  const lost = elements
    .map((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? '') : ''))
    .filter((href) => href.startsWith('#') && !byId.has(decodeURIComponent(href.slice(1))));
  expect(lost).toEqual([]);
  expect(ids.sort()).toEqual(
    [...claims.map((c) => `claim-${c.id}`), ...sources.map((s) => `source-${s.id}`)].sort(),
  );
});

test('copies are named as copies, what was not read says so, and weak sources are marked', () => {
  const copy = sources.find((s) => s.read.startsWith('via: '));
  const unread = sources.find((s) => s.read === 'not-read');
  const weak = claims.find((c) => c.caveat?.startsWith('Weak source:'));
  if (!copy || !unread || !weak) throw new Error('the ledger has no example');
  const where = ledger.sources.get(copy.read.slice(5))?.publisher ?? '-';
  expect(textAt(`source-${copy.id}`)).toContain(`read in a copy at ${where}`);
  expect(textAt(`source-${unread.id}`)).toContain('not read, known from others');
  expect(textAt(`claim-${weak.id}`)).toContain('weak source');
  const entry = byId.get(`claim-${weak.id}`);
  expect(entry && attribute(entry, 'class')).toMatch(/weak/);
});

test('a superseded claim leads to the one that took its place, and back', async ({ page }) => {
  const old = claims.find((c) => c.superseded_by);
  if (!old) throw new Error('no claim of the ledger is superseded by another');
  await page.goto(`sources/#claim-${old.id}`);
  const entry = page.locator(`[id="claim-${old.id}"]`);
  await expect(entry).toContainText('Superseded by');
  await entry.locator(`a[href="#claim-${old.superseded_by}"]`).click();
  await expect(page.locator(':target')).toContainText('Takes the place of');
  await expect(page.locator(':target')).toBeInViewport();
});

test('the filter works by keyboard, is announced, stands in the address, and is taken back', async ({
  page,
}) => {
  await page.goto('sources/');
  await expect(countOf(page)).toHaveText(`${claims.length} claims, ${sources.length} sources`);
  await page.getByLabel('Topic').focus();
  await page.keyboard.type('The guar');
  const guarantee = claims.filter((c) => c.topic === 'guarantee');
  await expect(countOf(page)).toContainText(`${guarantee.length} claims, `);
  await expect(page).toHaveURL(/\?topic=guarantee$/);
  await expect(shown(page)).toHaveCount(guarantee.length);
  await expect(page.getByRole('heading', { name: 'Revenue' })).toBeHidden();

  await page.keyboard.press('Tab');
  await expect(page.getByLabel('How it is known')).toBeFocused();
  await page.keyboard.type('Withd');
  const retracted = guarantee.filter((c) => c.status === 'retracted');
  await expect(shown(page)).toHaveCount(retracted.length);
  await expect(page).toHaveURL(/\?topic=guarantee&status=retracted$/);
  for (const source of await page.locator('[data-sources] [data-item]:not([hidden])').all()) {
    const hrefs = await source
      .locator('a[href^="#claim-"]')
      .evaluateAll((a) => a.map((e) => e.getAttribute('href')));
    expect(hrefs.some((href) => retracted.some((c) => href === `#claim-${c.id}`))).toBe(true);
  }

  await page.keyboard.press('Tab');
  await page.keyboard.type('ecosystem');
  await expect(shown(page)).toHaveCount(1);
  await expect(countOf(page)).toContainText('1 claim, ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(countOf(page)).toHaveText(`${claims.length} claims, ${sources.length} sources`);
  await expect(page).toHaveURL(/\/sources\/$/);
});

test('an address brings its filter; a mangled one brings the whole list', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto('sources/?topic=power&status=estimated');
  await expect(shown(page)).toHaveCount(
    claims.filter((c) => c.topic === 'power' && c.status === 'estimated').length,
  );
  await expect(page.getByLabel('Topic')).toHaveValue('power');
  // Each is a load of the longest page.
  for (const bad of ['?topic=gossip&status=<script>&q=%20%20#%zz', '?topic=%E0%A4%A&topic=&topic=&q=']) {
    await page.goto(`sources/${bad}`);
    await expect(shown(page)).toHaveCount(claims.length);
  }
  await page.goto('sources/?q=zzzznothing');
  await expect(countOf(page)).toHaveText('Nothing matches. Remove a filter.');
  expect(errors).toEqual([]);
});

test('a link to an entry that the filter hides shows everything again', async ({ page }) => {
  const hidden = claims.find((c) => c.topic === 'revenue');
  await page.goto(`sources/?topic=guarantee#claim-${hidden?.id}`);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(countOf(page)).toHaveText(`${claims.length} claims, ${sources.length} sources`);
  await expect(page).not.toHaveURL(/topic=/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('the whole list is there with its addresses, and no filter that would not work', async ({ page }) => {
    const last = sources.at(-1);
    await page.goto(`sources/#source-${last?.id}`);
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.getByRole('form')).toBeHidden();
    await expect(shown(page)).toHaveCount(claims.length);
    await page.getByRole('link', { name: 'The tax credit' }).first().click();
    await expect(page.getByRole('heading', { name: 'The tax credit' })).toBeInViewport();
  });
});

test('the glossary has every term with its address, and says where it is used', async ({ page }) => {
  await page.goto('glossary/');
  for (const { id, term, meaning } of readGlossary()) {
    const entry = page.locator(`[id="${id}"]`);
    await expect(entry).toContainText(term);
    await expect(entry).toContainText(meaning.trim());
  }
  const used = page.locator('.glossary-used a').first();
  const fragment = new URL((await used.getAttribute('href')) ?? '', page.url()).hash;
  await used.click();
  await expect(page.locator(`[id="${fragment.slice(1)}"]`)).toBeInViewport();
});

/** Leaves a sample of entries of every form: axe takes minutes over a thousand that are made alike. */
const thinOut = (page: Page) =>
  page.evaluate(() => {
    for (const list of document.querySelectorAll('.claims')) {
      const forms = new Set<string>();
      for (const item of list.querySelectorAll('[data-item]')) {
        const form = [...item.querySelectorAll('*')].map((e) => e.tagName + e.className).join();
        if (forms.has(form) || forms.size > 12) item.remove();
        forms.add(form);
      }
    }
    [...document.querySelectorAll('.pub:not(:has(.weak, b))')].forEach((e, i) => i % 30 && e.remove());
    [...document.querySelectorAll('.pub:has(.weak, b)')].forEach((e, i) => i % 12 && e.remove());
  });

test('axe finds nothing in a sample of the list, in both themes, narrow and wide', async ({ page }) => {
  test.slow();
  await arm(page);
  await page.goto('sources/');
  await thinOut(page);
  expect(await page.locator('.claims [data-item]').count()).toBeGreaterThan(5);
  expect(await findingsInAll(page)).toEqual([]);
});
