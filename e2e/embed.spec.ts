import { expect, test } from '@playwright/test';
import { darkFrame } from '../src/build/dark-frames.ts';
import { chartOfFewSteps, htmlFiles, isFrame, read } from './built.ts';
import { sideways, watch } from './embed-page.ts';

const live = 'figure[data-chart][data-live]';

const { id, steps } = chartOfFewSteps();

test('buttons and arrow keys turn the steps, and say what is shown', async ({ page }) => {
  await page.goto(`embed/${id}/`);
  const figure = page.locator(live);
  const picker = page.getByRole('group', { name: 'Steps of the chart' });
  const back = picker.getByRole('button', { name: 'Previous step' });
  const on = picker.getByRole('button', { name: 'Next step' });
  await expect(figure).toBeVisible();
  while ((await back.getAttribute('aria-disabled')) !== 'true') await back.click();
  await expect(figure).toHaveAttribute('data-step', steps[0]!);
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await on.click();
  await expect(figure).toHaveAttribute('data-step', steps[1]!);
  await expect(picker).toContainText(`2 of ${steps.length}`);
  const title = await figure.locator('[data-chart-title]').textContent();
  await expect(page.locator('[data-status]')).toContainText(title ?? '-');
  await page.keyboard.press('ArrowRight');
  await expect(figure).toHaveAttribute('data-step', steps[2]!);
  await page.keyboard.press('End');
  await expect(figure).toHaveAttribute('data-step', steps.at(-1)!);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await expect(figure).toHaveAttribute('data-step', steps[0]!);
  await page.keyboard.press('ArrowLeft');
  await expect(figure).toHaveAttribute('data-step', steps[0]!);
});

test('a swipe turns the step; a stroke that scrolls does not', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`embed/${id}/`);
  const figure = page.locator(live);
  await expect(figure).toBeVisible();
  await page.keyboard.press('Home');
  const box = (await figure.locator('[data-stage]').boundingBox())!;
  const client = await context.newCDPSession(page);
  const stroke = async (dx: number, dy: number) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await send('touchStart', [{ x, y }]);
    for (let i = 1; i <= 5; i++) await send('touchMove', [{ x: x + (dx * i) / 5, y: y + (dy * i) / 5 }]);
    await send('touchEnd', []);
  };
  await stroke(-120, 8);
  await expect(figure).toHaveAttribute('data-step', steps[1]!);
  await stroke(-20, 120);
  await expect(figure).toHaveAttribute('data-step', steps[1]!);
  await stroke(120, 8);
  await expect(figure).toHaveAttribute('data-step', steps[0]!);
  await context.close();
});

