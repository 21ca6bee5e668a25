import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setMedia } from '../testing/document.ts';
import { dotChart } from '../testing/dot-chart.ts';
import { GAP, leave, LINE, resized, standIn, storyPage, wait } from '../testing/story-page.ts';
import type { SceneSketch, StoryPage } from '../testing/story-page.ts';

const loaded = vi.hoisted(() => ({ loaders: {} as Record<string, () => Promise<unknown>> }));
vi.mock('virtual:charts', () => loaded);
vi.mock('./draw-in-place.ts', () => ({ drawInPlace: () => undefined }));
vi.mock('./wake.ts', () => ({ onCrossing: () => undefined }));

const REDUCED = '(prefers-reduced-motion: reduce)';
/** Five beats of a transition, and then some. */
const AFTER = 900;

const SCENES: SceneSketch[] = [
  {
    chart: 'first',
    cards: [
      { step: 'a', height: 700 },
      { step: 'b', height: 700 },
      { step: 'c', enter: 'scrub', height: 700 },
      { step: 'd', enter: 'cut', height: 700 },
    ],
  },
  {
    chart: 'second',
    cards: [
      { step: 'e', height: 600 },
      { step: 'f', height: 600 },
    ],
  },
];
const PLACES: Readonly<Record<string, number>> = { a: 10, b: 20, c: 30, d: 40, e: 50, f: 60 };
const placesOf = (steps: string) => Object.fromEntries([...steps].map((step) => [step, PLACES[step]!]));

vi.useFakeTimers();
standIn();
const { startEngine } = await import('./engine.ts');
const { LOW } = await import('./flat.ts');
await import('../charts/kit/code.ts');

let page: StoryPage;

/** Opens the story and starts its engine. */
async function start(scenes = SCENES) {
  page = storyPage(scenes);
  const engine = startEngine();
  await wait(50);
  return engine;
}

/** Opens the story and scrolls to a place where the first chart is alive. */
async function startAt(step: string, by?: number, scenes = SCENES) {
  const engine = await start(scenes);
  await page.scroll(inside(step, by));
  await wait(AFTER);
  return engine;
}

/** Where the dot of a chart stands. */
const dotOf = (chart: string) => Number(page.figure(chart).querySelector('circle')?.getAttribute('cx'));
const progressOf = (chart: string) => page.figure(chart).dataset['progress'];
const active = () => [...document.querySelectorAll('[data-active]')].map(({ id }) => id);
/** The depth at which the line stands this far below a step's upper edge. */
const inside = (step: string, by = 350) => page.topOf(step) - LINE + by;

beforeEach(() => {
  loaded.loaders = {
    first: vi.fn(() => Promise.resolve(dotChart(placesOf('abcd')))),
    second: vi.fn(() => Promise.resolve(dotChart(placesOf('ef')))),
  };
});
afterEach(() => {
  leave();
  vi.clearAllTimers();
  vi.restoreAllMocks();
});

describe('a chart', () => {
  test('is loaded when its scene is within a screen, once, and shows where the reader is', async () => {
    await start();
    expect(loaded.loaders['second']).not.toHaveBeenCalled();
    await page.scroll(inside('c'));
    await wait(50);
    expect([dotOf('first'), page.figure('first').dataset['step']]).toEqual([30, 'c']);
    await page.scrollOn(inside('f'), 400);
    await wait(AFTER);
    expect(dotOf('second')).toBe(60);
    await page.scrollOn(inside('a'), 400);
    expect(loaded.loaders['first']).toHaveBeenCalledTimes(1);
    expect(loaded.loaders['second']).toHaveBeenCalledTimes(1);
  });
});

