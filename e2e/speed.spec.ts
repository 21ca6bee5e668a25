/**
 * Counts that guard how the story scrolls, where times would only say how busy the machine is: layouts a frame,
 * rectangles and sizes that scripts read, and writes of the address. They may only be lowered.
 */
import { expect, test } from '@playwright/test';
import { builtSteps } from './built.ts';
import { depthOf, nth, openStory, pictureAt, scrollOn, stillness, topOf } from './scroll-page.ts';

/** From a scene of one chapter into the next: every way of entering, and long enough to tell. */
const CHAPTERS = ['revenue', 'commitments'];
/** A reader's brisk scroll, in pixels a frame. */
const PACE = 40;
const LIMITS = { layoutsAFrame: 0.5, reads: 0, writes: 0 };

test('scrolling through a chapter lays the page out no oftener than allowed, reads no place and writes no address', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const counted = { writes: 0, reads: 0 };
    const rects = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      counted.reads += 1;
      return rects.call(this);
    };
    for (const [owner, name] of [
      [window, 'innerHeight'],
      [window, 'innerWidth'],
      [Element.prototype, 'clientHeight'],
      [Element.prototype, 'clientWidth'],
      [HTMLElement.prototype, 'offsetHeight'],
    ] as const) {
      const { get } = Object.getOwnPropertyDescriptor(owner, name)!;
      Object.defineProperty(owner, name, {
        get() {
          counted.reads += 1;
          return get!.call(this) as number;
        },
      });
    }
    for (const way of ['replaceState', 'pushState'] as const) {
      const own = history[way].bind(history);
      history[way] = (...args: Parameters<History['pushState']>) => {
        counted.writes += 1;
        own(...args);
      };
    }
    Object.assign(window, { counted });
  });
  const counted = () =>
    page.evaluate(() => ({
      ...(window as unknown as { counted: { writes: number; reads: number } }).counted,
    }));
  const writes = async () => (await counted()).writes;
  const steps = CHAPTERS.flatMap((chapter) => builtSteps(chapter));
  // Scrolled through once before, so that every chart is there and nothing but scrolling is counted.
  await openStory(page, `#${nth(steps, -1).id}`);
  await pictureAt(page, nth(steps, -1));
  const end = await depthOf(page);
  await scrollOn(page, end + (await topOf(page, nth(steps, 0).id)) - 844, 400);
  await stillness(page);
  const begin = await depthOf(page);
  await expect.poll(writes, 'the address is written where the reader has paused').toBeGreaterThan(0);

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
  };
  const before = { layouts: await layouts(), ...(await counted()) };
  expect(before.reads, 'reads are counted').toBeGreaterThan(0);
  await scrollOn(page, end, PACE);
  const after = await counted();
  const frames = (end - begin) / PACE;
  const found = {
    layoutsAFrame: ((await layouts()) - before.layouts) / frames,
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
  };
  expect(frames).toBeGreaterThan(150);
  // Pictures that follow the reader are laid out: a count of none would say that nothing was counted.
  expect(found.layoutsAFrame).toBeGreaterThan(0);
  expect(found.layoutsAFrame).toBeLessThanOrEqual(LIMITS.layoutsAFrame);
  expect(found.reads).toBeLessThanOrEqual(LIMITS.reads);
  expect(found.writes).toBeLessThanOrEqual(LIMITS.writes);
});
