import { expect, test } from '@playwright/test';
import { cutOff, frameOf, hostile, openHost, sideways, siteOf, snippet, watch } from './embed-page.ts';

test('the copied snippet fits its height on a hostile page, at every step, with no request elsewhere', async ({
  page,
  baseURL,
}) => {
  const { id, site, origin, steps } = siteOf(baseURL);
  const text = await snippet(page, id, site, 'script');
  const { url } = await openHost(page, `<div style="width:640px">${text}${text}</div>`, hostile);
  const seen = watch(page, [origin, new URL(url).origin]);
  await page.reload();
  for (const index of [0, 1]) {
    await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
    const frame = await frameOf(page, index);
    await frame.waitForSelector('figure[data-live]');
    await expect.poll(() => cutOff(frame)).toBe(0);
    await frame.locator('[data-picker] button').last().focus();
    for (const _ of steps) await frame.locator('body').press('ArrowLeft');
    for (const _ of steps) {
      await expect.poll(() => cutOff(frame)).toBe(0);
      await frame.locator('body').press('ArrowRight');
    }
  }
  // A frame of another size: the column shrinks, the frame follows.
  await page
    .locator('div')
    .first()
    .evaluate((div) => (div.style.width = '280px'));
  const frame = await frameOf(page);
  await expect.poll(() => cutOff(frame)).toBe(0);
  expect(await sideways(frame)).toBeLessThanOrEqual(0);
  expect(seen.foreign).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('in a sandbox with scripts alone, 280 wide, hidden at first: drawn, fitted, no error', async ({
  page,
  baseURL,
}) => {
  const { id, site, origin } = siteOf(baseURL);
  const { url } = await openHost(
    page,
    `<div id="tab" style="width:280px;display:none">
      <iframe sandbox="allow-scripts" src="${site}embed/${id}/" title="Chart" width="100%" height="300" style="width:100%;border:0"></iframe>
    </div>
    <div style="width:280px;visibility:hidden" id="veil">
      <iframe sandbox="allow-scripts" src="${site}embed/${id}/" title="Chart" width="100%" height="300" style="width:100%;border:0"></iframe>
    </div><script src="${site}embed.js" async></script>`,
    '',
  );
  const seen = watch(page, [origin, new URL(url).origin]);
  await page.reload();
  // Hidden, but laid out: the picture is drawn and the height said without a single painted frame.
  const veiled = await frameOf(page, 1);
  await veiled.waitForSelector('figure[data-live]', { state: 'attached' });
  await expect.poll(() => cutOff(veiled)).toBe(0);
  expect(await veiled.evaluate(() => self.origin)).toBe('null');

  await page.locator('#tab').evaluate((tab) => (tab.style.display = 'block'));
  const frame = await frameOf(page);
  await frame.waitForSelector('figure[data-live]');
  await expect.poll(() => cutOff(frame)).toBe(0);
  expect(await sideways(frame)).toBeLessThanOrEqual(0);
  const svg = frame.locator('[data-stage] svg');
  expect((await svg.boundingBox())?.width).toBeGreaterThan(250);
  expect(await frame.evaluate(() => document.fonts.check('16px "Public Sans"'))).toBe(true);
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
  // Nothing is kept, even where it could be.
  expect(await page.context().cookies()).toEqual([]);
});

test('every host hears the height in its own dialect', async ({ page, baseURL }) => {
  const { id, site } = siteOf(baseURL);
  await openHost(
    page,
    `<script>heard = []; addEventListener('message', (e) => { const f = document.querySelector('iframe'); if (f && e.source === f.contentWindow) heard.push(e.data) })</script>
     <iframe sandbox="allow-scripts" src="${site}embed/${id}/?childId=pym-7#?secret=Ab12" width="600" height="300"></iframe>`,
    '',
  );
  const frame = await frameOf(page);
  await frame.waitForSelector('figure[data-live]');
  const height = await frame.evaluate(() =>
    Math.ceil(document.querySelector('[data-embed]')?.getBoundingClientRect().height ?? 0),
  );
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  for (const message of [
    { sentinel: 'amp', type: 'embed-size', height },
    { source: 'backstop', chart: id, type: 'height', data: height },
    { 'datawrapper-height': { [`embed/${id}`]: height } },
    { message: 'height', value: height, secret: 'Ab12' },
    `pymxPYMxpym-7xPYMxheightxPYMx${height}`,
  ]) {
    await expect.poll(heard).toContainEqual(message);
  }
  const strings = (await heard()).filter((m): m is string => typeof m === 'string' && m.startsWith('{'));
  const medium = strings.map((m) => JSON.parse(m) as Record<string, unknown>);
  expect(medium).toContainEqual(expect.objectContaining({ context: 'iframe.resize', height }));
  expect(await frame.evaluate(() => location.href)).toBe(medium[0]?.['src']);

  // Asked again, in WordPress's way and in AMP's, it answers again; to nonsense it does not.
  for (const [ask, answer] of [
    [
      { message: 'ready', secret: 'Ab12' },
      { message: 'height', value: height, secret: 'Ab12' },
    ],
    [
      { sentinel: 'amp', type: 'frames-init' },
      { sentinel: 'amp', type: 'embed-size', height },
    ],
  ]) {
    await page.evaluate((data) => {
      (globalThis as unknown as { heard: unknown[] }).heard = [];
      document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
    }, ask);
    await expect.poll(heard).toContainEqual(answer);
  }
  // A link goes through WordPress, since the sandbox opens no window.
  const href = await frame.locator('.embed-from a').getAttribute('href');
  await frame.locator('.embed-from a').click();
  await expect.poll(heard).toContainEqual({ message: 'link', value: href, secret: 'Ab12' });
});

test('in a plain sandbox a link shows its address, to be copied', async ({ page, baseURL }) => {
  const { id, site } = siteOf(baseURL);
  await openHost(
    page,
    `<iframe sandbox="allow-scripts" src="${site}embed/${id}/" width="600" height="800"></iframe>`,
    '',
  );
  const frame = await frameOf(page);
  await frame.waitForSelector('figure[data-live]');
  const link = frame.locator('.embed-from a');
  await link.click();
  await expect(frame.locator('[data-address]')).toContainText((await link.getAttribute('href')) ?? '-');
});

test('a correction later than the article shows its line, and tells the host', async ({ page, baseURL }) => {
  const { id, site, steps } = siteOf(baseURL);
  // The record may hold no correction today: the page is given one, as the build would write it.
  const line =
    '<p class="embed-note" data-news="test-entry" data-at="2026-05-01T12:00Z" data-grade="number" hidden>Corrected.</p>';
  await page.route(`**/embed/${id}/${steps[0]}/**`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/(<main[^>]*>)/, `$1${line}`);
    await route.fulfill({ response: answer, body });
  });
  for (const [pub, told] of [
    ['2026-05-01', true],
    ['2026-05-02', false],
    ['2026-05-01T12:01Z', false],
    // An old one, to a frame that does not say since when it stands there.
    ['', false],
  ] as const) {
    await openHost(
      page,
      `<script>heard = []; addEventListener('message', (e) => heard.push(e.data))</script>
       <iframe src="${site}embed/${id}/${steps[0]}/?pub=${pub}" width="600" height="700"></iframe>`,
      '',
    );
    const frame = await frameOf(page);
    await frame.waitForSelector('figure[data-live]');
    await expect(frame.locator('[data-news="test-entry"]')).toBeVisible({ visible: told });
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    const message = {
      source: 'backstop',
      chart: id,
      type: 'correction',
      data: { id: 'test-entry', at: '2026-05-01T12:00Z', grade: 'number' },
    };
    expect(JSON.stringify(heard).includes(JSON.stringify(message))).toBe(told);
  }
});
