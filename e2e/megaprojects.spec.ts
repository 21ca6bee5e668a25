import { expect, test } from '@playwright/test';
import { watch } from './embed-page.ts';

const figure = (step: string) => `figure[data-chart="megaprojects"][data-live][data-step="${step}"]`;

test('the switch leads between the measures, by pointer and by keyboard, and the address follows', async ({
  page,
}) => {
  const seen = watch(page, [new URL(test.info().project.use.baseURL ?? 'http://localhost').origin]);
  await page.goto('charts/megaprojects/');
  await expect(page.locator(`.chart-live ${figure('sizes')}`)).toBeVisible();
  const ways = page.getByRole('group', { name: 'Measured as' });
  const pressed = ways.locator('[aria-pressed="true"]');
  await expect(pressed).toHaveText('Total');

  await ways.getByRole('button', { name: 'Share of GDP' }).click();
  await expect(page.locator(`.chart-live ${figure('share-of-gdp')}:not([data-progress])`)).toBeVisible();
  await expect(pressed).toHaveText('Share of GDP');
  expect(new URL(page.url()).searchParams.get('step')).toBe('share-of-gdp');
  await expect(page.locator('[data-table-now]')).toContainText('Percent of GDP');

  await ways.getByRole('button', { name: 'Total' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(`.chart-live ${figure('per-year')}:not([data-progress])`)).toBeVisible();
  await expect(pressed).toHaveText('Per year');

  await page.getByRole('button', { name: 'Next step' }).click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator(`.chart-live ${figure('recent-works')}`)).toBeVisible();
  await expect(pressed, 'between the measures none is pressed').toHaveCount(0);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('in a frame the switch works too, and is away where one step was asked for', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('embed/megaprojects/');
  await expect(page.locator(figure('sizes'))).toBeVisible();
  const ways = page.getByRole('group', { name: 'Measured as' });
  await ways.getByRole('button', { name: 'Per year' }).click();
  await expect(page.locator(`${figure('per-year')}:not([data-progress])`)).toBeVisible();
  const box = await ways.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  await page.goto('embed/megaprojects/share-of-gdp/');
  await expect(page.locator(figure('share-of-gdp'))).toBeVisible();
  await expect(ways).toBeHidden();
});
