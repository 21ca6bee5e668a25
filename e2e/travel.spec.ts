/** The longest way of the story, travelled on a phone: what is scrolled is seen to pass, at one scale. */
import { expect, test, type Page } from '@playwright/test';
import { builtSteps } from './built.ts';
import { borderOf, errorsOf, nth, openStory, pictureAt, scrollOn } from './scroll-page.ts';

/** Dollars at the window's upper edge, and pixels for a billion, read off the ruler; and the length of the year. */
interface Seen {
  top: number;
  scale: number;
  year: number;
}

/** Notes what is seen at every picture that is drawn, while the reader scrolls. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen[] = [];
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
      const d = svg?.querySelector('path.p-customers, .p-customers path')?.getAttribute('d') ?? '';
      const ys = (d.match(/,[\d.]+/g) ?? []).map((y) => Number(y.slice(1)));
      if (!a || !b || a === b) return;
      const scale = (b.y - a.y) / (b.value - a.value);
      seen.push({ top: a.value - a.y / scale, scale, year: Math.max(...ys) - Math.min(...ys) });
    };
    new MutationObserver(note).observe(svg!, { subtree: true, childList: true, attributes: true });
  });
}

const seenOn = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);

test.use({ viewport: { width: 390, height: 844 } });

test('scrolling on travels along the ribbon, and ends at the whole', async ({ page }) => {
  const steps = builtSteps().filter(({ chart }) => chart === 'scale');
  const [first, end, whole] = [nth(steps, 0), nth(steps, -2), nth(steps, -1)];
  expect(steps.slice(1).every(({ enter }) => enter === 'scrub')).toBe(true);
  await openStory(page, `#${first.id}`);
  await pictureAt(page, first);
  await watch(page);
  await scrollOn(page, (await borderOf(page, whole.id)) - 250, 12);
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

  await scrollOn(page, (await borderOf(page, whole.id)) + 250, 24);
  await pictureAt(page, whole);
  const all = await seenOn(page);
  const out = all.slice(pan.length);
  for (const [i, { scale }] of out.entries())
    expect(scale).toBeLessThan(nth(out, Math.max(0, i - 1)).scale * 1.02);
  expect(nth(all, 0).scale / nth(all, -1).scale).toBeGreaterThan(8);
  expect(nth(all, -1).year).toBeLessThan(nth(all, 0).year / 8);
  expect(errorsOf(page)).toEqual([]);
});
