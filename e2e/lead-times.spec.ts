import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { borderOf, errorsOf, nth, openStory, pictureAt, scrollOn, stepsOf } from './scroll-page';
import type { StepRef } from './scroll-page';

const leadSteps = async (page: Page): Promise<StepRef[]> =>
  (await stepsOf(page)).filter(({ chart }) => chart === 'lead-times');

/** What a picture says of the day: the months counted, and how much has come. */
interface Day {
  month: number;
  come: string;
}

/** Notes the day at every picture that is drawn, while the reader scrolls. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const days: Day[] = [];
    Object.assign(window, { days });
    const svg = document.querySelector('figure[data-chart="lead-times"] [data-stage] svg');
    const note = () => {
      const texts = [...(svg?.querySelectorAll('text') ?? [])].map((text) => text.textContent ?? '');
      const month = texts.find((text) => /^\d+$/.test(text));
      const come = texts.find((text) => /\d of \d have come/.test(text));
      if (month && come) days.push({ month: Number(month), come });
    };
    new MutationObserver(note).observe(svg!, { subtree: true, childList: true, attributes: true });
  });
}

const daysOn = (page: Page): Promise<Day[]> =>
  page.evaluate(() => (window as unknown as { days: Day[] }).days);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('scrolling on, the months go by one after the other and the things arrive', async ({ page }) => {
    await openStory(page);
    const steps = await leadSteps(page);
    expect(steps.slice(1).every(({ enter }) => enter === 'scrub')).toBe(true);
    const [first, last, whole] = [nth(steps, 0), nth(steps, 5), nth(steps, 6)];
    await openStory(page, `#${first.id}`);
    await pictureAt(page, first);
    await watch(page);
    await scrollOn(page, (await borderOf(page, whole.id)) - 250, 30);
    const below = await pictureAt(page, last);
    const days = await daysOn(page);
    expect(new Set(days.map(({ month }) => month)).size).toBeGreaterThan(40);
    for (const [i, { month }] of days.entries()) {
      expect(month).toBeGreaterThanOrEqual(nth(days, Math.max(0, i - 1)).month);
    }
    const counts = days.map(({ come }) => Number(come[0]));
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(nth(days, -1)).toEqual({ month: 182, come: '8 of 8 have come' });

    await openStory(page, `#${last.id}`);
    expect(await pictureAt(page, last), 'by link as by scrolling').toBe(below);
    expect(errorsOf(page)).toEqual([]);
  });

  test('scrolling back from the end, the chips stand once more where they stood', async ({ page }) => {
    await openStory(page);
    const steps = await leadSteps(page);
    const [chips, again] = [nth(steps, 1), nth(steps, -1)];
    await openStory(page, `#${chips.id}`);
    const before = await pictureAt(page, chips);
    await openStory(page, `#${again.id}`);
    await pictureAt(page, again);
    await scrollOn(page, (await borderOf(page, chips.id)) + 150, 400);
    expect(await pictureAt(page, chips)).toBe(before);
    expect(errorsOf(page)).toEqual([]);
  });
});

test.describe('with motion reduced', () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });

  test('no month is shown but those of the steps', async ({ page }) => {
    await openStory(page);
    const steps = await leadSteps(page);
    await openStory(page, `#${nth(steps, 0).id}`);
    await pictureAt(page, nth(steps, 0));
    await watch(page);
    await scrollOn(page, (await borderOf(page, nth(steps, 6).id)) - 250, 60);
    await pictureAt(page, nth(steps, 5));
    const months = (await daysOn(page)).map(({ month }) => month);
    expect([...new Set(months)]).toEqual([12, 27, 51, 86, 182]);
  });
});

test('without scripts every step has its picture', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  for (const { id } of await leadSteps(page)) {
    await expect(page.locator(`[id="${id}"] [data-static-step] svg`)).toBeVisible();
  }
  await context.close();
});
