/** Reading a page as a whole, for tests and measurements of what happens meanwhile. */
import type { Page } from '@playwright/test';

/** Scrolls through the whole page, most of a window at a time, so that every scene comes into view. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = page.viewportSize()?.height ?? 800;
  for (let y = 0; ; y += height * 0.8) {
    const foot = await page.evaluate(
      (y) =>
        new Promise<boolean>((resolve) => {
          scrollTo({ top: y, behavior: 'instant' });
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(y > document.documentElement.scrollHeight - innerHeight)),
          );
        }),
      y,
    );
    if (foot) break;
  }
  await page.waitForLoadState('networkidle');
}
