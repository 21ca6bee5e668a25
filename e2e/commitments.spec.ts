import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { errorsOf, nth, openStory, pictureAt, stepsOf } from './scroll-page';
import type { StepRef } from './scroll-page';

const stepsOfChart = async (page: Page): Promise<StepRef[]> =>
  (await stepsOf(page)).filter(({ chart }) => chart === 'commitments');

/** Square pixels of an area with its stroke, which lies within its measure. */
const areaOf = (mark: Locator): Promise<number> =>
  mark.first().evaluate((path) => {
    const { width, height } = (path as SVGGraphicsElement).getBBox();
    return (width + 1.5) * (height + 1.5);
  });

const claimed = (svg: Locator, id: string) => svg.locator(`.m-area[data-claim="${id}"]`);

/** In these views each claim has one area, in the measure of the others. */
const OF_DOLLARS = ['whole', 'counterparty', 'firmness', 'years', 'february'];

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('from view to view a contract is the same object, and its area is its dollars', async ({ page }) => {
    await openStory(page);
    const steps = await stepsOfChart(page);
    await openStory(page, `#${nth(steps, 0).id}`);
    await pictureAt(page, nth(steps, 0));
    const scene = page.locator('[data-scene]', { has: page.locator('figure[data-chart="commitments"]') });
    const svg = scene.locator('[data-stage] svg');
    const oracle = await claimed(svg, 'oracle-300bn').first().elementHandle();
    const next = scene.getByRole('button', { name: 'Next step' });
    for (const [i, step] of steps.entries()) {
      if (i > 0) await next.click();
      await pictureAt(page, step);
      expect(await oracle?.evaluate((mark) => mark.isConnected), `kept at ${step.id}`).toBe(true);
      if (!OF_DOLLARS.includes(step.step)) continue;
      const [a, b] = await Promise.all(
        ['oracle-300bn', 'microsoft-250bn'].map((id) => areaOf(claimed(svg, id))),
      );
      // Places are written to a tenth of a pixel, and steps of the staircase are low.
      expect(Math.abs((a ?? 0) / (b ?? 1) / 1.2 - 1), step.id).toBeLessThan(0.012);
    }
    expect(errorsOf(page)).toEqual([]);
  });
});

test('without scripts every view has its picture; in the whole the frame is 1,400 to 300', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  const steps = await stepsOfChart(page);
  expect(steps.map(({ step }) => step)).toEqual(
    'whole counterparty firmness years gigawatts tallies february'.split(' '),
  );
  for (const { id } of steps) await expect(page.locator(`[id="${id}"] [data-static-step] svg`)).toBeVisible();
  await page.goto('./pictures.svg');
  const areas = page.locator('[id="commitments.whole"] .m-area');
  const [frame, oracle] = [await areaOf(areas.nth(0)), await areaOf(areas.nth(1))];
  expect(Math.abs((frame * 300) / (oracle * 1400) - 1)).toBeLessThan(0.01);
  await context.close();
});
