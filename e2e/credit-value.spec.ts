import { expect, test, type Page } from '@playwright/test';
import { watch } from './embed-page.ts';

const at = (page: Page) => new URL(page.url());
const picture = (page: Page, where: string) =>
  page.locator(`${where} figure[data-chart="credit-value"][data-live][data-step="yours"] .marks`);
/** What is drawn, once it stands still. */
async function drawnIn(page: Page, where: string): Promise<string> {
  await expect(page.locator(`${where} figure[data-chart="credit-value"]:not([data-progress])`)).toBeVisible();
  return picture(page, where).innerHTML();
}
const controls = (page: Page) =>
  page.getByRole('group', { name: 'Your own values' }).and(page.locator('[data-controls="credit-value"]'));
const origin = () => new URL(test.info().project.use.baseURL ?? 'http://localhost').origin;

test('in the story: set by keyboard, kept in the address, the same picture when it is opened again', async ({
  page,
  context,
}) => {
  const seen = watch(page, [origin()]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./?utm_source=a#tax-credit.yours');
  const own = controls(page);
  await expect(own.locator('[data-said]')).toContainText('$49 billion');
  const before = await drawnIn(page, '.story');

  await own.getByRole('radio', { name: 'An even year of OpenAI’s plan' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(own.getByRole('radio', { name: 'One gigawatt of data center' })).toBeChecked();
  await own.getByRole('radio', { name: /^25%/ }).check();
  await own.getByRole('slider', { name: 'The part that would qualify' }).focus();
  await page.keyboard.press('End');
  const typed = own.getByRole('spinbutton', { name: 'Passed on to the tenant' });
  await typed.fill('25');
  await expect(own.locator('[data-said]')).toHaveText(
    /^\$35 billion.* 100% .* 25%, is a credit of \$8\.75 billion\. If 25% .* \$2\.188 billion/,
  );
  await expect(own.locator('[data-announce]'), 'voices hear the result').toContainText('$8.75 billion');
  await expect
    .poll(() => `${at(page).search}${at(page).hash}`)
    .toBe('?utm_source=a&cv-base=gigawatt&cv-share=100&cv-rate=25&cv-tenant=25#tax-credit.yours');
  const after = await drawnIn(page, '.story');
  expect(after).not.toBe(before);

  const again = await context.newPage();
  await again.emulateMedia({ reducedMotion: 'reduce' });
  await again.goto(page.url());
  await expect(controls(again).locator('[data-said]')).toContainText('$2.188 billion');
  expect(await drawnIn(again, '.story')).toBe(after);
  await again.close();

  await own.getByRole('button', { name: 'Back to the first values' }).click();
  await expect.poll(() => at(page).search).toBe('?utm_source=a');
  expect(await drawnIn(page, '.story')).toBe(before);
  await expect(own.getByRole('spinbutton', { name: 'Passed on to the tenant' })).toHaveValue('50');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a copied link holds the values and leads to their step', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'reads the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#tax-credit.yours');
  await controls(page).getByRole('radio', { name: /^30%/ }).check();
  await controls(page).getByRole('button', { name: 'Copy a link to this' }).click();
  await expect(controls(page)).toContainText('Link copied');
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(`${copied.search}${copied.hash}`).toBe('?cv-rate=30#tax-credit.yours');
});

test('mangled values give the nearest valid ones, and the reader is told', async ({ page }) => {
  const seen = watch(page, [origin()]);
  await page.goto('./?cv-base=%00moon&cv-share=1e999&cv-rate=26&cv-tenant=NaN%F0#tax-credit.yours');
  const own = controls(page);
  await expect(own.locator('[data-mended-inputs]')).toHaveText(
    /nearest are shown: What is built, The part that would qualify, The rate, Passed on to the tenant/,
  );
  await expect(own.locator('[data-said]')).toContainText(
    '$175 billion, OpenAI’s plan, an even year of it, times 100% that would qualify, times a rate of 25%',
  );
  await expect.poll(() => at(page).search).toBe('?cv-share=100&cv-rate=25');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('on the chart’s page setting a value leads to its step; the address alone does too', async ({
  page,
}) => {
  await page.goto('charts/credit-value/');
  await expect(
    page.locator('figure[data-chart="credit-value"][data-live][data-step="tenant"]'),
  ).toBeVisible();
  await controls(page).getByRole('radio', { name: 'Four companies’ year, 2025' }).check();
  const after = await drawnIn(page, '.chart-live');
  await expect.poll(() => at(page).search).toBe('?step=yours&cv-base=four');
  await page.goto('about:blank');
  await page.goto('charts/credit-value/?cv-base=four');
  await expect(controls(page).locator('[data-said]')).toContainText('$106.4 billion');
  expect(await drawnIn(page, '.chart-live')).toBe(after);
});

test('a frame shows the steps, and its link takes the values along', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('embed/credit-value/?cv-rate=25');
  await expect(page.locator('figure[data-chart="credit-value"][data-live]')).toBeVisible();
  await expect(controls(page)).toHaveCount(0);
  const link = page.getByRole('link', { name: /Set your own values/ });
  const to = new URL((await link.getAttribute('href')) ?? '', page.url());
  expect(`${to.pathname.replace(/^.*(?=\/charts)/, '')}${to.search}${to.hash}`).toBe(
    '/charts/credit-value/?step=yours&cv-rate=25#your-values',
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('no control is shown, and the steps tell everything', async ({ page }) => {
    await page.goto('charts/credit-value/');
    await expect(controls(page)).toBeHidden();
    await expect(page.locator('[id="step-yours"] svg')).toBeVisible();
  });
});
