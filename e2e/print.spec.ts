import { expect, test } from '@playwright/test';
import { builtSteps } from './built.ts';
import { depthOf, errorsOf, nth, openStory, pictureAt, stillness } from './scroll-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });

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
  const pdf = await page.pdf({ format: 'A4' });
  expect(await page.evaluate(() => (window as unknown as { report?: object }).report)).toEqual({
    pictures: steps.length,
  });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(20 + 3 * steps.length);
  await pictureAt(page, nth(steps, 1));
});

test('on paper the stage is gone, the pictures are there, and nothing is cut off', async ({ page }) => {
  await openStory(page);
  const steps = builtSteps();
  await page.emulateMedia({ media: 'print' });
  for (const { id } of steps)
    await expect(page.locator(`[id="${id}"] [data-static-step] > svg`), id).toBeVisible();
  const found = await page.evaluate(() => ({
    pinned: [...document.querySelectorAll('body *')].filter(
      (element) =>
        ['fixed', 'sticky'].includes(getComputedStyle(element).position) &&
        element.getClientRects().length > 0,
    ).length,
    stage: [...document.querySelectorAll('[data-scene] figure[data-chart] [data-stage]')].filter(
      (stage) => stage.getClientRects().length > 0,
    ).length,
  }));
  expect(found).toEqual({ pinned: 0, stage: 0 });
});
