/** The who-pays bar: at the screen's edge from where it is first shown filled, and at the end of each chapter. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { depthOf, errorsOf, openStory, scrollOn, topOf } from './scroll-page.ts';

const bar = (page: Page) => page.locator('[data-payers]');
const parts = (page: Page) => page.locator('[data-payers-bar] rect');
const says = (page: Page) => page.locator('[data-payers-says]');
/** What the bar shows: nothing, the record or the model's result. */
const shows = (page: Page, view: 'none' | 'record' | 'model') =>
  expect(bar(page)).toHaveAttribute('data-payers', view);
const endOf = (page: Page, chapter: string) =>
  page.evaluate((id) => {
    const end = document.querySelector(`[data-close="${id}"]`)!.getBoundingClientRect().bottom;
    return Math.ceil(end + scrollY - innerHeight * 0.9) + 2;
  }, chapter);

test.use({ viewport: { width: 390, height: 844 } });

test('it comes when the story has shown it filled, whole, lights a payer as a chapter closes, and goes on the way back', async ({
  page,
}) => {
  await openStory(page, '#opening.empty');
  await page.evaluate(() => {
    const total = window as unknown as { shifted: number };
    total.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const known = (await depthOf(page)) + (await topOf(page, 'opening.known'));
  await page.evaluate((y) => scrollTo(0, y - 1000), known);
  await shows(page, 'none');
  await expect(bar(page)).toBeHidden();
  await scrollOn(page, known);
  await shows(page, 'record');
  await expect(parts(page)).toHaveCount(4);
  await expect(says(page)).toHaveText('$1.18tn: source unknown');
  const end = await endOf(page, 'revenue');
  await scrollOn(page, end, 200);
  await expect(says(page)).toHaveText('Customers: $25.5bn');
  await expect(page.locator('[data-payers-bar] rect.lit')).toHaveClass(/p-customers/);
  await expect(parts(page), 'the total never begins anew').toHaveCount(4);
  await scrollOn(page, end + 1200);
  await expect(says(page)).toHaveText('$1.18tn: source unknown');
  await expect(page.locator('[data-payers-bar] rect.lit')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await shows(page, 'none');
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
});

test('a jump, a reload in the middle and the way back give the right state; the public’s nothing is said', async ({
  page,
}) => {
  await openStory(page, '#revenue.growth-needed');
  await shows(page, 'record');
  await page.evaluate((y) => scrollTo(0, y), await endOf(page, 'tax-credit'));
  await expect(says(page)).toHaveText('The public: nothing federal');
  await page.reload();
  await expect(says(page)).toHaveText('The public: nothing federal');
  await page.evaluate(() => scrollTo(0, 0));
  await shows(page, 'none');
  expect(errorsOf(page)).toEqual([]);
});

test('it opens by keyboard onto words, and leads to the picture', async ({ page }) => {
  await openStory(page, '#revenue.record');
  await shows(page, 'record');
  await bar(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  const panel = bar(page).locator('.payers-panel');
  await expect(panel).toBeVisible();
  await expect(panel).toContainText('Received or signed by all: $222 billion');
  await expect(panel).toContainText('No known source: $1.18 trillion');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bar(page).locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('link', { name: 'The whole bar' }).click();
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL(/#opening\.known$/);
});

test('pinned bars take at most 48 pixels, on wide screens the bar takes none of the height, and its words can be read', async ({
  page,
}) => {
  await openStory(page, '#revenue.record');
  for (const [width, height] of [
    [320, 640],
    [390, 664],
    [660, 900],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shows(page, 'record');
    const box = (await page.locator('[data-payers-bar]').boundingBox())!;
    const target = (await bar(page).locator('summary').boundingBox())!;
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
    if (width < 1024) expect(box.y + box.height).toBeLessThanOrEqual(48);
    else expect(box).toMatchObject({ x: 0, y: 44, width: 28, height: height - 44 });
    const [size, inside] = await says(page).evaluate((words) => {
      const [own, frame] = [words.getBoundingClientRect(), words.parentElement!.getBoundingClientRect()];
      return [
        parseFloat(getComputedStyle(words).fontSize),
        own.left >= frame.left - 0.5 && own.right <= frame.right + 0.5,
      ] as const;
    });
    expect(size).toBeGreaterThanOrEqual(12);
    expect(inside, `${width}: the words stand in the bar`).toBe(true);
    const theme = (await page.locator('[data-theme-toggle]').boundingBox())!;
    expect(theme.x + theme.width, 'the masthead has room for all that it holds').toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('a low screen has no bar, and its chapters say what has been counted', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openStory(page, '#revenue.record');
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('[data-close="revenue"]')).toContainText('Customers so far: $25.5 billion');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each chapter ends with its answer, its bar and its line, and no bar stays at the edge', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.locator('.payers')).toBeHidden();
    const chapters = page.locator('[data-chapter]');
    const closes = page.locator('[data-close]');
    await expect(closes).toHaveCount(await chapters.count());
    await expect(chapters.locator('.answer')).toHaveCount(await chapters.count());
    for (const close of await closes.all()) {
      await expect(close).toContainText('No known source: $1.18 trillion');
      await expect(close.locator('svg')).toBeVisible();
    }
    await expect(page.locator('.hero-scale').first()).toBeVisible();
  });
});
