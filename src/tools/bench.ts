/**
 * `npm run bench`: how fast the built story is on a slow phone, as medians of several cold visits. Prints
 * each figure beside what is to be reached, keeps all in .cache/bench/<commit>.json and compares with the
 * commit before. Never a test: times depend on the machine.
 *
 *   npm run bench                          the story in dist, five visits
 *   npm run bench -- --runs 3 --dir dist --page charts/
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { at, basePath } from './lib.mjs';
import { createSite, listen } from './serve.mjs';

const phone = { width: 390, height: 844 };
const slowdown = 4;
/** Slow 4G: milliseconds a request, and bits a second. */
const network = { latency: 562, down: 1_440_000, up: 675_000 };
/** After the load event the page is watched for so long; milliseconds. */
const watched = 5000;
/** A frame of a 60 Hz screen; half a frame more counts as late, since timestamps jitter. */
const late = 25;

const figures = {
  kilobytes: { what: 'over the wire at load', unit: 'KB', reach: 135 },
  requests: { what: 'requests at load', unit: '', reach: 6 },
  lcp: { what: 'largest contentful paint', unit: 'ms', reach: 1000 },
  blocking: { what: 'blocking time', unit: 'ms', reach: 50 },
  busyLoad: { what: 'main thread busy at load', unit: 'ms', reach: 600 },
  shiftLoad: { what: 'layout shift at load', unit: '', reach: 0 },
  shiftScroll: { what: 'layout shift while scrolling', unit: '', reach: 0 },
  lateFrames: { what: 'frames over 16.7 ms while scrolling', unit: '%', reach: 8 },
  longFrames: { what: 'frames over 50 ms while scrolling', unit: '%', reach: 0 },
  busyScroll: { what: 'main thread busy per 1,000 px scrolled', unit: 'ms', reach: 220 },
  worstTap: { what: 'worst tap', unit: 'ms', reach: 40 },
} as const;
type Figure = keyof typeof figures;
type Visit = Record<Figure, number>;

/** The heaviest of a kind, for whoever wants to know why. */
const culprits = new Set<string>();

/** What the page keeps of itself; see `watch`. */
interface Seen {
  fcp: number;
  lcp: number;
  tasks: { start: number; duration: number }[];
  shift: number;
  /** What moved, and how much. */
  shifts: { value: number; what: string }[];
  taps: { duration: number; what: string }[];
  frames: number[];
}
declare global {
  interface Window {
    benchSeen: Seen;
  }
}

/** Runs in the page before its own scripts: keeps paints, long tasks, shifts and interactions. */
function watch(): void {
  const seen: Seen = { fcp: 0, lcp: 0, tasks: [], shift: 0, shifts: [], taps: [], frames: [] };
  window.benchSeen = seen;
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  /** An element in a few words. */
  const nameOf = (node: Node | null | undefined) => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return '(gone)';
    const { id, tagName } = element;
    const kind = element.getAttribute('class')?.split(' ')[0];
    return `${tagName.toLowerCase()}${id ? `#${id}` : ''}${kind ? `.${kind}` : ''}`;
  };
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    };
    if (hadRecentInput) return;
    seen.shift += value;
    seen.shifts.push({ value, what: sources.map(({ node }) => nameOf(node)).join(', ') });
  });
  const tap = (entry: PerformanceEntry) => {
    const { interactionId, target } = entry as PerformanceEventTiming;
    if (interactionId > 0) {
      seen.taps.push({ duration: entry.duration, what: `${entry.name} on ${nameOf(target)}` });
    }
  };
  observe('event', tap, { durationThreshold: 16 });
}

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
const seenBy = (page: Page) => page.evaluate(() => window.benchSeen);

