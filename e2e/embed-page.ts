/** What the embed tests share: errors of a page, a page of somebody else, how a frame fits. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Page } from '@playwright/test';
import { chartOfFewSteps } from './built.ts';
import { cutOffIn } from './in-page.ts';

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
export const cutOff = (frame: Frame): Promise<number> => frame.evaluate(cutOffIn);

export function sideways(frame: Frame | Page): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What a page does to frames that never expected them. */
export const hostile = `
  * { box-sizing: border-box; letter-spacing: .1em !important; float: left; animation: spin 3s infinite }
  iframe { height: 120px !important; max-height: 200px; min-height: 90px; padding: 30px 0; width: 50%; display: inline }
  backstop-chart { all: unset; height: 50px; overflow: hidden } body { line-height: 3; color: red; margin: 0 }
  @keyframes spin { from { opacity: .9 } }`;

/** Opens a page of another origin with this in its body. */
export async function openHost(page: Page, body: string, style: string): Promise<{ url: string }> {
  const html = `<!doctype html><html lang="en"><title>Host</title><style>${style}</style><body>${body}</body></html>`;
  const { url, server } = await hostPage(html);
  page.on('close', () => server.close());
  await page.goto(url);
  return { url };
}

/** The site's address and a chart of few steps. */
export function siteOf(baseURL: string | undefined) {
  if (baseURL === undefined) throw new Error('the configuration names no address');
  return { site: baseURL, origin: new URL(baseURL).origin, ...chartOfFewSteps() };
}

export async function frameOf(page: Page, index = 0): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/**
 * The snippets that the builder hands out, for the site under test.
 * @param address of the chart's page, below `charts/`
 */
export async function snippetsOf(page: Page, address: string, site: string): Promise<Record<string, string>> {
  // The builder lives when a reader comes near it.
  await page.goto(`charts/${address}#embed`);
  await expect(page.locator('[data-preview]')).toBeVisible();
  const published = (await page.locator('form[data-builder]').getAttribute('data-site')) ?? '';
  const fields = await page
    .locator('[data-snippet]')
    .evaluateAll((all: HTMLTextAreaElement[]) => all.map((one) => [one.dataset['snippet'] ?? '', one.value]));
  return Object.fromEntries(fields.map(([kind, text = '']) => [kind, text.replaceAll(published, site)]));
}

/** One of them, for the whole chart. */
export const snippet = async (page: Page, id: string, site: string, kind: string): Promise<string> =>
  (await snippetsOf(page, `${id}/`, site))[kind] ?? '';
