/**
 * Two counts that guard how the story scrolls, where times would only say how busy the machine is: layouts a
 * frame, and writes of the address. Today's counts are the limits; they may only be lowered.
 */
import { expect, test } from '@playwright/test';
import { builtSteps } from './built.ts';
import { nth, openStory, pictureAt, scrollOn, stillness, topOf } from './scroll-page.ts';

/** A chapter with scenes of every way of entering, long enough to tell. */
const CHAPTER = 'revenue';
/** A reader's brisk scroll, in pixels a frame. */
const PACE = 40;
const LIMITS = { layoutsAFrame: 3, writesAStep: 1.5 };

test('scrolling through a chapter lays the page out, and writes the address, no oftener than allowed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    let writes = 0;
    for (const way of ['replaceState', 'pushState'] as const) {
      const own = history[way].bind(history);
      history[way] = (...args: Parameters<History['pushState']>) => {
        writes += 1;
        own(...args);
      };
    }
    Object.assign(window, { addressWrites: () => writes });
  });
  const writes = () =>
    page.evaluate(() => (window as unknown as { addressWrites: () => number }).addressWrites());
  const steps = builtSteps(CHAPTER);
  // Scrolled through once before, so that every chart is there and nothing but scrolling is counted.
  await openStory(page, `#${nth(steps, 0).id}`);
  await pictureAt(page, nth(steps, 0));
  const end = (await page.evaluate(() => scrollY)) + (await topOf(page, nth(steps, -1).id));
  await scrollOn(page, end, 400);
  await pictureAt(page, nth(steps, -1));
  await stillness(page);

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
  };
  const before = { layouts: await layouts(), writes: await writes() };
  const begin = end - PACE * 200;
  const frames = await page.evaluate(
    ([begin, pace]) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const frame = () => {
          if (scrollY <= begin) return resolve(frames);
          frames += 1;
          scrollBy({ top: -pace, behavior: 'instant' });
          requestAnimationFrame(frame);
        };
        frame();
      }),
    [begin, PACE] as const,
  );
  const found = {
    layoutsAFrame: ((await layouts()) - before.layouts) / frames,
    writesAStep: ((await writes()) - before.writes) / steps.length,
  };
  console.log(frames, found);
  expect(frames).toBeGreaterThan(150);
  // A page that scrolls without a layout or an address would not be the story.
  expect(found.layoutsAFrame).toBeGreaterThan(0);
  expect(found.writesAStep).toBeGreaterThan(0);
  expect(found.layoutsAFrame).toBeLessThanOrEqual(LIMITS.layoutsAFrame);
  expect(found.writesAStep).toBeLessThanOrEqual(LIMITS.writesAStep);
});
