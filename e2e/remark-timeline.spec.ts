import { expect, test } from '@playwright/test';
import { errorsOf, nth, openStory, pictureAt, stepsOf } from './scroll-page';

for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('the remark is one object from step to step, struck through, beside what withdrew it', async ({
      page,
    }) => {
      await openStory(page);
      const steps = (await stepsOf(page, 'guarantee')).slice(0, 5);
      await openStory(page, `#${nth(steps, 1).id}`);
      await pictureAt(page, nth(steps, 1));
      const scene = page.locator('[data-scene]', {
        has: page.locator('figure[data-chart="remark-timeline"]'),
      });
      const svg = scene.locator('[data-stage] svg');
      const mark = (claim: string) => svg.locator(`[data-claim="${claim}"]`).first();
      const kept = await mark('guarantee-friar-backstop-words').elementHandle();
      for (const step of steps.slice(1)) {
        if (step !== nth(steps, 1)) await scene.getByRole('button', { name: 'Next step' }).click();
        await pictureAt(page, step);
        expect(await kept?.evaluate((at) => at.isConnected), `the mark in ${step.id}`).toBe(true);
        const [remark, post] = await Promise.all(
          ['guarantee-friar-backstop-words', 'guarantee-friar-linkedin'].map((claim) =>
            mark(claim).boundingBox(),
          ),
        );
        expect(remark!.x, 'asking and rejecting are two sides').toBeLessThan(post!.x);
        expect(remark!.y, 'said before it was withdrawn').toBeLessThan(post!.y);
        await expect(svg).toContainText(/the backstop, the\s*guarantee/);
        await expect(svg).toContainText(/not seeking a\s*government/);
        // Those who do not see the picture are told in the card itself.
        const card = page.locator(`[id="${step.id}"]`);
        await expect(card).toContainText(/struck through/);
      }
      expect(errorsOf(page)).toEqual([]);
    });
  });
}

test('in a frame the retraction is in the words of the picture and in the table', async ({ page }) => {
  await page.goto('embed/remark-timeline/on-stage/');
  await expect(page.locator('svg[role="img"]')).toHaveAccessibleDescription(
    /struck through, withdrawn at five past eight that evening/,
  );
  await page.goto('charts/remark-timeline/');
  const row = page.locator('tr', { hasText: 'the backstop, the guarantee that allows' }).first();
  await expect(row).toContainText('Withdrawn on 5 November at 20:05 in California');
});