/** Milliseconds that the main thread has worked so far. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Scrolls by wheel to the foot of the page, a notch at a time; resolves to the pixels travelled. */
async function scrollThrough(page: Page, cdp: CDPSession): Promise<number> {
  const position = () => page.evaluate(() => [scrollY, document.documentElement.scrollHeight] as const);
  const wheel = { type: 'mouseWheel', x: phone.width / 2, y: phone.height * 0.7, deltaX: 0 } as const;
  await page.evaluate(() => {
    let before = 0;
    const frame = (now: number) => {
      if (before > 0) window.benchSeen.frames.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const [start, height] = await position();
  // A little more than the height: lazy parts may add to it.
  const notches = Math.ceil((height * 1.02) / 100);
  for (let i = 0; i < notches; i += 1) {
    await cdp.send('Input.dispatchMouseEvent', { ...wheel, deltaY: 100 });
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(400);
  const [end] = await position();
  return end - start;
}

/** Taps on what readers tap: the ways between steps, figures, the theme. */
async function tapAround(page: Page): Promise<void> {
  const targets = ['[data-step-by="1"]', '[data-step-by="-1"]', 'data[data-claim]', '[data-theme-toggle]'];
  for (const target of targets) {
    for (const element of (await page.locator(target).all()).slice(0, 2)) {
      if (!(await element.isVisible())) continue;
      await element.scrollIntoViewIfNeeded();
      await element.tap({ timeout: 5000 }).catch(() => undefined);
      await page.waitForTimeout(900);
    }
  }
}

/** One cold visit. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: phone,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.down / 8,
    uploadThroughput: network.up / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  let requests = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(watch);

  const before = await busy(cdp);
  await page.goto(address, { waitUntil: 'load' });
  const loaded = await page.evaluate(() => performance.now());
  await page.waitForTimeout(watched);
  const atLoad = await seenBy(page);
  const busyLoad = (await busy(cdp)) - before;
  const [kilobytes, requestsAtLoad] = [bytes / 1000, requests];
  const blocking = atLoad.tasks
    .filter(({ start }) => start >= atLoad.fcp && start <= loaded + watched)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

  const beforeScroll = await busy(cdp);
  const travelled = await scrollThrough(page, cdp);
  const busyScroll = (((await busy(cdp)) - beforeScroll) / Math.max(1, travelled)) * 1000;
  const scrolled = await seenBy(page);
  const share = (over: number) =>
    (scrolled.frames.filter((frame) => frame > over).length / Math.max(1, scrolled.frames.length)) * 100;

  await tapAround(page);
  const { taps } = await seenBy(page);
  const durations = taps.map(({ duration }) => duration);
  for (const { what, duration } of taps) {
    if (duration > figures.worstTap.reach) culprits.add(`${duration} ms: ${what}`);
  }
  for (const { what, value } of scrolled.shifts) {
    if (value >= 0.001) culprits.add(`shift of ${value.toFixed(3)}: ${what}`);
  }
  await context.close();
  return {
    kilobytes,
    requests: requestsAtLoad,
    lcp: atLoad.lcp,
    blocking,
    busyLoad,
    shiftLoad: atLoad.shift,
    shiftScroll: scrolled.shift - atLoad.shift,
    lateFrames: share(late),
    longFrames: share(50),
    busyScroll,
    // Shorter interactions than 16 ms are not reported.
    worstTap: Math.max(16, ...durations),
  };
}

interface Measured {
  commit: string;
  changed: boolean;
  date: string;
  page: string;
  browser: string;
  processors: number;
  visits: Visit[];
  medians: Visit;
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: at('.'), encoding: 'utf8' }).trim();
const fileFor = (commit: string) => at('.cache', 'bench', `${commit}.json`);

/** The record of the nearest commit before this one that has been measured. */
function recordBefore(page: string): Measured | null {
  for (const commit of git('log', '--format=%h', '--skip=1', '-n', '500').split('\n')) {
    if (commit === '' || !existsSync(fileFor(commit))) continue;
    const record = JSON.parse(readFileSync(fileFor(commit), 'utf8')) as Measured;
    if (record.page === page) return record;
  }
  return null;
}

const show = (value: number, unit: string) => {
  const digits = unit === 'ms' ? 0 : unit === '' ? 3 : 1;
  return `${Number(value.toFixed(digits)).toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;
};

function print(record: Measured, before: Measured | null): void {
  const head = ['what', 'median', 'to reach', before ? `at ${before.commit}` : ''];
  const rows = (Object.keys(figures) as Figure[]).map((key) => {
    const { what, unit, reach } = figures[key];
    const value = record.medians[key];
    const mark = value > reach ? ' *' : '';
    return [what, show(value, unit) + mark, show(reach, unit), before ? show(before.medians[key], unit) : ''];
  });
  for (const [what = '', median = '', reach = '', was = ''] of [head, ...rows]) {
    console.log(`${what.padEnd(40)}${median.padEnd(14)}${reach.padEnd(12)}${was}`.trimEnd());
  }
  console.log('\n* not reached');
  for (const culprit of culprits) console.log(`  ${culprit}`);
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    dir: { type: 'string', default: at('dist') },
    page: { type: 'string', default: '' },
  },
});
const runs = Math.max(1, Math.floor(Number(values.runs)) || 1);
if (!existsSync(path.join(values.dir, 'index.html'))) {
  console.error(`No built site in ${values.dir}: run npm run build first.`);
  process.exit(1);
}
const base = basePath();
const server = createSite({ dir: values.dir, base });
const port = await listen(server, 4390);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
const visits: Visit[] = [];
try {
  for (let run = 1; run <= runs; run += 1) {
    console.log(`visit ${run} of ${runs} …`);
    visits.push(await visit(browser, `http://localhost:${port}${base}${values.page}`));
  }
  const medians = Object.fromEntries(
    (Object.keys(figures) as Figure[]).map((key) => [key, median(visits.map((one) => one[key]))]),
  ) as Visit;
  const record: Measured = {
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain', '--untracked-files=no') !== '',
    date: new Date().toISOString(),
    page: `/${values.page}`,
    browser: browser.version(),
    processors: cpus().length,
    visits,
    medians,
  };
  console.log(
    `\n/${values.page} at ${record.commit}${record.changed ? ' with changes' : ''}: phone ${phone.width}x${phone.height}, ` +
      `processor ${slowdown}x slower, slow 4G; medians of ${runs}\n`,
  );
  print(record, recordBefore(record.page));
  mkdirSync(at('.cache', 'bench'), { recursive: true });
  writeFileSync(fileFor(record.commit), `${JSON.stringify(record, null, 2)}\n`);
  console.log(`\nKept in .cache/bench/${record.commit}.json`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
