/**
 * `npm run bench:lab`: how fast the built lab answers a slider on a processor four times slower, and how long ten
 * thousand draws take off the main thread at full speed. Medians; never a test.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { at, basePath } from './lib.mjs';
import { createSite, listen } from './serve.mjs';

const SLOWDOWN = 4;
const MOVES = 40;
const DRAWS = 9;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const { values } = parseArgs({ options: { dir: { type: 'string', default: at('dist') } } });
if (!existsSync(path.join(values.dir, 'scenarios/index.html'))) {
  console.error(`No built lab in ${values.dir}: run npm run build first.`);
  process.exit(1);
}
const base = basePath();
const server = createSite({ dir: values.dir, base });
const port = await listen(server, 4391);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`http://localhost:${port}${base}scenarios/`);
  const dots = page.locator('[data-lab-picture="outcomes"] [data-stage] svg');
  await dots.getByText('44', { exact: true }).first().waitFor();

  // The click asks for draws of another seed; what is awaited is the picture, with its pause of 60 ms.
  const draws: number[] = [];
  for (let i = 0; i < DRAWS; i += 1) {
    draws.push(
      await page.evaluate(async () => {
        const path = document.querySelector('[data-lab-picture="outcomes"] [data-stage] svg path.futures');
        const from = performance.now();
        const changed = new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve(performance.now() - from);
          }).observe(path!, { attributes: true });
        });
        document.querySelector<HTMLElement>('[data-lab-again]')!.click();
        return changed;
      }),
    );
    await page.waitForTimeout(300);
  }

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { labSeen: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const slider = page.locator('[data-lab-input="revenue2030"] input[type="range"]');
  const work: number[] = [];
  await slider.focus();
  for (let i = 0; i < MOVES; i += 1) {
    await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(250);
    work.push(
      await slider.evaluate(
        (element, up) => {
          const field = element as HTMLInputElement;
          const from = performance.now();
          field.value = String(Number(field.value) + (up ? 1 : -1));
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return performance.now() - from;
        },
        i % 2 === 0,
      ),
    );
    await page.waitForTimeout(250);
  }
  const paints = await page.evaluate(() => (window as unknown as { labSeen: number[] }).labSeen);
  const row = (what: string, value: number, reach: number) => {
    console.log(`${what.padEnd(58)}${value.toFixed(1).padStart(7)} ms   to reach ${reach} ms`);
  };
  row(`slider, work of one move, processor ${SLOWDOWN}x slower`, median(work), 16.7);
  row(
    'slider, key to paint where 16 ms or more, in steps of 8',
    median(paints.length > 0 ? paints : [16]),
    40,
  );
  row('ten thousand draws to the picture, full speed', median(draws), 400);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
