import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { builtSteps, pinnedScene, type StepRef } from './built.ts';
import { errorsOf, nth, openStory, pictureAt, sceneOf } from './scroll-page.ts';
import { stateOf, topOf } from './scroll-page.ts';

const controlsOf = (page: Page, step: StepRef) => sceneOf(page, step).locator('[data-step-controls]');

test.describe('keyboard', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('buttons lead to the next and the previous step and say where the reader is', async ({ page }) => {
    const steps = pinnedScene();
    const [first, second] = [nth(steps, 0), nth(steps, 1)];
    await openStory(page, `#${first.id}`);
    await pictureAt(page, first);
    const controls = controlsOf(page, first);
    const next = controls.getByRole('button', { name: 'Next step' });
    const previous = controls.getByRole('button', { name: 'Previous step' });
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    await next.focus();
    await page.keyboard.press('Enter');
    await pictureAt(page, second);
    await expect(controls.getByRole('status')).toHaveText(
      `Step 2 of ${steps.length}: ${await sceneOf(page, first).locator('[data-chart-title]').textContent()}`,
    );
    await expect(next).toBeFocused();
    await expect(previous).toHaveAttribute('aria-disabled', 'false');
    await previous.click();
    await pictureAt(page, first);
    for (const button of await controls.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

  test('j and k work inside the controls only, can be switched off, and that is remembered', async ({
    page,
  }) => {
    const steps = builtSteps();
    const [first, second] = [nth(steps, 0), nth(steps, 1)];
    await openStory(page, `#${first.id}`);
    await pictureAt(page, first);
    await page.keyboard.press('j');
    expect((await stateOf(page, first.id)).active).toBe(first.id);
    const controls = controlsOf(page, first);
    await controls.getByRole('button', { name: 'Next step' }).focus();
    await page.keyboard.press('j');
    await pictureAt(page, second);
    await page.keyboard.press('k');
    await pictureAt(page, first);
    const keys = controls.getByRole('button', { name: 'Keys j, k' });
    await expect(keys).toHaveAttribute('aria-pressed', 'true');
    await keys.press('Enter');
    await expect(keys).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('j');
    expect((await stateOf(page, first.id)).active).toBe(first.id);
    await openStory(page, `#${first.id}`);
    await expect(controls.getByRole('button', { name: 'Keys j, k' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  test('rapid presses end on the right picture', async ({ page }) => {
    const steps = builtSteps();
    const scene = steps.filter(({ chart }) => chart === nth(steps, 0).chart);
    await openStory(page, `#${nth(scene, 0).id}`);
    const svg = await pictureAt(page, nth(scene, 0));
    await controlsOf(page, nth(scene, 0)).getByRole('button', { name: 'Next step' }).focus();
    for (let i = 0; i < scene.length + 3; i++) await page.keyboard.press('j');
    await pictureAt(page, nth(scene, -1));
    for (let i = 0; i < scene.length + 3; i++) await page.keyboard.press('k');
    expect(await pictureAt(page, nth(scene, 0))).toBe(svg);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the chart takes the upper part, the pinned bars little, and backwards focus is never behind it', async ({
    page,
  }) => {
    // The walk takes as long as the story has links; forwards it is one of those of a11y.spec.ts.
    test.setTimeout(120_000);
    const steps = pinnedScene();
    await openStory(page, `#${nth(steps, 1).id}`);
    await pictureAt(page, nth(steps, 1));
    const stage = await sceneOf(page, nth(steps, 1)).locator('.scene-stage').boundingBox();
    expect(stage ? stage.y + stage.height : NaN).toBeLessThanOrEqual(844 * 0.6 + 0.5);
    const pinned = await page.evaluate(() => {
      const heights = [...document.querySelectorAll('body *')].map((element) => {
        const { position } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        const bar = (position === 'fixed' || position === 'sticky') && !element.closest('[data-scene]');
        return bar ? Math.max(0, Math.min(innerHeight, bottom) - Math.max(0, top)) : 0;
      });
      return {
        bars: heights.reduce((sum, height) => sum + height, 0),
        sideways: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(pinned.bars).toBeLessThanOrEqual(48);
    expect(pinned.sideways).toBeLessThanOrEqual(0);

    const links = page.locator('.step-card a:visible, .step-card button:visible, .step-card input:visible');
    const count = await links.count();
    expect(count).toBeGreaterThan(2);
    const hidden: string[] = [];
    await links.last().focus();
    await page.keyboard.down('Shift');
    for (let i = 0; i < count; i++) {
      await page.keyboard.down('Tab');
      const behind = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused?.closest('.step-card')) return null;
        const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return hit && (focused.contains(hit) || hit.contains(focused))
          ? null
          : focused.outerHTML.slice(0, 120);
      });
      if (behind) hidden.push(behind);
    }
    expect(hidden).toEqual([]);
  });

  test('rotation keeps the step: portrait, landscape without pins, portrait again', async ({ page }) => {
    const steps = builtSteps();
    const step = nth(steps, Math.floor(steps.length / 2));
    await openStory(page, `#${step.id}`);
    const svg = await pictureAt(page, step);
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(page.locator('html')).toHaveAttribute('data-flat', '');
    await expect.poll(() => topOf(page, step.id)).toBeLessThan(390);
    await expect(page.locator(`[id="${step.id}"] [data-static-step]`)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await pictureAt(page, step)).toBe(svg);
    await expect(page.locator('[data-placed]')).toHaveCount(0);
    expect(errorsOf(page)).toEqual([]);
  });

  test('a tablet turned keeps the step and draws the picture for its new width', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    const steps = builtSteps();
    const step = nth(steps, -1);
    await page.setViewportSize({ width: 1024, height: 768 });
    await openStory(page, `#${step.id}`);
    const wide = await pictureAt(page, step);
    await page.setViewportSize({ width: 768, height: 1024 });
    await openStory(page, `#${step.id}`);
    await pictureAt(page, step);
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect.poll(() => pictureAt(page, step)).toBe(wide);
  });
});

for (const [name, viewport, query] of [
  ['320 x 256, which is 400% zoom', { width: 320, height: 256 }, ''],
  ['?flat=1', { width: 1280, height: 800 }, '?flat=1'],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('nothing is pinned, every step has its picture beside its text', async ({ page }) => {
      await openStory(page, query);
      const steps = builtSteps();
      const without = () =>
        page.evaluate(
          (ids) =>
            ids.filter((id) => {
              const pictures =
                document.getElementById(id)?.querySelectorAll('[data-static-step] > svg') ?? [];
              return pictures.length !== 1 || !pictures[0]!.checkVisibility();
            }),
          steps.map(({ id }) => id),
        );
      await expect.poll(without, { message: 'steps without their picture' }).toEqual([]);
      const found = await page.evaluate(() => ({
        pinned: [...document.querySelectorAll('main :not(.skip)')].filter((element) =>
          ['fixed', 'sticky'].includes(getComputedStyle(element).position),
        ).length,
        sideways: document.documentElement.scrollWidth - innerWidth,
      }));
      expect(found).toEqual({ pinned: 0, sideways: 0 });
      await expect(page.locator('[data-scene] figure[data-chart] [data-stage]').first()).toBeHidden();
      const last = nth(steps, -1);
      await page.locator(`[id="${last.id}"]`).evaluate((step) => step.scrollIntoView());
      await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe(`#${last.id}`);
      expect(errorsOf(page)).toEqual([]);
    });
  });
}
