import { expect, test } from '@playwright/test';
import { allSteps, builtSteps, pinnedScene } from './built.ts';
import { atTop, borderOf, depthOf, errorsOf, nth, openStory, pictureAt } from './scroll-page.ts';
import { sceneOf, scrollOn, stateOf, stillness, topOf } from './scroll-page.ts';

test.use({ viewport: { width: 1280, height: 800 } });
const fragment = (url: string) => decodeURIComponent(new URL(url).hash);

test('the address follows the reader, keeps the query and adds no history', async ({ page }) => {
  await openStory(page, '?keep=this');
  const steps = builtSteps();
  const [before, third] = [await page.evaluate(() => history.length), nth(steps, 2)];
  for (const { id } of steps.slice(0, 3)) {
    await scrollOn(page, (await borderOf(page, id)) + 300, 120);
  }
  await expect.poll(() => fragment(page.url())).toBe(`#${third.id}`);
  expect(new URL(page.url()).search).toBe('?keep=this');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await scrollOn(page, 0, 400);
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('a link to a chapter lands on its heading, and the back button leads back', async ({ page }) => {
  const steps = builtSteps();
  const last = nth(steps, -1);
  await openStory(page, `#${last.id}`);
  const svg = await pictureAt(page, last);
  await stillness(page);
  const y = await depthOf(page);
  const chapter = nth(last.id.split('.'), 0);
  await page
    .locator(`nav a[href="#${chapter}"]`)
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await atTop(page, chapter);
  await stillness(page);
  await page.goBack();
  await expect.poll(async () => Math.abs((await depthOf(page)) - y)).toBeLessThan(3);
  expect(await pictureAt(page, last)).toBe(svg);
  await page.goForward();
  await atTop(page, chapter);
  expect(errorsOf(page)).toEqual([]);
});

test('leaving the page and coming back finds the same step', async ({ page }) => {
  const steps = builtSteps();
  await openStory(page, `#${nth(steps, 1).id}`);
  const svg = await pictureAt(page, nth(steps, 1));
  await page.goto('./sources/');
  await page.goBack();
  expect(await pictureAt(page, nth(steps, 1))).toBe(svg);
});

test('ids that moved are followed, unknown steps lead to their chapter', async ({ page }) => {
  const steps = builtSteps();
  const step = nth(steps, 1);
  const chapter = nth(step.id.split('.'), 0);
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const moved = JSON.stringify({ 'old.name': step.id, ring: 'ring' }).replaceAll('"', '&quot;');
    const body = (await response.text()).replace(
      /data-moved=("[^"]*"|'[^']*'|[^\s>]+)/,
      `data-moved="${moved}"`,
    );
    return route.fulfill({ response, body });
  });
  await openStory(page, '#old.name');
  await pictureAt(page, step);
  expect(fragment(page.url())).toBe(`#${step.id}`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => {
    location.hash = '#old.name';
  });
  await pictureAt(page, step);
  // The address is written from where the reader stands before the browser tells that it was changed.
  await page.evaluate(() => scrollTo(0, 0));
  await stillness(page);
  await page.evaluate(() => {
    location.hash = '#old.name';
    history.replaceState(history.state, '', location.pathname);
  });
  await pictureAt(page, step);
  await openStory(page, `#${chapter}.no-such-step`);
  await atTop(page, chapter);
  expect(errorsOf(page)).toEqual([]);
});

test('mangled fragments, parameters and stored values leave a working page', async ({ page }) => {
  const steps = builtSteps();
  const last = nth(steps, -1);
  const lands = async (rest: string) => {
    await page.locator(`[id="${last.id}"]`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
    await expect.poll(async () => (await stateOf(page, last.id)).live, { message: rest }).toBe(true);
    expect(errorsOf(page), rest).toEqual([]);
  };
  // Of an address that is opened, and of one that the open page is sent to.
  for (const rest of [
    '#%E0%A4%A',
    '?flat=2&debug=0&flat=%E0%A4%A',
    '?%%%=%%%#%%%',
    '?line=NaN~Infinity~~~#💥',
  ]) {
    await openStory(page, rest);
    await lands(rest);
  }
  for (const fragment of [
    '%',
    `${last.id}%00`,
    '.',
    '..',
    'main',
    '"><img src=x onerror=alert(1)>',
    'constructor',
    '__proto__.toString',
    'x'.repeat(5000),
  ]) {
    await page.evaluate((fragment) => (location.hash = fragment), fragment);
    await lands(fragment);
  }
  // A fragment that leads nowhere moves nobody, so the address waits for the reader's next move; and the place of
  // the last visit is written before it is overwritten.
  await page.mouse.wheel(0, 8);
  await expect.poll(() => fragment(page.url())).toBe(`#${last.id}`);
  for (const value of ['', '%', 'x'.repeat(9000)]) {
    await page.evaluate((value) => {
      for (const key of ['place', 'step-keys', 'theme']) localStorage.setItem(key, value);
    }, value);
    await openStory(page);
    await expect(page.locator('.continue')).toHaveCount(0);
    expect(errorsOf(page), value).toEqual([]);
  }
});

test('a reload shows the same step at the same place, also in the letters that stand in for late ones', async ({
  page,
}) => {
  const step = nth(builtSteps(), Math.floor(builtSteps().length / 2));
  await openStory(page, `#${step.id}`);
  await pictureAt(page, step);
  await stillness(page);
  const top = await topOf(page, step.id);
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fallback();
  });
  await page.reload();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect.poll(async () => Math.abs((await topOf(page, step.id)) - top)).toBeLessThan(3);
  await pictureAt(page, step);
  expect(errorsOf(page)).toEqual([]);
});

