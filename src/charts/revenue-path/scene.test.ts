/** What is true of the pictures: areas and heights are the numbers, and colours and edges say whose and how sure. */
import { describe, expect, test } from 'vitest';
import { SIZES, texts } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import { between } from '../kit/between.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { boxOf, waypoints, type Point } from '../kit/shapes.ts';
import type { RevenueData } from './data.ts';
import { equalGrowth } from './layout.ts';
import { paces } from './pace.ts';
import type { states } from './states.ts';

const built = getChart('revenue-path');
const data = built.data as RevenueData;
const sceneOf = (step: keyof typeof states, size: Size) => built.step(step).scene(size);
const marksOf = (step: keyof typeof states, size: Size) => sceneOf(step, size).marks;
const of = (marks: readonly Mark[], key: string): Mark => {
  const mark = marks.find((one) => one.key === key);
  if (!mark) throw new Error(`no mark ${key}`);
  return mark;
};
/** The corners of an area or a line, whatever it wears. */
function path(marks: readonly Mark[], key: string): Point[] {
  const mark = of(marks, key);
  const shape = mark.kind === 'group' ? mark.marks[0] : mark;
  if (shape?.kind !== 'path') throw new Error(`${key} is no path`);
  return waypoints(shape.d);
}
const boxAt = (marks: readonly Mark[], key: string) => boxOf(path(marks, key));
const heightAt = (marks: readonly Mark[], key: string) => boxAt(marks, key).y1 - boxAt(marks, key).y0;
const rise = (marks: readonly Mark[], key: string) => {
  const [line] = [of(marks, 'axis')];
  return (line.kind === 'line' ? line.y1 : NaN) - boxAt(marks, key).y0;
};

describe.each([...SIZES])('$width x $height', (size) => {
  test('a pace is a line and a year an area: the one ends at the pace, the other is the year’s money', () => {
    const marks = marksOf('run-rate', size);
    const line = path(marks, 'pace');
    const rates = paces(data);
    const [first, last] = [line[0]!, line.at(-1)!];
    const perYear = (last.x - first.x) / (rates.at(-1)!.at - rates[0]!.at);
    const axis = of(marks, 'axis');
    const zero = axis.kind === 'line' ? axis.y1 : NaN;
    const perBillion = (zero - last.y) / 20;
    for (const [i, rate] of rates.entries())
      expect(Math.abs(zero - line[i]!.y - rate.value * perBillion)).toBeLessThan(0.2);
    for (const { year, value } of data.revenue.slice(-2)) {
      const { x0, x1, y0, y1 } = boxAt(marks, `revenue-${year}`);
      expect(Math.abs(((x1 - x0) / perYear) * ((y1 - y0) / perBillion) - value)).toBeLessThan(0.05);
    }
    const { x1, y0 } = boxAt(marks, 'revenue-2025');
    expect(x1).toBeCloseTo(last.x, 0);
    expect((zero - last.y) / (zero - y0)).toBeCloseTo(20 / 13.07, 1);
  });

  test('the years of record are as high as their sums', () => {
    const marks = marksOf('record', size);
    const scale = rise(marks, 'revenue-2025') / 13.07;
    for (const { year, value } of data.revenue)
      expect(Math.abs(heightAt(marks, `revenue-${year}`) - value * scale)).toBeLessThan(0.2);
  });

  test('both ladders climb by equal growth to their forecasts, at one scale', () => {
    const marks = marksOf('growth-needed', size);
    const scale = rise(marks, 'needed-2030-again') / 280;
    for (const [to, again] of [
      [200, ''],
      [280, '-again'],
    ] as const) {
      for (const year of [2026, 2027, 2028, 2029, 2030])
        expect(
          Math.abs(heightAt(marks, `needed-${year}${again}`) - equalGrowth(13.07, to, year) * scale),
        ).toBeLessThan(0.2);
      expect(Math.abs(heightAt(marks, `revenue-2025${again}`) - 13.07 * scale)).toBeLessThan(0.2);
    }
    const dot = of(marks, 'rate-2026.75');
    const zero = of(marks, 'axis');
    if (dot.kind !== 'circle' || zero.kind !== 'line') throw new Error('another form');
    expect(Math.abs(zero.y1 - dot.cy - 50 * scale)).toBeLessThan(0.2);
    const { x0 } = boxAt(marks, 'needed-2027');
    expect(dot.cx).toBeLessThan(x0);
    expect(dot.cx).toBeGreaterThan(boxAt(marks, 'needed-2026').x0);
  });

  test('the first hundred billion is one post at three years', () => {
    const marks = marksOf('promise', size);
    const posts = [2027, 2028, 2029].map((year) => boxAt(marks, `post-${year}`));
    expect(new Set(posts.map(({ y0 }) => y0)).size).toBe(1);
    const scale = rise(marks, 'revenue-2025') / 13.07;
    expect(Math.abs(rise(marks, 'post-2028') - 100 * scale)).toBeLessThan(1.5);
  });

  test('both numbers of the pace and of the year are the largest words of the picture', () => {
    const large = texts(sceneOf('run-rate', size)).sort((a, b) => b.mark.size - a.mark.size);
    expect(new Set(large.slice(0, 2).map(({ mark }) => mark.key))).toEqual(
      new Set(['pace-sum', 'revenue-label-2025']),
    );
  });

  test('every year stands under its place before the reader draws', () => {
    const years = texts(sceneOf('your-line', size)).filter(({ mark }) => mark.key.startsWith('year-'));
    expect(years).toHaveLength(9);
  });

  test('on narrow screens the forecasts take the whole width', () => {
    const { x1 } = boxAt(marksOf('forecasts', size), 'ways-own');
    if (size.width < 480) expect(x1).toBeGreaterThan(size.width * 0.9);
  });
});

