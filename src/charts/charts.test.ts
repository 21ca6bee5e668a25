/** What holds for the parts of every chart. Charts are found by their folders. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { chartTextIds } from '../ledger/chart-text.ts';
import { chartIds, getChart } from './build.ts';
import { GOLDEN } from '../testing/inspect.ts';
import { chartFolders } from '../build/charts-plugin.ts';

const charts = chartIds().map(getChart);

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

test('every folder with an index is a chart of that name, and has words', () => {
  expect(chartIds()).toEqual(chartFolders(process.cwd()));
  expect(chartIds()).toEqual(chartTextIds());
  for (const { chart, text } of charts) expect(text.id).toBe(chart.id);
});

describe.each(charts.map((built) => ({ id: built.chart.id, built })))('$id', ({ built }) => {
  const { chart, data, text, steps } = built;

  test('states and steps are the same, and the default is one of them', () => {
    expect([...steps].sort()).toEqual(Object.keys(chart.states).sort());
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps).toContain(text.default);
  });

  test('no two states show the same view', () => {
    const states = Object.values(chart.states);
    for (const [i, a] of states.entries()) {
      for (const b of states.slice(i + 1)) expect(isDeepStrictEqual(a, b)).toBe(false);
    }
  });

  test('states have the same fields, so that each says the whole view', () => {
    const fields = Object.values(chart.states).map((state) => Object.keys(state).sort().join());
    expect(new Set(fields).size).toBe(1);
  });

  test('data and states survive JSON', () => {
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
    expect(JSON.parse(JSON.stringify(chart.states))).toStrictEqual(chart.states);
  });

  test('data drawn after JSON are the same picture', () => {
    const copy = JSON.parse(JSON.stringify(data)) as unknown;
    for (const state of Object.values(chart.states)) {
      for (const size of GOLDEN)
        expect(chart.scene(copy, state, size)).toStrictEqual(chart.scene(data, state, size));
    }
  });

  test('scenes and words leave what they are given alone', () => {
    const copy = freeze(structuredClone(data));
    for (const [step, state] of Object.entries(chart.states)) {
      const still = freeze(structuredClone(state));
      for (const size of GOLDEN)
        expect(() => chart.scene(copy, still, Object.freeze({ ...size }))).not.toThrow();
      expect(() => chart.describe(copy, still, freeze(built.told(step)))).not.toThrow();
    }
  });

  test('no claim is listed twice in its text', () => {
    expect(new Set(text.claims).size).toBe(text.claims.length);
  });
});
