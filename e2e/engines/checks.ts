/** What has to hold in every engine, in the order in which a reader might come upon it. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { BuiltChart, StepRef } from '../built.ts';
import { hostPage } from '../embed-page.ts';
import { arrivedIn, cutOffIn, scrollIn, type Found } from '../in-page.ts';
import { until, type Engine } from './engine.ts';
import { inkIn, type Box } from './ink.ts';
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

const DESKTOP = [1280, 800] as const;
const PHONE = [390, 844] as const;
const LIGHT = 'rgb(251, 248, 242)';
const DARK = 'rgb(21, 23, 27)';

/** What is found at a step, once it has come to rest. */
async function arrived(page: Page, step: StepRef): Promise<Found> {
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
const topOf = (page: Page, id: string) =>
  page.run((id) => document.getElementById(id)!.getBoundingClientRect().top, id);
const ground = (page: Page) =>
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

/** Pixels a frame: a quick reader, but one who scrolls and does not jump. */
const SPEED = 600;

/** Goes to these steps, one after another. */
async function walk({ page, engine }: Context, steps: readonly StepRef[]): Promise<void> {
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
const sample = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]!);

/** Waits until the page has stopped moving. */
async function stillness(page: Page): Promise<void> {
  let before = NaN;
  await until('the page stands still', async () => {
    const now = await page.run(() => scrollY, null);
    const still = now === before;
    before = now;
    return still ? true : null;
  });
}

const middleOf = (steps: readonly StepRef[]) => steps[Math.floor(steps.length / 2)]!;

