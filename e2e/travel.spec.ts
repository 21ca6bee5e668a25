/** The longest way of the story: the ribbon is a part of the page, and its words stand where they belong in it. */
import { expect, test, type Page } from '@playwright/test';
import { builtSteps } from './built.ts';
import { errorsOf, nth, openStory, pictureAt, quicken } from './scroll-page.ts';

const flow = (page: Page) => page.locator('[data-scene="flow"]:has(figure[data-chart="scale"])');
const steps = builtSteps('opening').filter(({ chart }) => chart === 'scale');
const told = steps.slice(0, -1);

/** Where things of the ribbon stand on the page, in pixels. */
const measure = (page: Page) =>
  flow(page).evaluate((scene) => {
    const boxOf = (element: Element | null | undefined) => {
      const { top, bottom, left, right, height } = element!.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right, height };
    };
    const stage = scene.querySelector('[data-stage]');
    const path = stage!.querySelector('.stamp')!.getAttribute('d') ?? '';
    const cards = [...scene.querySelectorAll<HTMLElement>('section[data-step]')];
    return {
      stage: boxOf(stage),
      year: boxOf(stage!.querySelector('g.p-customers')).height,
      stamps: path.split('M').length - 1,
      stampsRight: Math.max(...[...path.matchAll(/L([\d.]+),/g)].map(([, x]) => Number(x))),
      cards: cards.map((card) => ({ id: card.id, ...boxOf(card.querySelector('.step-card')) })),
    };
  });

for (const viewport of [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
])
  test(`at ${viewport.width} px it is as wide as the page, of one scale, and no words lie on the years or each other`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openStory(page, `#${nth(told, 0).id}`);
    await pictureAt(page, nth(told, 0));
    const { stage, year, stamps, stampsRight, cards } = await measure(page);
    expect(stage.height).toBeLessThanOrEqual(4300);
    expect(stage.height / year).toBeGreaterThan(100);
    expect(stamps).toBe(106);
    for (const [i, card] of cards.entries()) {
      expect(card.left - stage.left, card.id).toBeGreaterThan(stampsRight);
      expect(card.top).toBeGreaterThanOrEqual(stage.top);
      expect(card.bottom).toBeLessThanOrEqual(stage.bottom);
      expect(card.right).toBeLessThanOrEqual(viewport.width);
      if (i > 0) expect(card.top, card.id).toBeGreaterThan(cards[i - 1]!.bottom);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(errorsOf(page)).toEqual([]);
  });

test('nothing is pinned, a way leads past it, and a turn of the page draws it anew', async ({ page }) => {
  await quicken(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await openStory(page, `#${nth(told, 1).id}`);
  await pictureAt(page, nth(told, 1));
  const before = await measure(page);
  await page.mouse.wheel(0, 600);
  await expect.poll(async () => (await measure(page)).stage.top).toBe(before.stage.top);
  await page.setViewportSize({ width: 844, height: 1000 });
  await expect
    .poll(() => flow(page).locator('[data-stage] svg').getAttribute('viewBox'))
    .toMatch(/^0 0 (7\d\d|8\d\d) /);
  const past = flow(page).locator('.skip');
  await past.scrollIntoViewIfNeeded();
  await past.click();
  await expect(page.locator(`section[id="${nth(steps, -1).id}"]`)).toBeInViewport();
});

test('its controls stay while a reader steps by them, and go when they leave', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStory(page, `#${nth(told, 0).id}`);
  await pictureAt(page, nth(told, 0));
  const next = flow(page).locator('[data-step-by="1"]');
  await next.focus();
  await page.keyboard.press('Enter');
  await pictureAt(page, nth(told, 1));
  await expect(next).toBeFocused();
  await expect(next).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(flow(page).locator('[data-step-by="-1"]')).toBeFocused();
  await pictureAt(page, nth(told, 1));
  await page.keyboard.press('Enter');
  await pictureAt(page, nth(told, 0));
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await expect(flow(page).locator('[data-step-controls]')).toHaveCSS('position', 'static');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('each step has its own picture beside its words', async ({ page }) => {
    await page.goto('./');
    for (const { id } of told)
      await expect(page.locator(`section[id="${id}"] [data-static-step] > svg`)).toBeVisible();
    await expect(flow(page).locator('[data-stage]')).toBeHidden();
  });
});

/** Texts of the flowing drawings over which words of a step lie, read from the page. */
const covered = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-scene="flow"]')].flatMap((scene) => {
      const cards = [...scene.querySelectorAll('.step-card')].map((card) => card.getBoundingClientRect());
      const texts = [...scene.querySelectorAll<SVGTextElement>('[data-stage] svg text')];
      if (texts.length < 5) return [`${texts.length} texts in a drawing`];
      return texts.flatMap((text) => {
        const box = text.getBoundingClientRect();
        const under = cards.some(
          (card) =>
            Math.min(card.right, box.right) - Math.max(card.left, box.left) > 1 &&
            // A line of letters is higher than they are.
            Math.min(card.bottom, box.bottom) - Math.max(card.top, box.top) > 3,
        );
        return under ? [text.textContent ?? ''] : [];
      });
    }),
  );

for (const address of ['./', 'chapters/tax-credit/'])
  test(`${address}: no words of a step lie on words of the drawing that they stand in`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${address}#tax-credit.order`);
    for (const width of [390, 375, 360, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      const fall = page.locator('[data-scene="flow"] figure[data-chart="lead-times"]');
      await expect(fall).toHaveAttribute('data-live', '');
      await expect.poll(() => covered(page), { message: `${width} wide` }).toEqual([]);
    }
  });
