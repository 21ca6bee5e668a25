/** The short route: the main pictures and the answers, with and without scripts, each with the way to the rest. */
import { expect, test } from '@playwright/test';
import { allSteps, read } from './built.ts';
import { errorsOf, openStory, pictureAt, stillness } from './scroll-page.ts';

const ids = [...read('short/index.html').matchAll(/<section[^>]* id="([^"]+)"[^>]* data-step=/g)].map(
  ([, id = '']) => id,
);
const steps = allSteps().filter(({ id }) => ids.includes(id));

test('it has its steps from the story, in its order, and an answer of each chapter', async ({ page }) => {
  expect(ids.length).toBeGreaterThanOrEqual(12);
  expect(steps.map(({ id }) => id)).toEqual(ids);
  await openStory(page, 'short/');
  await expect(page.locator('.answer')).toHaveCount(await page.locator('[data-chapter]').count());
  for (const step of steps.slice(0, 3)) {
    await page.evaluate((id) => (location.hash = `#${id}`), step.id);
    await pictureAt(page, step);
  }
  await stillness(page);
  await page.locator('[data-chapter="revenue"] .rest a').click();
  // To the chapter in the story; the address then follows the reader to its first step.
  await expect(page).toHaveURL(
    ({ pathname, hash }) => !pathname.endsWith('/short/') && /^#revenue(\.|$)/.test(hash),
  );
  expect(errorsOf(page)).toEqual([]);
});

test('an address of the story that asks for it leads there, and Back does not lead here again', async ({
  page,
}) => {
  await page.goto('glossary/');
  await page.goto('./?route=short#guarantee');
  await expect(page).toHaveURL(/\/short\/#guarantee/);
  await expect(page.locator('#guarantee')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/glossary\/$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('each step has its picture', async ({ page }) => {
    await page.goto('short/');
    for (const { id, layout } of steps) {
      // Of some the words are the picture.
      const picture = layout === 'type' ? '.set-quote' : '[data-static-step] svg[role="img"]';
      await expect(page.locator(`section[id="${id}"] ${picture}`)).toBeVisible();
    }
    await expect(page.locator('.hero-lengths, .rest').last()).toBeVisible();
  });
});
