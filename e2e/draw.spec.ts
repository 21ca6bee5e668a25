import { expect, test, type Page } from '@playwright/test';

async function open(page: Page, path = './#revenue.your-line') {
  await page.goto(path);
  await expect(page.locator('figure[data-chart="revenue-path"]').first()).toHaveAttribute('data-live', '');
  await expect(page.locator('[data-draw]')).toBeVisible();
}

test('a line drawn by pointer fills the fields, and the forecasts answer it', async ({ page }) => {
  await open(page);
  const svg = page.locator('figure[data-chart="revenue-path"] [data-stage] svg').first();
  const box = await svg.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.8);
  await page.mouse.down();
  for (let i = 0; i <= 10; i++) {
    await page.mouse.move(box.x + box.width * (0.4 + 0.035 * i), box.y + box.height * (0.8 - 0.05 * i));
  }
  await page.mouse.up();
  const last = page.locator('input[data-year="2030"]');
  expect(Number(await last.inputValue())).toBeGreaterThan(30);
  await page.getByRole('button', { name: 'Show me the forecasts' }).click();
  await expect(page.locator('[data-draw-words]')).toContainText('You put 2030 at');
  await expect(page.locator('[data-draw-table] tbody tr')).toHaveCount(5);
  expect(new URL(page.url()).searchParams.get('line')?.split('~')).toHaveLength(5);
});

test('by keyboard alone: type 2030, Enter, and the address keeps the line through a reload', async ({
  page,
}) => {
  await open(page);
  await page.locator('input[data-year="2030"]').focus();
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-draw-words]')).toContainText('You put 2030 at $120 billion');
  await expect(
    page.locator('svg [data-key="mine-label"], svg text', { hasText: 'Your line' }).first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.locator('input[data-year="2030"]')).toHaveValue('120');
  await expect(page.locator('[data-draw-words]')).toContainText('$120 billion');
});

test('Escape takes a stroke back', async ({ page }) => {
  await open(page);
  const svg = page.locator('figure[data-chart="revenue-path"] [data-stage] svg').first();
  const box = await svg.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('input[data-year="2030"]')).toHaveValue('');
});

test('mangled lines in the address give a working page, and say so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const raw of ['NaN~1e9~-7', '%00', 'a'.repeat(3000)]) {
    await open(page, `./?line=${raw}#revenue.your-line`);
    await expect(page.locator('[data-draw-words]')).toContainText('nearest line');
  }
  expect(errors).toEqual([]);
});

test('clearing forgets the line in page and address', async ({ page }) => {
  await open(page, './?line=20~30~40~60~90#revenue.your-line');
  await expect(page.locator('input[data-year="2030"]')).toHaveValue('90');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.locator('input[data-year="2030"]')).toHaveValue('');
  expect(new URL(page.url()).searchParams.has('line')).toBe(false);
});

test('a finger draws across, and still scrolls the page up and down', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await open(page);
  const box = await page.locator('figure[data-chart="revenue-path"] [data-stage] svg').first().boundingBox();
  if (!box) throw new Error('no picture');
  const client = await context.newCDPSession(page);
  const swipe = async (points: { x: number; y: number }[]) => {
    for (const [i, point] of points.entries()) {
      const type = i === 0 ? 'touchStart' : 'touchMove';
      await client.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const at = (x: number, y: number) => ({ x: box.x + box.width * x, y: box.y + box.height * y });
  await swipe(Array.from({ length: 14 }, (_, i) => at(0.45 + 0.038 * i, 0.8 - 0.035 * i)));
  expect(Number(await page.locator('input[data-year="2030"]').inputValue())).toBeGreaterThan(30);
  const drawn = await page.locator('input[data-year="2030"]').inputValue();
  const before = await page.evaluate(() => scrollY);
  await swipe(Array.from({ length: 14 }, (_, i) => at(0.7, 0.9 - 0.05 * i)));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 40);
  expect(await page.locator('input[data-year="2030"]').inputValue()).toBe(drawn);
  await context.close();
});

test('the table under the chart is that of the step, also after the step has changed', async ({ page }) => {
  await open(page, './#revenue.record');
  const figure = page.locator('figure[data-chart="revenue-path"]').first();
  await expect(figure).toHaveAttribute('data-step', 'record');
  const scene = page.locator('[data-scene]').filter({ has: figure });
  const rests = scene.getByRole('button', { name: 'Sources and data' });
  await rests.click();
  await figure.getByText('Table', { exact: true }).click();
  await expect(figure.locator('tbody tr')).toHaveCount(4);
  await scene.getByRole('button', { name: 'Next step' }).click();
  await expect(figure).toHaveAttribute('data-step', 'run-rate');
  await expect(rests, 'another step has another picture, which must be seen').toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await rests.click();
  await expect.poll(() => figure.locator('tbody tr').count()).toBeGreaterThan(4);
  await expect(figure.locator('tbody')).toContainText('run rate');
});
