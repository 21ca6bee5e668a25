/** A hundred futures: the same hundred dots in every step, and the words that must not be missing. */
import { expect, test, type Page } from '@playwright/test';
import { errorsOf, nth, openStory, pictureAt, stepsOf } from './scroll-page';

const WINDOWS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const dots = (page: Page) =>
  page
    .locator('figure[data-chart="outcomes"][data-live] path.futures')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.match(/M[^a]+/g) ?? []));

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test.describe(name, () => {
    test.use({ viewport });

    test('each step shows its picture, of a hundred dots', async ({ page }) => {
      await openStory(page);
      const steps = (await stepsOf(page, 'scenarios')).filter(({ chart }) => chart === 'outcomes');
      expect(steps.map(({ step }) => step)).toEqual(['hundred', 'hundred-supported', 'hundred-yours']);
      const pictures = new Set<string>();
      for (const step of steps) {
        await openStory(page, `#${step.id}`);
        const picture = await pictureAt(page, step);
        pictures.add(picture);
        const [all = [], ...others] = await dots(page);
        expect(others).toEqual([]);
        expect(new Set(all).size, step.id).toBe(100);
        expect(picture.includes('cannot occur'), step.id).toBe(step.step !== 'hundred-supported');
      }
      expect(pictures.size).toBe(steps.length);
      expect(errorsOf(page)).toEqual([]);
    });
  });
}

test('dots keep their places from step to step, save those that must move', async ({ page }) => {
  await page.setViewportSize(WINDOWS.desktop);
  await openStory(page);
  const steps = (await stepsOf(page, 'scenarios')).filter(({ chart }) => chart === 'outcomes');
  await openStory(page, `#${nth(steps, 0).id}`);
  await pictureAt(page, nth(steps, 0));
  const path = await page.locator('figure[data-chart="outcomes"] path.futures').elementHandle();
  const [before = []] = await dots(page);
  await page
    .locator(`[id="${nth(steps, 1).id}"]`)
    .evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await pictureAt(page, nth(steps, 1));
  const [after = []] = await dots(page);
  expect(await path?.evaluate((element) => element.isConnected)).toBe(true);
  const moved = before.filter((place, i) => place !== after[i]).length;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(50);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the chart’s page tells every step', async ({ page }) => {
    await page.goto('charts/outcomes/');
    for (const step of ['hundred', 'hundred-supported', 'hundred-slow', 'hundred-yours'])
      await expect(page.locator(`[id="step-${step}"] svg path.futures`)).toHaveCount(1);
  });
});
