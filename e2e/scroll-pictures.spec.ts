import { expect, test } from '@playwright/test';
import { builtSteps } from './built.ts';
import {
  borderOf,
  chapterIds,
  depthOf,
  errorsOf,
  nth,
  openStory,
  pictureAt,
  quicken,
} from './scroll-page.ts';
import { sceneOf, scrollOn, stateOf, stillness } from './scroll-page.ts';

/** The same step must show the same picture, whatever road led to it. */
for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const chapter of chapterIds()) {
      test(`each step of ${chapter}: by link with its words and chart in view, down, up, by a flick and after a reload the picture is identical`, async ({
        page,
      }) => {
        test.setTimeout(120_000);
        await quicken(page);
        const steps = builtSteps(chapter);
        const middle = Math.floor(steps.length / 2);
        // One link is a visit of its own, the others lead on from there; what a visit by link does at each
        // step more is the subject of scroll-address.spec.ts.
        await openStory(page, `#${nth(steps, middle).id}`);
        const visited = await pictureAt(page, nth(steps, middle));
        const linked: { y: number; svg: string }[] = [];
        for (const step of steps) {
          await page.evaluate((id) => (location.hash = `#${id}`), step.id);
          const svg = await pictureAt(page, step);
          await stillness(page);
          const words = page.locator(`[id="${step.id}"] .step-card > :is(h3, p)`).first();
          const wordsSeen = await words.evaluate((element) => {
            const { left, top } = element.getBoundingClientRect();
            const hit = document.elementFromPoint(left + 4, top + 4);
            return element === hit || element.contains(hit);
          });
          const stage = await sceneOf(page, step).locator('[data-stage]').boundingBox();
          const stageSeen = stage !== null && stage.y >= 0 && stage.y + stage.height <= viewport.height;
          expect({ wordsSeen, stageSeen }, `in view at ${step.id}`).toEqual({
            wordsSeen: true,
            stageSeen: true,
          });
          linked.push({ y: await depthOf(page), svg });
        }
        expect(new Set(linked.map(({ svg }) => svg)).size, 'every step has a picture of its own').toBe(
          steps.length,
        );
        expect(visited, `a visit to ${nth(steps, middle).id}`).toBe(nth(linked, middle).svg);

        await scrollOn(page, nth(linked, 0).y - 2 * viewport.height, 4000);
        for (const [i, step] of steps.entries()) {
          await scrollOn(page, nth(linked, i).y);
          expect(await pictureAt(page, step), `down to ${step.id}`).toBe(nth(linked, i).svg);
        }
        await scrollOn(page, nth(linked, -1).y + 3 * viewport.height, 240);
        for (const [i, step] of [...steps.entries()].reverse()) {
          await scrollOn(page, nth(linked, i).y);
          expect(await pictureAt(page, step), `up to ${step.id}`).toBe(nth(linked, i).svg);
        }
        for (const i of [steps.length - 1, 0, middle]) {
          await scrollOn(page, nth(linked, i).y, 1100);
          expect(await pictureAt(page, nth(steps, i)), `flick to ${nth(steps, i).id}`).toBe(
            nth(linked, i).svg,
          );
        }
        await page.reload();
        const { y, svg } = nth(linked, middle);
        expect(await pictureAt(page, nth(steps, middle)), 'after a reload').toBe(svg);
        expect(Math.abs((await depthOf(page)) - y), 'place after a reload').toBeLessThan(3);
        expect(errorsOf(page)).toEqual([]);
      });
    }

    test('a wheel flick to the end and half-way back ends on the right picture', async ({ page }) => {
      await openStory(page);
      const steps = builtSteps();
      const middle = nth(steps, Math.floor(steps.length / 2));
      await page.mouse.move(viewport.width / 2, viewport.height - 60);
      for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 1500);
      await stillness(page);
      const height = (await page.locator(`[id="${middle.id}"]`).boundingBox())?.height ?? NaN;
      const y = (await borderOf(page, middle.id)) + height / 2;
      await page.mouse.wheel(0, y - (await depthOf(page)));
      await stillness(page);
      await pictureAt(page, middle);
    });

    test('nothing shifts, at load or while scrolling through', async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await openStory(page);
      const steps = builtSteps();
      const scene = await sceneOf(page, nth(steps, -1)).boundingBox();
      const end = (await depthOf(page)) + (scene ? scene.y + scene.height : NaN) + viewport.height;
      await scrollOn(page, end, 120);
      const total = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      );
      expect(total).toBeLessThan(0.001);
    });
  });
}

test.describe('with motion', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a scrubbed step follows the scroll, and at rest nothing is left of it', async ({ page }) => {
    const steps = builtSteps();
    const at = steps.findIndex(({ enter }, i) => enter === 'scrub' && i > 0);
    expect(at, 'the story has a scrubbed step').toBeGreaterThan(0);
    const step = nth(steps, at);
    await openStory(page, `#${nth(steps, at - 1).id}`);
    await pictureAt(page, nth(steps, at - 1));
    const border = await borderOf(page, step.id);
    const seen: number[] = [];
    for (const by of [-60, -20, 20, 60]) {
      await scrollOn(page, border + by);
      await expect.poll(async () => (await stateOf(page, step.id)).progress).not.toBeNull();
      seen.push(Number((await stateOf(page, step.id)).progress));
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen.at(-1)).toBeLessThan(1);
    await scrollOn(page, border + 400);
    await pictureAt(page, step);
  });
});

test.describe('with motion reduced', () => {
  test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

  test('steps cut: the picture is never between two of them', async ({ page }) => {
    const steps = builtSteps();
    await openStory(page, `#${nth(steps, 0).id}`);
    await pictureAt(page, nth(steps, 0));
    await page.evaluate(() => {
      const between: string[] = [];
      Object.assign(window, { between });
      for (const figure of document.querySelectorAll('figure[data-chart]'))
        new MutationObserver(() => {
          const progress = figure.getAttribute('data-progress');
          if (progress !== null) between.push(progress);
        }).observe(figure, { attributes: true, attributeFilter: ['data-progress'] });
    });
    const end = (await borderOf(page, nth(steps, -1).id)) + 300;
    await scrollOn(page, end, 60);
    await pictureAt(page, nth(steps, -1));
    expect(await page.evaluate(() => (window as unknown as { between: string[] }).between)).toEqual([]);
  });
});
