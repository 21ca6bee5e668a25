/** A frozen frame, made from the built site as the command makes it, in a page of another origin. */
import { expect, test } from '@playwright/test';
import { frozenFiles } from '../src/tools/frozen-files.ts';
import { frozenScript } from '../src/tools/frozen-script.ts';
import { base, dist } from './built.ts';
import { cutOff, frameOf, openHost, siteOf, watch } from './embed-page.ts';
import { whereServed } from '../src/tools/site-url.mjs';

test('a frozen frame draws, turns and fits by itself, and asks for the corrections made since, and nothing else', async ({
  page,
  baseURL,
}) => {
  const { id, site, origin, steps } = siteOf(baseURL);
  const home = new URL(base, whereServed(process.env).site);
  const built = { dist, home, note: 'Frozen.', correctionsOf: () => ['before'] };
  const files = await frozenFiles(built, id, await frozenScript(null));
  expect([...files.keys()]).toEqual([`${id}/index.html`, ...steps.map((step) => `${id}/${step}/index.html`)]);
  await page.route('**/v/20261130/embed/**', (route) => {
    const path = new URL(route.request().url()).pathname.split('/embed/')[1];
    return route.fulfill({ contentType: 'text/html', body: files.get(`${path}index.html`) ?? '' });
  });
  const entry = (key: string) => ({
    ...{ id: key, at: '2027-01-02T10:00Z', grade: 'number' },
    places: [{ kind: 'chart', id, steps: [] }],
    said: { corrected: `Corrected: ${key}`, line: 'It is so.' },
  });
  await page.route('**/corrections.json', (route) =>
    route.fulfill({
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: { corrections: [entry('before'), entry('since')] },
    }),
  );
  const at = `${site}v/20261130/embed/${id}/`;
  const frame = (address: string) =>
    `<iframe sandbox="allow-scripts" src="${address}" title="Chart" width="100%" height="300" style="width:100%;border:0"></iframe>`;
  await openHost(
    page,
    `<div style="width:320px">${frame(`${at}?dark=true`)}${frame(`${at}${steps[1]}/`)}</div>`,
    '',
  );
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) asked.push(request.url());
  });
  const seen = watch(page, [origin, new URL(page.url()).origin]);
  await page.reload();
  await page.addScriptTag({ url: `${site}embed.js` });

  const whole = await frameOf(page);
  await whole.waitForSelector('figure[data-live]');
  await expect(whole.locator('[data-news]')).toHaveText('Corrected: since: It is so.');
  await expect.poll(() => cutOff(whole)).toBe(0);
  expect(await whole.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  expect(await whole.evaluate(() => document.fonts.check('16px "Public Sans"'))).toBe(true);
  await whole.locator('[data-picker] button').last().focus();
  for (const _ of steps) await whole.locator('body').press('ArrowLeft');
  for (const step of steps.slice(1)) {
    await whole.locator('body').press('ArrowRight');
    await expect(whole.locator('figure[data-chart]')).toHaveAttribute('data-step', step);
    await expect.poll(() => cutOff(whole)).toBe(0);
  }
  await whole.locator('figure summary').last().click();
  await expect(whole.locator('[data-table-place]')).toHaveAttribute('data-table-place', steps.at(-1)!);

  const one = await frameOf(page, 1);
  await one.waitForSelector('figure[data-live]');
  await expect(one.locator('figure[data-chart]')).toHaveAttribute('data-step', steps[1]!);
  await expect(one.locator('[data-news]')).toBeVisible();
  await expect.poll(() => cutOff(one)).toBe(0);
  expect([...new Set(asked)].sort()).toEqual(
    [`${at}${steps[1]}/`, `${at}?dark=true`, `${site}corrections.json`].sort(),
  );
  expect(seen.foreign).toEqual([]);
  expect(seen.errors).toEqual([]);
  // The other steps are in the chart's own file.
  await one.locator('.embed-all').click();
  await expect
    .poll(() => page.locator('iframe').nth(1).contentFrame().locator('main').getAttribute('data-steps'))
    .toBe(steps.join(' '));
});
