import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { borderOf, errorsOf, nth, openStory, pictureAt, scrollOn } from './scroll-page';
import { stateOf, stepsOf } from './scroll-page';
import type { StepRef } from './scroll-page';

const scaleSteps = async (page: Page): Promise<StepRef[]> =>
  (await stepsOf(page)).filter(({ chart }) => chart === 'scale');

/** Dollars at the window's upper edge, and pixels for a billion: read off the ruler in the live picture. */
interface Camera {
  top: number;
  scale: number;
}

/** Notes the camera at every picture that is drawn, while the reader scrolls. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { top: number; scale: number; year: number }[] = [];
    Object.assign(window, { seen });
    const svg = document.querySelector('figure[data-chart="scale"] [data-stage] svg');
    const number = (text: string) => {
      const [, value = '', unit] = /^\$([\d.]+)(bn|tn)$/.exec(text) ?? [];
      return Number(value) * (unit === 'tn' ? 1000 : 1);
    };
    const note = () => {
      const ticks = [...(svg?.querySelectorAll('text.t-axis') ?? [])].map((text) => ({
        value: number(text.textContent ?? ''),
        y: Number(text.getAttribute('y')),
      }));
      const [a, b] = [ticks[0], ticks.at(-1)];
      const d = svg?.querySelector('.p-customers')?.getAttribute('d') ?? '';
      const ys = (d.match(/,[\d.]+/g) ?? []).map((y) => Number(y.slice(1)));
      if (!a || !b || a === b) return;
      const scale = (b.y - a.y) / (b.value - a.value);
      seen.push({ top: a.value - a.y / scale, scale, year: Math.max(...ys) - Math.min(...ys) });
    };
    new MutationObserver(note).observe(svg!, { subtree: true, childList: true, attributes: true });
  });
}

const seenOn = (page: Page): Promise<(Camera & { year: number })[]> =>
  page.evaluate(() => (window as unknown as { seen: (Camera & { year: number })[] }).seen);

for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('scrolling on travels on, at one scale, and ends at the whole', async ({ page }) => {
      await openStory(page);
      const steps = await scaleSteps(page);
      const [first, end, whole] = [nth(steps, 0), nth(steps, -2), nth(steps, -1)];
      expect(steps.slice(1).every(({ enter }) => enter === 'scrub')).toBe(true);
      await openStory(page, `#${first.id}`);
      await pictureAt(page, first);
      await watch(page);
      const endsAt = (await borderOf(page, whole.id)) - viewport.height * 0.3;
      await scrollOn(page, endsAt, 24);
      await pictureAt(page, end);
      const pan = await seenOn(page);
      expect(pan.length).toBeGreaterThan(20);
      for (const [i, { top, scale }] of pan.entries()) {
        // Places are written to a tenth of a pixel.
        expect(top - nth(pan, Math.max(0, i - 1)).top).toBeGreaterThan(-0.5);
        expect(Math.abs(scale / nth(pan, 0).scale - 1)).toBeLessThan(0.02);
      }
      expect(nth(pan, -1).top - nth(pan, 0).top).toBeGreaterThan(1200);
      const gaps = pan.slice(1).map(({ top }, i) => top - nth(pan, i).top);
      expect(Math.max(...gaps), 'the way is travelled, not jumped').toBeLessThan(140);

      await scrollOn(page, (await borderOf(page, whole.id)) + viewport.height * 0.3, 24);
      const svg = await pictureAt(page, whole);
      const all = await seenOn(page);
      const out = all.slice(pan.length);
      for (const [i, { scale }] of out.entries()) {
        expect(scale).toBeLessThan(nth(out, Math.max(0, i - 1)).scale * 1.02);
      }
      expect(nth(all, 0).scale / nth(all, -1).scale).toBeGreaterThan(8);
      expect(nth(all, -1).year).toBeLessThan(nth(all, 0).year / 8);

      await openStory(page, `#${whole.id}`);
      expect(await pictureAt(page, whole)).toBe(svg);
      expect(errorsOf(page)).toEqual([]);
    });
  });
}

test.describe('with motion reduced', () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });

  test('single pictures: as many as there are steps', async ({ page }) => {
    await openStory(page);
    const steps = await scaleSteps(page);
    await openStory(page, `#${nth(steps, 0).id}`);
    await pictureAt(page, nth(steps, 0));
    await watch(page);
    await scrollOn(page, (await borderOf(page, nth(steps, -1).id)) + 250, 40);
    await pictureAt(page, nth(steps, -1));
    const tops = (await seenOn(page)).map(({ top, scale }) => `${Math.round(top / 5)} ${scale.toFixed(1)}`);
    expect(new Set(tops).size).toBeLessThanOrEqual(steps.length);
    expect((await stateOf(page, nth(steps, -1).id)).progress).toBeNull();
  });
});

test('without scripts every step has its picture, the last at true scale', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  const steps = await scaleSteps(page);
  for (const { id } of steps) await expect(page.locator(`[id="${id}"] [data-static-step] svg`)).toBeVisible();
  await page.goto('./pictures.svg');
  const last = page.locator(`[id="scale.${nth(steps, -1).step}"]`);
  const year = await last
    .locator('.p-customers')
    .evaluate((path) => (path as SVGPathElement).getBBox().height);
  const promise = await last.locator('.m-area:not(.p-customers)').evaluate((path) => {
    return (path as SVGPathElement).getBBox().height;
  });
  // The year's stroke, of 1.5 pixels, lies within its length.
  expect(promise / (year + 1.5)).toBeGreaterThan(95);
  expect(promise / (year + 1.5)).toBeLessThan(120);
  await context.close();
});
