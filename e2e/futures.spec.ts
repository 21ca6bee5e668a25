/**
 * Ten thousand futures in a real browser: the modules of the source, served into a page of the built site below its
 * policy, in a worker, and in a frame that may have none. The counts are those of Node.
 */
import { build } from 'esbuild';
import { expect, test, type Page } from '@playwright/test';
import type { FuturesRequest } from '../src/reader/futures.ts';
import { futures, type Futures } from '../src/model/uncertainty.ts';
import { model } from '../src/reader/codec.ts';
import { base } from './built';
import { watch } from './embed-page.ts';

const LINKS = ['', 'm=1&r30=280&k=1200&s1=0.6&sd=7', 'm=1&c=0.35&gu=1&eq=300&sd=4294967295'];
const requestOf = (link: string): FuturesRequest => {
  const { inputs, sigmas, seed } = model.read(new URLSearchParams(link)).value;
  return { inputs, sigmas, seed };
};
const requests = LINKS.map(requestOf);
/** Counts to the last one; of amounts the last digits differ between engines, whose powers are rounded differently. */
const comparable = (found: Futures | null) => ({
  ...{ draws: found?.draws, counts: found?.counts, dots: found?.dots },
  amounts: [...(found?.peakGap ?? []), ...(found?.yearlyNeed ?? [])].map((value) => value.toFixed(6)),
});
const expected = requests.map(({ inputs, sigmas, seed }) => comparable(futures(inputs, sigmas, seed)));

/** Where the modules stand: the worker is looked for beside its page's module, as in the source. */
const MODULE = `${base}_futures/reader/futures.ts`;
const FRAME = `${base}_futures/frame.html`;

/** Serves modules and frame beside the built site; says how often the worker's file was fetched. */
async function serve(page: Page): Promise<{ workers: number }> {
  const seen = { workers: 0 };
  const bundle = async (entry: string) =>
    (await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false })).outputFiles[0]?.text ??
    '';
  const [own, worker] = await Promise.all(
    ['src/reader/futures.ts', 'src/model/futures.worker.ts'].map(bundle),
  );
  await page.route('**/_futures/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('.html'))
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Frame</title><script type="module">
          import { askFutures } from '${MODULE}';
          let breaths = 0;
          setInterval(() => (breaths += 1));
          addEventListener('message', async ({ data }) => {
            const found = [];
            for (const request of data) found.push(await askFutures(request));
            parent.postMessage({ found, breaths }, '*');
          });
          parent.postMessage('ready', '*');
        </script>`,
      });
    const isWorker = pathname.endsWith('.worker.ts');
    if (isWorker) seen.workers += 1;
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: isWorker ? (worker ?? '') : (own ?? ''),
    });
  });
  return seen;
}

test('a worker draws them below the site’s policy, and the page goes on meanwhile', async ({ page }) => {
  const errors = watch(page, [new URL(test.info().project.use.baseURL ?? 'http://localhost').origin]);
  const seen = await serve(page);
  await page.goto('glossary/');
  const told = await page.evaluate(
    async ([module, requests]) => {
      const { askFutures } = (await import(module)) as typeof import('../src/reader/futures.ts');
      const first = askFutures(requests[1]!).then(
        () => 'answered',
        (reason: DOMException) => reason.name,
      );
      const found: Futures[] = [];
      const steps: number[] = [];
      for (const request of requests)
        found.push(await askFutures(request, { onProgress: (done) => steps.push(done) }));
      return { found, steps: steps.length, first: await first };
    },
    [MODULE, requests] as const,
  );
  expect(told.found.map(comparable)).toEqual(expected);
  expect(told.steps).toBeGreaterThan(3);
  expect(told.first, 'the one before was cancelled').toBe('AbortError');
  expect(seen.workers).toBeGreaterThan(0);
  expect(errors).toEqual({ errors: [], foreign: [] });
});

test('a sandboxed frame, which may have no worker, draws the same in slices', async ({ page }) => {
  const seen = await serve(page);
  await page.goto('glossary/');
  const told = await page.evaluate(
    ([address, requests]) =>
      new Promise<{ found: Futures[]; breaths: number }>((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = address;
        addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
          if (source !== frame.contentWindow) return;
          if (data === 'ready') frame.contentWindow?.postMessage(requests, '*');
          else resolve(data as { found: Futures[]; breaths: number });
        });
        document.body.append(frame);
      }),
    [FRAME, requests] as const,
  );
  expect(told.found.map(comparable)).toEqual(expected);
  expect(told.breaths, 'other work is done between the slices').toBeGreaterThan(10);
  expect(seen.workers).toBe(0);
});
