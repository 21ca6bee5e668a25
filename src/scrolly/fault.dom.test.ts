import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChartModule } from '../charts/kit/chart-module.ts';
import { dotChart } from '../testing/dot-chart.ts';
import { leave, LINE, standIn, storyPage, wait, type StoryPage } from '../testing/story-page.ts';

const loaded = vi.hoisted(() => ({ loaders: {} as Record<string, () => Promise<unknown>> }));
vi.mock('virtual:charts', () => loaded);
vi.mock('./draw-in-place.ts', () => ({ drawInPlace: () => undefined }));
vi.mock('./wake.ts', () => ({ onCrossing: () => undefined }));

vi.useFakeTimers();
standIn();
const { startEngine } = await import('./engine.ts');
const { figureReady } = await import('../figure/live-figures.ts');
const { LATE } = await import('./scene.ts');
await import('../charts/kit/code.ts');

const AFTER = 900;
const FIRST = { a: 10, b: 20, c: 30 };
const cards = (steps: string) => [...steps].map((step) => ({ step, height: 700 }));
const SCENES = [
  { chart: 'first', cards: cards('abc') },
  { chart: 'second', cards: cards('ef') },
];

let page: StoryPage;
let said: ReturnType<typeof vi.spyOn>;
const fetching = vi.fn<() => Promise<{ ok: boolean }>>();

/** Opens the story and scrolls to a step of the first chart. */
async function startAt(step: string) {
  page = storyPage(SCENES);
  const engine = startEngine();
  await wait(50);
  await page.scroll(page.topOf(step) - LINE + 350);
  await wait(50);
  return engine;
}
const sceneOf = (chart: string) => page.figure(chart).closest('[data-scene]')!;
const isFlat = (chart: string) => sceneOf(chart).hasAttribute('data-flat');
/** The steps that have a picture, each with that picture's step. */
const pictures = () =>
  [...document.querySelectorAll<HTMLElement>('[data-placed]')].map(({ dataset, parentElement }) => [
    parentElement?.dataset['step'],
    dataset['staticStep'],
  ]);
const OWN = ['a', 'b', 'c'].map((step) => [step, step]);
const notes = () => [...document.querySelectorAll('.scene-note')].map(({ textContent }) => textContent);
const dotOf = (chart: string) => Number(page.figure(chart).querySelector('circle')?.getAttribute('cx'));
/** How far below the window's upper edge a step stands. */
const seenAt = (step: string) => page.section(step).getBoundingClientRect().top;
/** A chart that cannot be drawn where its dot would stand at some places. */
const thatThrows = (wrong: (x: number) => boolean): ChartModule => {
  const chart = dotChart(FIRST);
  return {
    ...chart,
    scene(data, state, size) {
      if (wrong(Number(state['x']))) throw new Error('no scene');
      return chart.scene(data, state, size);
    },
  };
};
const hang = () => new Promise(() => undefined);

beforeEach(() => {
  loaded.loaders = {
    first: () => Promise.resolve(dotChart(FIRST)),
    second: () => Promise.resolve(dotChart({ e: 50, f: 60 })),
  };
  said = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('fetch', fetching.mockReset().mockResolvedValue({ ok: true }));
});
afterEach(() => {
  leave();
  vi.clearAllTimers();
  vi.restoreAllMocks();
});

describe('a scene has its step pictures', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['cannot be loaded', () => Promise.reject(new Error('404'))],
    ['cannot be drawn', () => Promise.resolve(thatThrows(() => true))],
    ['has no such step', () => Promise.resolve(dotChart({ z: 1 }))],
  ])('when its chart %s; it says so once, and the others live on', async (_, load) => {
    loaded.loaders['first'] = load;
    await startAt('b');
    expect([isFlat('first'), isFlat('second')]).toEqual([true, false]);
    expect(pictures()).toEqual(OWN);
    expect(said).toHaveBeenCalledTimes(1);
    expect(notes()).toEqual(['This chart could not be loaded. Each step has a picture of its own instead.']);
    expect(page.figure('first').hasAttribute('data-live')).toBe(false);
    await page.scroll(page.topOf('f') - LINE + 350);
    await wait(AFTER);
    expect(dotOf('second')).toBe(60);
  });

  test('when the chart is none of the site’s', async () => {
    delete loaded.loaders['first'];
    await startAt('a');
    expect(String(said.mock.calls[0]?.[1])).toContain('no chart of this name');
    expect(isFlat('first')).toBe(true);
  });

  test('when its chart throws at a later step', async () => {
    loaded.loaders['first'] = () => Promise.resolve(thatThrows((x) => x === 20));
    const engine = await startAt('a');
    expect([isFlat('first'), dotOf('first')]).toEqual([false, 10]);
    const live = await figureReady(page.figure('first'));
    engine.land(page.section('b'), 'ask');
    await wait(AFTER);
    expect([isFlat('first'), pictures()]).toEqual([true, OWN]);
    // A control that still has the chart in hand harms nothing, and nothing is said again.
    live!.handle.overlay({ x: 20 });
    await wait(AFTER);
    expect(said).toHaveBeenCalledTimes(1);
  });

  test.each<[string, ChartModule]>([
    ['picture', { ...thatThrows((x) => x > 12 && x < 20), travel: (_from, _to, t) => ({ x: 10 + 10 * t }) }],
    [
      'way',
      {
        ...dotChart(FIRST),
        travel(_from, _to, t) {
          if (t > 0.2) throw new Error('no way');
          return { x: 10 + 10 * t };
        },
      },
    ],
  ])('when its chart throws for a %s in the midst of a movement', async (_, chart) => {
    loaded.loaders['first'] = () => Promise.resolve(chart);
    const engine = await startAt('a');
    engine.land(page.section('b'), 'ask');
    expect(isFlat('first')).toBe(false);
    await wait(AFTER);
    expect([isFlat('first'), page.figure('first').hasAttribute('data-live')]).toEqual([true, false]);
    expect(said).toHaveBeenCalledTimes(1);
  });

  test('and what is read stays where it stands', async () => {
    let fail: (error: Error) => void = () => undefined;
    loaded.loaders['first'] = () => new Promise((_, reject) => (fail = reject));
    await startAt('b');
    const before = seenAt('b');
    fail(new Error('404'));
    await wait(0);
    expect([isFlat('first'), seenAt('b')]).toEqual([true, before]);
  });

  test('and nothing moves for a reader further down', async () => {
    let fail: (error: Error) => void = () => undefined;
    loaded.loaders['first'] = () => new Promise((_, reject) => (fail = reject));
    await startAt('c');
    await page.scroll(page.topOf('f') - LINE);
    const before = seenAt('f');
    fail(new Error('404'));
    await wait(0);
    expect([isFlat('first'), seenAt('f')]).toEqual([true, before]);
  });

  test('and the focus is not lost with the controls', async () => {
    let fail: (error: Error) => void = () => undefined;
    loaded.loaders['first'] = () => new Promise((_, reject) => (fail = reject));
    await startAt('b');
    sceneOf('first').insertAdjacentHTML('afterbegin', '<div data-step-controls><button></button></div>');
    sceneOf('first').querySelector('button')!.focus();
    fail(new Error('404'));
    await wait(50);
    expect(document.activeElement?.id).toBe('one.b');
  });
});

