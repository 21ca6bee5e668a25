/** What axe finds on an open page; every rule, every element. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/**
 * axe itself, without its adapter for this test runner, which takes a second for what takes a tenth of one: it
 * comes with the page instead of being sent again at each look, and a frame within a page is a page of its own.
 */
const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const armed = new WeakSet<Page>();

/** Brings axe along with every page that is opened from now on. */
export async function arm(page: Page): Promise<void> {
  if (armed.has(page)) return;
  armed.add(page);
  await page.addInitScript({ path });
}

interface Look {
  /** Confines the look to a selector. */
  within?: string;
  /** Confines it to some rules. */
  rules?: readonly string[];
  /** Leaves some rules out. */
  without?: readonly string[];
}

/** What axe finds, in a line each; nothing is left out. */
export async function findings(page: Page, { within, rules, without = [] }: Look = {}): Promise<string[]> {
  if (!armed.has(page)) throw new Error('arm(page) has to be called before the page is opened.');
  return page.evaluate(
    async ([within, rules, without]) => {
      const { axe: tool } = window as unknown as { axe: typeof axe };
      const { violations, passes, incomplete } = await tool.run(
        { include: [within ?? 'html'], exclude: ['iframe'] },
        {
          resultTypes: ['violations'],
          ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
          rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
        },
      );
      if (violations.length + passes.length + incomplete.length === 0)
        throw new Error('axe looked at nothing.');
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => {
          const why = failureSummary?.split('\n').slice(1, 3).join(' ').trim();
          return `${id}: ${target.join(' ')}: ${why}`;
        }),
      );
    },
    [within, rules, without] as const,
  );
}

export interface View {
  theme: 'light' | 'dark';
  width: number;
  height: number;
}

/** Both themes, narrow and wide: what one page of each template is looked at in. */
export const combinations: View[] = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ theme, width, height: width === 320 ? 640 : 800 })),
);

/** Shows an open page in a theme and a size. */
export async function showIn(page: Page, { theme, width, height }: View): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme });
}

/**
 * What axe finds in all combinations, each finding with its view. In the second theme of a width nothing but
 * colours is another.
 * @param ready what has to be done at each width first
 */
export async function findingsInAll(page: Page, ready?: (view: View) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const view of combinations) {
    await showIn(page, view);
    if (view.theme === 'light') await ready?.(view);
    const look = view.theme === 'light' ? {} : { rules: ['color-contrast'] };
    for (const finding of await findings(page, look)) found.push(`${view.theme}, ${view.width}: ${finding}`);
  }
  return found;
}
