/** What the scroll tests share: opening the story, finding its steps, reading and scrolling. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { htmlFiles, type StepRef } from './built';

export type { StepRef };

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
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --beat: 10ms !important }');
    document.adoptedStyleSheets = [sheet];
  });
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
export async function stateOf(page: Page, id: string) {
  return page.evaluate((id) => {
    const scene = document.getElementById(id)?.closest('[data-scene]');
    const figure = scene?.querySelector('figure[data-chart]');
    return {
      live: figure?.hasAttribute('data-live') ?? false,
      step: figure?.getAttribute('data-step') ?? null,
      progress: figure?.getAttribute('data-progress') ?? null,
      active: scene?.querySelector('section[data-active]')?.id ?? null,
    };
  }, id);
}

/** Scrolls as a reader does: some pixels a frame, until the page stands at `y`. */
export async function scrollOn(page: Page, y: number, speed = 90): Promise<void> {
  await page.evaluate(
    ([y, speed]) =>
      new Promise<void>((resolve) => {
        const frame = () => {
          const left = y - scrollY;
          const before = scrollY;
          scrollBy({ top: Math.sign(left) * Math.min(Math.abs(left), speed), behavior: 'instant' });
          if (Math.abs(left) < 1 || scrollY === before) resolve();
          else requestAnimationFrame(frame);
        };
        frame();
      }),
    [y, speed] as const,
  );
}

/** What a reader finds at a step: its picture, where the page stands, and whether words and chart are in view. */
export interface Found {
  svg: string;
  y: number;
  wordsSeen: boolean;
  stageSeen: boolean;
}

/**
 * As `pictureAt`, and the page stands still as well. Looked at frame by frame in the page itself: a test of
 * hundreds of steps would wait longer for the questions than for the answers.
 */
export async function arrivedAt(page: Page, { id, step }: StepRef): Promise<Found> {
  const found = await page.evaluate(
    ([id, step]) =>
      new Promise<Found | string>((resolve) => {
        const words = document.getElementById(id);
        const scene = words?.closest('[data-scene]');
        const figure = scene?.querySelector('figure[data-chart]');
        const svg = figure?.querySelector('svg');
        if (!words || !scene || !figure || !svg) return resolve(`no picture for ${id}`);
        const end = performance.now() + 10_000;
        let before = NaN;
        let still = 0;
        const state = () => {
          const active = scene.querySelector('section[data-active]')?.id;
          const shown = figure.getAttribute('data-step');
          const progress = figure.getAttribute('data-progress');
          const live = figure.hasAttribute('data-live');
          return live && shown === step && progress === null && active === id
            ? null
            : `${id}: live ${live}, step ${shown}, progress ${progress}, active ${active}`;
        };
        const look = () => {
          const wrong = state();
          still = wrong === null && scrollY === before ? still + 1 : 0;
          before = scrollY;
          if (still < 2) {
            if (performance.now() > end) resolve(wrong ?? `${id}: the page does not stand still`);
            else requestAnimationFrame(look);
            return;
          }
          const copy = svg.cloneNode(true) as SVGElement;
          // The order of attributes tells of the way here; it is no part of the picture.
          for (const element of [copy, ...copy.querySelectorAll('*')])
            for (const { name, value } of [...element.attributes].sort((a, b) =>
              a.name < b.name ? -1 : 1,
            )) {
              element.removeAttribute(name);
              element.setAttribute(name, value);
            }
          const first = words.querySelector('.step-card > :is(h3, p)')!;
          const { left, top } = first.getBoundingClientRect();
          const hit = document.elementFromPoint(left + 4, top + 4);
          const stage = figure.querySelector('[data-stage]')!.getBoundingClientRect();
          resolve({
            svg: copy.outerHTML,
            y: scrollY,
            wordsSeen: first === hit || first.contains(hit),
            stageSeen: stage.height > 0 && stage.top >= 0 && stage.bottom <= innerHeight,
          });
        };
        look();
      }),
    [id, step] as const,
  );
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
