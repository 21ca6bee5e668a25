import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { borderOf, errorsOf, openStory, pictureAt, scrollOn, stepsOf } from './scroll-page';
import type { StepRef } from './scroll-page';

const STAGE = 'figure[data-chart="money-circle"] [data-stage] svg';

const circleSteps = async (page: Page): Promise<StepRef[]> =>
  (await stepsOf(page)).filter(({ chart }) => chart === 'money-circle');

const stepOf = (steps: StepRef[], name: string): StepRef => {
  const found = steps.find(({ step }) => step === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};

/** Notes, at every picture that is drawn, how many legs of the dollar's way there are. */
async function watchLegs(page: Page): Promise<void> {
  await page.evaluate((stage) => {
    const legs: number[] = [];
    Object.assign(window, { legs });
    const svg = document.querySelector(stage)!;
    const note = () => legs.push(svg.querySelectorAll('path.own-line').length);
    new MutationObserver(note).observe(svg, { subtree: true, childList: true, attributes: true });
  }, STAGE);
}
const legsOn = (page: Page) => page.evaluate(() => (window as unknown as { legs: number[] }).legs);

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('scrolling takes the dollar round, leg after leg, and back', async ({ page }) => {
    await openStory(page);
    const steps = await circleSteps(page);
    const [before, loop] = [stepOf(steps, 'invests'), stepOf(steps, 'one-dollar')];
    expect(loop.enter).toBe('scrub');
    await openStory(page, `#${before.id}`);
    const start = await pictureAt(page, before);
    await watchLegs(page);
    const from = await page.evaluate(() => window.scrollY);
    await scrollOn(page, (await borderOf(page, loop.id)) + 240, 16);
    await pictureAt(page, loop);
    const legs = await legsOn(page);
    expect(legs, 'no leg goes before its turn').toEqual([...legs].sort((a, b) => a - b));
    for (const count of [1, 2, 3]) expect(legs).toContain(count);
    await scrollOn(page, from, 60);
    expect(await pictureAt(page, before)).toBe(start);
    expect(errorsOf(page)).toEqual([]);
  });
});

test.describe('on a phone with motion reduced', () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });

  test('a ranked list, whose steps cut', async ({ page }) => {
    await openStory(page);
    const steps = await circleSteps(page);
    const [pays, loop] = [stepOf(steps, 'pays'), stepOf(steps, 'one-dollar')];
    await openStory(page, `#${pays.id}`);
    await pictureAt(page, pays);
    const widths = await page
      .locator(`${STAGE} .m-area`)
      .evaluateAll((paths) => paths.map((path) => (path as SVGGraphicsElement).getBBox().width));
    // OpenAI's orders stand first, the largest on top.
    expect(widths.slice(0, 4)).toEqual(widths.slice(0, 4).sort((a, b) => b - a));
    await expect(page.locator(`${STAGE} .ring`)).toHaveCount(0);
    await openStory(page, `#${loop.id}`);
    await pictureAt(page, loop);
    // Order and arrowheads tell the direction.
    expect(await page.locator(`${STAGE} .own-dot + text`).allTextContents()).toEqual(['1', '2', '3']);
    expect(errorsOf(page)).toEqual([]);
  });
});

test('without scripts every step has its picture', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  for (const { id } of await circleSteps(page)) {
    await expect(page.locator(`[id="${id}"] [data-static-step] svg`)).toBeVisible();
  }
  await context.close();
});
