/** What the embed tests share: errors of a page, a page of somebody else, how a frame fits. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
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
