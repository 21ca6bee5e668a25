import { expect, test } from '@playwright/test';
import { errorsOf, nth, openStory, pictureAt, stepsOf } from './scroll-page';

for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('a figure is one object from its step to the record, and time has its direction', async ({
      page,
    }) => {
      await openStory(page);
      const steps = await stepsOf(page, 'since-then');
      await openStory(page, `#${nth(steps, 1).id}`);
      await pictureAt(page, nth(steps, 1));
      const scene = page.locator('[data-scene]', { has: page.locator('figure[data-chart="since-then"]') });
      const svg = scene.locator('[data-stage] svg');
      const shares = svg.locator('[data-claim="since-2026-02-nvidia-30bn"]').first();
      const kept = await shares.elementHandle();
      await scene.getByRole('button', { name: 'Next step' }).click();
      await pictureAt(page, nth(steps, 2));
      expect(await kept?.evaluate((mark) => mark.isConnected), 'bar and part of the round').toBe(true);
      await openStory(page, `#${nth(steps, -1).id}`);
      await pictureAt(page, nth(steps, -1));
      const place = async (claim: string) => {
        const box = await svg.locator(`[data-claim="${claim}"]`).first().boundingBox();
        return (name === 'phone' ? box?.y : box?.x) ?? 0;
      };
      expect(await place('july-forecast-compute-856bn')).toBeLessThan(await place('july-run-rate-50bn'));
      expect(await place('july-run-rate-50bn')).toBeLessThan(await place('since-no-enactment-found'));
      expect(errorsOf(page)).toEqual([]);
    });
  });
}
