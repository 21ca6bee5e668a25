/** The two voices: both lanes, the pairs with the company's reasons, the rule of selection within reach. */
import { expect, test } from '@playwright/test';
import { nth, openStory, pictureAt, stepsOf } from './scroll-page';

for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 800 }],
] as const) {
  test(`${name}: the pairs are joined and explained, and the withdrawn word is crossed`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openStory(page);
    const steps = (await stepsOf(page, 'two-voices')).filter(({ chart }) => chart === 'say-vs-ask');
    await openStory(page, `#${nth(steps, 1).id}`);
    await pictureAt(page, nth(steps, 1));
    const figure = page.locator('figure[data-chart="say-vs-ask"]');
    await expect(figure.locator('svg text', { hasText: /reason|meant/ }).first()).toBeVisible();
    await expect(figure.locator('svg .ev-retracted').first()).toBeVisible();
    await figure.getByText('How we know').click();
    await expect(figure.locator('[data-how]')).toContainText('The rule of selection');
  });
}
