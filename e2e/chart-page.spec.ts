import { expect, test } from '@playwright/test';
import { redirects } from '../src/ledger/permalinks.ts';
import { attribute, builtCharts, elementsOf, htmlFiles, read, textOf } from './built.ts';
import { sideways, watch } from './embed-page.ts';

const live = '.chart-live figure[data-chart][data-live]';

test('each step has its address: arriving, choosing, Back', async ({ page }) => {
  const [{ id, steps }] = builtCharts();
  for (const step of steps) {
    await page.goto(`charts/${id}/?step=${step}`);
    await expect(page.locator(live)).toHaveAttribute('data-step', step);
    await expect(page.locator('[data-step-list] a[aria-current]')).toHaveAttribute('data-to', step);
    await expect(page.locator('[data-into-story]')).toHaveAttribute('href', /#[a-z-]+\.[a-z0-9-]+$/);
  }
  await page.goto(`charts/${id}/`);
  const first = (await page.locator(live).getAttribute('data-step'))!;
  const other = steps.find((step) => step !== first)!;
  await page.locator(`[data-step-list] a[data-to="${other}"]`).click();
  await expect(page.locator(live)).toHaveAttribute('data-step', other);
  expect(new URL(page.url()).searchParams.get('step')).toBe(other);
  await page.goBack();
  await expect(page.locator(live)).toHaveAttribute('data-step', first);
  await page.goto(`charts/${id}/?step=${steps[0]}`);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator(live)).toHaveAttribute('data-step', steps[1]!);
  expect(new URL(page.url()).searchParams.get('step')).toBe(steps[1]);
  await page.getByRole('button', { name: 'Next step' }).press('ArrowLeft');
  await expect(page.locator(live)).toHaveAttribute('data-step', steps[0]!);
});

test('the heading is the finding, and every part of the page is there, for every chart', () => {
  for (const { id, steps } of builtCharts()) {
    const page = [...elementsOf(read(`charts/${id}/index.html`))];
    const all = (tag: string, holds: (element: (typeof page)[number]) => boolean = () => true) =>
      page.filter((element) => element.tagName === tag && holds(element));
    const hrefs = all('a').map((link) => attribute(link, 'href') ?? '');
    const headings = all('h1');
    expect(headings, id).toHaveLength(1);
    const picture = all('svg', (svg) => attribute(svg, 'role') === 'img')[0]!;
    const title = picture.childNodes.find((node) => node.nodeName === 'title');
    expect(textOf(headings[0]!).trim(), id).toBe(textOf(title as (typeof page)[number]).trim());
    expect(
      all('h2').map((heading) => textOf(heading).trim()),
      id,
    ).toEqual(
      expect.arrayContaining([
        'How to read it',
        'What it rests on',
        'Download',
        'Show it on your page',
        'Cite it',
      ]),
    );
    for (const ending of ['svg', 'png', 'csv', 'json', 'txt', 'metadata.json'])
      expect(
        hrefs.some((href) => href.endsWith(`/charts/${id}.${ending}`)),
        `${id}.${ending}`,
      ).toBe(true);
    const claims = all('li').flatMap((item) => /^rests-(.+)/.exec(attribute(item, 'id') ?? '')?.[1] ?? []);
    expect(claims.length, id).toBeGreaterThan(0);
    for (const name of claims) {
      const record = `/sources/#claim-${name}`;
      expect(
        hrefs.some((href) => href.endsWith(record)),
        `${id}: ${record}`,
      ).toBe(true);
    }
    expect(read(`charts/${id}/index.html`), id).toContain(`@misc{backstop-${id},`);
    const listed = all('a', (link) => attribute(link, 'data-to') !== undefined);
    expect(new Set(listed.map((link) => attribute(link, 'data-to'))), id).toEqual(new Set(steps));
  }
});

test('downloads are what they say', async ({ page, request }) => {
  const [{ id }] = builtCharts();
  await page.goto(`charts/${id}/`);
  const types = {
    svg: 'image/svg+xml',
    png: 'image/png',
    csv: 'text/csv',
    json: 'application/json',
    txt: 'text/plain',
  };
  for (const [ending, type] of Object.entries(types)) {
    const answer = await request.get(new URL(`../${id}.${ending}`, page.url()).href);
    expect(answer.status(), ending).toBe(200);
    expect(answer.headers()['content-type'], ending).toContain(type);
    expect((await answer.body()).length, ending).toBeGreaterThan(100);
  }
});

