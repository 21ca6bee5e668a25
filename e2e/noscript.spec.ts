import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('without scripts, 1280 and 320 wide: the story reads whole, each step with its picture', async ({
  page,
}) => {
  await page.goto('./');
  for (const [width, height] of [
    [1280, 800],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    // The drawings are references into another file, which has to have come.
    const pictures = () =>
      page.locator('[data-scene]:not([data-scene="type"]) section[data-step]').evaluateAll((sections) =>
        sections.map((section) => {
          const svg = section.querySelector('[data-static-step] > svg');
          const box = svg?.getBoundingClientRect();
          const words = section.querySelector('.step-card > :is(h3, p)')?.getBoundingClientRect();
          return {
            id: section.id,
            drawn: svg?.querySelector('use')?.getBBox().width ?? 0,
            width: box?.width ?? 0,
            right: box?.right ?? NaN,
            words: (words?.width ?? 0) * (words?.height ?? 0),
          };
        }),
      );
    await expect.poll(async () => (await pictures()).filter(({ drawn }) => !(drawn > 100))).toEqual([]);
    const found = await pictures();
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((at) => !(at.width > 200 && at.right <= width && at.words > 0))).toEqual([]);
    for (const hidden of ['[data-scene] figure[data-chart] [data-stage]', '[data-step-controls]'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  }
});

test('without scripts a link to a step still leads to it, and copy link is a link', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  const id = await page.locator('[data-scene] section[data-step]').last().getAttribute('id');
  await page.goto(`./#${id}`);
  const top = async () => (await page.locator(`[id="${id}"]`).boundingBox())?.y;
  await expect.poll(top).toBeLessThan(120);
  expect(await top()).toBeGreaterThanOrEqual(0);
  await expect(page.locator(`[id="${id}"] a[data-copy-link]`)).toHaveAttribute('href', `#${id}`);
});

test('without scripts a chart’s page shows no control that moves nothing, and its switch is links', async ({
  page,
}) => {
  await page.goto('charts/credit-value/');
  await expect(page.locator('[data-controls="credit-value"]')).toBeHidden();
  await expect(page.locator('[id="step-yours"] svg')).toBeVisible();
  await page.goto('charts/megaprojects/');
  await page.getByRole('group', { name: 'Measured as' }).getByRole('link', { name: 'Per year' }).click();
  await expect(page.locator('[id="step-per-year"] svg')).toBeInViewport();
});
