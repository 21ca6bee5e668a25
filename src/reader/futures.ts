/**
 * Ten thousand futures for a page: in a worker, and where none can be made (a sandboxed frame has an
 * origin of its own that no worker may be loaded from) in slices on the main thread, with the same counts.
 */
import { isAnswer, SLICE, type FuturesRequest } from '../model/futures-messages.ts';
import { drawing, DRAWS, type Futures } from '../model/uncertainty.ts';

export type { FuturesRequest };
export interface Asking {
  /** Ends the work; the promise is then rejected. */
  signal?: AbortSignal;
  /** Told now and then how many of all are drawn. */
  onProgress?: (done: number, all: number) => void;
}

/** The worker while it is of use: kept for the next request, ended with one that is cancelled. */
let worker: Worker | null = null;
/** Whether a worker has failed here: no other is tried. */
let without = false;
/** The request under way. */
let latest: AbortController | null = null;
let ids = 0;

const aborted = () => new DOMException('Other futures were asked for, or none any more.', 'AbortError');

/** @returns `null` where a worker cannot be made */
function workerNow(): Worker | null {
  if (without) return null;
  try {
    worker ??= new Worker(new URL('../model/futures.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    without = true;
  }
  return worker;
}

function endWorker(): void {
  worker?.terminate();
  worker = null;
}

/** @returns `null` where the worker fails or says what it should not */
function inWorker(
  at: Worker,
  request: FuturesRequest,
  stop: AbortSignal,
  onProgress?: Asking['onProgress'],
): Promise<Futures | null> {
  const id = (ids += 1);
  const over = new AbortController();
  return new Promise<Futures | null>((resolve, reject) => {
    const only = { signal: over.signal };
    const fail = () => {
      endWorker();
      without = true;
      resolve(null);
    };
    stop.addEventListener(
      'abort',
      () => {
        endWorker();
        reject(aborted());
      },
      only,
    );
    at.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        if (!isAnswer(data)) return fail();
        if (data.id !== id) return;
        if ('futures' in data) resolve(data.futures);
        else onProgress?.(data.done, DRAWS);
      },
      only,
    );
    at.addEventListener('error', fail, only);
    at.addEventListener('messageerror', fail, only);
    const { inputs, sigmas, seed } = request;
    at.postMessage({ id, inputs, sigmas, seed });
  }).finally(() => over.abort());
}

/** Some draws at a time; between them the page may do as it likes. */
async function inSlices(
  { inputs, sigmas, seed }: FuturesRequest,
  stop: AbortSignal,
  onProgress?: Asking['onProgress'],
): Promise<Futures> {
  const work = drawing(inputs, sigmas, seed);
  for (;;) {
    await new Promise((go) => setTimeout(go));
    if (stop.aborted) throw aborted();
    const all = work.more(SLICE);
    if (all) return all;
    onProgress?.(work.done, DRAWS);
  }
}

/**
 * Draws ten thousand futures without holding up the page. A new request cancels the one before.
 * @throws (rejects) a DOMException named `AbortError` when it is cancelled
 */
export async function askFutures(
  request: FuturesRequest,
  { signal, onProgress }: Asking = {},
): Promise<Futures> {
  latest?.abort();
  const own = new AbortController();
  latest = own;
  const end = () => own.abort();
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  try {
    if (own.signal.aborted) throw aborted();
    const at = workerNow();
    const found = at && (await inWorker(at, request, own.signal, onProgress));
    return found ?? (await inSlices(request, own.signal, onProgress));
  } finally {
    signal?.removeEventListener('abort', end);
    if (latest === own) latest = null;
  }
}
