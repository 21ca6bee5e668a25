/** The slim bar at the screen's edge: it fills as chapters close, from wherever the reader comes. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { errorsOf, openStory, scrollOn } from './scroll-page.ts';

const bar = (page: Page) => page.locator('[data-payers]');
const filled = (page: Page) => page.locator('[data-payers-bar] rect');
/** The chapter that the bar says has closed. */
const after = (page: Page, chapter: string) => expect(bar(page)).toHaveAttribute('data-payers', chapter);
const endOf = (page: Page, chapter: string) =>
  page.evaluate((id) => {
    const end = document.querySelector(`[data-close="${id}"]`)!.getBoundingClientRect().bottom;
    return Math.ceil(end + scrollY - innerHeight * 0.9) + 2;
  }, chapter);

test.use({ viewport: { width: 390, height: 844 } });

test('it fills when a chapter closes and empties on the way back; nothing shifts', async ({ page }) => {
  await openStory(page);
  await page.evaluate(() => {
    const total = window as unknown as { shifted: number };
    total.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await expect(filled(page)).toHaveCount(0);
  const end = await endOf(page, 'revenue');
  await page.evaluate((y) => scrollTo(0, y - 600), end);
  await after(page, 'opening');
  await expect(filled(page)).toHaveCount(0);
  await scrollOn(page, end);
  await after(page, 'revenue');
  const solid = page.locator('[data-payers-bar] rect.p-customers.ev-reported');
  await expect(solid).toHaveCount(1);
  expect(Number(await solid.getAttribute('width'))).toBeCloseTo(13.07);
  await scrollOn(page, end - 300);
  await after(page, 'opening');
  await expect(filled(page)).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
});

test('a jump, a reload in the middle and the way back give the right state', async ({ page }) => {
  await openStory(page, '#revenue.growth-needed');
  await after(page, 'opening');
  await page.evaluate((y) => scrollTo(0, y + 200), await endOf(page, 'revenue'));
  await after(page, 'revenue');
  await page.reload();
  await after(page, 'revenue');
  await page.evaluate(() => scrollTo(0, 0));
  await after(page, '');
  expect(errorsOf(page)).toEqual([]);
});

test('it opens by keyboard onto words, and leads to the picture', async ({ page }) => {
  await openStory(page, '#revenue');
  await page.evaluate((y) => scrollTo(0, y), await endOf(page, 'revenue'));
  await after(page, 'revenue');
  await bar(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  const panel = bar(page).locator('.payers-panel');
  await expect(panel).toBeVisible();
  await expect(panel).toContainText('customers $13.07 billion');
  await expect(panel).toContainText('no known source');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bar(page).locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('link', { name: 'The whole bar' }).click();
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL(/#opening\.known$/);
  await after(page, '');
});

test('pinned bars take at most 48 pixels, and on wide screens the bar takes none of the height', async ({
  page,
}) => {
  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    if (width === 320) await openStory(page);
    await expect(filled(page)).toHaveCount(0);
    const box = (await page.locator('[data-payers-bar]').boundingBox())!;
    const target = (await bar(page).locator('summary').boundingBox())!;
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
    if (width < 1024) expect(box.y + box.height).toBeLessThanOrEqual(48);
    else expect(box).toMatchObject({ x: 0, y: 44, width: 12, height: height - 44 });
  }
});

test('a low screen has no bar, and its chapters say what has been counted', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openStory(page);
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('[data-close="revenue"]')).toContainText('customers $13.07 billion');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each chapter ends with its bar and its line, and no bar stays at the edge', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.payers')).toBeHidden();
    const closes = page.locator('[data-close]');
    await expect(closes).toHaveCount(await page.locator('[data-chapter]').count());
    for (const close of await closes.all()) {
      await expect(close).toContainText('After this chapter:');
      await expect(close.locator('svg')).toBeVisible();
    }
    await expect(page.locator('.hero-bar svg:visible')).not.toHaveCount(0);
  });
});
