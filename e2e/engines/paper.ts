/** Checks of every engine: what is there on paper, flat and without scripts. */
import assert from 'node:assert/strict';
import type { StepRef } from '../built.ts';
import { until } from './engine.ts';
import { inkIn, type Box } from './ink.ts';
import { arrived, middleOf, type Check } from './looking.ts';
import type { Page } from './page.ts';

export const paperChecks: readonly Check[] = [
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

/**
 * Lays the drawn pictures of all steps, those of the page itself, on one sheet the size of the window and looks at it in
 * the light and in the dark: each has ink, darker or brighter than its ground. The page is of no use to readers afterwards.
 */
async function painted(page: Page, steps: readonly StepRef[]): Promise<void> {
  await page.until(
    'every step has a picture',
    (count) => {
      const page = document.querySelector('iframe')?.contentDocument ?? document;
      return page.querySelectorAll('[data-static-step] > svg > use').length === count;
    },
    steps.length,
  );
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
