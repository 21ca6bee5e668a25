import { describe, expect, test } from 'vitest';
import { drawTo, fillLine, yearlyGrowth } from './own-line.ts';

const REVENUE = 13.07;

describe('drawing', () => {
  test('years between two set ones grow by equal shares', () => {
    const line = fillLine([null, null, null, null, 200], REVENUE);
    const rates = line.map((v, i) => v / (i === 0 ? REVENUE : (line[i - 1] as number)));
    for (const r of rates) expect(r).toBeCloseTo((200 / REVENUE) ** 0.2, 1);
  });
  test('years after the last set one stay level', () => {
    expect(fillLine([20, null, null, null, null], REVENUE)).toEqual([20, 20, 20, 20, 20]);
  });
  test('a stroke sets only the year it passes', () => {
    expect(drawTo([1, 2, 3, 4, 5], 2028, 99.96)).toEqual([1, 2, 100, 4, 5]);
  });
  test('growth is a year’s, compounded over five', () => {
    expect(yearlyGrowth([0, 0, 0, 0, 200], REVENUE)).toBeCloseTo(0.7257, 3);
    expect(yearlyGrowth([0, 0, 0, 0, 0], REVENUE)).toBe(-1);
  });
});