describe('while the reader scrolls', () => {
  test('a plain step is gone to in time, and one that cuts is shown at once', async () => {
    await startAt('a');
    await page.scrollOn(inside('b', 20));
    expect(page.figure('first').dataset['step']).toBe('b');
    expect(progressOf('first')).toBeDefined();
    await wait(AFTER);
    expect([dotOf('first'), progressOf('first')]).toEqual([20, undefined]);
    await page.scroll(inside('c'));
    await page.scrollOn(inside('d', 1));
    expect([dotOf('first'), progressOf('first')]).toEqual([40, undefined]);
  });

  test('a scrubbed step follows the scrolling both ways, and nothing of it is left at rest', async () => {
    await startAt('b');
    const seen: number[] = [];
    for (const by of [-100, -50, 0, 50, 100]) {
      await page.scroll(inside('c', by));
      await wait(16);
      seen.push(dotOf('first'));
      expect(progressOf('first'), String(by)).toBeDefined();
    }
    expect(seen[2]).toBe(25);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
    await page.scroll(inside('c', -100));
    expect(dotOf('first')).toBe(seen[0]);
    await page.scrollOn(inside('c'));
    expect([dotOf('first'), progressOf('first')]).toEqual([30, undefined]);
  });

  test('a jump shows at once what a slow way would have moved to', async () => {
    await startAt('a', 690);
    await page.scroll(inside('b', 690));
    expect(progressOf('first')).toBeDefined();
    await page.scroll(inside('a', 10));
    await wait(AFTER);
    await page.scroll(inside('b', 50));
    expect([dotOf('first'), progressOf('first')]).toEqual([20, undefined]);
  });

  test('one card of each scene is marked as the one that is read', async () => {
    await start();
    for (const step of 'abcdcba') {
      await page.scroll(inside(step));
      expect(active()).toContain(`one.${step}`);
      for (const scene of document.querySelectorAll('[data-scene]'))
        expect(scene.querySelectorAll('[data-active]').length).toBeLessThanOrEqual(1);
    }
  });

  test('the page is read for its scroll position alone, once a frame', async () => {
    await startAt('a');
    await page.scrollOn(inside('f'), 200);
    await wait(AFTER);
    const rects = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const heights = [
      vi.spyOn(window, 'innerHeight', 'get'),
      vi.spyOn(document.documentElement, 'clientHeight', 'get'),
    ];
    const depths = vi.spyOn(window, 'scrollY', 'get');
    let frames = 0;
    for (let y = inside('f'); y > inside('b'); y -= 60, frames += 1) await page.scroll(y);
    expect(frames).toBeGreaterThan(30);
    expect(dotOf('first')).not.toBe(10);
    for (const read of [rects, ...heights]) expect(read).not.toHaveBeenCalled();
    expect(depths.mock.calls.length).toBeLessThanOrEqual(frames);
  });

  test('listeners hear where every scene stands', async () => {
    const engine = await start();
    const heard: string[] = [];
    engine.onPlace(({ scene, place }) => heard.push(scene.steps[place.active]?.id ?? ''));
    await page.scroll(inside('b'));
    expect(heard).toContain('one.b');
  });
});

describe('with motion reduced', () => {
  test('no picture is ever between two steps, whatever way their steps are entered', async () => {
    setMedia(REDUCED, true);
    const engine = await startAt('a');
    const figure = page.figure('first');
    for (let y = inside('a'); y < inside('d'); y += 40) {
      await page.scroll(y);
      expect(figure.dataset['progress']).toBeUndefined();
      expect([10, 20, 30, 40]).toContain(dotOf('first'));
    }
    engine.land(page.section('b'), 'ask');
    expect([dotOf('first'), figure.dataset['progress']]).toEqual([20, undefined]);
  });

  test('and motion once more when the reader says so', async () => {
    setMedia(REDUCED, true);
    await startAt('c', 0);
    expect(progressOf('first')).toBeUndefined();
    setMedia(REDUCED, false);
    expect(dotOf('first')).toBe(25);
  });
});

const height = fc.integer({ min: 200, max: 1800 });

describe('whatever the heights of the cards', () => {
  test('a link lands where its step is shown and nothing of another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(height, { minLength: 4, maxLength: 4 }),
        fc.constantFrom(...'abcd'),
        fc.integer({ min: 0, max: 6000 }),
        async (heights, step, from) => {
          leave();
          const cards = SCENES[0]!.cards.map((card, i) => ({ ...card, height: heights[i]! }));
          const engine = await start([{ chart: 'first', cards }]);
          await page.scroll(from);
          engine.land(page.section(step), 'arrive');
          await wait(AFTER);
          expect([dotOf('first'), progressOf('first')]).toEqual([PLACES[step], undefined]);
          expect(active()).toEqual([`one.${step}`]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the picture at a place is the same, whatever way led there', async () => {
    await startAt('a');
    const depth = fc.integer({ min: GAP - 300, max: GAP + 2900 });
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(depth, fc.constantFrom(30, 90, 400, 5000)), { maxLength: 3 }),
        fc.constantFrom(800, 1200, 1730, 2400, 2500, 3100),
        fc.constantFrom(45, 5000),
        async (way, end, speed) => {
          for (const [y, fast] of way) await page.scrollOn(y, fast);
          await page.scrollOn(end, speed);
          await wait(AFTER);
          const now = dotOf('first');
          expect(now).toBe(seen.get(end) ?? now);
          seen.set(end, now);
        },
      ),
      { numRuns: 40 },
    );
    expect(new Set(seen.values()).size).toBeGreaterThan(3);
  });
});

