/** What a reader has when parts of the site do not come. */
import { expect, test, type Page } from '@playwright/test';
import { builtSteps } from './built.ts';
import { errorsOf, nth, openStory, pictureAt, scrollOn, sceneOf, stateOf, topOf } from './scroll-page.ts';

/** What stands where, in a scene of its own that is flat: pictures without drawing, and what is still pinned. */
const flatScene = (page: Page, id: string) =>
  page.evaluate((id) => {
    const scene = document.getElementById(id)!.closest('[data-scene]')!;
    const steps = [...scene.querySelectorAll<HTMLElement>('section[data-step]')];
    return {
      without: steps.flatMap((step) => {
        const picture = step.querySelector<HTMLElement>('[data-placed]');
        const drawn = picture?.querySelector('use')?.getBBox().width ?? 0;
        return picture?.dataset['staticStep'] === step.dataset['step'] && drawn > 100 ? [] : step.id;
      }),
      // Links past the scene are fixed, and shown to who comes to them by Tab.
      pinned: [...scene.querySelectorAll(':not(.skip)')].filter(
        (one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.checkVisibility(),
      ).length,
      sideways: document.documentElement.scrollWidth - innerWidth,
    };
  }, id);

for (const viewport of [
  { width: 390, height: 664 },
  { width: 1280, height: 800 },
])
  test(`a chart that is gone, ${viewport.width} wide: its scene has the step pictures, the next one lives`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const steps = builtSteps();
    const at = steps.findIndex(({ chart }, i) => i > 8 && chart !== steps[i + 1]?.chart);
    const [here, next] = [nth(steps, at - 1), nth(steps, at + 1)];
    let fail: (now: null) => void = () => undefined;
    const until = new Promise<null>((resolve) => (fail = resolve));
    await page.route(`**/_astro/${here.chart}.*.js`, async (route) => {
      await until;
      await route.fulfill({ status: 404, body: 'gone' });
    });
    await openStory(page, `#${here.id}`);
    const stage = sceneOf(page, here).locator('[data-stage]');
    await expect(stage, 'the first picture is not that of this step').toBeHidden();
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => topOf(page, here.id)).toBeLessThan(viewport.height);
    const before = await topOf(page, here.id);
    fail(null);
    await expect(sceneOf(page, here)).toHaveAttribute('data-flat', '');
    expect(Math.abs((await topOf(page, here.id)) - before)).toBeLessThan(2);
    await expect.poll(() => flatScene(page, here.id)).toEqual({ without: [], pinned: 0, sideways: 0 });
    await expect(sceneOf(page, here).locator('.scene-note')).toBeVisible();
    await scrollOn(
      page,
      await page.evaluate(
        (id) => document.getElementById(id)!.getBoundingClientRect().top + scrollY,
        next.id,
      ),
      400,
    );
    await expect.poll(async () => (await stateOf(page, next.id)).live).toBe(true);
    await expect(sceneOf(page, next).locator('[data-stage]')).toBeVisible();
    expect(errorsOf(page).filter((text) => !/404|stays as drawn/.test(text))).toEqual([]);
  });

test('the network lost half-way: what has come lives on, the rest reads on', async ({ page, context }) => {
  const steps = builtSteps();
  const step = nth(steps, 2);
  const far = nth(steps, -3);
  await openStory(page, `#${step.id}`);
  await pictureAt(page, step);
  await context.setOffline(true);
  await page.evaluate((id) => (location.hash = id), far.id);
  await expect(sceneOf(page, far)).toHaveAttribute('data-flat', '');
  const words = page.locator(`[id="${far.id}"] [data-placed] > .scene-note`);
  await expect(words).toContainText('What it shows');
  await expect.poll(() => topOf(page, far.id)).toBeLessThan(720);
  await page.evaluate((id) => (location.hash = id), step.id);
  await pictureAt(page, step);
  await context.setOffline(false);
  await expect(words).toHaveCount(0);
  await expect
    .poll(async () => (await flatScene(page, far.id)).without, { message: 'pictures with the network' })
    .toEqual([]);
});

test('without our letters the labels of every picture stay inside it, within 3 px', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 664 } });
  await page.route('**/*.woff2', (route) => route.abort());
  await openStory(page);
  const outside = await page.evaluate(() => {
    // Draws the step pictures into the page, where their labels can be measured.
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll<SVGSVGElement>('[data-placed] > svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const over = Math.max(frame.left - left, right - frame.right, frame.top - top, bottom - frame.bottom);
        return over > 3 ? [`${svg.closest('section')!.id}: ${text.textContent} by ${over.toFixed(1)}`] : [];
      });
    });
  });
  expect(outside).toEqual([]);
  await page.close();
});

test('an address of a hundred kilobytes leads to a working page', async ({ page }) => {
  const long = 'x~1.'.repeat(25_000);
  // Hosts differ in what they take; the page is what is tried here.
  await page.route(
    (url) => url.search.length > 5000,
    async (route) =>
      route.fulfill({ response: await route.fetch({ url: route.request().url().split('?')[0]! }) }),
  );
  const step = nth(builtSteps(), 1);
  for (const rest of [`?line=${long}&flat=${long}#${long}`, `?m=${long}#${step.id}`]) {
    await openStory(page, rest);
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ block: 'center' }), step.id);
    await expect
      .poll(async () => (await stateOf(page, step.id)).live, { message: rest.slice(0, 20) })
      .toBe(true);
    expect(errorsOf(page)).toEqual([]);
  }
});