test('where storage throws, everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const steps = builtSteps();
  await openStory(page, `#${nth(steps, 1).id}`);
  await pictureAt(page, nth(steps, 1));
  expect(errorsOf(page)).toEqual([]);
});

test('a later visit offers the place where the reader was, and takes it away again', async ({ page }) => {
  await openStory(page);
  await expect(page.locator('.continue')).toHaveCount(0);
  const steps = builtSteps();
  const step = nth(steps, 2);
  await openStory(page, `#${step.id}`);
  await pictureAt(page, step);
  await page.mouse.wheel(0, 30);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('place'))).toBe(step.id);
  await openStory(page);
  expect(await depthOf(page)).toBe(0);
  await page.locator('.continue a').click();
  await pictureAt(page, step);
  await expect(page.locator('.continue')).toHaveCount(0);
  await openStory(page);
  await page.locator('.continue button').click();
  await expect(page.locator('.continue')).toHaveCount(0);
});

test('copy link offers the step’s own page, with its preview, and the chapter’s place', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const steps = pinnedScene();
  await openStory(page, `?keep=this#${nth(steps, 1).id}`);
  await pictureAt(page, nth(steps, 1));
  const here = page.url().split('?')[0];
  const menu = page.getByRole('dialog', { name: 'Copy a link' });
  const copied = async (choice: string) => {
    await menu.getByRole('button', { name: choice, exact: true }).click();
    await expect(menu.getByRole('status')).toHaveText('Link copied');
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const link = sceneOf(page, nth(steps, 1)).locator('[data-step-controls] a[data-copy-link]');
  await expect(link).toHaveAccessibleName('Copy link to this step');
  await link.click();
  const address = await copied('Copy the link with a preview');
  await expect(link).toBeFocused();
  expect(address).toBe(new URL(`s/${nth(steps, 1).id}/`, here).href);
  await page.goto(address);
  await pictureAt(page, nth(steps, 1));

  // Where nothing is pinned the card has it.
  const [flowing] = builtSteps().filter(({ layout }) => layout === 'flow');
  await page.locator(`section[id="${flowing?.id}"] .step-link a`).click();
  expect(await copied('Copy it as a question')).toBe(new URL(`?hide=end#${flowing?.id}`, here).href);

  const chapter = page.locator('a[data-copy-link][href$="#revenue"]');
  await chapter.click();
  expect(await copied('Copy the link')).toBe(new URL((await chapter.getAttribute('href')) ?? '', here).href);
});

test('?debug shows the lines, the plateaus, the step and its progress', async ({ page }) => {
  const steps = allSteps();
  await openStory(page, `?debug#${nth(steps, 1).id}`);
  await expect(page.locator('[data-debug="panel"]')).toContainText(nth(steps, 1).id);
  await expect(page.locator('[data-debug="panel"]')).toContainText('at rest');
  await expect(page.locator('[data-debug="line"]').first()).toBeVisible();
  await expect(page.locator('[data-debug="plateaus"] > div')).toHaveCount(steps.length);
  expect(errorsOf(page)).toEqual([]);
});

test('a plain visit skips the chapters below until it has loaded; other visits lay all out at once', async ({
  page,
}) => {
  // Of all chapters, whether they were skipped while the page still loaded.
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      const chapters = [...document.querySelectorAll('[data-chapter]')];
      if (document.readyState === 'interactive')
        document.documentElement.dataset['skipped'] = chapters
          .map((chapter) => Number(getComputedStyle(chapter).contentVisibility === 'auto'))
          .join('');
    });
  });
  const skipped = async () => (await page.locator('html').getAttribute('data-skipped')) ?? '';
  const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
  const stillSkipped = () =>
    page
      .locator('[data-chapter]')
      .evaluateAll(
        (all) => all.filter((one) => getComputedStyle(one).contentVisibility !== 'visible').length,
      );

  // A font that comes late waits for the next page, and large letters of its stand-in break lines elsewhere: it is here.
  await page.goto('glossary/');
  await page.evaluate(async () => void (await document.fonts.ready));
  await openStory(page);
  expect(await skipped()).toMatch(/^01+$/);
  await expect.poll(stillSkipped).toBe(0);
  // Letters of another width break lines elsewhere.
  const lettered = () => page.evaluate(async () => void (await document.fonts.ready));
  await lettered();
  const height = await tall();

  await page.reload();
  expect(await skipped()).toMatch(/^0+$/);
  await openStory(page, `#${nth(builtSteps(), -1).id}`);
  await page.reload();
  await lettered();
  await expect.poll(tall).toBe(height);

  // Somebody who follows a link before that lands where it leads.
  await page.goto('about:blank');
  await page.goto('./', { waitUntil: 'commit' });
  await page.waitForSelector('[data-laid] ~ [data-chapter="since-then"]', { state: 'attached' });
  await page
    .locator('nav a[href="#since-then"]')
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await atTop(page, 'since-then');
  expect(errorsOf(page)).toEqual([]);
});

test('a file that hangs keeps no chapter from being laid out', async ({ page }) => {
  await openStory(page);
  const last = nth(builtSteps(), -1);
  await page.route('**/*.woff2', () => undefined);
  await page.goto('about:blank');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('html')).not.toHaveAttribute('data-came', /./, { timeout: 10_000 });
  await page.locator(`[id="${last.id}"]`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await expect.poll(async () => (await stateOf(page, last.id)).live).toBe(true);
  expect(await page.evaluate(() => document.readyState)).toBe('interactive');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
