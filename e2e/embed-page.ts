/** What the embed tests share: which charts and steps are built, errors of a page, a page of somebody else. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Page } from '@playwright/test';

export interface BuiltSteps {
  id: string;
  steps: string[];
}

/** The charts of the gallery and the steps that each frame knows. */
export async function chartsOf(page: Page): Promise<BuiltSteps[]> {
  await page.goto('charts/');
  const ids = await page
    .locator('.gallery-card h2 a')
    .evaluateAll((links) =>
      links.map((a) => new URL((a as HTMLAnchorElement).href).pathname.split('/').at(-2) ?? ''),
    );
  expect(ids.length).toBeGreaterThan(0);
  const charts: BuiltSteps[] = [];
  for (const id of ids) {
    await page.goto(`embed/${id}/`);
    const steps = (await page.locator('[data-embed]').getAttribute('data-steps'))?.split(' ') ?? [];
    expect(steps.length).toBeGreaterThan(0);
    charts.push({ id, steps });
  }
  return charts;
}

/** Collects script errors and everything the page asks of hosts other than its own. */
export function watch(page: Page, own: readonly string[]): { errors: string[]; foreign: string[] } {
  const seen = { errors: [] as string[], foreign: [] as string[] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !own.includes(url.origin)) seen.foreign.push(url.href);
  });
  return seen;
}

/** Serves one page of HTML from another origin than the site's. */
export async function hostPage(html: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** How far the content of a frame is from fitting its frame, in pixels: 0 is exact, above is cut. */
export function cutOff(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const content = document.querySelector('[data-embed]')?.getBoundingClientRect().height ?? NaN;
    return Math.ceil(content) - document.documentElement.clientHeight;
  });
}

export function sideways(frame: Frame | Page): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