test('the builder writes the snippet, copies it, and shows it', async ({ page, context, browserName }) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [{ id, steps }] = builtCharts();
  const other = steps.at(-1)!;
  await page.goto(`charts/${id}/?step=${other}&plain=1#embed`);
  const code = page.locator('[data-snippet="script"]');
  // It opens at what the reader came for, and follows them.
  await expect(code).toHaveValue(
    new RegExp(`/embed/${id}/${other}/\\?plain=1&amp;pub=\\d{4}-\\d{2}-\\d{2}"`),
  );
  const png = page.locator('.downloads a').first();
  await expect(png).toHaveAttribute('href', new RegExp(`/charts/${id}\\.${other}\\.png$`));
  await expect(page.locator('[data-downloads-of]')).toContainText(
    (await page.locator(live).locator('[data-chart-title]').textContent())!,
  );
  await expect(page.locator('.cite').first()).toContainText(`/charts/${id}/${other}/`);
  // Not the one that the chart opens at, which stands for the whole of it.
  const next = steps[1]!;
  await page.locator(`[data-step-list] a[data-to="${next}"]`).click();
  await expect(code).toHaveValue(new RegExp(`/embed/${id}/${next}/\\?plain=1`));
  await expect(page.locator('[data-copy-page]')).toHaveAttribute('href', new RegExp(`/${next}/$`));
  await page.locator('select[name="step"]').selectOption('');
  await expect(code).toHaveValue(new RegExp(`/embed/${id}/\\?plain=1`));
  await page.locator('select[name="step"]').selectOption(next);
  await page.getByLabel('Dark', { exact: true }).check();
  await expect(code).toHaveValue(new RegExp(`/embed/${id}/${next}\\.dark/\\?plain=1&amp;pub=`));
  await expect(page.locator('[data-snippet="link"]')).toHaveValue(
    new RegExp(`/embed/${id}/${next}\\.dark/$`),
  );
  await expect(code).toHaveValue(/<iframe .*title="[^"]+".*loading="lazy"/);
  await expect(code).toHaveValue(/<script src="[^"]+\/embed\.js" async><\/script>$/);
  // The page is served from elsewhere than it was built for: it says so.
  const { origin } = new URL((await page.locator('form[data-builder]').getAttribute('data-site'))!);
  const note = page.locator('[data-elsewhere]');
  await expect(note).toBeVisible({ visible: origin !== new URL(page.url()).origin });
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.locator('[data-copied]')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());

  const preview = page.locator('[data-column] iframe');
  await preview.scrollIntoViewIfNeeded();
  const frame = await (await preview.elementHandle())?.contentFrame();
  await frame?.waitForSelector('figure[data-live]');
  await expect(frame!.locator('figure[data-chart]')).toHaveAttribute('data-step', next);
  await expect.poll(() => frame!.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await expect
    .poll(async () => (await preview.boundingBox())?.height)
    .toBe(
      await frame!.evaluate(() =>
        Math.ceil(document.querySelector('[data-embed]')!.getBoundingClientRect().height),
      ),
    );
  await page.getByLabel('320', { exact: true }).check();
  await expect.poll(async () => (await preview.boundingBox())?.width).toBe(320);
});

test('mangled addresses give a working page and a word about it', async ({ page, baseURL }) => {
  const [{ id, steps }] = builtCharts();
  const seen = watch(page, [new URL(baseURL!).origin]);
  for (const query of [
    '?step=nonsense',
    '?step=%00',
    '?step=__proto__',
    '?step=%',
    '?step=-1',
    '?step&step=x',
    '?=',
    '?dark=%F0',
  ]) {
    await page.goto(`charts/${id}/${query}`);
    await expect(page.locator(live), query).toBeVisible();
    expect(steps, query).toContain(await page.locator(live).getAttribute('data-step'));
  }
  await page.goto(`charts/${id}/?step=nonsense`);
  await expect(page.locator('[data-mended]')).toContainText('“nonsense”');
  expect(seen.errors).toEqual([]);
});

