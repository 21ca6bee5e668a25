/** Checks of every engine: what a reader does: draws, opens a card, changes the theme, sets the lab, meets a frame elsewhere. */
import assert from 'node:assert/strict';
import { hostPage } from '../embed-page.ts';
import { cutOffIn } from '../in-page.ts';
import { until } from './engine.ts';
import { LIGHT, DARK, ground, type Check } from './looking.ts';
import type { Page } from './page.ts';

/** Waits until an element says this. */
const says = (page: Page, selector: string, words: string) =>
  page.until(
    `${selector} says “${words}”`,
    ([selector, words]) =>
      [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(words)),
    [selector, words] as const,
  );

export const actingChecks: readonly Check[] = [
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
      // What is typed before the lab has read its address would be overwritten by it.
      await page.until(
        'the lab has read its address',
        () => document.querySelector<HTMLInputElement>('#lab-equityAvailable')?.value === '75',
        null,
      );
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
      await says(page, '[data-lab-picture="outcomes"] [data-stage] svg', '89');
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
        const drawn = () => document.querySelector('figure[data-live] [data-stage] svg text') !== null;
        await until('the chart is alive', async () => ((await page.run(drawn, null, 0)) ? true : null));
        assert.equal(await page.run(() => self.origin, null, 0), 'null');
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  },
];
