import { expect, test } from 'vitest';
import { chartIds, getChart } from '../build.ts';
import type { ChartText } from './contract.ts';
import { wordsOf } from './chart-module.ts';

const text = {
  title: 'The chart',
  deck: 'What it shows',
  default: 'b',
  steps: [
    { id: 'a', title: 'Its own', caption: 'x', alt: 'First.' },
    { id: 'b', caption: 'y', alt: 'Second.' },
  ],
} as unknown as ChartText;

test('a step without a title bears the chart’s; what the browser does not need is left out', () => {
  expect(wordsOf(text)).toEqual({
    title: 'The chart',
    default: 'b',
    steps: { a: 'Its own', b: 'The chart' },
  });
});

test('words in the browser are those of the drawn step', () => {
  for (const id of chartIds()) {
    const chart = getChart(id);
    const words = wordsOf(chart.text);
    expect(Object.keys(words.steps)).toEqual(chart.steps);
    for (const step of chart.steps) {
      expect(words.steps[step]).toBe(chart.step(step).title);
    }
    expect(chart.step().id).toBe(words.default);
  }
});