test('gallery and chart page do not scroll sideways, from 320 to 1440', async ({ page }) => {
  const [{ id }] = builtCharts();
  for (const path of ['charts/', `charts/${id}/`]) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sideways(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('each share page has its own preview', () => {
  const shared = htmlFiles().filter((file) => file.startsWith('s/'));
  expect(shared.length).toBeGreaterThan(50);
  for (const file of shared) {
    // A step that has moved has the picture of the one that tells it now.
    const id = file.split('/')[1] ?? '';
    const step = (redirects()[id] ?? id).split('.')[1];
    const html = read(file);
    expect(html, file).toMatch(
      new RegExp(`<meta property="og:image" content="https?://[^"]+/share/[a-z0-9-]+\\.${step}\\.png"`),
    );
    expect(html, file).toMatch(/<meta property="og:title" content="[^"]+"/);
    expect(html, file).toMatch(
      new RegExp(`type="application/json\\+oembed" href="[^"]+/oembed/[a-z0-9-]+\\.${step}\\.json"`),
    );
    expect(html, file).toMatch(new RegExp(`property="og:url" content="[^"]+/s/${id.replace('.', '\\.')}/"`));
    expect(html, file).toMatch(/rel="canonical" href="https?:\/\/[^"]*\/(chapters\/[a-z-]+\/)?"/);
  }
});

test('each step of a chart has a page with its own preview and document, of which the chart’s is to be found', () => {
  for (const { id, steps } of builtCharts())
    for (const step of steps) {
      const html = read(`charts/${id}/${step}/index.html`);
      for (const address of [
        `rel="canonical" href="[^"]+/charts/${id}/"`,
        `property="og:url" content="[^"]+/charts/${id}/${step}/"`,
        `property="og:image" content="[^"]+/share/${id}\\.${step}\\.png"`,
        `type="application/json\\+oembed" href="[^"]+/oembed/${id}\\.${step}\\.json"`,
      ])
        expect(html, `${id} ${step}`).toMatch(new RegExp(address));
    }
});

test('the page of a step leads to the chart at it, with what its address asks for', async ({ page }) => {
  const [{ id, steps }] = builtCharts();
  await page.goto('charts/');
  await page.goto(`charts/${id}/${steps[1]}/?dark=true#embed`);
  await page.waitForURL(new RegExp(`/charts/${id}/\\?step=${steps[1]}&dark=true#embed$`));
  await expect(page.locator('[data-snippet="link"]')).toHaveValue(
    new RegExp(`/embed/${id}/${steps[1]}\\.dark/$`),
  );
  await page.goBack();
  await expect(page).toHaveURL(/\/charts\/$/);
});

test('a share page leads into its step, leaving no trace in the history', async ({ page }) => {
  const id = htmlFiles()
    .find((file) => file.startsWith('s/'))!
    .split('/')[1]!;
  await page.goto('charts/');
  await page.goto(`s/${id}/`);
  await page.waitForURL(new RegExp(`#${id.replace('.', '\\.')}$`));
  await page.goBack();
  await expect(page).toHaveURL(/\/charts\/$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart page shows every step with picture, and its snippet to copy', async ({ page }) => {
    const [{ id, steps }] = builtCharts();
    await page.goto(`charts/${id}/`);
    for (const step of steps) await expect(page.locator(`[id="step-${step}"] svg`)).toBeVisible();
    await page.locator(`[data-step-list] a[data-to="${steps[1]}"]`).click();
    await expect(page.locator(`[id="step-${steps[1]}"]`)).toBeInViewport();
    await expect(page.locator('[data-snippet="script"]')).toHaveValue(/<iframe src="[^"]+"/);
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
  });

  test('a share page reads well and links into the story', async ({ page }) => {
    const id = htmlFiles()
      .find((file) => file.startsWith('s/'))!
      .split('/')[1]!;
    await page.goto(`s/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-static-step] svg')).toBeVisible();
    await page.getByRole('link', { name: 'Read this step in the story' }).click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  });
});
