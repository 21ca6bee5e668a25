import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, decodeLine, drawTo, encodeLine, fillLine, yearlyGrowth } from './own-line.ts';

const REVENUE = 13.07;
const value = fc.integer({ min: 0, max: 6000 }).map((v) => v / 10);

describe('the reader’s line in the address', () => {
  test('encode then decode is the same line, unchanged', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 5 }), (line) => {
        expect(decodeLine(encodeLine(line), REVENUE)).toEqual({ line, changed: false });
      }),
    );
  });
  test('any text gives a valid line or none, and says so', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.~eNa ]{0,60}$/)), (raw) => {
        const { line, changed } = decodeLine(raw, REVENUE);
        if (line === null) expect(changed).toBe(raw !== '');
        else {
          expect(line).toHaveLength(5);
          for (const v of line) expect(v >= LIMITS.min && v <= LIMITS.max).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('a value beyond the limits goes to the nearer bound', () => {
    expect(decodeLine('20~30~40~50~9000', REVENUE)).toEqual({ line: [20, 30, 40, 50, 600], changed: true });
    expect(decodeLine('20~30~40~50~-5', REVENUE)).toEqual({ line: [20, 30, 40, 50, 0], changed: true });
  });
  test('absent is no line and no complaint', () => {
    expect(decodeLine(null, REVENUE)).toEqual({ line: null, changed: false });
  });
});

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
