import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { SIZES, drawn, flatten, texts } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { Size } from '../kit/contract.ts';
import { boxOf } from '../kit/shapes.ts';
import { load, type ShareData } from './data.ts';

const ledger = readLedger();
const built = getChart('your-share');
const data = built.data as ShareData;

/** The box of a mark's own shape, without the signs of its evidence. */
function shapeOf(step: string, size: Size, key: string) {
  const found = drawn(
    built
      .step(step)
      .scene(size)
      .marks.filter((mark) => mark.key === key),
  );
  const path = found.find(({ mark }) => mark.kind === 'path')?.mark;
  if (path?.kind !== 'path') throw new Error(`no path "${key}"`);
  const { x0, x1, y0, y1 } = boxOf(flatten(path.d));
  return { width: x1 - x0, height: y1 - y0 };
}

describe('data', () => {
  test('ends of the rows are those of their claims', () => {
    const ends = (id: string) => {
      const { low, high } = ledger.claims.get(id)!;
      return [low, high];
    };
    const rises = data.rises.map(({ value }) => value);
    expect([Math.min(...rises), Math.max(...rises)]).toEqual(ends('bill-maryland-4-to-18'));
    expect([data.forecast.low, data.forecast.high]).toEqual(ends('bill-virginia-14-to-37'));
    const years = data.grid.map(({ value }) => Math.round(value * 1e9));
    expect([years[0], years.at(-1)]).toEqual(ends('bill-pjm-capacity-16-4bn'));
    const ohio = data.waivers.find(({ key }) => key === 'ohio')!;
    expect([ohio.expected * 1e6, ohio.cost * 1e6]).toEqual(ends('tax-ohio-11-times'));
  });

  test('Ohio waived more than eleven times what it had expected, as the title says', () => {
    const { expected, cost } = data.waivers.find(({ key }) => key === 'ohio')!;
    expect(Math.floor(cost / expected)).toBe(11);
  });

  test('a row that is missing stops', () => {
    const series = new Map(ledger.series);
    series.delete('tax-forecast-vs-cost');
    expect(() => load({ ...ledger, series })).toThrow('"tax-forecast-vs-cost" is missing');
  });

  test('whose data centers they are is said over every picture', () => {
    expect(readChartText('your-share').deck).toContain(
      'All data centers and their suppliers, not OpenAI’s alone',
    );
  });
});

test('nothing is added up: every number of the tables is one of the record', () => {
  const known = new Set([
    ...data.rises.map(({ value }) => value),
    ...[data.forecast.low, data.forecast.high, data.part.value],
    ...data.grid.map(({ value }) => value),
    ...data.waivers.flatMap(({ expected, cost }) => [expected, cost]),
    ...[data.nvidia.value, data.seven.value, data.thirty.value],
  ]);
  for (const step of built.steps)
    for (const row of built.step(step).describe().table.rows)
      for (const { value } of Object.values(row)) expect(value === undefined || known.has(value)).toBe(true);
});

describe.each([...SIZES])('$width x $height', (size) => {
  test('bars are as long as their dollars a month, those of the forecast with them', () => {
    const widths = [
      ...data.rises.map(({ key, value }) => shapeOf('bill', size, `rise-${key}`).width / value),
      shapeOf('bill', size, 'least').width / data.forecast.low,
      shapeOf('bill', size, 'most').width / (data.forecast.high - data.forecast.low),
    ];
    for (const width of widths) expect(Math.abs(width - widths[0]!)).toBeLessThan(0.06);
  });

  test('columns are as high as the bill of the grid, and the part of the last with them', () => {
    const { grid, part } = data;
    const heights = [
      ...grid.slice(0, -1).map(({ value }, i) => shapeOf('bill', size, `grid-${i}`).height / value),
      shapeOf('bill', size, `grid-${grid.length - 1}`).height / (grid.at(-1)!.value - part.value),
      shapeOf('bill', size, 'part').height / part.value,
    ];
    for (const height of heights) expect(Math.abs(height - heights[0]!)).toBeLessThan(0.1);
  });

  test('squares have areas as their dollars', () => {
    const roots = data.waivers.flatMap(({ key, cost, expected }) => [
      shapeOf('taxes', size, `cost-${key}`).width / Math.sqrt(cost),
      shapeOf('taxes', size, `expected-${key}`).width / Math.sqrt(expected),
    ]);
    for (const root of roots) expect(Math.abs(root - roots[0]!)).toBeLessThan(0.1);
  });

  test('a fund of a hundred dollars is a hundred squares, of which those in the seven largest are filled', () => {
    const { marks } = built.step('savings').scene(size);
    const count = (key: string) => {
      const mark = marks.find((one) => one.key === key);
      return mark?.kind === 'path' ? mark.d.split('M').length - 1 : 0;
    };
    // Two squares are shared: by one supplier and the six, and by the seven and all others.
    expect(count('nvidia') + count('six') + count('rest')).toBe(102);
    expect(count('nvidia')).toBe(8);
  });

  test('what one small page says is grey, and the public’s colour is for what the public bears', () => {
    const sum = texts(built.step('taxes').scene(size)).find(({ path }) => path === 'cost-sum-virginia');
    expect(sum?.mark.classes).toBe('t-muted');
    const payers = (step: string) =>
      new Set(
        built
          .step(step)
          .scene(size)
          .marks.flatMap(({ classes = '' }) => classes.match(/\bp-\w+/) ?? []),
      );
    expect([...payers('bill')]).toEqual(['p-public']);
    expect([...payers('taxes')]).toEqual(['p-public']);
    expect([...payers('savings')]).toEqual(['p-investors']);
  });
});
