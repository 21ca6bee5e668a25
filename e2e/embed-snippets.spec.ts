/** What is pasted into pages of others: where it stands, what it shows, and how its element behaves. */
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { cutOff, frameOf, hostile, openHost, sideways, siteOf, snippet, snippetsOf } from './embed-page.ts';

test('the element frames a chart, follows its attributes and ignores strangers', async ({
  page,
  baseURL,
}) => {
  const { id, site, steps } = siteOf(baseURL);
  const text = await snippet(page, id, site, 'element');
  await openHost(page, `<div style="width:500px">${text}</div>`, hostile);
  const element = page.locator('backstop-chart');
  await element.scrollIntoViewIfNeeded();
  const frame = await frameOf(page);
  await frame.waitForSelector('figure[data-live]');
  await expect.poll(() => cutOff(frame)).toBe(0);
  await element.evaluate((el, step) => el.setAttribute('step', step), steps[0]!);
  await expect(frame.locator('figure[data-chart]')).toHaveAttribute('data-step', steps[0]!);
  await expect.poll(() => cutOff(frame)).toBe(0);
  const title = await frame.locator('[data-chart-title]').textContent();
  await expect(page.locator('iframe')).toHaveAttribute('title', title ?? '-');

  const height = () => page.locator('iframe').evaluate((f) => f.getBoundingClientRect().height);
  const before = await height();
  await page.evaluate(() => {
    for (const data of [
      null,
      'x',
      { source: 'backstop', type: 'height', data: 900 },
      { sentinel: 'amp', type: 'embed-size', height: 900 },
    ])
      window.postMessage(data, '*');
  });
  await page.waitForTimeout(200);
  expect(await height()).toBe(before);
});

test('the element loses no step that is set early, mends what there is not, and gives back what was written', async ({
  page,
  baseURL,
}) => {
  const { id, site, steps } = siteOf(baseURL);
  const chart = (name: string, attributes: string) =>
    `<backstop-chart id="${name}" height="300" ${attributes}><a href="#">Words of ${name}</a></backstop-chart>`;
  await openHost(
    page,
    `${chart('early', `chart="${id}" step="${steps[0]}"`)}${chart('typo', `chart="${id}" step="zzzzzz"`)}
     ${chart('none', 'chart="zzzzzz"')}<script src="${site}embed.js"></script>
     <script>document.getElementById('early').setAttribute('step', '${steps[2]}')</script>`,
    '',
  );
  const early = page.locator('#early iframe').contentFrame();
  await expect(early.locator('figure[data-live]')).toHaveAttribute('data-step', steps[2]!);
  // Whatever is chosen in the frame afterwards stays.
  await early.locator('[data-all]').click();
  await early.locator('[data-picker] button').first().click();
  await expect(early.locator('figure[data-live]')).toHaveAttribute('data-step', steps[1]!);
  await page.waitForTimeout(600);
  await expect(early.locator('figure[data-live]')).toHaveAttribute('data-step', steps[1]!);
  await page.locator('#early').evaluate((element) => element.setAttribute('step', 'zzzzzz'));
  for (const name of ['early', 'typo']) {
    await page.locator(`#${name}`).scrollIntoViewIfNeeded();
    const frame = page.locator(`#${name} iframe`).contentFrame();
    await expect(frame.locator('[data-mended]'), name).toContainText('“zzzzzz”');
    await expect(frame.locator('figure[data-live]'), name).toBeVisible();
  }
  const none = page.locator('#none');
  await none.scrollIntoViewIfNeeded();
  await expect(none.getByText('Words of none')).toBeVisible();
  expect(await none.evaluate((element) => element.shadowRoot?.textContent)).toContain('“zzzzzz”');
  const left = await page.locator('#early').evaluate((element) => {
    element.remove();
    return element.shadowRoot?.firstElementChild?.localName;
  });
  expect(left).toBe('slot');
});

test('every snippet stays in the column of the text', async ({ page, baseURL }) => {
  const { id, site } = siteOf(baseURL);
  const { script, frame, element, image } = await snippetsOf(page, `${id}/`, site);
  // What block themes of WordPress say of everything in an article.
  const theme = `body { margin: 0 } article { padding: 0 24px }
    article > :where(:not(.alignleft)) { max-width: 610px; margin-left: auto !important; margin-right: auto !important }`;
  await openHost(page, `<article>${script}${frame}${element}${image}</article>`, theme);
  await expect(page.locator('iframe')).toHaveCount(3);
  for (const [width, left, column] of [
    [1280, 335, 610],
    [390, 24, 342],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const shown of await page.locator('iframe, img').all()) {
      const box = (await shown.boundingBox())!;
      expect(Math.round(box.x)).toBe(left);
      expect(Math.round(box.width)).toBe(column);
    }
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  }
  // The link beside a frame is for editors that take the frame away; where the frame has spoken it would be a second one.
  await expect(page.locator('article > div > p').first()).toBeHidden();
});

test('dark and transparent on a page that is dark by its style alone', async ({ page, baseURL }) => {
  const { id, site } = siteOf(baseURL);
  const { script, element } = await snippetsOf(page, `${id}/?dark=true&transparent=1`, site);
  await openHost(page, `${script}${element}`, 'body { margin: 0; background: #123456; color: #eee }');
  for (const index of [0, 1]) {
    const shown = page.locator('iframe').nth(index);
    await shown.scrollIntoViewIfNeeded();
    const frame = await frameOf(page, index);
    await frame.waitForSelector('figure[data-live]');
    const ink = await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(ink).toBe('dark');
    const { x, y } = (await shown.boundingBox())!;
    const corner = await page.screenshot({ clip: { x: x + 2, y: y + 2, width: 4, height: 4 } });
    const { channels } = await sharp(corner).removeAlpha().stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([0x12, 0x34, 0x56]);
  }
});

test('the frame alone is high enough without any script of the host', async ({ page, baseURL }) => {
  const { id, site } = siteOf(baseURL);
  const text = await snippet(page, id, site, 'frame');
  for (const width of [280, 342, 640]) {
    await openHost(page, `<div style="width:${width}px">${text}</div>`, '');
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const frame = await frameOf(page);
    await frame.waitForSelector('figure[data-live]');
    expect(await cutOff(frame), `${width} wide`).toBeLessThanOrEqual(0);
    expect(await cutOff(frame), `${width} wide`).toBeGreaterThan(-160);
    expect(await sideways(frame)).toBeLessThanOrEqual(0);
  }
});
