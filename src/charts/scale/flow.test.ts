import { expect, test } from 'vitest';
import { drawn } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { ScaleData } from './data.ts';
import { flow } from './flow.ts';

const data = getChart('scale').data as ScaleData;
const height = flow.height(data, []);
const drawnAt = (width: number) => drawn(flow.scene(data, { width, height }, []).marks);
const boxOf = (path: string, width = 358) => drawnAt(width).find((one) => one.path === path)!.box;

test('is not longer than a reader scrolls in a minute, and as long as the promise at the scale of the year', () => {
  expect(height).toBeLessThanOrEqual(4300);
  const year = boxOf('year > area');
  const promise = boxOf('promise');
  expect((promise.y1 - promise.y0) / (year.y1 - year.y0)).toBeCloseTo(
    data.promise.value / data.revenue.value,
    1,
  );
});

test('bands begin at zero and end at their contracts; the counts are those of the years', () => {
  const scale = (boxOf('promise').y1 - boxOf('promise').y0) / data.promise.value;
  for (const key of ['oracle', 'microsoft']) {
    const value = data.landmarks.find((one) => one.key === key)!.value;
    expect(boxOf(key).y1 - boxOf('promise').y0, key).toBeCloseTo(value * scale, 0);
    expect(boxOf(key).y0 - boxOf('promise').y0, key).toBeLessThan(8);
  }
  const counts = drawnAt(358).filter(({ path }) => path.startsWith('count-'));
  expect(counts.at(-1)?.path).toBe(`count-${Math.floor(data.promise.value / data.revenue.value)}`);
});

test('each step of the ribbon has its place in it, in the order of the way', () => {
  const places = Object.values(flow.places(data, []));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const y of places) expect(y).toBeLessThan(height - 200);
  const { 'the-end': _end, contracts } = flow.places(data, []);
  expect(contracts).toBeGreaterThan(boxOf('name-oracle-0').y1);
});
