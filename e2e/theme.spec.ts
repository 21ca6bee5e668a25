/** Light and dark: follows the system, can be switched, is remembered where storage works, never flashes. */
import { expect, test, type Page } from '@playwright/test';

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const LIGHT = 'rgb(251, 248, 242)';
const DARK = 'rgb(21, 23, 27)';
const toggle = (page: Page) => page.getByRole('button', { name: 'Dark theme' });

for (const address of ['./', 'charts/', 'sources/']) {
  test(`${address} follows the system, also when that changes`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    expect(await ground(page)).toBe(LIGHT);
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => ground(page)).toBe(DARK);
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
    // Who asks for more contrast gets greys as strong as ink, and hairlines that can be seen.
    const greys = () =>
      page.evaluate(() => {
        const { style } = document.body.appendChild(document.createElement('i'));
        const colour = (name: string) => {
          style.color = `var(--${name})`;
          return getComputedStyle(document.body.lastElementChild!).color;
        };
        const [ink, hair, ...rest] = ['ink', 'hair', 'ink-2', 'ink-3'].map(colour);
        return { alike: rest.map((grey) => grey === ink), hair };
      });
    const before = await greys();
    expect(before.alike).toEqual([false, false]);
    await page.emulateMedia({ contrast: 'more' });
    const after = await greys();
    expect(after.alike).toEqual([true, true]);
    expect(after.hair).not.toBe(before.hair);
  });
}

for (const system of ['light', 'dark'] as const) {
  const [own, other] = system === 'light' ? [LIGHT, DARK] : [DARK, LIGHT];
  test(`a choice against a ${system} system holds, on other pages and after a reload`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('glossary/');
    expect(await ground(page)).toBe(own);
    await toggle(page).click();
    await expect.poll(() => ground(page)).toBe(other);
    await page.reload();
    expect(await ground(page)).toBe(other);
    await page.goto('charts/');
    expect(await ground(page)).toBe(other);
    await expect(toggle(page)).toHaveAttribute('aria-pressed', String(other === DARK));
    await toggle(page).click();
    await expect.poll(() => ground(page)).toBe(own);
  });

  test(`a choice against a ${system} system is there before anything is painted`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('glossary/');
    await toggle(page).click();
    const chosen = system === 'light' ? 'dark' : 'light';
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        sessionStorage.setItem('theme-at-body', document.documentElement.dataset['theme'] ?? 'none');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => sessionStorage.getItem('theme-at-body'))).toBe(chosen);
  });
}

test('works where storage throws, for as long as the page lasts', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('glossary/');
  expect(await ground(page)).toBe(LIGHT);
  await toggle(page).click();
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.reload();
  expect(await ground(page)).toBe(LIGHT);
  expect(errors).toEqual([]);
});

test('a mangled stored choice is as none', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('glossary/');
  for (const value of ['', 'purple', '{"a":1}', 'dark '.repeat(1000)]) {
    await page.evaluate((value) => localStorage.setItem('theme', value), value);
    await page.reload();
    expect(await ground(page), value.slice(0, 20)).toBe(DARK);
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
  }
});

test('the pictures change with the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const ink = () =>
    page.evaluate(() => {
      const text = document.querySelector('figure[data-chart] svg text');
      return text ? getComputedStyle(text).fill : 'no text';
    });
  const light = await ink();
  await toggle(page).click();
  await expect.poll(ink).not.toBe(light);
  expect([light, await ink()]).not.toContain('no text');
});

test('paper is light, even for those who chose dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await toggle(page).click();
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.emulateMedia({ media: 'print' });
  const brightness = (property: 'color' | 'backgroundColor') =>
    page.evaluate((property) => {
      const parts =
        getComputedStyle(document.body)
          [property].match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return parts[3] === 0 ? 255 : Math.max(...parts.slice(0, 3));
    }, property);
  expect(await brightness('backgroundColor')).toBeGreaterThan(200);
  expect(await brightness('color')).toBeLessThan(90);
});
