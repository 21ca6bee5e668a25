/** One cold visit to a page on a slow phone, measured. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Visit } from './figures.ts';

const PHONE = { width: 390, height: 844 };
const SLOWDOWN = 4;
/** Slow 4G: milliseconds a request, and bits a second. */
const NETWORK = { latency: 562, down: 1_440_000, up: 675_000 };
/** After the load event the page is watched for so long; milliseconds. */
const WATCHED = 5000;
/** Milliseconds over which a frame of a 60 Hz screen is late, and over which anything is long. */
const [LATE, LONG] = [18, 50];
/** What readers tap: the ways between steps, figures, the theme; on the bare page its fold. */
const TAPPED = [
  '[data-step-by="1"]',
  '[data-step-by="-1"]',
  'a.fig',
  '[data-theme-toggle]',
  'details > summary',
];

/** The setting, in words. */
export const SETTING = `phone ${PHONE.width}x${PHONE.height}, processor ${SLOWDOWN}x slower, slow 4G`;

/** What the page keeps of itself; see `watch`. */
interface Seen {
  fcp: number;
  lcp: number;
  tasks: { start: number; duration: number }[];
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
  const seen: Seen = { fcp: 0, lcp: 0, tasks: [], shifts: [], taps: [], frames: [] };
  window.benchSeen = seen;
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      ...{ type, buffered: true },
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
    if (!hadRecentInput)
      seen.shifts.push({ value, what: sources.map(({ node }) => nameOf(node)).join(', ') });
  });
  const tap = (entry: PerformanceEntry) => {
    const { interactionId, target } = entry as PerformanceEventTiming;
    if (interactionId > 0)
      seen.taps.push({ duration: entry.duration, what: `${entry.name} on ${nameOf(target)}` });
  };
  observe('event', tap, { durationThreshold: 16 });
}

const seenBy = (page: Page) => page.evaluate(() => window.benchSeen);

/** Milliseconds of the main thread so far, and what of them is script, style and layout. */
interface Work {
  busy: number;
  script: number;
  layout: number;
}
async function workOf(cdp: CDPSession): Promise<Work> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (...names: string[]) =>
    metrics.reduce((sum, { name, value }) => sum + (names.includes(name) ? value * 1000 : 0), 0);
  return {
    busy: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration', 'RecalcStyleDuration'),
  };
}

/** Scrolls by wheel to the foot of the page, a notch at a time; resolves to the pixels travelled. */
async function scrollThrough(page: Page, cdp: CDPSession): Promise<number> {
  const wheel = { type: 'mouseWheel', x: PHONE.width / 2, y: PHONE.height * 0.7, deltaX: 0 } as const;
  const height = await page.evaluate(() => {
    let before = 0;
    const frame = (now: number) => {
      if (before > 0) window.benchSeen.frames.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return document.documentElement.scrollHeight;
  });
  // A little more than the height: lazy parts may add to it.
  const notches = Math.ceil((height * 1.02) / 100);
  for (let i = 0; i < notches; i += 1) {
    await cdp.send('Input.dispatchMouseEvent', { ...wheel, deltaY: 100 });
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(400);
  return page.evaluate(() => scrollY);
}

async function tapAround(page: Page): Promise<void> {
  for (const target of TAPPED) {
    for (const element of (await page.locator(target).all()).slice(0, 2)) {
      if (!(await element.isVisible())) continue;
      await element.scrollIntoViewIfNeeded();
      await element.tap({ timeout: 5000 }).catch(() => undefined);
      await page.waitForTimeout(900);
    }
  }
}

/** A visit, and the heaviest of a kind, for whoever wants to know why. */
export interface Seeing {
  visit: Visit;
  culprits: string[];
}

/**
 * Visits a page for the first time, reads it to its foot, and taps on what there is to tap.
 * @param address of the page
 */
export async function visitPage(browser: Browser, address: string): Promise<Seeing> {
  const context = await browser.newContext({
    ...{ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: NETWORK.latency },
    downloadThroughput: NETWORK.down / 8,
    uploadThroughput: NETWORK.up / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  let bytes = 0;
  let requests = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(watch);

  const blank = await workOf(cdp);
  await page.goto(address, { waitUntil: 'load' });
  const loaded = await page.evaluate(() => performance.now());
  await page.waitForTimeout(WATCHED);
  const atLoad = await seenBy(page);
  const [kilobytes, requestsAtLoad] = [bytes / 1000, requests];
  const begun = await workOf(cdp);
  const travelled = await scrollThrough(page, cdp);
  const ended = await workOf(cdp);
  const scrolled = await seenBy(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await tapAround(page);
  const { taps } = await seenBy(page);
  await context.close();

  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const shift = ({ shifts }: Seen) => sum(shifts.map(({ value }) => value));
  const share = (over: number) =>
    (scrolled.frames.filter((frame) => frame > over).length / Math.max(1, scrolled.frames.length)) * 100;
  const perThousand = (value: number) => (value / Math.max(1, travelled)) * 1000;
  const [script, layout, busy] = [
    ended.script - begun.script,
    ended.layout - begun.layout,
    ended.busy - begun.busy,
  ];
  const atStart = atLoad.tasks.filter(({ start }) => start >= atLoad.fcp && start <= loaded + WATCHED);
  return {
    visit: {
      ...{ kilobytes, requests: requestsAtLoad, height, lcp: atLoad.lcp },
      busyLoad: begun.busy - blank.busy,
      blocking: sum(atStart.map(({ duration }) => Math.max(0, duration - LONG))),
      busyScroll: perThousand(busy),
      scriptScroll: perThousand(script),
      layoutScroll: perThousand(layout),
      restScroll: perThousand(busy - script - layout),
      longTasks: perThousand(scrolled.tasks.length - atLoad.tasks.length),
      lateFrames: share(LATE),
      longFrames: share(LONG),
      // Shorter interactions than 16 ms are not reported.
      worstTap: Math.max(16, ...taps.map(({ duration }) => duration)),
      shiftLoad: shift(atLoad),
      shiftScroll: shift(scrolled) - shift(atLoad),
    },
    culprits: [
      ...taps.filter(({ duration }) => duration > 100).map(({ what, duration }) => `${duration} ms: ${what}`),
      ...scrolled.shifts
        .filter(({ value }) => value >= 0.001)
        .map(({ what, value }) => `shift of ${value.toFixed(3)}: ${what}`),
    ],
  };
}
