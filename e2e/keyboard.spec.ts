/** The keyboard alone: every stop of the story, and the ways that lead through it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { builtCharts, builtSteps, pinnedScene } from './built.ts';
import { depthOf, nth, openStory, pictureAt, sceneOf, stillness } from './scroll-page.ts';

/** The element that has focus, in a few words, and whether the reader can see that it has. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const rects = [...element.getClientRects()];
    const inView = rects.filter(
      (r) => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
    );
    const shows = (x: number, y: number) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      name: `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`,
      data: Object.keys((element as HTMLElement).dataset),
      tag: element.tagName.toLowerCase(),
      className: element.getAttribute('class') ?? '',
      inChart: element.closest('svg[role="img"]') !== null,
      // Its middle; in a card, whose last link may be cut at the edge on a phone, some part of it.
      seen: inView.some((r) =>
        [0.5, 0.1, 0.9].some((across) =>
          (element.closest('.card') ? [0.5, 0.15, 0.85] : [0.5]).some((down) =>
            shows(r.left + r.width * across, r.top + r.height * down),
          ),
        ),
      ),
      last: [...document.querySelectorAll('footer a[href]')].at(-1) === element,
      ringed: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
    };
  });
}

/** Stops on the way through the story. */
const MOST_STOPS = 500;

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`by keyboard alone, ${width} wide: every stop can be seen, none is a trap, nothing is missing`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    await page.goto('./');
    const problems: string[] = [];
    const met = new Set<string>();
    let stops = 0;
    let last = '';
    let end = false;
    for (; stops < 5000; stops += 1) {
      // The key is held, as one does who has far to go.
      await page.keyboard.down('Tab');
      const stop = await focused(page);
      // After the last stop the focus leaves the page.
      if (stop === null) break;
      end = stop.last;
      if (!stop.seen) problems.push(`not to be seen: ${stop.name}`);
      if (!stop.ringed) problems.push(`no focus ring: ${stop.name}`);
      if (stop.inChart) problems.push(`inside a picture: ${stop.name}`);
      for (const key of [...stop.data, stop.tag, ...stop.className.split(' ')]) met.add(key);
      last = stop.name;
    }
    await page.keyboard.up('Tab');
    expect(stops, `the focus leaves the page; it last stood on ${last}`).toBeLessThan(5000);
    expect(stops, 'from the head of the story to its end').toBeLessThanOrEqual(MOST_STOPS);
    expect(end, `the last stop is the page’s last; it was ${last}, after ${stops}`).toBe(true);
    expect(problems).toEqual([]);
    const kinds = [
      'skip',
      'wordmark',
      'themeToggle',
      'copyLink',
      'fig',
      'term',
      'year',
      'drawDone',
      'summary',
    ];
    for (const kind of [...kinds, 'stepBy']) {
      expect([...met], `a stop of the kind ${kind}`).toContain(kind);
    }
  });
}

