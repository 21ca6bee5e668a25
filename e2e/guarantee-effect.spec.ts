import { expect, test, type Page } from '@playwright/test';
import { watch } from './embed-page.ts';
import { errorsOf, nth, openStory, pictureAt, stepsOf } from './scroll-page';

const at = (page: Page) => new URL(page.url());
const origin = () => new URL(test.info().project.use.baseURL ?? 'http://localhost').origin;
const scene = (page: Page) =>
  page.locator('[data-scene]', { has: page.locator('figure[data-chart="guarantee-effect"]') });
const controls = (page: Page) =>
  page
    .getByRole('group', { name: 'Your own values' })
    .and(page.locator('[data-controls="guarantee-effect"]'));
/** What is drawn, once it stands still. */
async function drawnIn(page: Page, where: string): Promise<string> {
  const figure = `${where} figure[data-chart="guarantee-effect"]`;
  await expect(page.locator(`${figure}:not([data-progress])`)).toBeVisible();
  return page.locator(`${figure}[data-live][data-step="yours"] .marks`).innerHTML();
}

for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('step by step it is paid for, guaranteed and failed, by one and the same column', async ({
      page,
    }) => {
      await openStory(page);
      const steps = (await stepsOf(page, 'guarantee')).filter(({ chart }) => chart === 'guarantee-effect');
      expect(steps.map(({ step }) => step)).toEqual([
        ...['own-risk', 'granted', 'cost', 'fails', 'fails-guaranteed', 'yours'],
      ]);
      await openStory(page, `#${nth(steps, 0).id}`);
      await pictureAt(page, nth(steps, 0));
      const svg = scene(page).locator('[data-stage] svg');
      const lenders = svg.locator('.m-area.p-lenders').first();
      const outline = svg.locator('.at-risk');
      const said = [
        /Investors \$14bn.*Lenders \$21bn/,
        /Investors \$5\.25bn.*Lenders \$29\.75bn.*nothing today.*illustrations/,
        /\$2\.68bn at fair value.*\$890m in the budget/,
        /Investors lose \$14bn.*Lenders lose \$10\.5bn/,
        /Investors lose \$5\.25bn.*The public pays \$19\.25bn/,
        /The public pays \$19\.25bn.*fair value/,
      ];
      const kept = await lenders.elementHandle();
      for (const [i, step] of steps.entries()) {
        if (i > 0) await scene(page).getByRole('button', { name: 'Next step' }).click();
        await pictureAt(page, step);
        await expect(svg).toContainText(nth(said, i));
        expect(await kept?.evaluate((mark) => mark.isConnected), `lenders’ part in ${step.id}`).toBe(true);
        // Closed round the lenders' part where it is granted, unseen else.
        const seen = await outline.evaluate((mark) => mark.getAttribute('opacity') ?? '1');
        expect(Number(seen), step.id).toBe(/own-risk|fails$/.test(step.id) ? 0 : 1);
      }
      expect(errorsOf(page)).toEqual([]);
    });
  });
}

test('set by keyboard: picture, words and address follow, and a reload keeps them', async ({ page }) => {
  const seen = watch(page, [origin()]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./?utm_source=a#guarantee.yours');
  const own = controls(page);
  await expect(own.locator('[data-said]')).toContainText('the public $19.25 billion');
  const before = await drawnIn(page, '.story');

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
  await expect(own.locator('[data-announce]'), 'voices hear the result').toContainText('$10.85 billion');
  await expect
    .poll(() => `${at(page).search}${at(page).hash}`)
    .toBe('?utm_source=a&ge-lent=60&ge-saved=3.1&ge-life=3&ge-left=29#guarantee.yours');
  const after = await drawnIn(page, '.story');
  expect(after).not.toBe(before);
  expect(after).toContain('$10.85bn');

  await page.reload();
  await expect(own.locator('[data-said]')).toContainText('the public $10.85 billion');
  expect(await drawnIn(page, '.story')).toBe(after);
  await own.getByRole('button', { name: 'Back to the first values' }).click();
  await expect.poll(() => at(page).search).toBe('?utm_source=a');
  expect(await drawnIn(page, '.story')).toBe(before);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('mangled values give the nearest valid ones, and the reader is told', async ({ page }) => {
  const seen = watch(page, [origin()]);
  await page.goto('./?ge-lent=%00&ge-saved=1e999&ge-life=2.6&ge-left=-5#guarantee.yours');
  const own = controls(page);
  await expect(own.locator('[data-mended-inputs]')).toHaveText(
    /nearest are shown: Lent with the guarantee, Spread saved, Life of the chips, Recovered after failure/,
  );
  await expect(own.locator('[data-said]')).toContainText(
    'borrow $29.75 billion at 4%, repaid over 3 years: $1.19 billion',
  );
  await expect(own.locator('[data-said]')).toContainText('the public $29.75 billion');
  await expect.poll(() => at(page).search).toBe('?ge-saved=4&ge-life=3&ge-left=0');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('on the chart’s page setting a value leads to its step; a frame’s link takes the values along', async ({
  page,
}) => {
  await page.goto('charts/guarantee-effect/');
  await expect(
    page.locator('figure[data-chart="guarantee-effect"][data-live][data-step="granted"]'),
  ).toBeVisible();
  await controls(page).getByRole('spinbutton', { name: 'Recovered after failure' }).fill('90');
  expect(await drawnIn(page, '.chart-live')).toContain('for lenders first, then for investors');
  await expect.poll(() => at(page).search).toBe('?step=yours&ge-left=90');
  await page.goto('embed/guarantee-effect/?ge-life=2');
  await expect(page.locator('figure[data-chart="guarantee-effect"][data-live]')).toBeVisible();
  const link = page.getByRole('link', { name: /Set your own values/ });
  expect(await link.getAttribute('href')).toContain('charts/guarantee-effect/?step=yours&ge-life=2');
});
