/** Access: what axe finds, the keyboard alone, forced colours, and zoom to 400%. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addressOf, htmlFiles } from './built.ts';
import { scrollThrough } from './reading.ts';
import { depthOf, stepsOf } from './scroll-page.ts';

const files = htmlFiles();
const combinations = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 1280].map((width) => ({ theme, width, height: width === 320 ? 640 : 800 })),
);

/** What axe finds, in a line each; nothing is left out. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1, 3).join(' ').trim();
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}

/** A share page leads on into the story at once; here it is kept from that by hiding the way. */
async function stay(page: Page): Promise<void> {
  await page.route('**/s/*/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(' data-into-story', '');
    await route.fulfill({ response, body });
  });
}

/** The pages made by one template: those whose addresses differ only in names. */
const templateOf = (file: string) => {
  const [first = '', ...rest] = file.split('/');
  return `${first}/${rest.length}${rest.find((part) => /^(handout|answers)$/.test(part)) ?? ''}`;
};

for (const { theme, width, height } of combinations) {
  test(`axe finds nothing in the story: ${theme}, ${width} wide`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('./');
    await scrollThrough(page);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing in the story with a card open, and with every fold unfolded', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.locator('a.fig').nth(1).focus();
  await expect(page.locator('.card')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await findings(page)).toEqual([]);
});

test.describe('axe finds nothing in any other page', () => {
  const seen = new Set<string>();
  const others = files.filter((file) => file !== 'index.html' && !file.startsWith('v/'));
  // One page of each template in every combination. The list of sources takes half a minute: its other
  // combinations are tested on a sample, with its own tests.
  const [first, rest] = [[], []] as [string[], string[]];
  for (const file of others) {
    const template = templateOf(file);
    (seen.has(template) || file === 'sources/index.html' ? rest : first).push(file);
    seen.add(template);
  }
  const check = async (page: Page, file: string, { theme, width, height }: (typeof combinations)[number]) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(addressOf(file));
    expect(await findings(page), `${addressOf(file)}, ${theme}, ${width} wide`).toEqual([]);
  };
  for (const file of first)
    test(`${addressOf(file)}: light and dark, 320 and 1280 wide`, async ({ page }) => {
      test.setTimeout(90_000);
      if (file.startsWith('s/')) await stay(page);
      for (const combination of combinations) await check(page, file, combination);
    });
  // The others once, each in its turn: all steps of a chart or of a chapter in one test.
  const groups = Map.groupBy(rest, (file) => file.split('/').slice(0, 2).join('/').replace(/\..*/, ''));
  for (const [group, list] of groups)
    test(`${group}: ${list.length} more`, async ({ page }) => {
      // The list of sources alone takes a minute where two browsers share two cores.
      test.setTimeout(240_000 + list.length * 20_000);
      if (group.startsWith('s/')) await stay(page);
      for (const file of list) await check(page, file, combinations[others.indexOf(file) % 4]!);
    });
});

test('zoom to 400%: at 320 x 256 no page has to be scrolled sideways', async ({ page }) => {
  test.setTimeout(30_000 + files.length * 2_000);
  await page.setViewportSize({ width: 320, height: 256 });
  const wide: string[] = [];
  for (const file of files) {
    await page.goto(addressOf(file));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wide.push(`${file}: ${over} px`);
  }
  expect(wide).toEqual([]);
});

test('zoom to 400%: nothing is pinned over the text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('./');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const pinned = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { position } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inView = box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return inView && /^(fixed|sticky)$/.test(position) && box.height > 48
        ? [`${element.tagName}.${element.getAttribute('class') ?? ''}`]
        : [];
    }),
  );
  expect(pinned).toEqual([]);
});

test('wider text spacing, as readers set it, cuts nothing off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'p, li, a, h1, h2, h3, td, th, button, summary { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main p, main li, main h1, main h2, main h3, button, summary')]
      .filter((element) => {
        const { overflow } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const small = box.width <= 1 || box.height <= 1;
        return !small && overflow !== 'visible' && element.scrollHeight > element.clientHeight + 2;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('forced colours: texts and marks of every chart stand out from the ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  await scrollThrough(page);
  const problems = await page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const found: string[] = [];
    const pictures = [...document.querySelectorAll('figure[data-chart] svg[role="img"]')];
    if (pictures.length === 0) found.push('no picture');
    for (const svg of pictures) {
      const texts = [...svg.querySelectorAll('text')];
      if (texts.length === 0) found.push('a picture without text');
      for (const text of texts) {
        const { fill } = getComputedStyle(text);
        if (fill === ground || fill === 'none')
          found.push(`text "${text.textContent}" has the ground's colour`);
      }
      const marks = [...svg.querySelectorAll('[class*="m-point"], [class*="m-area"], [class*="m-line"]')];
      for (const mark of marks) {
        const { fill, stroke } = getComputedStyle(mark);
        const plain = (colour: string) =>
          colour === 'none' || colour === ground || colour === 'rgba(0, 0, 0, 0)';
        if (plain(fill) && plain(stroke)) found.push(`mark ${mark.getAttribute('class')} cannot be seen`);
      }
    }
    return found;
  });
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
});

test('touch targets: what is tapped outside a sentence is at least 24 px, or has that room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await scrollThrough(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input, select, nav a')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 70)}: ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
});

