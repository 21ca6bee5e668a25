import { describe, expect, test } from 'vitest';
import { drawn } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import { overlap } from '../kit/boxes.ts';
import type { LeadData } from './data.ts';
import { flow } from './flow.ts';

const data = getChart('lead-times').data as LeadData;
const story = ['order', 'building', 'grid', 'whole'];
const depth = ['order', 'chips', 'scarce-again', 'building', 'grid', 'generation', 'far-below', 'whole'];
const ways = [
  { way: 'the story', told: story },
  { way: 'the chapter in depth', told: depth },
];
const drawnAt = (width: number, told: readonly string[]) =>
  drawn(flow.scene(data, { width, height: flow.height(data, told) }, told).marks);

test('in the story it is not longer than a reader scrolls in half a minute', () => {
  expect(flow.height(data, story)).toBeLessThanOrEqual(2200);
});

describe.each(ways)('in $way', ({ told }) => {
  const marks = drawnAt(358, told);
  const boxOf = (path: string) => marks.find((one) => one.path === path)!.box;
  const order = boxOf('order').y0;
  const month = (boxOf('building-range > area').y1 - boxOf('building-range > area').y0) / 6;

  test('a wait is as long as its months at one scale, above the cut', () => {
    const near = data.things.flatMap(({ waits }) => waits).filter(({ high }) => high < 60);
    const found = near.flatMap(({ key, low, high }) => {
      const mark = marks.find(({ path }) => [`${key}-range > area`, `${key} > disc`, key].includes(path));
      if (!mark) return [];
      const { y0, y1 } = mark.box;
      expect((y0 + y1) / 2 - order, key).toBeCloseTo(((low + high) / 2) * month, 0);
      return [key];
    });
    expect(found).toContain('chips-2024');
    expect(found).toContain('grid');
    expect(found.length).toBeGreaterThan(5);
  });

  test('below the cut all is at one smaller scale', () => {
    const reactor = boxOf('reactor-range > area');
    expect((reactor.y1 - reactor.y0) / 12).toBeCloseTo(month / 4, 0);
    expect(boxOf('cut').y1).toBeLessThan(boxOf('wait-turbine').y0);
  });

  test('each step has its place, in the order of the way', () => {
    const all = flow.places(data, told);
    const places = told.map((step) => all[step] ?? NaN);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBeLessThan(flow.height(data, told) - 300);
  });

  test('what the words of a step tell of is in the window with them, and nothing else is named far from it', () => {
    const at = flow.places(data, told);
    const named = { order: 'wait-chips-2024', building: 'wait-abilene', grid: 'grid', whole: 'wait-reactor' };
    for (const [step, path] of Object.entries(named)) {
      const box = marks.find((one) => one.path === path || one.path === `${path} > disc`)!.box;
      expect(Math.abs(box.y0 - (at[step] ?? NaN)), step).toBeLessThan(500);
    }
    for (const { key, low, high } of data.things.flatMap(({ waits }) => waits)) {
      const words = marks.find(({ path }) => path === `wait-${key}`);
      const mark = marks.find(({ path }) => [`${key}-range > area`, `${key} > disc`, key].includes(path));
      if (words && mark) expect(words.box.y0 - mark.box.y1, `${key} ${low} ${high}`).toBeLessThan(420);
    }
  });

  test.each([280, 288, 320, 358, 430, 520, 700, 825, 828, 900, 1100, 1325, 1600])(
    'at %i px no two lines of words overlap',
    (width) => {
      const texts = drawnAt(width, told).filter(({ mark }) => mark.kind === 'text');
      const twice = texts.flatMap((a, i) =>
        texts.slice(i + 1).flatMap((b) => (overlap(a.box, b.box, 1) ? [`${a.path} on ${b.path}`] : [])),
      );
      expect(twice).toEqual([]);
    },
  );
});

test('the servers grow paler, a chip for each month that another wait leaves free', () => {
  const tints = flow
    .scene(data, { width: 358, height: 0 }, story)
    .marks.filter(({ key }) => key.startsWith('aged-'));
  const pale = tints.map(({ opacity = 1 }) => opacity);
  expect(pale).toEqual([...pale].sort((a, b) => b - a));
  const bodies = tints.flatMap((mark) => (mark.kind === 'path' ? (mark.d.match(/z/g) ?? []) : []));
  expect(bodies.length).toBe(58);
});
