/**
 * Every page of the site, opened once: it answers, breaks no rule, asks no other host, axe finds nothing,
 * nothing has to be scrolled sideways at 400% zoom, and a frame fits whoever frames it.
 */
import { expect, test, type Page } from '@playwright/test';
import { arm, combinations, findings, findingsInAll, showIn } from './axe.ts';
import { addressOf, attribute, builtCharts, elementsOf, htmlFiles, isFrame, read } from './built.ts';
import { watchPage } from './watch.ts';

/** The story has tests of its own in which it is read through. */
const files = htmlFiles().filter((file) => !/^(index|404)\.html$/.test(file));
const stepsOf = new Map(builtCharts().map(({ id, steps }) => [id, steps as string[]]));
/** Pages a test: enough that each test is worth its start, few enough that two workers end together. */
const HANDFUL = 12;

/** The pages made by one template: those whose addresses differ only in names. */
const templateOf = (file: string) => {
  const [first = '', ...rest] = file.split('/');
  return `${first}/${rest.length}${rest.find((part) => /^(handout|answers)$/.test(part)) ?? ''}`;
};
/** The first page of each template is looked at in both themes and widths, the others in one in turn. */
const firsts = new Set(
  Map.groupBy(files, templateOf)
    .values()
    .map(([first]) => first!),
);

/**
 * Pages that bring nothing new to be painted: every element of theirs, outside pictures, is one of the same name and
 * classes on a page before. Their colours are not looked at again; of a picture's texts axe cannot tell them anyway.
 */
const seenBefore = new Set<string>();
{
  const painted = new Set<string>();
  for (const file of files) {
    const before = painted.size;
    for (const element of elementsOf(read(file), true))
      if (element.namespaceURI.endsWith('xhtml'))
        painted.add(`${element.tagName}.${attribute(element, 'class') ?? ''}`);
    if (painted.size === before) seenBefore.add(file);
  }
}

/** A step's page of its own, which leads on at once: into the story, or to the chart. */
const isLeading = (file: string) => /^(s|charts\/[^/]+)\/[^/]+\/index\.html$/.test(file);

/** Here it is kept from that by hiding the way. */
async function stay(page: Page): Promise<void> {
  await page.route(/\/(s|charts\/[^/]+)\/[^/]+\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/ data-into-(story|chart)/, '');
    await route.fulfill({ response, body });
  });
}

/** What is wrong with a frame of a chart: it is drawn, named, on its step, and fits at every width. */
async function misfits(page: Page, file: string): Promise<string[]> {
  const [, id = '', step = ''] = /^embed\/([^/]+)\/(?:([^/]+)\/)?index\.html$/.exec(file) ?? [];
  const steps = stepsOf.get(id) ?? [];
  const figure = page.locator('figure[data-chart][data-live]');
  // Asked in one go: five questions a frame, one after the other, took as long as the answers.
  const { chart, shown, words } = await figure.evaluate((figure: HTMLElement) => {
    const svg = figure.querySelector('svg[role="img"]');
    const said = ['aria-labelledby', 'aria-describedby'].map((name) =>
      document.getElementById(svg?.getAttribute(name) ?? '')?.textContent.trim(),
    );
    return {
      chart: figure.dataset['chart'],
      shown: figure.dataset['step'],
      words: said.filter(Boolean).length,
    };
  });
  const problems: string[] = [];
  if (chart !== id) problems.push(`shows the chart ${chart}`);
  // A frame at an address of its own may be no step, such as the one for a reader's values.
  if (steps.includes(step) && shown !== step) problems.push(`shows the step ${shown}`);
  if (words < 2) problems.push('a picture without name or description');
  // The steps of a chart share the frame: of each the narrowest is looked at, and of the whole chart all.
  for (const width of step === '' ? [280, 320, 640, 1200] : [280, 640]) {
    await page.setViewportSize({ width, height: 900 });
    const [height, over] = await page.evaluate(() => [
      document.querySelector('[data-embed]')?.getBoundingClientRect().height ?? NaN,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    if (!(height > 300 && height < 1000)) problems.push(`${height} high at ${width}`);
    if (over > 0) problems.push(`${over} px to scroll sideways at ${width}`);
  }
  return problems;
}

test('the crawl finds the pages of every kind, and looks at the colours of some', () => {
  const kinds = new Set(files.map((file) => file.split('/')[0]));
  expect([...kinds]).toEqual(
    expect.arrayContaining(['charts', 'embed', 's', 'scenarios', 'sources', 'glossary']),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.length - seenBefore.size).toBeGreaterThan(10);
});

/** The frame of a step: of its chart's own frame with another picture, title and table. */
const isStepFrame = (file: string) => /^embed\/[^/]+\/[^/]+\//.test(file);

/**
 * Of pages that there is one of for each step, those that bring something new, and a part of the others: every eighth
 * that leads on and every third frame. Picture, table and words of each are the step's own and looked at with their chart;
 * what is round them is one template, whose links, ids, titles and policy are read from the file on every page.
 */
const opened = files.filter((file, i) => {
  if (!seenBefore.has(file)) return true;
  return isStepFrame(file) ? i % 3 === 0 : !isLeading(file) || i % 8 === 0;
});
test('the frame of every step holds that step, drawn, named and described', () => {
  const frames = files.filter(isStepFrame);
  for (const file of frames) {
    const [, chart = '', step = ''] = file.split('/');
    if (!stepsOf.get(chart)?.includes(step)) continue;
    const html = read(file);
    const figure = [...elementsOf(html)].find((element) => attribute(element, 'data-chart') === chart);
    expect(figure && attribute(figure, 'data-step'), file).toBe(step);
    expect(html, file).toMatch(
      /<svg[^>]* role="img"[^>]*><title[^>]*>[^<]{10,}<\/title><desc[^>]*>[^<]{20,}<\/desc><g/,
    );
  }
  expect(frames.length).toBeGreaterThan(90);
});

/** The list of sources is too long for axe, and the lab has more to show: both are looked at in their own tests. */
const LOOKED_AT_APART = new Set(['sources/index.html', 'scenarios/index.html']);
const groups = Map.groupBy(opened, (file) => file.split('/')[0]!);
for (const [group, list] of groups) {
  for (let begin = 0; begin < list.length; begin += HANDFUL) {
    const handful = list.slice(begin, begin + HANDFUL);
    test(`${group}, ${begin + 1} to ${begin + handful.length}: sound, reachable, and fits`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      if (handful.some(isLeading)) await stay(page);
      const events = watchPage(page);
      await arm(page);
      for (const [i, file] of handful.entries()) {
        const problems: string[] = [];
        const rotated = combinations[(begin + i) % combinations.length]!;
        await showIn(page, rotated);
        await page.goto(addressOf(file), { waitUntil: 'load' });
        if (LOOKED_AT_APART.has(file)) expect(firsts.has(file), `${file} is one of its kind`).toBe(true);
        else if (firsts.has(file)) problems.push(...(await findingsInAll(page)));
        else
          problems.push(
            ...(await findings(page, { without: seenBefore.has(file) ? ['color-contrast'] : [] })),
          );
        if (isFrame(file)) problems.push(...(await misfits(page, file)));
        else {
          await page.setViewportSize({ width: 320, height: 256 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) problems.push(`${over} px to scroll sideways at 400% zoom`);
        }
        if (/^charts\/[^/]+\/index\.html$/.test(file)) {
          await expect(page.locator('.chart-live figure[data-chart][data-live]'), file).toBeVisible();
        }
        expect([...problems, ...events], file).toEqual([]);
      }
    });
  }
}
