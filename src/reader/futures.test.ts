/** Futures asked for by a page: in a real thread, in slices, and when things go wrong. */
import { pathToFileURL } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, isAnswer, isFutures, isRequest } from '../model/futures-messages.ts';
import { BASE } from '../model/inputs.ts';
import { BASE_SEED, BASE_SIGMAS } from '../model/sigmas.ts';
import { drawing, DRAWS, futures, type Futures } from '../model/uncertainty.ts';
import { model } from '../reader/codec.ts';

const LINKS = ['', 'm=1&r30=280&k=1200&s1=0.6&sd=7', 'm=1&c=0.35&gu=1&eq=300&sd=4294967295'];
const requestOf = (link: string) => {
  const { inputs, sigmas, seed } = model.read(new URLSearchParams(link)).value;
  return { inputs, sigmas, seed };
};
const plain = (link: string): Futures => {
  const { inputs, sigmas, seed } = requestOf(link);
  return futures(inputs, sigmas, seed)!;
};
const request = requestOf('');

/** The worker's own file in a thread of Node, with the two names of a browser's worker that it uses. */
const BRIDGE = (file: string) => `
  const { parentPort } = require('node:worker_threads');
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  const early = [];
  let listen = (event) => early.push(event);
  parentPort.on('message', (data) => listen({ data }));
  globalThis.addEventListener = (_, on) => { listen = on; early.splice(0).forEach(on); };
  import(${JSON.stringify(file)});`;