test('a step of its own address stays alone until the reader asks for the others', async ({ page }) => {
  for (const address of [
    `embed/${id}/${steps[1]}/`,
    `embed/${id}/?step=${steps[1]}`,
    `embed/${id}/?step=2`,
  ]) {
    await page.goto(address);
    const figure = page.locator(live);
    await expect(figure).toHaveAttribute('data-step', steps[1]!);
    await expect(page.locator('[data-mended]')).toBeHidden();
    await expect(page.locator('[data-picker]')).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expect(figure).toHaveAttribute('data-step', steps[1]!);
    await page.getByRole('link', { name: `All ${steps.length} steps` }).click();
    await expect(page.locator('[data-picker]')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(figure).toHaveAttribute('data-step', steps[2]!);
  }
});

test('parameters: theme, plain, transparent, static, fitchart', async ({ page }) => {
  const at = `embed/${id}/`;
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at);
  const light = await ground();
  await page.goto(`${at}?dark=true`);
  const dark = await ground();
  expect(dark).not.toBe(light);
  // On paper it is light, whatever it is on the screen.
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
  const ink = page.locator('[data-chart-title]');
  expect(await ink.evaluate((title) => getComputedStyle(title).color)).toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'screen' });
  // The same by a path that no content system strips; the address's word counts more.
  for (const [address, theme] of [
    [`embed/${id}.dark/`, dark],
    [`embed/${id}/${steps[0]}.dark/`, dark],
    [`embed/${id}.dark/?dark=false`, light],
  ] as const) {
    await page.goto(address);
    expect(await ground(), address).toBe(theme);
  }
  await expect(page.locator(live)).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${at}?dark=false`);
  expect(await ground()).toBe(light);
  await page.goto(at);
  expect(await ground()).toBe(dark);
  await page.goto(`${at}?transparent=1`);
  expect(await ground()).toBe('rgba(0, 0, 0, 0)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');

  await page.goto(`${at}?plain=1`);
  await expect(page.locator(live)).toBeVisible();
  const heading = await page.locator('.chart-head').boundingBox();
  expect(heading?.height).toBeLessThanOrEqual(1);
  await expect(page.locator('.chart-source').first()).toBeVisible();
  // The page round it has written a heading of its own; the steps are the chart's.
  await expect(page.locator('[data-picker]')).toBeVisible();

  await page.goto(`${at}?static=1`);
  await expect(page.locator(live)).toBeVisible();
  await expect(page.locator('[data-picker]')).toBeHidden();

  for (const height of [420, 700]) {
    await page.setViewportSize({ width: 640, height });
    await page.goto(`${at}?fitchart=1`);
    await expect(page.locator(live)).toBeVisible();
    const box = await page.locator('[data-embed]').boundingBox();
    expect(Math.round(box?.height ?? 0)).toBe(height);
    const svg = await page.locator('[data-stage] svg').boundingBox();
    expect(svg!.y + svg!.height).toBeLessThan(height);
  }
});

test('mangled parameters: always a chart, never an error, a word to the reader', async ({
  page,
  baseURL,
}) => {
  const seen = watch(page, [new URL(baseURL!).origin]);
  // One for each edge of parsing; that every address at all gives a valid state is a property of
  // src/embed/params.test.ts.
  const [first, second] = steps;
  for (const path of [
    '?step=',
    '?step=NaN&dark=maybe&lang=zz',
    '?step=99&plain=-1',
    '?step=%00#%',
    '?step=%E0%A4%A&&transparent=%',
    '?step=%F0%9F%92%A9#x=%E0',
    '?step=<script>x</script>&x=1',
    '?step=constructor&__proto__=toString',
    '?__proto__=1;step=../..',
    '?pub=2026-13-45&childId=%00',
    "?pub=';--&fitchart=maybe&static=0",
    `?lang=${'a'.repeat(2000)}`,
    `?step=${second}&amp;step=${first}`,
    `${second}/?step=${first}&m=toString#?secret=a`,
    `${first}/?=&=&=#`,
    '?%%%=%%%',
  ]) {
    await page.goto(`embed/${id}/${path}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector(live, { state: 'attached' });
    const shown = await page.locator(live).evaluateAll((figures) =>
      figures.map((figure) => ({
        step: figure.dataset['step'] ?? '',
        marks: figure.querySelectorAll('svg .marks > *').length,
      })),
    );
    expect(shown, path).toHaveLength(1);
    expect(steps, path).toContain(shown[0]!.step);
    expect(shown[0]!.marks, path).toBeGreaterThan(0);
  }
  await page.goto(`embed/${id}/?step=zzzzzz&dark=maybe`);
  await expect(page.locator('[data-mended]')).toContainText('“zzzzzz” and the theme “maybe”');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame holds its picture, its table, its source line and links to the other steps', async ({
    page,
  }) => {
    for (const step of steps) {
      await page.goto(`embed/${id}/${step}/`);
      await page.locator('details:has([data-table]) > summary').click();
      for (const width of [320, 900]) {
        await page.setViewportSize({ width, height: 900 });
        const picture = page.locator('figure[data-chart] svg[role="img"]');
        await expect(picture).toBeVisible();
        expect((await picture.boundingBox())!.width).toBeGreaterThan(250);
        await expect(page.locator('[data-table] tbody tr').first()).toBeVisible();
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      }
    }
    await page.goto(`embed/${id}/${steps[0]}/`);
    await page.getByRole('link', { name: 'Next step' }).click();
    await expect(page).toHaveURL(new RegExp(`/embed/${id}/${steps[1]}/$`));
  });
});

test('each step is the picture of the chart, at any width, arrived at by any way', async ({ page }) => {
  const widths = [320, 900];
  const drawn = () => page.locator('[data-stage] svg .marks').innerHTML();
  const showAt = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    const svg = page.locator('[data-stage] svg');
    const drawnFor = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
    await expect.poll(drawnFor).toBeGreaterThan(width * 0.85);
    await expect.poll(drawnFor).toBeLessThanOrEqual(width);
    const box = (await svg.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  };
  const straight = new Map<string, string>();
  for (const step of steps) {
    await page.goto(`embed/${id}/?step=${step}`);
    await expect(page.locator(live)).toHaveAttribute('data-step', step);
    for (const width of widths) {
      await showAt(width);
      straight.set(`${step} at ${width}`, await drawn());
    }
  }
  expect(new Set(straight.values()).size).toBe(steps.length * widths.length);
  await page.goto(`embed/${id}/`);
  await expect(page.locator(live)).toBeVisible();
  for (const width of widths) {
    await showAt(width);
    await page.keyboard.press('Home');
    for (const step of steps) {
      await expect(page.locator(`${live}[data-step="${step}"]:not([data-progress])`)).toBeVisible();
      await expect.poll(drawn).toBe(straight.get(`${step} at ${width}`));
      await page.keyboard.press('ArrowRight');
    }
    // Pressed faster than a transition lasts, it still ends right.
    for (let i = 0; i < 20; i++) await page.keyboard.press(i % 3 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.keyboard.press('Home');
    await expect.poll(drawn).toBe(straight.get(`${steps[0]} at ${width}`));
  }
});

test('a frame that grows gets the picture of its new size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`embed/${id}/`);
  await expect(page.locator(live)).toBeVisible();
  const svg = page.locator('[data-stage] svg');
  const width = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
  expect(await width()).toBeLessThan(340);
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect.poll(width).toBeGreaterThan(850);
});

test('when its pictures cannot be had, the drawn one stays and the steps are links', async ({ page }) => {
  await page.route('**/embed/**/*.json', (route) => route.abort());
  await page.goto(`embed/${id}/${steps[0]}/`);
  await expect(page.locator('[data-stage] svg .marks > *').first()).toBeVisible();
  await page.goto(`embed/${id}/`);
  await page.getByRole('link', { name: 'Next step' }).click();
  await expect(page).toHaveURL(new RegExp(`/embed/${id}/[a-z-]+/$`));
});

test('every frame has its dark twin', () => {
  const frames = htmlFiles().filter(isFrame);
  expect(frames.length).toBeGreaterThan(100);
  for (const file of frames)
    expect(read(file.replace(/\/index\.html$/, '.dark/index.html')), file).toBe(darkFrame(read(file)));
});

test('the head leads to the oEmbed document, whose frame exists', async ({ request }) => {
  for (const address of [
    ...[`embed/${id}/`, `embed/${id}/${steps[0]}/`, `embed/${id}.dark/`, `embed/${id}/${steps[0]}.dark/`],
    ...[`charts/${id}/`, `charts/${id}/${steps[0]}/`],
  ]) {
    const html = read(`${address}index.html`);
    const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html);
    expect(found?.index, address).toBeLessThan(8_000);
    expect(address.includes('.dark/')).toBe(found?.[1]?.endsWith('.dark.json'));
    // The published address may be another host than the one under test.
    const { pathname } = new URL(found![1]!);
    const answer = await request.get(pathname);
    expect(answer.headers()['content-type']).toContain('application/json');
    const body = (await answer.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ version: '1.0', type: 'rich' });
    const src = /<iframe src="([^"]+)"/.exec(String(body['html']))?.[1];
    expect((await request.get(new URL(src!).pathname)).status()).toBe(200);
  }
});
