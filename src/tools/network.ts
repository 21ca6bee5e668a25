/**
 * What pages of the built site ask for, from the browser's network log: cold visits at 390x844, so that
 * nothing is guessed from the markup.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { DARK } from '../embed/dark.ts';
import { scrollThrough } from './reading.ts';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { createSite, listen } from './serve.mjs';
import { fileOf, type Site } from './weigh.ts';

const phone = { width: 390, height: 844 };
/** What counts as load: the first five seconds without scrolling. */
const LOAD = 5000;
/** Small pages are visited some at a time: they mostly wait. */
const AT_ONCE = 6;

/** The files, as paths in dist, each once, the page itself first. */
export interface Visit {
  /** As a path in dist. */
  page: string;
  atLoad: string[];
  /** Those that came while the page was scrolled through. */
  later: string[];
}

/** How tall the story's two lengths are on the phone, in pixels: the page of the story, and those of all chapters. */
export interface Heights {
  story: number;
  depth: number;
}

/** What the budget looks at. */
export interface Log {
  story: Visit;
  heights: Heights;
  /** Other pages that readers open: the lab, the lists, one chart's page, one step's. */
  pages: Visit[];
  /** The frame of each chart; of those that take values of the model also the frame with values. */
  frames: Visit[];
  runs: Visit[];
}

/** Opens an address of the site and lists what is asked for. */
async function visit(
  browser: Browser,
  { site, origin }: { site: Site; origin: string },
  address: string,
  use: (page: Page, atRest: () => void) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const files = { atLoad: [] as string[], later: [] as string[] };
  let now: keyof typeof files = 'atLoad';
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return;
    const file = fileOf(site, request.url(), origin);
    if (file === null) foreign.push(request.url());
    else if (!files.atLoad.includes(file) && !files.later.includes(file)) files[now].push(file);
  });
  await page.goto(`${origin}${site.base}${address}`, { waitUntil: 'load' });
  await use(page, () => (now = 'later'));
  await context.close();
  if (foreign.length > 0) throw new Error(`${address} asks other hosts: ${foreign.join(', ')}`);
  return { page: files.atLoad[0] ?? '', ...files };
}

/** Waits until nothing has been asked for in the last second. */
async function settle(page: Page): Promise<void> {
  let last = Date.now();
  page.on('request', () => (last = Date.now()));
  while (Date.now() - last < 1000) await page.waitForTimeout(100);
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Opens pages on the phone one after the other and adds up their heights. */
async function heightsOf(browser: Browser, addresses: readonly string[]): Promise<number> {
  const page = await browser.newPage({ viewport: phone });
  let sum = 0;
  for (const address of addresses) {
    // A link lays everything out at once.
    await page.goto(`${address}#main`, { waitUntil: 'load' });
    sum += await heightOf(page);
  }
  await page.close();
  return sum;
}

/** The folders within a folder of dist, by name. */
const foldersOf = (site: Site, folder: string): string[] =>
  readdirSync(path.join(site.dist, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Visits the site with a browser, each page cold. */
export async function logNetwork(site: Site): Promise<Log> {
  const server = createSite({ dir: site.dist, base: site.base });
  const port = await listen(server, 4340);
  const at = { site, origin: `http://localhost:${port}` };
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
  try {
    const story = await visit(browser, at, '', async (page, atRest) => {
      await page.waitForTimeout(LOAD);
      atRest();
      await scrollThrough(page);
    });
    const visitAll = async (addresses: readonly string[]) => {
      const visits: Visit[] = [];
      for (let i = 0; i < addresses.length; i += AT_ONCE) {
        const some = addresses.slice(i, i + AT_ONCE).map((address) => visit(browser, at, address, settle));
        visits.push(...(await Promise.all(some)));
      }
      return visits;
    };
    // Dark frames are the same but for their colours.
    const charts = foldersOf(site, 'embed').filter((name) => !name.endsWith(DARK));
    const withValues = charts.filter((id) =>
      readFileSync(path.join(site.dist, `embed/${id}/index.html`), 'utf8').includes(' data-lab='),
    );
    const [chart] = foldersOf(site, 'charts');
    const pages = await visitAll([
      ...['scenarios/', 'sources/', 'glossary/', 'charts/'],
      ...(chart === undefined ? [] : [`charts/${chart}/`]),
    ]);
    const frames = await visitAll(charts.map((id) => `embed/${id}/`));
    const runs = await visitAll(withValues.map((id) => `embed/${id}/?m=1&r30=300`));
    const home = `${at.origin}${site.base}`;
    const heights = {
      story: await heightsOf(browser, [home]),
      depth: await heightsOf(
        browser,
        foldersOf(site, 'chapters').map((id) => `${home}chapters/${id}/`),
      ),
    };
    return { story, heights, pages, frames, runs };
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}
