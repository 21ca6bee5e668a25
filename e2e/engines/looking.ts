/** How the checks look at an open page, in any engine. */
import assert from 'node:assert/strict';
import type { BuiltChart, StepRef } from '../built.ts';
import { arrivedIn, scrollIn, type Found } from '../in-page.ts';
import { until, type Engine } from './engine.ts';
import type { Page } from './page.ts';
import type { EngineSite } from './site.ts';

export interface Context {
  engine: Engine;
  page: Page;
  site: EngineSite;
  steps: readonly StepRef[];
  chart: BuiltChart;
}
export interface Check {
  name: string;
  run(context: Context): Promise<void>;
}

export const DESKTOP = [1280, 800] as const;
export const PHONE = [390, 844] as const;
export const LIGHT = 'rgb(251, 248, 242)';
export const DARK = 'rgb(21, 23, 27)';

/** What is found at a step, once it has come to rest. */
export async function arrived(page: Page, step: StepRef): Promise<Found> {
  const found = await page.run(arrivedIn, step);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** The depth at which the line that chooses a scene's step meets the middle of one. */
const depthOf = (page: Page, { id }: StepRef) =>
  page.run((id) => {
    const step = document.getElementById(id)!;
    const line = step.closest('[data-scene]')!.querySelector('[data-line]')!.getBoundingClientRect().top;
    const { top, height } = step.getBoundingClientRect();
    return Math.round(scrollY + top + height / 2 - line);
  }, id);
export const topOf = (page: Page, id: string) =>
  page.run((id) => document.getElementById(id)!.getBoundingClientRect().top, id);
export const ground = (page: Page) =>
  page.run(() => getComputedStyle(document.documentElement).backgroundColor, null);

/** Labels that leave the box of the picture in which a step is shown, and whatever is wider than the window. */
const strays = (page: Page, id: string, widening: number) =>
  page.run(
    ({ id, widening }) => {
      const scene = document.getElementById(id)!.closest('[data-scene]')!;
      const svg = scene.querySelector<SVGSVGElement>('figure[data-chart] [data-stage] svg')!;
      const box = svg.getBoundingClientRect();
      // The letters alone: some engines count the ground-coloured rim round them to the box on the screen.
      const labels = [...svg.querySelectorAll('text')].flatMap((text) => {
        const { x, y, width, height } = text.getBBox();
        const matrix = text.getScreenCTM();
        if (!matrix || width === 0 || text.closest('[clip-path]')) return [];
        const a = new DOMPoint(x, y).matrixTransform(matrix);
        const b = new DOMPoint(x + width, y + height).matrixTransform(matrix);
        const aside = Math.max(box.left - Math.min(a.x, b.x), Math.max(a.x, b.x) - box.right);
        // A line of letters is higher than they are.
        const above = Math.max(box.top - Math.min(a.y, b.y), Math.max(a.y, b.y) - box.bottom) - 2;
        const out = Math.max(aside - widening * width, above);
        return out > 1 ? [`${id}: “${text.textContent}” leaves its picture by ${out.toFixed(1)} pixels`] : [];
      });
      const sideways = document.documentElement.scrollWidth - innerWidth;
      return [...labels, ...(sideways > 0 ? [`${id}: ${sideways} pixels wider than the window`] : [])];
    },
    { id, widening },
  );

/**
 * Opens a page in the site's own letters. Letters that come late (a busy machine) are left out for as long as a page
 * lives, and are ready for the next visit; stand-ins are a little wider in some engines.
 */
export async function openInOwnLetters(page: Page, address: string): Promise<void> {
  await until('the page is set in its own letters', async () => {
    await page.open(address);
    const own = await page.run(async () => {
      await document.fonts.ready;
      const probe = document.body.appendChild(document.createElement('span'));
      probe.textContent = 'Who pays for it?';
      const widths = ["'Public Sans', monospace", 'monospace'].map((family) => {
        probe.style.fontFamily = family;
        return probe.getBoundingClientRect().width;
      });
      probe.remove();
      return widths[0] !== widths[1];
    }, null);
    return own ? true : null;
  });
}

/** Pixels a frame: a quick reader, but one who scrolls and does not jump. */
const SPEED = 600;

/** Goes to these steps, one after another. */
export async function walk({ page, engine }: Context, steps: readonly StepRef[]): Promise<void> {
  const wrong: string[] = [];
  for (const step of steps) {
    await page.run(scrollIn, [await depthOf(page, step), SPEED] as const);
    const found = await page.run(arrivedIn, step);
    if (typeof found === 'string') wrong.push(found);
    else {
      if (!found.stageSeen) wrong.push(`${step.id}: its picture is not in view`);
      wrong.push(...(await strays(page, step.id, engine.widening)));
    }
  }
  assert.deepEqual(wrong, []);
}

/** Some of a list, evenly spread, the first and last among them. */
export const sample = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]!);

/** Waits until the page has stopped moving. */
export async function stillness(page: Page): Promise<void> {
  let before = NaN;
  await until('the page stands still', async () => {
    const now = await page.run(() => scrollY, null);
    const still = now === before;
    before = now;
    return still ? true : null;
  });
}

export const middleOf = (steps: readonly StepRef[]) => steps[Math.floor(steps.length / 2)]!;

/** Leads on to another page of the site. */
export async function otherPage(page: Page, site: EngineSite): Promise<void> {
  await page.run((url) => void (location.href = url), `${site.url}glossary/`);
  await page.until(
    'another page',
    () => location.pathname.endsWith('/glossary/') && document.readyState === 'complete',
    null,
  );
}