export const checks: readonly Check[] = [
  {
    name: 'every step of the story, scrolled down at 1280 x 800: its picture, at rest, whole',
    async run(context) {
      const { page, site, steps } = context;
      await page.resize(...DESKTOP);
      await page.open(site.url);
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
  {
    name: 'a line of one’s own is drawn by its number, said in words, kept in the address',
    async run({ page, site }) {
      await page.open(`${site.url}#revenue.your-line`);
      const field = 'input[data-year="2030"]';
      await page.until(
        'the field takes numbers',
        (field) => document.querySelector<HTMLInputElement>(field)?.type === 'number',
        field,
      );
      await page.focus(field);
      await page.type('120');
      await page.type('Enter');
      await says(page, '[data-draw-words]', 'You put 2030 at $120 billion');
      await says(page, 'figure[data-chart="revenue-path"] [data-stage] svg', 'Your line');
      await page.reload();
      await says(page, '[data-draw-words]', '$120 billion');
    },
  },
  {
    name: 'a figure’s card opens by a click, in the window, is completed, and Escape closes it',
    async run({ page, site }) {
      await page.open(`${site.url}chapters/revenue/`);
      const figure = '[data-notes] p a.fig';
      const shown = () => document.querySelector('#card:not([hidden]) .note, #card:not([hidden]) p') !== null;
      const gone = () => document.querySelector('#card:not([hidden])') === null;
      await page.click(figure);
      await page.until('a click opens the card', shown, null);
      await page.until(
        'the card stands in the window',
        () => {
          const { left, right, top, bottom } = document.querySelector('#card')!.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        },
        null,
      );
      await page.until(
        'the note of the chapter completes it',
        () => (document.querySelector('#card')?.querySelectorAll('a').length ?? 0) > 0,
        null,
      );
      await page.type('Escape');
      await page.until('Escape closes it', gone, null);
    },
  },
  {
    name: 'the theme changes, pictures with it, and is remembered on other pages and after a reload',
    async run({ page, site }) {
      await page.open(`${site.url}glossary/`);
      assert.equal(await ground(page), LIGHT);
      await page.click('[data-theme-toggle]');
      await until('the dark ground', async () => ((await ground(page)) === DARK ? true : null));
      await page.reload();
      assert.equal(await ground(page), DARK, 'after a reload');
      await page.open(`${site.url}charts/`);
      assert.equal(await ground(page), DARK, 'on another page');
      await page.click('[data-theme-toggle]');
      await until('the light ground', async () => ((await ground(page)) === LIGHT ? true : null));
    },
  },
  {
    name: 'the lab: a value is typed, and its worker’s ten thousand futures are drawn, the same as elsewhere',
    async run({ page, site }) {
      await page.open(`${site.url}scenarios/?m=1&eq=75&sp=0.08`);
      await page.run(() => {
        const field = document.querySelector<HTMLInputElement>('#lab-revenue2030')!;
        field.scrollIntoView({ block: 'center', behavior: 'instant' });
        field.focus();
        field.select();
      }, null);
      await page.type('100');
      await page.type('Tab');
      await says(page, '[data-lab-ending]', 'Breaks');
      await page.run(
        () =>
          document.querySelector('[data-lab-picture="outcomes"]')!.scrollIntoView({ behavior: 'instant' }),
        null,
      );
      await says(page, '[data-lab-picture="outcomes"] [data-stage] svg', '89 of 100');
      await page.until('the address has the value', () => location.search.includes('r30=100'), null);
      assert.ok(
        site.asked.some((address) => /worker/.test(address)),
        'a worker was fetched',
      );
    },
  },
  {
    name: 'in a sandbox on a page of another origin a frame draws its chart and gets its height',
    async run({ page, site, chart }) {
      const { url, server } = await hostPage(
        `<!doctype html><title>Host</title><div style="width:640px"><iframe sandbox="allow-scripts" src="${site.url}embed/${chart.id}/" title="Chart" width="100%" height="120" style="border:0"></iframe></div><script src="${site.url}embed.js" async></script>`,
      );
      try {
        await page.open(url);
        await page.until(
          'the frame has the height that it asks for',
          () => document.querySelector('iframe')!.getBoundingClientRect().height > 200,
          null,
        );
        await until('nothing is cut', async () => ((await page.run(cutOffIn, null, 0)) === 0 ? true : null));
        const found = await page.run(
          () => ({
            origin: self.origin,
            live: document.querySelector('figure[data-live] [data-stage] svg text') !== null,
          }),
          null,
          0,
        );
        assert.deepEqual(found, { origin: 'null', live: true });
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  },
  {
    name: 'before printing every picture is drawn in place, at once, and afterwards the reader is where they were',
    async run({ page, site, steps }) {
      const step = middleOf(steps);
      await page.open(`${site.url}#${step.id}`);
      const { svg, y } = await arrived(page, step);
      await page.run(() => {
        addEventListener('beforeprint', () => {
          const pictures = [...document.querySelectorAll('section[data-step] > [data-static-step] > svg')];
          const drawn = pictures.filter((one) => one.querySelector('text') && !one.querySelector('use'));
          document.documentElement.dataset['drawn'] = String(drawn.length);
        });
      }, null);
      const pdf = await page.print();
      if (pdf) assert.ok(pdf.length > 500_000, `a PDF with pictures, of ${pdf.length} bytes`);
      else
        await page.run(() => {
          for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
        }, null);
      assert.equal(
        await page.run(() => document.documentElement.dataset['drawn'], null),
        String(steps.length),
      );
      await page.until('they are taken away', () => document.querySelector('[data-placed]') === null, null);
      const after = await arrived(page, step);
      assert.equal(after.svg, svg);
      assert.ok(Math.abs(after.y - y) < 3, `at ${after.y}, was at ${y}`);
    },
  },
  {
    name: 'with ?flat=1 the picture of every step is painted from its other file, in both themes',
    async run({ page, site, steps }) {
      await page.open(`${site.url}?flat=1`);
      await painted(page, steps);
    },
  },
  {
    name: 'without scripts the story is whole, the picture of every step painted from its other file',
    async run({ page, site, steps }) {
      await page.open(site.plain);
      await page.until(
        'the story has come',
        () => document.querySelector('iframe')?.contentDocument?.readyState === 'complete',
        null,
      );
      const found = await page.run(() => {
        const story = document.querySelector('iframe')!.contentDocument!;
        const hidden = ['[data-scene] figure[data-chart] [data-stage]', '[data-step-controls]'];
        return {
          scripts: story.documentElement.classList.contains('js'),
          hidden: hidden
            .flatMap((each) => [...story.querySelectorAll(each)])
            .filter((one) => one.getClientRects().length).length,
          sideways: story.documentElement.scrollWidth - story.documentElement.clientWidth,
        };
      }, null);
      assert.deepEqual(found, { scripts: false, hidden: 0, sideways: 0 });
      await painted(page, steps);
    },
  },
];

/** Waits until an element says this. */
const says = (page: Page, selector: string, words: string) =>
  page.until(
    `${selector} says “${words}”`,
    ([selector, words]) =>
      [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(words)),
    [selector, words] as const,
  );

/**
 * Lays the drawn pictures of all steps, those of the page itself, on one sheet the size of the window and looks at it in
 * the light and in the dark: each has ink, darker or brighter than its ground. The page is of no use to readers afterwards.
 */
async function painted(page: Page, steps: readonly StepRef[]): Promise<void> {
  for (const [theme, side] of [
    ['light', 'darkest'],
    ['dark', 'brightest'],
  ] as const) {
    const boxes = await page.run((theme) => {
      const page = document.querySelector('iframe')?.contentDocument ?? document;
      page.documentElement.dataset['theme'] = theme;
      const pictures = [...page.querySelectorAll<SVGSVGElement>('[data-static-step] > svg')].filter((svg) =>
        svg.querySelector('use'),
      );
      page.body.style.setProperty('visibility', 'hidden', 'important');
      const across = 11;
      pictures.forEach((svg, i) => {
        const place = { left: (i % across) * 116, top: Math.floor(i / across) * 84 };
        const set = {
          visibility: 'visible',
          position: 'fixed',
          width: '112px',
          height: '80px',
          left: `${place.left}px`,
          top: `${place.top}px`,
        };
        for (const [name, value] of Object.entries(set)) svg.style.setProperty(name, value, 'important');
      });
      return pictures.map((svg) => {
        const { left, top, width, height } = svg.getBoundingClientRect();
        return { left, top, width, height };
      });
    }, theme);
    assert.equal(boxes.length, steps.length, 'every step has a picture');
    const lacking = async () => {
      const inks = await inkIn(await page.screenshot(), boxes satisfies Box[]);
      return inks.flatMap((ink, i) =>
        ink.part > 0.004 && (side === 'darkest' ? ink.darkest < 150 : ink.brightest > 110)
          ? []
          : [`${steps[i]!.id} in the ${theme}: ${JSON.stringify(ink)}`],
      );
    };
    let last: string[] = [];
    await until(
      'every picture is painted',
      async () => {
        last = await lacking();
        return last.length === 0 ? true : null;
      },
      8000,
    ).catch(() => assert.deepEqual(last, []));
  }
}

async function otherPage(page: Page, site: EngineSite): Promise<void> {
  await page.run((url) => void (location.href = url), `${site.url}glossary/`);
  await page.until(
    'another page',
    () => location.pathname.endsWith('/glossary/') && document.readyState === 'complete',
    null,
  );
}
