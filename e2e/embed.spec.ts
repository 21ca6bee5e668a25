import { expect, test } from '@playwright/test';
import { htmlFiles } from './built.ts';
import { chartsOf, sideways, watch } from './embed-page.ts';

const live = 'figure[data-chart][data-live]';

const charts = htmlFiles().flatMap((file) => /^embed\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
for (const id of charts) {
  test(`${id}: every step has its frame: drawn, named, within 1,000 pixels, no sideways scroll`, async ({
    page,
  }) => {
    await page.goto(`embed/${id}/`);
    const steps = (await page.locator('[data-embed]').getAttribute('data-steps'))?.split(' ') ?? [];
    expect(steps.length).toBeGreaterThan(0);
    for (const step of ['', ...steps]) {
      await page.goto(`embed/${id}/${step && `${step}/`}`);
      const figure = page.locator(live);
      await expect(figure).toHaveAttribute('data-chart', id);
      if (step) await expect(figure).toHaveAttribute('data-step', step);
      await expect(figure.getByRole('img')).toHaveAccessibleName(/\w/);
      await expect(figure.getByRole('img')).toHaveAccessibleDescription(/\w/);
      for (const width of [280, 320, 640, 1200]) {
        await page.setViewportSize({ width, height: 900 });
        const { height } = (await page.locator('[data-embed]').boundingBox()) ?? { height: NaN };
        expect(height, `${id} ${step} at ${width}`).toBeLessThan(width < 320 ? 1100 : 1000);
        expect(height, `${id} ${step} at ${width}`).toBeGreaterThan(300);
        expect(await sideways(page), `${id} ${step} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('buttons and arrow keys turn the steps, and say what is shown', async ({ page }) => {
  const [chart] = await chartsOf(page);
  const { id, steps } = chart!;
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
  const [chart] = await chartsOf(page);
  const { id, steps } = chart!;
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
  const [chart] = await chartsOf(page);
  const { id, steps } = chart!;
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
  const [chart] = await chartsOf(page);
  const at = `embed/${chart!.id}/`;
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at);
  const light = await ground();
  await page.goto(`${at}?dark=true`);
  const dark = await ground();
  expect(dark).not.toBe(light);
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

for (const start of [20_251_106, 1_400, 2030]) {
  test(`mangled parameters, from ${start}: always a chart, never an error, a word to the reader`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const [chart] = await chartsOf(page);
    const { id, steps } = chart!;
    const seen = watch(page, [new URL(page.url()).origin]);
    // A small generator with a fixed seed: the same 70 addresses on every run.
    let seed = start;
    const random = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * n);
    };
    const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
    const names = [
      'step',
      'dark',
      'plain',
      'transparent',
      'static',
      'fitchart',
      'lang',
      'pub',
      'childId',
      'm',
      '__proto__',
      'x',
    ];
    const values = [
      ...[
        '',
        '0',
        '1',
        '-1',
        '99',
        'NaN',
        'true',
        'maybe',
        '%00',
        '%',
        '%E0%A4%A',
        '%F0%9F%92%A9',
        '<script>x</script>',
      ],
      ...[
        'constructor',
        'toString',
        '../..',
        '2026-13-45',
        '2026-01-01',
        'en',
        'zz',
        "';--",
        'a'.repeat(2000),
      ],
      ...steps,
    ];
    const mangled = () => {
      const pairs = Array.from({ length: 1 + random(5) }, () => `${pick(names)}=${pick(values)}`);
      const path = random(3) === 0 ? `${pick(steps)}/` : '';
      const fragment = pick(['', '#', '#?secret=a', '#%', '#x=%E0']);
      return `embed/${id}/${path}?${pairs.join(pick(['&', '&&', '&amp;', ';']))}${fragment}`;
    };
    for (let i = 0; i < 70; i++) {
      const path = mangled();
      await page.goto(path, { waitUntil: 'domcontentloaded' });
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
    expect(seen).toEqual({ errors: [], foreign: [] });
    await page.goto(`embed/${id}/?step=zzzzzz&dark=maybe`);
    await expect(page.locator('[data-mended]')).toContainText('“zzzzzz” and the theme “maybe”');
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame holds its picture, its table, its source line and links to the other steps', async ({
    page,
  }) => {
    const [chart] = await chartsOf(page);
    const { id, steps } = chart!;
    for (const width of [320, 900]) {
      await page.setViewportSize({ width, height: 900 });
      for (const step of steps) {
        await page.goto(`embed/${id}/${step}/`);
        await expect(page.locator('figure[data-chart] svg[role="img"]')).toBeVisible();
        const picture = await page.locator('figure[data-chart] svg[role="img"]').boundingBox();
        expect(picture!.width).toBeGreaterThan(250);
        await page.locator('details:has([data-table]) > summary').click();
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
  const [chart] = await chartsOf(page);
  const { id, steps } = chart!;
  const drawn = () => page.locator('[data-stage] svg .marks').innerHTML();
  for (const width of [320, 900]) {
    await page.setViewportSize({ width, height: 900 });
    const straight: string[] = [];
    for (const step of steps) {
      await page.goto(`embed/${id}/?step=${step}`);
      await expect(page.locator(live)).toHaveAttribute('data-step', step);
      straight.push(await drawn());
      const svg = (await page.locator('[data-stage] svg').boundingBox())!;
      expect(svg.x).toBeGreaterThanOrEqual(0);
      expect(svg.x + svg.width).toBeLessThanOrEqual(width);
    }
    expect(new Set(straight).size).toBe(steps.length);
    await page.goto(`embed/${id}/`);
    await expect(page.locator(live)).toBeVisible();
    await page.keyboard.press('Home');
    for (const [i, step] of steps.entries()) {
      await expect(page.locator(`${live}[data-step="${step}"]:not([data-progress])`)).toBeVisible();
      await expect.poll(drawn).toBe(straight[i]);
      await page.keyboard.press('ArrowRight');
    }
    // Pressed faster than a transition lasts, it still ends right.
    for (let i = 0; i < 20; i++) await page.keyboard.press(i % 3 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.keyboard.press('Home');
    await expect.poll(drawn).toBe(straight[0]);
  }
});

test('a frame that grows gets the picture of its new size', async ({ page }) => {
  const [chart] = await chartsOf(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`embed/${chart!.id}/`);
  await expect(page.locator(live)).toBeVisible();
  const svg = page.locator('[data-stage] svg');
  const width = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
  expect(await width()).toBeLessThan(340);
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect.poll(width).toBeGreaterThan(850);
});

test('when its pictures cannot be had, the drawn one stays and the steps are links', async ({ page }) => {
  const [chart] = await chartsOf(page);
  const { id, steps } = chart!;
  await page.route('**/embed/**/*.json', (route) => route.abort());
  await page.goto(`embed/${id}/${steps[0]}/`);
  await expect(page.locator('[data-stage] svg .marks > *').first()).toBeVisible();
  await page.goto(`embed/${id}/`);
  await page.getByRole('link', { name: 'Previous step' }).click();
  await expect(page).toHaveURL(new RegExp(`/embed/${id}/[a-z-]+/$`));
});

test('the head leads to the oEmbed document, whose frame exists', async ({ page, request }) => {
  const [chart] = await chartsOf(page);
  const { id, steps } = chart!;
  for (const address of [`embed/${id}/`, `embed/${id}/${steps[0]}/`, `charts/${id}/`]) {
    await page.goto(address);
    const found = page.locator('head > link[type="application/json+oembed"]');
    await expect(found).toHaveCount(1);
    const before = await found.evaluate((link) =>
      link.ownerDocument.documentElement.outerHTML.indexOf(link.outerHTML),
    );
    expect(before).toBeLessThan(8_000);
    // The published address may be another host than the one under test.
    const { pathname } = new URL((await found.getAttribute('href'))!);
    const answer = await request.get(pathname);
    expect(answer.headers()['content-type']).toContain('application/json');
    const body = (await answer.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ version: '1.0', type: 'rich' });
    const src = /<iframe src="([^"]+)"/.exec(String(body['html']))?.[1];
    expect((await request.get(new URL(src!).pathname)).status()).toBe(200);
  }
});
