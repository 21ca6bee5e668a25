import { expect, test } from 'vitest';
import { chartIds, getChart } from './build.ts';

test('an unknown chart is refused, and those that exist are named', () => {
  expect(() => getChart('none')).toThrow(/no chart "none"; there are: .*revenue-path/);
});

test('a chart is worked out once', () => {
  const [id = ''] = chartIds();
  expect(getChart(id)).toBe(getChart(id));
});

test('a step that there is not is the default', () => {
  for (const id of chartIds()) {
    const chart = getChart(id);
    for (const odd of ['none', '', 'constructor', '__proto__'])
      expect(chart.step(odd).id).toBe(chart.text.default);
  }
});