/** The element that has focus, in a few words, and whether the reader can see that it has. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const rects = [...element.getClientRects()];
    const inView = rects.filter(
      (r) => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
    );
    const shows = (x: number, y: number) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      name: `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`,
      data: Object.keys((element as HTMLElement).dataset),
      tag: element.tagName.toLowerCase(),
      className: element.getAttribute('class') ?? '',
      inChart: element.closest('svg[role="img"]') !== null,
      seen: inView.some((r) =>
        [0.5, 0.1, 0.9].some((part) => shows(r.left + r.width * part, r.top + r.height / 2)),
      ),
      ringed: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
    };
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`by keyboard alone, ${width} wide: every stop can be seen, none is a trap, nothing is missing`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await page.goto('./');
    const problems: string[] = [];
    const met = new Set<string>();
    let stops = 0;
    let last = '';
    for (; stops < 5000; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      // After the last stop the focus leaves the page.
      if (stop === null) break;
      if (!stop.seen) problems.push(`not to be seen: ${stop.name}`);
      if (!stop.ringed) problems.push(`no focus ring: ${stop.name}`);
      if (stop.inChart) problems.push(`inside a picture: ${stop.name}`);
      for (const key of [...stop.data, stop.tag, ...stop.className.split(' ')]) met.add(key);
      last = stop.name;
    }
    expect(stops, `the focus leaves the page; it last stood on ${last}`).toBeLessThan(5000);
    expect(problems).toEqual([]);
    const kinds = [
      'skip',
      'wordmark',
      'themeToggle',
      'copyLink',
      'fig',
      'term',
      'year',
      'drawDone',
      'summary',
    ];
    // The switch for j and k is there where there is room for it; they need the focus in any case.
    for (const kind of [...kinds, 'stepBy', ...(width > 1000 ? ['stepKeys'] : [])]) {
      expect([...met], `a stop of the kind ${kind}`).toContain(kind);
    }
  });
}

/** Presses Tab until a locator has focus. */
async function tabTo(page: Page, target: Locator, most = 1500): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by Tab`);
}

test('the skip link is the first stop, shows itself, and leads past the masthead', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('contents by keyboard: a chapter is reached, and the focus goes on from there', async ({ page }) => {
  await page.goto('./');
  const link = page.locator('nav[aria-label="Chapters"] a').first();
  await tabTo(page, link);
  const id = ((await link.getAttribute('href')) ?? '').slice(1);
  expect(id).not.toBe('');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  expect(await depthOf(page)).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  const inChapter = () =>
    page.evaluate(
      (id) => document.activeElement?.closest(`[data-chapter]`)?.getAttribute('data-chapter') === id,
      id,
    );
  expect(await inChapter()).toBe(true);
});

test('the steps by keyboard: buttons, j and k while the focus is there, and a way to switch those off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  const steps = await stepsOf(page);
  const scene = page.locator('[data-scene]').first();
  const figure = scene.locator('figure[data-chart]');
  const next = scene.locator('[data-step-by="1"]');
  await tabTo(page, next);
  // On the way here the page has scrolled; the steps are counted from wherever it stands.
  const names = steps.map(({ step }) => step);
  const begin = names.indexOf((await figure.getAttribute('data-step')) ?? '');
  const at = (by: number) => expect(figure).toHaveAttribute('data-step', names[begin + by] ?? '(none)');
  await page.keyboard.press('Enter');
  await at(1);
  await expect(next).toBeFocused();
  await page.keyboard.press('j');
  await at(2);
  await page.keyboard.press('k');
  await at(1);
  const keys = scene.locator('[data-step-keys]');
  await keys.focus();
  await page.keyboard.press('Space');
  await expect(keys).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('j');
  await page.waitForTimeout(500);
  await at(1);
});

test('the keys j and k do nothing while the focus is elsewhere', async ({ page }) => {
  await page.goto('./');
  await scrollThrough(page);
  const before = await depthOf(page);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.waitForTimeout(400);
  expect(await depthOf(page)).toBe(before);
});

test('drawing by keyboard alone, from the top of the page to the answer', async ({ page }) => {
  await page.goto('./');
  const last = page.locator('input[data-year="2030"]').first();
  await tabTo(page, last);
  await expect(page.locator('figure[data-chart]').first()).toHaveAttribute('data-live', '');
  await page.keyboard.type('150');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-draw-done]').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-draw-words]').first()).toContainText('150');
  await expect(page.locator('[data-draw-table]').first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get('line')).not.toBeNull();
});

test('a card opens with the focus, is read next, and Escape gives the focus back', async ({ page }) => {
  await page.goto('./');
  const figure = page.locator('.chapter a.fig').first();
  await tabTo(page, figure);
  const card = page.locator('.card');
  await expect(card).toBeVisible();
  await expect(card.locator('a[href^="http"]').first()).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(figure).toBeFocused();
});

test('an embed by keyboard alone: steps by arrows and by buttons', async ({ page }) => {
  const file = files.find((name) => /^embed\/[^/]+\/index\.html$/.test(name));
  expect(file).toBeDefined();
  await page.goto(addressOf(file ?? ''));
  const figure = page.locator('figure[data-chart]');
  await expect(figure).toHaveAttribute('data-live', '');
  const first = await figure.getAttribute('data-step');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure).not.toHaveAttribute('data-step', first ?? '');
});