describe('a turn of the screen', () => {
  test('keeps the step and the place within it', async () => {
    await startAt('c', 420);
    page.turn({ width: 800, height: 600 }, 0.6);
    await wait(400);
    expect(active()).toContain('one.c');
    expect(scrollY + LINE).toBeGreaterThan(page.topOf('c') + 0.5 * 420);
    expect(scrollY + LINE).toBeLessThan(page.topOf('c') + 0.7 * 420);
    expect(dotOf('first')).toBe(30);
    page.turn({ width: 390, height: 800 }, 1);
    await wait(400);
    expect(active()).toContain('one.c');
  });

  test('of the height alone is none: an address bar that folds pulls nobody back', async () => {
    await startAt('c', 420);
    const before = scrollY;
    page.turn({ width: 390, height: 740 }, 1);
    await page.scroll(before + 50);
    await wait(400);
    expect(scrollY).toBe(before + 50);
  });

  test('into the flat layout leaves the picture alone and leads to the step; listeners hear on', async () => {
    const engine = await startAt('b', 420);
    const heard: number[] = [];
    engine.onPlace(({ place }) => heard.push(place.active));
    setMedia(LOW, true);
    await wait(400);
    expect(scrollY).toBe(page.topOf('b'));
    await page.scroll(page.topOf('d'));
    await wait(AFTER);
    expect(dotOf('first')).toBe(20);
    expect(heard.at(-1)).not.toBeUndefined();
  });
});

describe('a page that comes back', () => {
  const comeBack = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

  test('has the picture that was on its way, though what moved it has died', async () => {
    await startAt('a');
    await page.scrollOn(inside('b', 20));
    expect(progressOf('first')).toBeDefined();
    vi.clearAllTimers();
    comeBack();
    expect([dotOf('first'), progressOf('first')]).toEqual([20, undefined]);
  });

  test('in a window that has turned meanwhile has the picture of where it stands', async () => {
    await startAt('b');
    const { width, height } = { width: innerWidth, height: innerHeight };
    page.turn({ width, height }, 0.25, false);
    comeBack();
    await wait(AFTER);
    expect([dotOf('first'), page.figure('first').dataset['step']]).toEqual([40, 'd']);
  });
});

test('a printout in the midst of a movement takes nothing from it', async () => {
  await startAt('a');
  await page.scrollOn(inside('b', 20));
  expect(progressOf('first')).toBeDefined();
  const before = scrollY;
  dispatchEvent(new Event('beforeprint'));
  expect(document.querySelectorAll('[data-placed]')).toHaveLength(6);
  dispatchEvent(new Event('afterprint'));
  await wait(AFTER);
  expect([dotOf('first'), progressOf('first')]).toEqual([20, undefined]);
  expect(active()).toContain('one.b');
  expect([document.querySelectorAll('[data-placed]').length, scrollY]).toEqual([0, before]);
});

test('a stage of another size draws its picture anew', async () => {
  await start();
  await page.scroll(inside('a'));
  await wait(50);
  const stage = page.figure('first').querySelector('[data-stage]')!;
  Object.defineProperties(stage, { clientWidth: { value: 640 }, clientHeight: { value: 400 } });
  resized(stage);
  expect(stage.querySelector('svg')!.getAttribute('viewBox')).toBe('0 0 640 400');
});

test.each(['[data-line]', '[data-stage]', 'section[data-step]'])('a scene without its %s is none', (part) => {
  page = storyPage(SCENES);
  for (const element of document.querySelector('[data-scene]')!.querySelectorAll(part)) element.remove();
  expect(startEngine().scenes).toHaveLength(1);
});
