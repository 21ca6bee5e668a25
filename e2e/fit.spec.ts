/**
 * The sizes that phones and small windows really give, with the browser's own bars: at each the pictures of all scenes
 * are drawn for the room that they have, never scaled down, in letters that can be read.
 */
import { chromium, expect, test, type Page } from '@playwright/test';
import { scrollThrough } from '../src/tools/reading.ts';
import { openStory } from './scroll-page.ts';

/** Whether charts are pinned there: below 240 px of picture they are not. */
const SIZES = [
  { width: 390, height: 664, pinned: true },
  { width: 375, height: 629, pinned: true },
  { width: 375, height: 553, pinned: false },
  { width: 360, height: 640, pinned: true },
  { width: 320, height: 568, pinned: false },
  { width: 853, height: 480, pinned: false },
  { width: 768, height: 481, pinned: false },
  { width: 1280, height: 720, pinned: true },
];
const name = ({ width, height }: { width: number; height: number }) => `${width}x${height}`;

/** What does not fit in the window as it is: a line each. */
function misfits(page: Page, pinned: boolean): Promise<string[]> {
  return page.evaluate((pinned) => {
    const wrong: string[] = [];
    const say = (holds: boolean, what: string) => {
      if (!holds) wrong.push(what);
    };
    const root = document.documentElement;
    const least = innerWidth < 360 ? 11 : 12;
    say(root.scrollWidth <= innerWidth, `${root.scrollWidth - innerWidth} px to scroll sideways`);
    say(root.hasAttribute('data-flat') !== pinned, `flat: ${root.hasAttribute('data-flat')}`);
    const header = document.querySelector('.masthead')!;
    const foot = header.getBoundingClientRect().bottom;
    for (const part of header.querySelectorAll('.wordmark, [data-toc] summary, nav a, [data-theme-toggle]')) {
      if (!part.checkVisibility()) continue;
      const { left, right, bottom } = part.getBoundingClientRect();
      const inside = left >= 0 && right <= innerWidth && bottom <= foot + 1;
      say(inside, `the header does not hold its ${part.textContent.trim()}`);
    }
    let seen = 0;
    const pictures = pinned ? '.scene-stage [data-stage] > svg' : '.step > [data-placed] > svg';
    for (const svg of document.querySelectorAll<SVGSVGElement>(pictures)) {
      const id = svg.closest('[data-scene]')!.querySelector('section[id]')!.id;
      const box = svg.getBoundingClientRect();
      const { width, height } = svg.viewBox.baseVal;
      const scale = Math.min(box.width / width, box.height / height);
      if (pinned) {
        say(Math.abs(scale - 1) < 0.01, `${id}: scaled by ${scale.toFixed(2)}`);
        say(box.height >= 240, `${id}: ${box.height} px high`);
        say(innerWidth < 1024 || box.width >= 0.6 * innerWidth - 1, `${id}: only ${box.width} px wide`);
      }
      say(box.left >= -0.5 && box.right <= innerWidth + 0.5, `${id}: leaves the window`);
      // What is referred to cannot be looked into: its smallest letters have 12 px.
      if (!pinned) say(12 * scale > least - 0.05, `${id}: letters of ${(12 * scale).toFixed(1)} px`);
      for (const text of svg.querySelectorAll('text')) {
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        say(size > least - 0.05, `${id}: “${text.textContent}” is ${size.toFixed(1)} px`);
      }
      seen++;
    }
    for (const title of document.querySelectorAll<HTMLElement>('.scene-stage [data-rows]')) {
      if (!title.checkVisibility() || (title.dataset['rows'] === 'wide' && innerWidth < 1024)) continue;
      const lines = Math.round(title.offsetHeight / parseFloat(getComputedStyle(title).lineHeight));
      say(lines === 1, `“${title.textContent}” takes ${lines} lines, where there is room for one`);
    }
    say(seen > 15, `only ${seen} pictures`);
    // Who taps needs room, in the row below a picture and on what it opens.
    for (const control of document.querySelectorAll(
      '[data-step-controls] :is(button, a), .scene-stage summary',
    )) {
      if (!control.checkVisibility()) continue;
      const { width, height } = control.getBoundingClientRect();
      say(width >= 43.5 && height >= 43.5, `${control.textContent.trim()}: ${width} x ${height}`);
    }
    return [...new Set(wrong)];
  }, pinned);
}

test('every picture has the room that it is drawn for', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 664 });
  await openStory(page);
  await scrollThrough(page);
  const holds = async (pinned: boolean, what: string) =>
    expect.poll(() => misfits(page, pinned), { message: what, timeout: 20_000 }).toEqual([]);
  for (const { pinned, ...size } of SIZES) {
    await page.setViewportSize(size);
    await holds(pinned, name(size));
  }
  // Nothing but colours is another in the dark: one size stands for all.
  await page.emulateMedia({ colorScheme: 'dark' });
  await holds(true, 'in the dark');
});

/** Pixels of the smallest letters of a picture, as they are shown; 0 while none is alive. */
const leastLetters = (page: Page) =>
  page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('figure[data-live] [data-stage] > svg');
    if (!svg) return 0;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const sizes = [...svg.querySelectorAll('text')].map((text) =>
      parseFloat(text.getAttribute('font-size') ?? '12'),
    );
    return Math.min(...sizes) * scale;
  });

test('a reader’s larger type is that of the pictures too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 20px }');
    document.adoptedStyleSheets = [sheet];
  });
  await openStory(page, '#opening.whole');
  await expect.poll(() => leastLetters(page)).toBeGreaterThan(14.9);
  const words = await page.evaluate(() =>
    parseFloat(getComputedStyle(document.querySelector('.step-card p')!).fontSize),
  );
  expect(words).toBeCloseTo(1.125 * 20, 1);
});

test('where a reader has set a least size of letters, pictures are drawn for it', async ({
  browserName,
  baseURL,
}) => {
  expect(browserName).toBe('chromium');
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--blink-settings=minimumFontSize=18'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: baseURL! });
  await openStory(page, '#opening.whole');
  await expect.poll(() => leastLetters(page)).toBeGreaterThan(17.5);
  await browser.close();
});
