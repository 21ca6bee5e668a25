import { expect, test } from '@playwright/test';
import { builtSteps, htmlFiles } from './built.ts';
import type { Page } from '@playwright/test';
import { depthOf, errorsOf, nth, openStory, pictureAt, stillness } from './scroll-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });

type Format = 'A4' | 'Letter';

/** The sheets that a page takes. */
async function sheetsOf(page: Page, format: Format): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What would stand on every sheet again. */
const pinnedIn = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('body *')].filter(
        (element) =>
          ['fixed', 'sticky'].includes(getComputedStyle(element).position) &&
          element.getClientRects().length > 0,
      ).length,
  );

/** Headings that may stand alone at the foot of a sheet, and whether the page's own foot may have one to itself. */
const loose = (page: Page) =>
  page.evaluate(() => {
    const avoids = (element: Element, side: 'breakAfter' | 'breakBefore') =>
      getComputedStyle(element)[side] === 'avoid';
    return {
      headings: [...document.querySelectorAll('main :is(h1, h2, h3)')].filter(
        (heading) => heading.getClientRects().length > 0 && !avoids(heading, 'breakAfter'),
      ).length,
      foot: [...document.querySelectorAll('.foot')].filter(
        (foot) => foot.getClientRects().length > 0 && !avoids(foot, 'breakBefore'),
      ).length,
    };
  });

test('printing brings every picture into place at once, and takes it away afterwards', async ({ page }) => {
  const steps = builtSteps();
  const step = nth(steps, 2);
  await openStory(page, `#${step.id}`);
  const svg = await pictureAt(page, step);
  await stillness(page);
  const y = await depthOf(page);
  const placed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const pictures = [...document.querySelectorAll('section[data-step] > [data-static-step] > svg')];
    return {
      pictures: pictures.length,
      drawn: pictures.filter((picture) => picture.querySelector('text') && !picture.querySelector('use'))
        .length,
      unnumbered: [...document.querySelectorAll('.chapter a.fig[href^="#note-"]')].filter(
        (figure) => !figure.querySelector('sup'),
      ).length,
      addresses: [...document.querySelectorAll('.notes li')].filter((note) =>
        note.textContent.includes('https://'),
      ).length,
    };
  });
  const { addresses, ...rest } = placed;
  expect(rest, 'synchronously').toEqual({ pictures: steps.length, drawn: steps.length, unnumbered: 0 });
  expect(addresses, 'notes that say where').toBeGreaterThan(50);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-placed]')).toHaveCount(0);
  await expect.poll(async () => Math.abs((await depthOf(page)) - y)).toBeLessThan(3);
  expect(await pictureAt(page, step)).toBe(svg);
  expect(errorsOf(page)).toEqual([]);
});

test('a printout without the drawings still has titles and ways to the tables', async ({ page }) => {
  await page.route('**/pictures.svg', (route) => route.abort());
  await openStory(page);
  const steps = builtSteps();
  const placed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelectorAll('section[data-step] > [data-static-step] .chart-title').length;
  });
  expect(placed).toBe(steps.length);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(
    errorsOf(page).filter((error) => !error.includes('pictures.svg') && !error.includes('ERR_FAILED')),
  ).toEqual([]);
});

test('a PDF is made with the pictures in it and nothing pinned', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to PDF');
  const steps = builtSteps();
  await openStory(page, `#${nth(steps, 1).id}`);
  await pictureAt(page, nth(steps, 1));
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const pictures = [...document.querySelectorAll('section[data-step] > [data-static-step] > svg')];
      const report = { pictures: pictures.filter((picture) => picture.querySelector('text')).length };
      Object.assign(window, { report });
    });
  });
  const sheets = await sheetsOf(page, 'A4');
  expect(await page.evaluate(() => (window as unknown as { report?: object }).report)).toEqual({
    pictures: steps.length,
  });
  expect(sheets).toBeGreaterThan(steps.length / 4);
  // Three steps a sheet, a third of it all again for what stands between them, and the notes.
  expect(sheets, 'sheets of the story').toBeLessThanOrEqual(44);
  await pictureAt(page, nth(steps, 1));
});

test('on paper the stage is gone, the pictures are there, and nothing is cut off', async ({ page }) => {
  await openStory(page);
  const steps = builtSteps();
  await page.emulateMedia({ media: 'print' });
  for (const { id } of steps)
    await expect(page.locator(`[id="${id}"] [data-static-step] > svg`), id).toBeVisible();
  const stage = page.locator('[data-scene] figure[data-chart] [data-stage]:visible');
  expect({ pinned: await pinnedIn(page), stage: await stage.count(), ...(await loose(page)) }).toEqual({
    ...{ pinned: 0, stage: 0 },
    ...{ headings: 0, foot: 0 },
  });
});

test('every other kind of page has its sheets, and a handout two at most', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to PDF');
  await page.emulateMedia({ media: 'print' });
  const open = async (path: string) => {
    await page.goto(path);
    expect({ pinned: await pinnedIn(page), ...(await loose(page)) }, path).toEqual({
      ...{ pinned: 0, headings: 0, foot: 0 },
    });
  };
  for (const [path, most] of [
    ['chapters/revenue/', 9],
    ['charts/commitments/', 7],
    ['scenarios/', 9],
  ] as const) {
    await open(path);
    expect(await sheetsOf(page, 'A4'), path).toBeLessThanOrEqual(most);
  }
  const lessons = htmlFiles().flatMap(
    (file) => /^teach\/([^/]+)\/handout\/index\.html$/.exec(file)?.[1] ?? [],
  );
  expect(lessons.length).toBeGreaterThan(0);
  for (const file of htmlFiles().filter((name) => name === `teach/${lessons[0]}/index.html`)) {
    await open(file.replace('index.html', ''));
    expect(await sheetsOf(page, 'A4'), 'lesson').toBeLessThanOrEqual(6);
  }
  for (const lesson of lessons) {
    await open(`teach/${lesson}/handout/`);
    for (const format of ['A4', 'Letter'] as const)
      expect(await sheetsOf(page, format), `${lesson}, ${format}`).toBeLessThanOrEqual(2);
  }
  // Full boxes, typed, take no more than lines for a pen do.
  await page.emulateMedia({ media: null });
  for (const box of await page.locator('textarea').all())
    await box.fill(
      'Seven words that a pupil may write. '.repeat(20).slice(0, Number(await box.getAttribute('maxlength'))),
    );
  for (const format of ['A4', 'Letter'] as const)
    expect(await sheetsOf(page, format), `full, ${format}`).toBeLessThanOrEqual(2);
});
