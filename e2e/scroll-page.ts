/** What the scroll tests share: opening the story, finding its steps, reading and scrolling. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { htmlFiles, type StepRef } from './built.ts';
import { arrivedIn, quicken as quickenIn, scrollIn, stateIn, type Found } from './in-page.ts';

export type { Found, StepRef };

const errors = new WeakMap<Page, string[]>();

/** Opens the story and keeps every script error that follows. */
export async function openStory(page: Page, rest = ''): Promise<void> {
  if (!errors.has(page)) {
    const list: string[] = [];
    errors.set(page, list);
    page.on('pageerror', (error) => list.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && list.push(message.text()));
  }
  // A visit to the same page with another fragment alone would not load it again.
  await page.goto('about:blank');
  await page.goto(`./${rest}`);
}

/**
 * Lets every timed movement of the page take a tenth of its time. For tests that wait for hundreds of
 * pictures to come to rest; how movements look on their way is tested at their own speed.
 */
export async function quicken(page: Page): Promise<void> {
  await page.addInitScript(quickenIn);
}

export function errorsOf(page: Page): string[] {
  return errors.get(page) ?? [];
}

/** The chapters of the built story. */
export const chapterIds = (): string[] =>
  htmlFiles().flatMap((file) => /^chapters\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);

/** The picture of the scene that holds a step, once it shows that step and rests. */
export async function pictureAt(page: Page, { id, step }: StepRef): Promise<string> {
  await expect
    .poll(() => stateOf(page, id), { message: `the picture of ${id} comes to rest`, intervals: [50] })
    .toEqual({ live: true, step, progress: null, active: id });
  return page.evaluate((id) => {
    const figure = document.getElementById(id)?.closest('[data-scene]')?.querySelector('figure[data-chart]');
    const svg = figure?.querySelector('svg')?.cloneNode(true) as SVGElement | undefined;
    // The order of attributes tells of the way here; it is no part of the picture.
    for (const element of svg ? [svg, ...svg.querySelectorAll('*')] : [])
      for (const { name, value } of [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        element.removeAttribute(name);
        element.setAttribute(name, value);
      }
    return svg?.outerHTML ?? '';
  }, id);
}

/** What the figure of a step's scene says about itself. */
export const stateOf = (page: Page, id: string) => page.evaluate(stateIn, id);

/** Scrolls as a reader does: some pixels a frame, until the page stands at `y`. */
export const scrollOn = (page: Page, y: number, speed = 90): Promise<void> =>
  page.evaluate(scrollIn, [y, speed] as const);

/**
 * As `pictureAt`, and the page stands still as well. Looked at frame by frame in the page itself: a test of
 * hundreds of steps would wait longer for the questions than for the answers.
 */
export async function arrivedAt(page: Page, step: StepRef): Promise<Found> {
  const found = await page.evaluate(arrivedIn, step);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

export const depthOf = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** Waits until the scroll position has stopped changing. */
export async function stillness(page: Page): Promise<void> {
  let before = NaN;
  await expect
    .poll(
      async () => {
        const now = await depthOf(page);
        const still = now === before;
        before = now;
        return still;
      },
      { intervals: [100] },
    )
    .toBe(true);
}

/** One of a list, counted from the end when negative; a list too short fails the test. */
export function nth<T>(list: readonly T[], i: number): T {
  const item = list.at(i);
  if (item === undefined) throw new Error(`nothing at ${i} of ${list.length}`);
  return item;
}

/** How far below the window's top an element stands. */
export function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN, id);
}

/** Where the trigger line of a step's scene stands in the window. */
function lineOf(page: Page, id: string): Promise<number> {
  return page.evaluate((id) => {
    const scene = document.getElementById(id)?.closest('[data-scene]');
    return scene?.querySelector('[data-line]')?.getBoundingClientRect().top ?? NaN;
  }, id);
}

/** The depth at which a step's upper border meets the trigger line. */
export async function borderOf(page: Page, id: string): Promise<number> {
  return (await depthOf(page)) + (await topOf(page, id)) - (await lineOf(page, id));
}

/** Waits until an element stands at the top of the window. */
export async function atTop(page: Page, id: string): Promise<void> {
  const inPlace = async () => {
    const top = await topOf(page, id);
    return top >= 0 && top < 120;
  };
  await expect.poll(inPlace, { message: `${id} stands at the top` }).toBe(true);
}

/** The scene that holds a step. */
export const sceneOf = (page: Page, { id }: StepRef): Locator =>
  page.locator('[data-scene]', { has: page.locator(`[id="${id}"]`) });