describe('a chart that is late', () => {
  test('shows its first picture beside the first step, and none beside others', async () => {
    loaded.loaders['first'] = hang;
    await startAt('a');
    expect(page.figure('first').hasAttribute('data-late')).toBe(false);
    await page.scroll(page.topOf('b') - LINE + 350);
    expect(page.figure('first').hasAttribute('data-late')).toBe(true);
    await page.scroll(page.topOf('a') - LINE + 350);
    expect(page.figure('first').hasAttribute('data-late')).toBe(false);
  });

  test('and comes in time is live', async () => {
    let come: (chart: ChartModule) => void = () => undefined;
    loaded.loaders['first'] = () => new Promise((resolve) => (come = resolve));
    await startAt('b');
    await wait(LATE / 2);
    come(dotChart(FIRST));
    await wait(LATE);
    expect([isFlat('first'), dotOf('first')]).toEqual([false, 20]);
    expect(page.figure('first').hasAttribute('data-late')).toBe(false);
  });

  test('for too long gives way to the step pictures, and lives when that moves nothing', async () => {
    let come: (chart: ChartModule) => void = () => undefined;
    loaded.loaders['first'] = () => new Promise((resolve) => (come = resolve));
    await startAt('b');
    await wait(LATE);
    expect([isFlat('first'), pictures(), notes().length]).toEqual([true, OWN, 1]);
    come(dotChart(FIRST));
    await wait(50);
    expect(isFlat('first'), 'it is being read').toBe(true);
    await page.scroll(0);
    await wait(50);
    expect([isFlat('first'), pictures(), notes()]).toEqual([false, [], []]);
    await page.scroll(page.topOf('c') - LINE + 350);
    await wait(AFTER);
    expect(dotOf('first')).toBe(30);
  });

  test('and is lost after all stays flat, and is told of once', async () => {
    let fail: (error: Error) => void = () => undefined;
    loaded.loaders['first'] = () => new Promise((_, reject) => (fail = reject));
    await startAt('b');
    await wait(LATE);
    fail(new Error('404'));
    await page.scroll(0);
    await wait(50);
    expect([isFlat('first'), notes().length, said.mock.calls.length]).toEqual([true, 1, 1]);
  });
});

describe('without a network', () => {
  test('a step says what its picture would show, until there is one again', async () => {
    fetching.mockRejectedValue(new Error('offline'));
    loaded.loaders['first'] = () => Promise.reject(new Error('offline'));
    await startAt('b');
    const words = () => page.section('b').querySelector('[data-placed] > .scene-note');
    expect(words()?.textContent).toBe('The picture cannot be loaded now. What it shows: What b shows.');
    expect(document.querySelectorAll('[data-placed] svg')).toHaveLength(0);
    fetching.mockResolvedValue({ ok: true });
    dispatchEvent(new Event('online'));
    await wait(50);
    expect([words(), pictures()]).toEqual([null, OWN]);
    expect(document.querySelectorAll('[data-placed] svg')).toHaveLength(3);
  });

  test('what has come lives on', async () => {
    loaded.loaders['second'] = () => Promise.reject(new Error('offline'));
    await startAt('c');
    await page.scroll(page.topOf('e') - LINE + 350);
    await wait(50);
    expect([isFlat('first'), isFlat('second')]).toEqual([false, true]);
    await page.scroll(page.topOf('b') - LINE + 350);
    await wait(AFTER);
    expect(dotOf('first')).toBe(20);
  });
});

test('printing takes no picture from a scene that is flat by itself', async () => {
  loaded.loaders['first'] = () => Promise.reject(new Error('404'));
  await startAt('b');
  for (const now of ['beforeprint', 'afterprint']) dispatchEvent(new Event(now));
  expect([isFlat('first'), pictures()]).toEqual([true, OWN]);
});
