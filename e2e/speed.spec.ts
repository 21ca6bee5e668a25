/**
 * Two counts that guard how the story scrolls, where times would only say how busy the machine is: layouts a
 * frame, and writes of the address. Today's counts are the limits; they may only be lowered.
 */
import { expect, test } from '@playwright/test';
import { builtSteps } from './built.ts';
import { depthOf, nth, openStory, pictureAt, scrollOn, stillness, topOf } from './scroll-page.ts';

/** A chapter with scenes of every way of entering, long enough to tell. */
const CHAPTER = 'revenue';
/** A reader's brisk scroll, in pixels a frame. */
const PACE = 40;
/** A slow machine may take a frame for a pause, at which the address is rightly written. */
const LIMITS = { layoutsAFrame: 0.5, writes: 2 };

test('scrolling through a chapter lays the page out, and writes the address, no oftener than allowed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const counted = { writes: 0 };
    for (const way of ['replaceState', 'pushState'] as const) {
      const own = history[way].bind(history);
      history[way] = (...args: Parameters<History['pushState']>) => {
        counted.writes += 1;
        own(...args);
      };
    }
    Object.assign(window, { counted });
  });
  const writes = () =>
    page.evaluate(() => (window as unknown as { counted: { writes: number } }).counted.writes);
  const steps = builtSteps(CHAPTER);
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
  const before = { layouts: await layouts(), writes: await writes() };
  await scrollOn(page, end, PACE);
  const frames = (end - begin) / PACE;
  const found = {
    layoutsAFrame: ((await layouts()) - before.layouts) / frames,
    writes: (await writes()) - before.writes,
  };
  expect(frames).toBeGreaterThan(150);
  // Pictures that follow the reader are laid out: a count of none would say that nothing was counted.
  expect(found.layoutsAFrame).toBeGreaterThan(0);
  expect(found.layoutsAFrame).toBeLessThanOrEqual(LIMITS.layoutsAFrame);
  expect(found.writes).toBeLessThanOrEqual(LIMITS.writes);
});