const made: FakeWorker[] = [];
class FakeWorker extends EventTarget {
  readonly asked: unknown[] = [];
  readonly options: unknown;
  ended = false;
  constructor(_: URL, options: unknown) {
    super();
    this.options = options;
    made.push(this);
  }
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
class ThreadWorker extends FakeWorker {
  private readonly thread: Thread;
  constructor(url: URL, options: unknown) {
    super(url, options);
    const file = pathToFileURL('src/model/futures.worker.ts').href;
    this.thread = new Thread(BRIDGE(file), { eval: true });
    this.thread.on('message', (data) => this.say(data));
    this.thread.on('error', () => this.dispatchEvent(new Event('error')));
  }
  override postMessage(message: unknown): void {
    super.postMessage(message);
    this.thread.postMessage(message);
  }
  override terminate(): void {
    super.terminate();
    void this.thread.terminate();
  }
}

/** The module anew, as on a fresh page. */
let askFutures: typeof import('./futures.ts').askFutures;
beforeEach(async () => {
  made.length = 0;
  vi.resetModules();
  ({ askFutures } = await import('./futures.ts'));
});
afterEach(() => {
  for (const worker of made) worker.terminate();
  vi.unstubAllGlobals();
});
const aborted = expect.objectContaining({ name: 'AbortError' });

describe('in a worker', () => {
  test('three links give the counts of Node, to the last digit, by one worker', async () => {
    vi.stubGlobal('Worker', ThreadWorker);
    for (const link of LINKS) {
      const seen: number[] = [];
      const found = await askFutures(requestOf(link), { onProgress: (done) => seen.push(done) });
      expect(found).toEqual(plain(link));
      expect(seen.length).toBeGreaterThan(10);
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
      expect(seen.at(-1)).toBeLessThan(DRAWS);
    }
    expect(made).toHaveLength(1);
    expect(made[0]?.options).toEqual({ type: 'module' });
  });

  test('a new request cancels the one before, and another worker answers', async () => {
    vi.stubGlobal('Worker', ThreadWorker);
    const first = askFutures(requestOf(LINKS[1]!));
    const second = askFutures(request);
    await expect(first).rejects.toEqual(aborted);
    expect(await second).toEqual(plain(''));
    expect(made.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('its signal ends it, before or under way', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    await expect(askFutures(request, { signal: AbortSignal.abort() })).rejects.toEqual(aborted);
    expect(made).toHaveLength(0);
    const control = new AbortController();
    const asked = askFutures(request, { signal: control.signal });
    control.abort();
    await expect(asked).rejects.toEqual(aborted);
    expect(made[0]?.ended).toBe(true);
  });

  test('answers to other requests are passed over', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const asked = askFutures(request);
    const [worker] = made;
    const { id } = worker?.asked[0] as { id: number };
    worker?.say({ id: id + 1, futures: plain(LINKS[1]!) });
    worker?.say({ id, futures: plain('') });
    expect(await asked).toEqual(plain(''));
  });
});

describe('without a worker', () => {
  function refuse(): never {
    throw new DOMException('of an opaque origin', 'SecurityError');
  }
  test('three links give the same counts in slices, and the page breathes between them', async () => {
    vi.stubGlobal('Worker', refuse);
    for (const link of LINKS) {
      let breaths = 0;
      const breathing = setInterval(() => (breaths += 1), 0);
      const found = await askFutures(requestOf(link));
      clearInterval(breathing);
      expect(found).toEqual(plain(link));
      expect(breaths).toBeGreaterThan(10);
    }
  });

  test.each([
    ['no such thing in this browser', undefined],
    ['refused', refuse],
  ])('%s', async (_, Worker) => {
    vi.stubGlobal('Worker', Worker);
    expect(await askFutures(request)).toEqual(plain(''));
  });

  test.each([
    ['an error of the worker', (worker: FakeWorker) => worker.dispatchEvent(new Event('error'))],
    [
      'an answer of no known shape',
      (worker: FakeWorker) => worker.say({ id: 1, futures: { counts: 'many' } }),
    ],
  ])('%s: the slices answer, and no other worker is tried', async (_, fail) => {
    vi.stubGlobal('Worker', FakeWorker);
    const asked = askFutures(request);
    fail(made[0]!);
    expect(await asked).toEqual(plain(''));
    expect(await askFutures(request)).toEqual(plain(''));
    expect(made.map(({ ended }) => ended)).toEqual([true]);
  });

  test('slices are cancelled too', async () => {
    vi.stubGlobal('Worker', refuse);
    const first = askFutures(requestOf(LINKS[1]!));
    const control = new AbortController();
    const second = askFutures(request, {
      signal: control.signal,
      onProgress: (done) => done >= 1000 && control.abort(),
    });
    await expect(first).rejects.toEqual(aborted);
    await expect(second).rejects.toEqual(aborted);
  });
});

describe('messages', () => {
  test('parts of any size give the same futures', () => {
    const work = drawing(BASE, BASE_SIGMAS, BASE_SEED, 1000);
    let found: Futures | null = null;
    for (let size = 1; !found; size += 37) found = work.more(size);
    expect(found).toEqual(futures(BASE, BASE_SIGMAS, BASE_SEED, 1000));
    expect(work.more(10)).toEqual(found);
  });

  test('only those of the known shape are taken', () => {
    const found = plain('');
    expect(isFutures(found)).toBe(true);
    expect(isFutures(structuredClone(found))).toBe(true);
    for (const wrong of [
      null,
      [],
      {},
      { ...found, draws: 9_999 },
      { ...found, counts: { ...found.counts, breaks: -1 } },
      { ...found, dots: { ...found.dots, breaks: 100 } },
      { ...found, peakGap: [...found.peakGap].reverse() },
      { ...found, peakGap: [1, 2, 3, 4] },
      { ...found, yearlyNeed: [0, 0, 0, 0, Infinity] },
    ])
      expect(isFutures(wrong)).toBe(false);
    expect(isRequest(request)).toBe(true);
    for (const wrong of [
      null,
      1,
      {},
      { ...request, seed: 1.5 },
      { ...request, inputs: { ...BASE, baseRate: NaN } },
    ])
      expect(isRequest(wrong)).toBe(false);
    expect(isAnswer({ id: 1, done: 250 })).toBe(true);
    expect(isAnswer({ id: 1 })).toBe(false);
    expect(isAnswer({ done: 250 })).toBe(false);
  });

  test('a worker answers no request without an id or a shape', () => {
    const said: unknown[] = [];
    for (const message of [request, { ...request, id: 'a' }, { id: 1 }, 'draw'])
      answer(message, (one) => said.push(one));
    expect(said).toEqual([]);
  });
});
