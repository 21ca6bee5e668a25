/** The scenarios chapter: one set of values for all its pictures, the reader's own line, and the bar at the edge. */
import { expect, test, type Page } from '@playwright/test';
import { builtSteps } from './built.ts';
import { errorsOf, nth, openStory, pictureAt } from './scroll-page.ts';

/** The picture of the scene that tells a step. */
const svg = (page: Page, id: string) =>
  page.locator('[data-scene]', { has: page.locator(`section[id="${id}"]`) }).locator('[data-stage] svg');
/** The chapter in depth, which has the steps of the reader's own line, bar and futures. */
const DEPTH = 'chapters/scenarios/';
const controls = (page: Page) => page.locator('[data-controls="funding-gap"]');

/** Follows a link within the open page. */
const goTo = (page: Page, id: string) => page.evaluate((id) => (location.hash = `#${id}`), id);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what is set beside one picture is in all of them, in the address and at the edge', async ({
    page,
  }) => {
    await openStory(page, '#scenarios.yours');
    const revenue = controls(page).locator('input[type="number"]').first();
    await revenue.fill('100');
    await revenue.press('Tab');
    await expect(svg(page, 'scenarios.yours')).toContainText('Breaks');
    await expect(controls(page).locator('[data-said]')).toContainText('Breaks');
    await expect(page).toHaveURL(/[?&]m=1&r30=100/);
    await expect(controls(page).locator('[data-with-values]')).toHaveAttribute(
      'href',
      /scenarios\/\?m=1&r30=100$/,
    );
    await expect(page.locator('[data-payers]')).toHaveAttribute('data-payers', 'model');
    await expect(page.locator('[data-payers-words]')).toContainText('unpaid $670 billion');
    await expect(page.locator('[data-payers-says]')).toHaveText('Model: $670 billion unpaid');
    // The reader's own stands beside the other plans.
    await goTo(page, 'scenarios.five');
    await expect(svg(page, 'scenarios.five')).toContainText('Your values');
    await goTo(page, 'ending.you');
    await expect(svg(page, 'ending.you')).toContainText('unpaid $670bn');
    // The ending keeps it: in words, by its link, and after a reload.
    const kept = page.locator('[data-controls="who-pays"]');
    await expect(kept.locator('[data-said]')).toContainText('Your own values: unpaid $670 billion');
    await expect(kept.locator('[data-copy]')).toBeVisible();
    await page.reload();
    await expect(svg(page, 'ending.you')).toContainText('unpaid $670bn');
    await expect(kept.locator('[data-said]')).toContainText('unpaid $670 billion');
    const { search } = new URL(page.url());
    await openStory(page, `${DEPTH}${search}#scenarios.endings-yours`);
    await expect(svg(page, 'scenarios.endings-yours')).toContainText('unpaid $670bn');
    await openStory(page, `${DEPTH}${search}#scenarios.hundred-yours`);
    await expect(svg(page, 'scenarios.hundred-yours')).toBeVisible();
    await expect(svg(page, 'scenarios.hundred-yours')).not.toContainText('44Waitswas 44');
    expect(errorsOf(page)).toEqual([]);
  });
});

test('the line that the reader drew is the model’s revenue', async ({ page }) => {
  await openStory(page, `?line=30~60~120~200~300#ending.you`);
  // Short in 2030 by a little, and all is paid by 2033.
  await expect(svg(page, 'ending.you')).toContainText('all paid');
  await expect(page.locator('[data-controls="who-pays"] [data-said]')).toContainText(
    'Your own values: unpaid nothing',
  );
  await openStory(page, `${DEPTH}?line=30~60~120~200~300#scenarios.your-line`);
  await expect(svg(page, 'scenarios.your-line')).toContainText('unpaid at most $77bn');
  await goTo(page, 'scenarios.yours');
  await expect(controls(page).locator('input[type="number"]').first()).toHaveValue('300');
});

test('without a line or values the base stands in, and the record comes back after the chapter', async ({
  page,
}) => {
  await openStory(page, `${DEPTH}#scenarios.your-line`);
  await expect(svg(page, 'scenarios.your-line')).toContainText('unpaid at most $320bn');
  await openStory(page, '#scenarios.yours');
  await expect(page.locator('[data-payers]')).toHaveAttribute('data-payers', 'model');
  await expect(page.locator('[data-payers-words]')).toContainText('unpaid $320 billion');
  const first = nth(builtSteps('ending'), 0);
  await goTo(page, first.id);
  await pictureAt(page, first);
  await expect(page.locator('[data-payers]')).toHaveAttribute('data-payers', 'record');
  await expect(page.locator('[data-payers-says]')).toContainText('source unknown');
});

test('a frame draws the run that its address carries, and says what it could not take', async ({ page }) => {
  await page.goto('embed/funding-gap/yours/?m=1&r30=100&eq=75');
  await expect(page.locator('[data-stage] svg')).toContainText('Breaks');
  await expect(page.locator('[data-stage] svg desc')).toContainText('Breaks: of a bill');
  await page.goto('embed/who-pays/endings-yours/?m=1&r30=nonsense&eq=99999');
  await expect(page.locator('[data-mended]')).toContainText('nearest');
});

test('another ten thousand are drawn on request, kept in the address, and taken back', async ({ page }) => {
  await page.goto('charts/outcomes/');
  await page.getByRole('button', { name: 'Draw another ten thousand' }).click();
  await expect(page).toHaveURL(/sd=\d+/);
  await expect(page.locator('[data-redraw-said]')).toContainText('ten thousand');
  await page.getByRole('button', { name: 'Back to the first draw' }).click();
  await expect(page).not.toHaveURL(/sd=/);
});