const SIZE = { width: 700, height: 520 };

test('OpenAI’s forecasts are green, the banks’ are ink, and all are dashed', () => {
  const rings = marksOf('forecasts', SIZE).filter(({ key }) => key.startsWith('forecast-'));
  expect(rings).toHaveLength(5);
  for (const { key, classes = '' } of rings) {
    expect(classes).toContain('ev-projected');
    expect(classes.includes('p-customers'), key).toBe(key.endsWith('-OpenAI'));
  }
});

test('what is taken in is solid, arithmetic is a dotted outline, a forecast a dashed one', () => {
  const marks = marksOf('growth-needed', SIZE);
  const classes = (key: string) => of(marks, key).classes ?? '';
  expect(classes('revenue-2025')).toContain('ev-reported');
  for (const year of [2026, 2027, 2028, 2029])
    expect(classes(`needed-${year}`)).toMatch(/ev-model.*m-outline/);
  expect(classes('needed-2030')).toContain('ev-projected');
});

test('no growth is written that the claim does not give', () => {
  const said = texts(sceneOf('growth-needed', SIZE)).map(({ mark }) => mark.text);
  const rises = [...new Set(said.filter((text) => /^\+/.test(text)))];
  expect(rises).toEqual(['+73%', '+85%']);
});

test('the bar of 2025 and its sum stay themselves all the way', () => {
  const way = ['record', 'run-rate', 'forecasts', 'growth-needed'] as const;
  for (const [i, to] of way.slice(1).entries()) {
    const half = between(sceneOf(way[i]!, SIZE), sceneOf(to, SIZE), 0.5).marks;
    const bar = of(half, 'revenue-2025');
    expect(bar.opacity ?? 1, to).toBe(1);
    expect(half.filter(({ key }) => key.startsWith('revenue-2025~'))).toEqual([]);
    if (to !== 'growth-needed') expect(half.map(({ key }) => key)).not.toContain('revenue-label-2025~');
  }
});

test('an empty plot holds nothing but the record, the scale and the pencil', () => {
  const keys = marksOf('your-line', SIZE).map(({ key }) => key.replace(/-?\d+$/, ''));
  expect([...new Set(keys)].sort()).toEqual(
    ['axis', 'draw-here', 'grid', 'grid-label', 'mine', 'pencil', 'revenue', 'revenue-label', 'year'].sort(),
  );
});
