import { expect, test } from 'vitest';
import { getChart } from '../../charts/build.ts';
import { drawn } from '../../testing/inspect.ts';
import type { Data } from './data.ts';

const built = getChart('chart-pattern');
const { bars } = built.data as Data;

test('each bar is above the one before, as the title says', () => {
  const values = bars.map(({ value }) => value);
  expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
});

test('bars are as long as their sums', () => {
  const { marks } = built.step('all').scene({ width: 640, height: 400 });
  const lengths = bars.map(({ claim }) => {
    const [bar] = drawn(marks.filter(({ key }) => key === `bar-${claim}`));
    return bar ? bar.box.x1 - bar.box.x0 : 0;
  });
  const [first = 0] = lengths;
  for (const [i, { value }] of bars.entries())
    expect(lengths[i]! / first / (value / bars[0]!.value)).toBeCloseTo(1, 2);
});