/**
 * Presses Tab until a locator has focus, from the stop before it: that every stop is met on the way from the
 * top of the page is what the walks by keyboard show.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.evaluate((element) => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')];
    const before = stops
      .slice(0, stops.indexOf(element as HTMLElement))
      .filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
    before.slice(-3)[0]?.focus();
  });
  for (let i = 0; i < 40; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by Tab`);
}

test('the skip link is the first stop, shows itself, and leads past the masthead', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip').first();
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('past a scene and past a chapter by a link, and into a scene’s controls without being thrown about', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  // A visit by link has every chapter laid out at once.
  await openStory(page, '#revenue');
  const link = (words: string) => page.locator('[data-chapter="revenue"] a.skip', { hasText: words }).first();
  const [pastChapter, pastChart] = [link('Skip the chapter'), link('Skip the chart')];
  const next = page.locator('[data-chapter="revenue"] [data-step-by="1"]').first();
  const focus = page.locator(':focus');

  await tabTo(page, pastChart);
  await expect(pastChart).toBeInViewport({ ratio: 1 });
  const above = await depthOf(page);
  await page.keyboard.press('Tab');
  await expect(next).toBeFocused();
  const seen = await page
    .locator('[data-chapter="revenue"] [data-scene] [data-stage]')
    .first()
    .evaluate((stage) => {
      const { top, bottom } = stage.getBoundingClientRect();
      return top >= 44 && bottom <= innerHeight && scrollY;
    });
  expect(seen, 'the whole picture is there with its controls').toBeGreaterThan(above);
  const scene = next.locator('xpath=ancestor::*[@data-scene]');
  expect((await scene.boundingBox())!.y, 'no card was passed').toBeGreaterThan(20);
  await page.keyboard.press('Tab');
  expect(Math.abs((await depthOf(page)) - Number(seen)), 'nor must the page go back').toBeLessThan(4);

  // In the middle of the scene nothing moves at all.
  await scene.evaluate((root) => {
    const { top, height } = root.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
    root.querySelector<HTMLElement>('a.skip')?.focus({ preventScroll: true });
  });
  await stillness(page);
  const middle = await depthOf(page);
  await page.keyboard.press('Tab');
  await expect(next).toBeFocused();
  expect(await depthOf(page)).toBe(middle);
  await page.keyboard.press('Shift+Tab');
  await expect(pastChart).toBeFocused();
  expect(await depthOf(page)).toBe(middle);

  await page.keyboard.press('Enter');
  await expect(focus).toBeInViewport();
  expect(await focus.evaluate((at) => at.previousElementSibling?.matches('[data-scene]'))).toBe(true);
  expect(await depthOf(page)).toBeGreaterThan(middle);

  await tabTo(page, pastChapter);
  await page.keyboard.press('Enter');
  await expect(page.locator('#commitments')).toBeFocused();
  await expect(page.locator('#commitments')).toBeInViewport();
});

test('contents by keyboard: a chapter is reached, and the focus goes on from there', async ({ page }) => {
  await page.goto('./');
  const contents = page.locator('[data-toc]');
  await tabTo(page, contents.locator('summary'));
  await page.keyboard.press('Enter');
  const link = contents.locator('a').nth(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  const id = ((await link.getAttribute('href')) ?? '').slice(1);
  expect(id).not.toBe('');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  expect(await depthOf(page)).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  const inChapter = () =>
    page.evaluate(
      (id) => document.activeElement?.closest(`[data-chapter]`)?.getAttribute('data-chapter') === id,
      id,
    );
  expect(await inChapter()).toBe(true);
});

test('the steps by keyboard: buttons, j and k while the focus is there, and a way to switch those off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  const steps = pinnedScene();
  const scene = sceneOf(page, nth(steps, 0));
  const figure = scene.locator('figure[data-chart]');
  const next = scene.locator('[data-step-by="1"]');
  await tabTo(page, next);
  // On the way here the page has scrolled; the steps are counted from wherever it stands.
  const names = steps.map(({ step }) => step);
  const begin = names.indexOf((await figure.getAttribute('data-step')) ?? '');
  const at = (by: number) => expect(figure).toHaveAttribute('data-step', names[begin + by] ?? '(none)');
  await page.keyboard.press('Enter');
  await at(1);
  await expect(next).toBeFocused();
  await page.keyboard.press('j');
  await at(2);
  await page.keyboard.press('k');
  await at(1);
  const keys = scene.locator('[data-step-keys]');
  await page.keyboard.press('ArrowRight');
  await expect(scene.locator('[data-step-rests]'), 'round to the first').toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(scene.locator('[data-step-controls] [data-copy-link]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(keys).toBeFocused();
  await page.keyboard.press('Space');
  await expect(keys).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('j');
  await page.waitForTimeout(500);
  await at(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(keys, 'one stop, where the focus was').toBeFocused();
});

test('the keys j and k do nothing while the focus is elsewhere', async ({ page }) => {
  const step = builtSteps().at(4)!;
  await openStory(page, `#${step.id}`);
  await pictureAt(page, step);
  await stillness(page);
  const before = await depthOf(page);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.waitForTimeout(400);
  expect(await depthOf(page)).toBe(before);
});

test('drawing by keyboard alone, to the answer', async ({ page }) => {
  await page.goto('./');
  const last = page.locator('input[data-year="2030"]').first();
  await tabTo(page, last);
  await expect(page.locator('figure[data-chart]').first()).toHaveAttribute('data-live', '');
  await page.keyboard.type('150');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-draw-done]').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-draw-words]').first()).toContainText('150');
  await expect(page.locator('[data-draw-table]').first()).toBeVisible();
  // The address is written once the reader pauses.
  await expect.poll(() => new URL(page.url()).searchParams.get('line')).not.toBeNull();
});

test('a card opens with Enter, is read next, and Escape gives the focus back', async ({ page }) => {
  await page.goto('./');
  const figure = page.locator('.chapter a.fig').first();
  await tabTo(page, figure);
  const card = page.locator('.card');
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
  await expect(card.locator('a[href^="http"]').first()).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(figure).toBeFocused();
});

test('an embed by keyboard alone: steps by arrows and by buttons', async ({ page }) => {
  await page.goto(`embed/${builtCharts()[0].id}/`);
  const figure = page.locator('figure[data-chart]');
  await expect(figure).toHaveAttribute('data-live', '');
  const first = await figure.getAttribute('data-step');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure).not.toHaveAttribute('data-step', first ?? '');
});
