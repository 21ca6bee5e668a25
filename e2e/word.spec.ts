/** Steps whose words are the picture: what was withdrawn is never there without its withdrawal, however one comes. */
import { expect, test, type Page } from '@playwright/test';
import { typedSteps } from './built.ts';
import { nth, openStory } from './scroll-page.ts';

const steps = typedSteps();
const STAGE = '[data-scene="type"] .hall';

/** What a reader sees of the withdrawn words, as far as they are in the window. */
const seen = (page: Page) =>
  page.evaluate((selector) => {
    const words = document.querySelector(`${selector} s`)!;
    const label = document.querySelector(`${selector} footer > span`)!;
    const style = getComputedStyle(words);
    const [a, b] = [words.getBoundingClientRect(), label.getBoundingClientRect()];
    return {
      line: style.textDecorationLine,
      thickness: parseFloat(style.textDecorationThickness) / parseFloat(style.fontSize),
      size: style.fontSize,
      label: label.textContent?.trim(),
      /** Pixels from the words to the label that says they were withdrawn. */
      apart: b.top - a.top,
      inView: a.top >= 0 && a.bottom <= innerHeight,
    };
  }, STAGE);

test('the words are struck through from the first, more so with every frame, and both ways of coming', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  // From here on its chapter is laid out.
  await openStory(page, `#${nth(steps, 0).id}`);
  const top = await page.evaluate((selector) => {
    const box = document.querySelector(selector)!.getBoundingClientRect();
    return box.top + scrollY;
  }, STAGE);
  const found: number[] = [];
  for (let y = top - 640; y < top + 400; y += 80) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), y);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const { line, thickness, label } = await seen(page);
    expect(line).toContain('line-through');
    expect(label).toMatch(/^Withdrawn the same evening/);
    expect(thickness).toBeGreaterThan(0.04);
    found.push(thickness);
  }
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found.at(-1)! / found[0]!).toBeGreaterThan(1.8);
  // The same place, the same picture: after a reload, and from below.
  await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top - 240);
  await expect.poll(async () => (await seen(page)).thickness).toBeLessThan(found.at(-1)! - 0.001);
  const half = (await seen(page)).thickness;
  await page.reload();
  await expect.poll(async () => Math.abs((await seen(page)).thickness - half)).toBeLessThan(0.012);
});

test('by link both steps show the words with their withdrawal, in letters of one size', async ({ page }) => {
  const { id } = steps.find(({ step }) => step === 'on-stage')!;
  await openStory(page, `#${id}`);
  for (const [width, height] of [
    [390, 664],
    [320, 568],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const { apart, size, label } = await seen(page);
    expect(label).toMatch(/^Withdrawn/);
    // The label follows the quotation, of some lines, at once.
    expect(apart, `${width}x${height}`).toBeLessThan(height);
    const other = await page.evaluate(
      () => getComputedStyle(document.querySelector('[id="guarantee.withdrawn"] .set-quote > p')!).fontSize,
    );
    expect(other).toBe(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

test('the address follows the reader through words, and a link lands on each of them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStory(page);
  for (const { id } of steps) {
    await page.evaluate((id) => (location.hash = id), id);
    await expect
      .poll(() => page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, id))
      .toBeLessThan(180);
  }
  await page.locator(`[id="${nth(steps, 2).id}"] h3`).evaluate((heading) => {
    scrollBy({ top: heading.getBoundingClientRect().top - innerHeight * 0.2, behavior: 'instant' });
  });
  await expect(page).toHaveURL(new RegExp(`#${nth(steps, 2).id.replace('.', '\\.')}$`));
});

test('with motion reduced nothing grows: the stroke is whole from the first', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openStory(page, `#${nth(steps, 0).id}`);
  const before = (await seen(page)).thickness;
  await page.locator(STAGE).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await seen(page)).thickness).toBeCloseTo(before, 3);
  expect(before).toBeGreaterThan(0.09);
});

test('on paper the words stand struck through with when they were withdrawn', async ({ page }) => {
  await openStory(page);
  await page.emulateMedia({ media: 'print' });
  const { line, thickness, label } = await seen(page);
  expect(line).toContain('line-through');
  expect(thickness).toBeGreaterThan(0.09);
  expect(label).toMatch(/^Withdrawn/);
});

test('heard, the quotation ends in when it was withdrawn', async ({ page }) => {
  await openStory(page);
  const [, heard = '', next = ''] = (await page.locator(`${STAGE} blockquote`).ariaSnapshot()).split('\n');
  expect(heard).toContain('the backstop, the guarantee');
  expect(next).toContain('Withdrawn the same evening');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the words stand struck through, and their withdrawal as large', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator(`${STAGE} s`)).toHaveCSS('text-decoration-line', 'line-through');
    await expect(page.locator(`${STAGE} footer > span`)).toHaveText(/^Withdrawn the same evening/);
    const sizes = await page
      .locator('[data-chapter="guarantee"] .set-quote > p')
      .evaluateAll((all) => all.map((p) => getComputedStyle(p).fontSize));
    expect(new Set(sizes).size).toBe(1);
    expect(sizes.length).toBe(2);
  });
});
