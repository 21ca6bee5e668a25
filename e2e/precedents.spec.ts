/** Past rescues: the same cases in every view, each as one object; losses alone in the public's colour. */
import { expect, test } from '@playwright/test';
import { nth, openStory, pictureAt, stepsOf } from './scroll-page';

test.use({ viewport: { width: 1280, height: 800 } });

test('a case keeps its point from view to view, and the table has all cases', async ({ page }) => {
  await openStory(page);
  const steps = (await stepsOf(page, 'guarantee')).filter(({ chart }) => chart === 'precedents');
  await openStory(page, `#${nth(steps, 0).id}`);
  await pictureAt(page, nth(steps, 0));
  const figure = page.locator('figure[data-chart="precedents"]');
  const losses = figure.locator('svg .m-point.p-public');
  await expect(losses).toHaveCount(5);
  const point = await losses.last().elementHandle();
  await page
    .locator(`[id="${nth(steps, 1).id}"]`)
    .evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await pictureAt(page, nth(steps, 1));
  expect(await point?.evaluate((element) => element.isConnected)).toBe(true);
  await figure.getByText('Table', { exact: true }).click();
  await expect(figure.locator('[data-table-place] tbody tr')).toHaveCount(18);
});
