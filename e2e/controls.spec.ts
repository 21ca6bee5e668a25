/** The reader's own values beside a picture: set by keyboard, kept in the address, the same when opened again. */
import { expect, test, type Page } from '@playwright/test';
import { watch } from './embed-page.ts';

const at = (page: Page) => new URL(page.url());
const origin = () => new URL(test.info().project.use.baseURL ?? 'http://localhost').origin;
const controls = (page: Page, chart: string) =>
  page.getByRole('group', { name: 'Your own values' }).and(page.locator(`[data-controls="${chart}"]`));
/** What is drawn, once it stands still. */
async function drawnIn(page: Page, where: string, chart: string): Promise<string> {
  const figure = `${where} figure[data-chart="${chart}"]`;
  await expect(page.locator(`${figure}:not([data-progress])`)).toBeVisible();
  return page.locator(`${figure}[data-live][data-step="yours"] .marks`).innerHTML();
}

test.describe('in a chapter in depth', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('credit: choices, slider and number; words, voices, address and picture follow', async ({ page }) => {
    const seen = watch(page, [origin()]);
    await page.goto('chapters/tax-credit/?utm_source=a#tax-credit.yours');
    const own = controls(page, 'credit-value');
    await expect(own.locator('[data-said]')).toContainText('$49 billion');
    const before = await drawnIn(page, '.story', 'credit-value');

    await own.getByRole('radio', { name: 'An even year of OpenAI’s plan' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(own.getByRole('radio', { name: 'One gigawatt of data center' })).toBeChecked();
    await own.getByRole('radio', { name: /^25%/ }).check();
    await own.getByRole('slider', { name: 'The part that would qualify' }).focus();
    await page.keyboard.press('End');
    await own.getByRole('spinbutton', { name: 'Passed on to the tenant' }).fill('25');
    await expect(own.locator('[data-said]')).toHaveText(
      /^\$35 billion.* 100% .* 25%, is a credit of \$8\.75 billion\. If 25% .* \$2\.188 billion/,
    );
    await expect(own.locator('[data-announce]'), 'voices hear the result').toContainText('$8.75 billion');
    await expect
      .poll(() => `${at(page).search}${at(page).hash}`)
      .toBe('?utm_source=a&cv-base=gigawatt&cv-share=100&cv-rate=25&cv-tenant=25#tax-credit.yours');
    const after = await drawnIn(page, '.story', 'credit-value');
    expect(after).not.toBe(before);

    await page.reload();
    await expect(own.locator('[data-said]')).toContainText('$2.188 billion');
    expect(await drawnIn(page, '.story', 'credit-value')).toBe(after);
    await own.getByRole('button', { name: 'Reset the values' }).click();
    await expect.poll(() => at(page).search).toBe('?utm_source=a');
    expect(await drawnIn(page, '.story', 'credit-value')).toBe(before);
    await expect(own.getByRole('spinbutton', { name: 'Passed on to the tenant' })).toHaveValue('50');
    expect(seen).toEqual({ errors: [], foreign: [] });
  });

  test('guarantee: sliders and number; mangled values of an address are mended and said', async ({
    page,
  }) => {
    const seen = watch(page, [origin()]);
    await page.goto('chapters/guarantee/?ge-lent=%00&ge-saved=1e999&ge-life=2.6&ge-left=-5#guarantee.yours');
    const own = controls(page, 'guarantee-effect');
    await expect(own.locator('[data-mended-inputs]')).toHaveText(
      /nearest are shown: Lent with the guarantee, Spread saved, Life of the chips, Recovered after failure/,
    );
    await expect(own.locator('[data-said]')).toContainText('the public $29.75 billion');
    await expect.poll(() => at(page).search).toBe('?ge-saved=4&ge-life=3&ge-left=0');
    await own.getByRole('button', { name: 'Reset the values' }).click();
    await expect(own.locator('[data-said]')).toContainText('the public $19.25 billion');

    await own.getByRole('slider', { name: 'Lent with the guarantee' }).focus();
    await page.keyboard.press('End');
    await expect(own.locator('[data-said]')).toContainText('Investors put in $0 and borrow $35 billion');
    await page.keyboard.press('Home');
    await own.getByRole('slider', { name: 'Spread saved' }).focus();
    await page.keyboard.press('ArrowRight');
    await own.getByRole('spinbutton', { name: 'Life of the chips' }).fill('3');
    await own.getByRole('slider', { name: 'Recovered after failure' }).focus();
    await page.keyboard.press('ArrowLeft');
    // 3.1 points on 21, 14 and 7; of a loss of 24.85 investors bear 14.
    await expect(own.locator('[data-said]')).toHaveText(
      /\$14 billion and borrow \$21 billion at 4\.9%, repaid over 3 years.* the public \$10\.85 billion.* \$1\.3 billion; .* \$630 million\.$/,
    );
    await expect
      .poll(() => `${at(page).search}${at(page).hash}`)
      .toBe('?ge-lent=60&ge-saved=3.1&ge-life=3&ge-left=29#guarantee.yours');
    expect(await drawnIn(page, '.story', 'guarantee-effect')).toContain('$10.85bn');
    expect(seen).toEqual({ errors: [], foreign: [] });
  });
});

test('on a chart’s page a value leads to its step, and a copied link holds it', async ({
  page,
  context,
  browserName,
}) => {
  const seen = watch(page, [origin()]);
  await page.goto('charts/credit-value/');
  await expect(
    page.locator('figure[data-chart="credit-value"][data-live][data-step="one-year"]'),
  ).toBeVisible();
  const own = controls(page, 'credit-value');
  await own.getByRole('radio', { name: 'Four companies’ year, 2025' }).check();
  const after = await drawnIn(page, '.chart-live', 'credit-value');
  await expect.poll(() => at(page).search).toBe('?step=yours&cv-base=four');
  if (browserName === 'chromium') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await own.getByRole('button', { name: 'Copy a link to these values' }).click();
    await expect(own).toContainText('Link copied');
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.search).toContain('cv-base=four');
  }
  await page.goto('about:blank');
  await page.goto('charts/credit-value/?cv-base=four');
  await expect(own.locator('[data-said]')).toContainText('$106.4 billion');
  expect(await drawnIn(page, '.chart-live', 'credit-value')).toBe(after);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a frame shows the steps without controls, and its link takes the values along', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('embed/credit-value/?cv-rate=25');
  await expect(page.locator('figure[data-chart="credit-value"][data-live]')).toBeVisible();
  await expect(controls(page, 'credit-value')).toHaveCount(0);
  const link = page.getByRole('link', { name: /Set your own values/ });
  const to = new URL((await link.getAttribute('href')) ?? '', page.url());
  expect(`${to.pathname.replace(/^.*(?=\/charts)/, '')}${to.search}${to.hash}`).toBe(
    '/charts/credit-value/?step=yours&cv-rate=25#your-values',
  );
});
