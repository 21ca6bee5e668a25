/** What axe finds on an open page; every rule, every element. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds, in a line each; nothing is left out. `within` confines it to a selector. */
export async function findings(page: Page, within?: string): Promise<string[]> {
  // Its older way of running needs no second page for each look; it is blind to frames of other origins alone.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    // A frame is a page of its own, and looked at by itself.
    .exclude('iframe')
    .options({ resultTypes: ['violations'] });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1, 3).join(' ').trim();
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}

/** Both themes, narrow and wide: what one page of each template is looked at in. */
export const combinations = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 1280].map((width) => ({ theme, width, height: width === 320 ? 640 : 800 })),
);

/** Shows an open page in a theme and a size. */
export async function showIn(
  page: Page,
  { theme, width, height }: (typeof combinations)[number],
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme });
}
