import { expect, test } from '@playwright/test';
import { builtSteps, pinnedSteps } from './built.ts';
import {
  borderOf,
  arrivedAt,
  chapterIds,
  depthOf,
  errorsOf,
  nth,
  openStory,
  pictureAt,
  quicken,
  type Found,
} from './scroll-page.ts';
import { scrollOn, stateOf, stillness, topOf } from './scroll-page.ts';

/**
 * The same step must show the same picture, whatever road led to it: on a phone in the story, on a wide screen on the
 * chapter's own page, which is the same scenes and the same code.
 */
for (const [name, viewport, pageOf] of [
  ['phone', { width: 390, height: 844 }, () => ''],
  ['desktop', { width: 1280, height: 800 }, (chapter: string) => `chapters/${chapter}/`],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const chapter of chapterIds()) {
      test(`each step of ${chapter}: by link with its words and chart in view, down, up, by a flick and after a reload the picture is identical`, async ({
        page,
      }) => {
        test.setTimeout(120_000);
        await quicken(page);
        const steps = pinnedSteps(chapter);
        const middle = Math.floor(steps.length / 2);
        // One link is a visit of its own, the others lead on from there; what a visit by link does at each
        // step more is the subject of scroll-address.spec.ts.
        await openStory(page, `${pageOf(chapter)}#${nth(steps, middle).id}`);
        const { svg: visited } = await arrivedAt(page, nth(steps, middle));
        const linked: Found[] = [];
        for (const step of steps) {
          await page.evaluate((id) => (location.hash = `#${id}`), step.id);
          const found = await arrivedAt(page, step);
          expect(found, `in view at ${step.id}`).toMatchObject({ wordsSeen: true, stageSeen: true });
          linked.push(found);
        }
        expect(new Set(linked.map(({ svg }) => svg)).size, 'every step has a picture of its own').toBe(
          steps.length,
        );
        expect(visited, `a visit to ${nth(steps, middle).id}`).toBe(nth(linked, middle).svg);

        await scrollOn(page, nth(linked, 0).y - 2 * viewport.height, 4000);
        const same = async (how: string, i: number) =>
          expect((await arrivedAt(page, nth(steps, i))).svg, `${how} to ${nth(steps, i).id}`).toBe(
            nth(linked, i).svg,
          );
        // Every second step on the way down, the others on the way up.
        const [even, odd] = [0, 1].map((rest) => [...steps.keys()].filter((i) => i % 2 === rest));
        for (const i of even!) {
          await scrollOn(page, nth(linked, i).y, 200);
          await same('down', i);
        }
        await scrollOn(page, nth(linked, -1).y + 3 * viewport.height, 240);
        for (const i of odd!.reverse()) {
          await scrollOn(page, nth(linked, i).y, 200);
          await same('up', i);
        }
        for (const i of [steps.length - 1, middle]) {
          await scrollOn(page, nth(linked, i).y, 1100);
          await same('flick', i);
        }
        const before = await topOf(page, nth(steps, middle).id);
        await page.reload();
        await same('reload', middle);
        // Where the step stands in the window, not the page's depth: stand-in letters make the text above longer.
        const away = async () => Math.abs((await topOf(page, nth(steps, middle).id)) - before);
        await expect.poll(away, { message: 'place after a reload' }).toBeLessThan(3);
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
  });
}

test.describe('with motion', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a scrubbed step follows the scroll, and at rest nothing is left of it', async ({ page }) => {
    const steps = pinnedSteps();
    const at = steps.findIndex(({ enter, scene }, i) => enter === 'scrub' && steps[i - 1]?.scene === scene);
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

  test('steps cut: each picture is that of a step, and never between two of them', async ({ page }) => {
    const steps = builtSteps();
    await openStory(page, `#${nth(steps, 0).id}`);
    await pictureAt(page, nth(steps, 0));
    await page.evaluate(() => {
      const between: string[] = [];
      const drawn: Record<string, Set<string>> = {};
      Object.assign(window, { between, drawn });
      for (const figure of document.querySelectorAll<HTMLElement>('[data-scene] figure[data-chart]')) {
        new MutationObserver(() => {
          const progress = figure.getAttribute('data-progress');
          if (progress !== null) between.push(progress);
        }).observe(figure, { attributes: true, attributeFilter: ['data-progress'] });
        const marks = figure.querySelector('.marks')!;
        const seen = (drawn[figure.closest('[data-scene]')!.querySelector('section[id]')!.id] ??= new Set());
        new MutationObserver(() => seen.add(marks.innerHTML)).observe(marks, {
          ...{ subtree: true, childList: true, attributes: true, characterData: true },
        });
      }
    });
    const end = (await borderOf(page, nth(steps, -1).id)) + 300;
    await scrollOn(page, end, 300);
    await pictureAt(page, nth(steps, -1));
    const { between, counts } = await page.evaluate(() => {
      const { between, drawn } = window as unknown as {
        between: string[];
        drawn: Record<string, Set<string>>;
      };
      return { between, counts: Object.entries(drawn).map(([id, { size }]) => [id, size] as const) };
    });
    expect(between).toEqual([]);
    expect(counts.length).toBeGreaterThan(10);
    for (const [first, count] of counts) {
      const chart = steps.find(({ id }) => id === first)?.chart;
      const pictures = steps.filter((step) => step.chart === chart).length;
      expect(count, `pictures of ${first}`).toBeLessThanOrEqual(pictures);
    }
  });
});
