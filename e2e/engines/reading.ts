/** Checks of every engine: what a reader meets who scrolls, follows links, comes back and turns the screen. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { StepRef } from '../built.ts';
import { type Found } from '../in-page.ts';
import { until } from './engine.ts';
import {
  otherPage,
  PHONE,
  DESKTOP,
  arrived,
  topOf,
  walk,
  sample,
  stillness,
  middleOf,
  openInOwnLetters,
  type Check,
} from './looking.ts';

export const readingChecks: readonly Check[] = [
  {
    name: 'every step of the story, scrolled down at 1280 x 800: its picture, at rest, whole',
    async run(context) {
      const { page, site, steps } = context;
      await page.resize(...DESKTOP);
      await openInOwnLetters(page, site.url);
      await walk(context, steps);
    },
  },
  {
    name: 'every third step, scrolled up at 390 x 844: its picture, at rest, whole',
    async run(context) {
      await context.page.resize(...PHONE);
      await walk(context, context.steps.filter((_, i) => i % 3 === 0).reverse());
    },
  },
  {
    name: 'by link, by a visit, after a reload and by Back a step has the same picture, in view with its words',
    async run({ page, site, steps }) {
      await page.resize(...DESKTOP);
      const chosen = sample(steps, 7);
      await page.open(`${site.url}#${chosen[0]!.id}`);
      const linked = new Map<StepRef, Found>();
      for (const step of chosen) {
        await page.run((id) => (location.hash = id), step.id);
        const found = await arrived(page, step);
        assert.deepEqual([found.wordsSeen, found.stageSeen], [true, true], `${step.id} is in view`);
        linked.set(step, found);
      }
      const step = chosen[3]!;
      const same = async (how: string) =>
        assert.equal((await arrived(page, step)).svg, linked.get(step)?.svg, `the picture ${how}`);
      await page.open(`${site.url}#${step.id}`);
      await same('by a visit');
      await page.reload();
      await same('after a reload');
      const depth = await page.run(() => scrollY, null);
      // By hand: an address that no hand has opened is passed over by Back in some engines.
      await page.click('[data-toc] > summary');
      await page.click('nav a[href="#since-then"]');
      await page.until('the link leads to its chapter', () => location.hash === '#since-then', null);
      await stillness(page);
      await page.back();
      await until('Back finds the place', async () =>
        Math.abs((await page.run(() => scrollY, null)) - depth) < 3 ? true : null,
      );
      await same('by Back');
      await otherPage(page, site);
      await page.back();
      await same('by Back from another page');
    },
  },
  {
    name: 'a reload keeps the place, and the step also in the letters that stand in for late ones',
    async run({ page, site, steps }) {
      const step = middleOf(steps);
      await page.open(`${site.url}#${step.id}`);
      await arrived(page, step);
      const before = await topOf(page, step.id);
      const away = async () => Math.abs((await topOf(page, step.id)) - before);
      await page.reload();
      await until('the step stands where it stood', async () => ((await away()) < 3 ? true : null));
      await arrived(page, step);
      // Other letters make the text above longer; Firefox then comes back to the depth, not quite to the words.
      site.lettersLate = true;
      site.asked.length = 0;
      await page.reload();
      site.lettersLate = false;
      await until('the letters are asked for again', () =>
        site.asked.some((address) => address.endsWith('.woff2')) ? true : null,
      );
      await page.run(() => document.fonts.ready.then(() => undefined), null);
      await arrived(page, step);
    },
  },
  {
    name: 'what comes late, opens or closes above does not move what is read',
    async run({ page, site, steps }) {
      const step = middleOf(steps);
      // At once, before the chapters above are laid out.
      await page.open(site.url);
      await page.run((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step.id);
      const before = await topOf(page, step.id);
      await page.until('all is laid out', () => document.documentElement.dataset['came'] === undefined, null);
      await stillness(page);
      const moved = Math.abs((await topOf(page, step.id)) - before);
      assert.ok(moved < 3, `late chapters moved the reader by ${moved} pixels`);

      // Of two folds of a figure one is open: the upper one closes when a reader opens the lower one.
      await page.open(`${site.url}charts/revenue-path/`);
      const summaryOf = (n: number) => `figure[data-chart] details:nth-of-type(${n}) > summary`;
      await page.click(summaryOf(1));
      // The page holds this fold, too, with the next frame: a slow one must not come after the next move.
      await page.run(
        () =>
          new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
        null,
      );
      const top = () =>
        page.run((selector) => document.querySelector(selector)!.getBoundingClientRect().top, summaryOf(2));
      await page.run(
        (selector) =>
          document.querySelector(selector)!.scrollIntoView({ block: 'center', behavior: 'instant' }),
        summaryOf(2),
      );
      const stood = await top();
      await page.click(summaryOf(2));
      // The page puts it back with the next frame.
      await until(`the fold that was opened stands where it stood, at ${stood}`, async () =>
        Math.abs((await top()) - stood) < 3 ? true : null,
      );
    },
  },
  {
    name: 'turned from portrait to landscape and back, the reader keeps the step',
    async run({ page, site, steps }) {
      const step = middleOf(steps);
      await page.resize(...PHONE);
      await page.open(`${site.url}#${step.id}`);
      const { svg } = await arrived(page, step);
      const turn = async (width: number, height: number) => {
        // No hand turns a screen again before the page has come to rest.
        await wait(400);
        await page.resize(width, height);
      };
      await turn(844, 390);
      await page.until('the page is flat', () => document.documentElement.hasAttribute('data-flat'), null);
      await page.until(
        'the step and its picture are in view',
        (id) => {
          const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
          const picture = document.querySelector(`[id="${id}"] [data-static-step] > svg`);
          return top < innerHeight && bottom > 0 && picture !== null;
        },
        step.id,
      );
      await turn(...PHONE);
      assert.equal((await arrived(page, step)).svg, svg);
      await turn(768, 1024);
      await arrived(page, step);
      await turn(...DESKTOP);
      await arrived(page, step);
    },
  },
];
