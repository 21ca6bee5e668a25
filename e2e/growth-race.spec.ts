import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { borderOf, errorsOf, nth, openStory, pictureAt, scrollOn, stepsOf } from './scroll-page';
import type { StepRef } from './scroll-page';

const raceSteps = async (page: Page): Promise<StepRef[]> =>
  (await stepsOf(page)).filter(({ chart }) => chart === 'growth-race');

/** Middles of the thin lines between start and finish, from the top down. */
const levels = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const grid = document.querySelector('figure[data-chart="growth-race"] [data-stage] path.grid');
    const across = [...(grid?.getAttribute('d') ?? '').matchAll(/M[\d.]+,([\d.]+)H/g)];
    return across.map(([, y]) => Number(y)).sort((a, b) => a - b);
  });

test.use({ viewport: { width: 390, height: 844 } });

test('scrolling from multiples to dollars moves the same runs, and lands where the link lands', async ({
  page,
}) => {
  await openStory(page);
  const steps = await raceSteps(page);
  expect(steps.map(({ step }) => step)).toEqual([
    'one-start',
    'first-tenfold',
    'second-tenfold',
    'demand',
    'fastest',
    'five-years',
  ]);
  const [second, demand, last] = [nth(steps, 2), nth(steps, 3), nth(steps, -1)];

  await openStory(page, `#${second.id}`);
  await pictureAt(page, second);
  const run = 'figure[data-chart="growth-race"] [data-stage] g.m-line';
  await expect(page.locator(run)).toHaveCount(7);
  // Each thin line is twice the one below: they lie at even distances.
  const doubled = (await levels(page)).slice(-4);
  const gaps = doubled.slice(1).map((y, i) => y - nth(doubled, i));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.5);
  await page.evaluate(
    (run) => document.querySelectorAll(run).forEach((g) => Object.assign(g, { kept: true })),
    run,
  );

  await scrollOn(page, (await borderOf(page, demand.id)) + 250, 60);
  await pictureAt(page, demand);
  const kept = await page.evaluate(
    (run) => [...document.querySelectorAll(run)].filter((g) => 'kept' in g).length,
    run,
  );
  expect(kept, 'runs move, and are not drawn anew').toBe(7);

  await scrollOn(page, (await borderOf(page, last.id)) + 250, 60);
  const svg = await pictureAt(page, last);
  await openStory(page, `#${last.id}`);
  expect(await pictureAt(page, last)).toBe(svg);
  expect(errorsOf(page)).toEqual([]);
});

test('the table counts each company in its own years, and says where its basis changes', async ({ page }) => {
  await page.goto('charts/growth-race/');
  const table = page.locator('table').first();
  await expect(table.locator('tr', { hasText: 'Nvidia' })).toContainText('fiscal years, to January');
  await expect(table.locator('tr', { hasText: 'Amazon' })).toContainText('calendar years');
  await expect(page.getByText('the line changes its basis').filter({ visible: true }).first()).toBeVisible();
});
