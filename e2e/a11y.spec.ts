/** Access: what axe finds, forced colours, zoom to 400%, and the reader's own spacing. */
import { expect, test } from '@playwright/test';
import { arm, findings, findingsInAll } from './axe.ts';
import { scrollThrough } from '../src/tools/reading.ts';

test('axe finds nothing in the story: light and dark, 320 and 1280 wide, a card open, folds unfolded', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await arm(page);
  await page.goto('./');
  const found = await findingsInAll(page, async ({ width }) => {
    // Scenes come to life as they are met, at each width anew.
    await scrollThrough(page);
    // Narrow as it is opened, wide with all that can be unfolded.
    if (width > 1000)
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
  });
  expect(found).toEqual([]);
  await page.locator('a.fig').nth(1).press('Enter');
  await expect(page.locator('.card')).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page, { within: '.card' }), `an open card, ${colorScheme}`).toEqual([]);
  }
});

test('zoom to 400%: nothing is pinned over the text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('./');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const pinned = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { position } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inView = box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return inView && /^(fixed|sticky)$/.test(position) && box.height > 48
        ? [`${element.tagName}.${element.getAttribute('class') ?? ''}`]
        : [];
    }),
  );
  expect(pinned).toEqual([]);
});

test('wider text spacing, as readers set it, cuts nothing off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'p, li, a, h1, h2, h3, td, th, button, summary { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main p, main li, main h1, main h2, main h3, button, summary')]
      .filter((element) => {
        const { overflow } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const small = box.width <= 1 || box.height <= 1;
        return !small && overflow !== 'visible' && element.scrollHeight > element.clientHeight + 2;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 640 });
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.masthead :is(a, button, summary)')]
        .filter((control) => control.checkVisibility())
        .filter((control) => control.getBoundingClientRect().right > innerWidth)
        .map((control) => control.textContent.trim()),
    );
    expect(outside, `of the header at ${width}`).toEqual([]);
  }
});

test('read to the end on a phone: what is tapped has 24 px, and in forced colours texts and marks stand out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await scrollThrough(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input, select, nav a')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 70)}: ${box.width} x ${box.height}`),
  );
  expect(small, 'outside a sentence').toEqual([]);

  await page.emulateMedia({ forcedColors: 'active' });
  const problems = await page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const found: string[] = [];
    const pictures = [...document.querySelectorAll('figure[data-chart] svg[role="img"]')];
    if (pictures.length === 0) found.push('no picture');
    for (const svg of pictures) {
      const texts = [...svg.querySelectorAll('text')];
      if (texts.length === 0) found.push('a picture without text');
      for (const text of texts) {
        const { fill } = getComputedStyle(text);
        // Letters that show the ground stand on a mark that does not, painted before them.
        const letters = text.getBoundingClientRect();
        const [x, y] = [(letters.left + letters.right) / 2, (letters.top + letters.bottom) / 2];
        const before = [...svg.querySelectorAll<SVGGeometryElement>('rect, path')].filter(
          (mark) => mark.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        const carved = before.some((mark) => {
          const box = mark.getBoundingClientRect();
          const colour = getComputedStyle(mark).fill;
          const under = box.left <= letters.left + 1 && box.right >= letters.right - 1;
          return (
            under &&
            box.top <= y &&
            box.bottom >= y &&
            box.left <= x &&
            colour !== ground &&
            colour !== 'none'
          );
        });
        if ((fill === ground && !carved) || fill === 'none')
          found.push(`text "${text.textContent}" has the ground's colour`);
      }
      const marks = [...svg.querySelectorAll('[class*="m-point"], [class*="m-area"], [class*="m-line"]')];
      for (const mark of marks) {
        const { fill, stroke } = getComputedStyle(mark);
        const plain = (colour: string) =>
          colour === 'none' || colour === ground || colour === 'rgba(0, 0, 0, 0)';
        if (plain(fill) && plain(stroke)) found.push(`mark ${mark.getAttribute('class')} cannot be seen`);
      }
    }
    return found;
  });
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
});
