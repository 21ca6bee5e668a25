import { afterEach, expect, test, vi } from 'vitest';
import { setMedia } from '../testing/document.ts';
import { leave, LINE, standIn, storyPage, wait, type SceneSketch } from '../testing/story-page.ts';

const loaded = vi.hoisted(() => ({ loaders: { words: vi.fn() } }));
vi.mock('virtual:charts', () => loaded);
vi.mock('./draw-in-place.ts', () => ({ drawInPlace: () => undefined }));
vi.mock('./wake.ts', () => ({ onCrossing: () => undefined }));

/** A scene whose words are the picture. */
const TYPED: SceneSketch[] = [
  { chart: 'words', typed: true, cards: ['a', 'b', 'c'].map((step) => ({ step, height: 700 })) },
];

vi.useFakeTimers();
standIn();
const { startEngine } = await import('./engine.ts');

async function start() {
  const page = storyPage(TYPED);
  const engine = startEngine();
  await wait(50);
  const scrollInto = async (step: string, by: number) => {
    await page.scroll(page.topOf(step) - LINE + by);
    await wait(50);
  };
  return { engine, scrollInto };
}
/** How far each step says that it has been scrolled through. */
const grown = () =>
  [...document.querySelectorAll<HTMLElement>('section')].flatMap(({ id, style }) =>
    id.startsWith('one.') ? [Number(style.getPropertyValue('--t'))] : [],
  );

afterEach(() => {
  leave();
  vi.clearAllTimers();
  vi.restoreAllMocks();
});

test('words grow with the scrolling of their step, keep what they have grown, and load no chart', async () => {
  const { engine, scrollInto } = await start();
  let told = '';
  engine.onPlace(({ scene, place }) => (told = scene.steps[place.active]?.id ?? ''));
  const places: number[][] = [];
  for (const by of [100, 200, 400, 1000]) {
    await scrollInto('b', by);
    places.push(grown());
  }
  expect(told).toBe('one.b');
  for (const [before, , after] of places) expect([before, after]).toEqual([1, 0]);
  const here = places.map(([, now]) => now!);
  expect(here).toEqual([...here].sort((one, other) => one - other));
  expect(new Set(here).size).toBeGreaterThan(2);
  expect(here.at(-1)).toBe(1);
  expect(loaded.loaders.words).not.toHaveBeenCalled();
});

test('with motion reduced they are whole at once', async () => {
  setMedia('(prefers-reduced-motion: reduce)', true);
  const { scrollInto } = await start();
  await scrollInto('a', 350);
  expect(grown()).toEqual([1, 1, 1]);
});
