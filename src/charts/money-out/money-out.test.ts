import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { SIZES, drawn, flatten, texts } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { boxOf, type Point } from '../kit/shapes.ts';
import { FROM, SUMMED, load, type MoneyData } from './data.ts';

const ledger = readLedger();
const built = getChart('money-out');
const data = built.data as MoneyData;
const marksOf = (step: string, size: Size) => built.step(step).scene(size).marks;

/** The first path of a mark. */
function pathOf(marks: readonly Mark[], key: string): Point[] {
  const found = drawn(marks.filter((mark) => mark.key === key)).find(({ mark }) => mark.kind === 'path');
  if (found?.mark.kind !== 'path') throw new Error(`no path "${key}"`);
  return flatten(found.mark.d);
}
const heightOf = (marks: readonly Mark[], key: string) => {
  const { y0, y1 } = boxOf(pathOf(marks, key));
  return y1 - y0;
};
const zeroOf = (marks: readonly Mark[]) => {
  const zero = marks.find(({ key }) => key === 'zero');
  return zero?.kind === 'line' ? zero.y1 : Number.NaN;
};

describe('data', () => {
  test('the kinds of cost add up to the costs, and costs less revenue are the loss', () => {
    const sum = data.kinds.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(data.costs.value, 1);
    expect(data.revenue.value + data.loss.value).toBeCloseTo(sum, 1);
    expect(data.ratio.value).toBeCloseTo(data.costs.value / data.revenue.value, 2);
  });

  test('the years of each forecast have the ends that its claim has', () => {
    for (const { values, claim } of data.forecasts) {
      const { low, high } = ledger.claims.get(claim)!;
      expect(Math.min(...values) * 1e9, claim).toBe(low);
      expect(Math.max(...values) * 1e9, claim).toBe(high);
    }
  });

  test('the years of each forecast are those that its claim states', () => {
    const said = (text: string) => (text.match(/\b\d{1,2}\b/g) ?? []).map(Number);
    for (const { values, claim } of data.forecasts) {
      const all = values.map(Math.abs);
      expect(said(ledger.claims.get(claim)!.statement), claim).toEqual(all);
    }
  });

  test('each forecast sinks deeper than the one before, as the title says, and ends above zero', () => {
    const floors = data.forecasts.map(({ values }) => Math.min(...values));
    expect(floors).toEqual([-20, -47, -85]);
    for (const { values } of data.forecasts) expect(values.at(-1)).toBeGreaterThan(0);
    const worst = data.forecasts.map(({ values }) => FROM + values.indexOf(Math.min(...values)));
    expect(worst).toEqual([2027, 2028, 2028]);
  });

  test('the newest sum is of the years that its claim names', () => {
    expect(ledger.claims.get(data.sum.claim)?.period).toBe(`${SUMMED.from}-${SUMMED.to}`);
  });

  test('the loss is more than the cash burned, as the picture says', () => {
    expect(data.loss.value).toBeGreaterThan(data.burned.value);
  });

  test('a year that is missing stops, and so does a claim', () => {
    const series = ledger.series.get('cash-forecasts')!;
    const gap = new Map(ledger.series).set('cash-forecasts', { ...series, rows: series.rows.slice(0, -1) });
    expect(() => load({ ...ledger, series: gap })).toThrow('"winter" does not run from 2025 to 2030');
    const claims = new Map(ledger.claims);
    claims.delete('costs-2025-research');
    expect(() => load({ ...ledger, claims })).toThrow('"costs-2025-research" is missing');
  });
});

describe.each([...SIZES])('$width x $height', (size) => {
  const costs = marksOf('costs', size);
  const burn = marksOf('burn', size);

  test('both columns hang from one height, and are as long as their sums', () => {
    const income = boxOf(pathOf(costs, 'revenue'));
    const scale = (income.y1 - income.y0) / data.revenue.value;
    expect(income.y1).toBeCloseTo(zeroOf(costs), 0);
    for (const { key, value } of data.kinds) {
      // Two pixels of ground below each.
      expect(Math.abs(heightOf(costs, `cost-${key}`) + 2 - value * scale), key).toBeLessThan(0.3);
    }
    expect(boxOf(pathOf(costs, 'cost-service')).y0).toBeCloseTo(income.y0, 0);
    const shaft = boxOf(pathOf(costs, 'line-winter'));
    expect(Math.abs(shaft.y1 - shaft.y0 - data.loss.value * scale)).toBeLessThan(0.3);
    expect(Math.abs(boxOf(pathOf(costs, 'cost-research')).y1 + 2 - shaft.y1)).toBeLessThan(0.5);
  });

  test('every year of a forecast stands at its place below or above zero', () => {
    const zero = zeroOf(burn);
    const winter = pathOf(burn, 'line-winter');
    const scale = (Math.max(...winter.map(({ y }) => y)) - zero) / 85;
    for (const { key, values } of data.forecasts) {
      const points = pathOf(burn, `line-${key}`);
      expect(points).toHaveLength(values.length);
      for (const [i, value] of values.entries()) {
        expect(Math.abs(points[i]!.y - zero + value * scale), `${key} ${FROM + i}`).toBeLessThan(0.2);
        expect(points[i]!.x).toBeCloseTo(winter[i]!.x, 1);
      }
    }
    expect(Math.abs(heightOf(burn, 'burned') - data.burned.value * scale)).toBeLessThan(0.3);
  });

  test('the newest sum is a block of that area, or a bracket round its years', () => {
    const winter = pathOf(burn, 'line-winter');
    const [pitch, scale] = [
      winter[1]!.x - winter[0]!.x,
      (Math.max(...winter.map(({ y }) => y)) - zeroOf(burn)) / 85,
    ];
    const sum = burn.find(({ key }) => key === 'sum');
    const { x0, x1, y0, y1 } = boxOf(pathOf(burn, 'sum'));
    if (sum?.classes?.includes('m-area')) {
      expect(Math.abs(((x1 - x0) / pitch) * ((y1 - y0) / scale) - data.sum.value)).toBeLessThan(2);
      expect(x0).toBeGreaterThan(winter.at(-1)!.x);
    } else {
      expect(x0).toBeCloseTo(winter[SUMMED.from - FROM]!.x, 0);
      expect(x1).toBeCloseTo(winter[SUMMED.to - FROM]!.x, 0);
    }
  });

  test('every valley has its sum beside it, and a date', () => {
    const said = texts(built.step('burn').scene(size)).map(({ mark }) => mark.text);
    for (const sum of ['−$20bn', '−$47bn', '−$85bn', '−$278bn', '−$8bn'])
      expect(said.join('|')).toContain(sum);
    for (const date of [/Early 2025|^2025/, /Sep (’25|2025)/, /Feb 2026/, /Sep(tember)? 2026/])
      expect(said.some((text) => date.test(text))).toBe(true);
  });

  test('forecasts are dashed, what they replaced is grey, and no colour means anything but customers', () => {
    const classes = (key: string) => burn.find((mark) => mark.key === key)?.classes ?? '';
    for (const key of ['line-early', 'line-autumn', 'line-winter', 'sum'])
      expect(classes(key)).toContain('ev-projected');
    expect(['early', 'autumn', 'winter'].map((key) => classes(`line-${key}`).includes('superseded'))).toEqual(
      [true, true, false],
    );
    const payers = [...costs, ...burn].filter(({ classes: worn = '' }) => /\bp-/.test(worn));
    expect(payers.map(({ key }) => key)).toEqual(['revenue']);
  });
});

test('the ground and the edge of the loss turn into the valley without a break', () => {
  for (const size of SIZES) {
    for (const key of ['earth', 'line-winter']) {
      const [from, to] = (['costs', 'burn'] as const).map((step) => pathOf(marksOf(step, size), key).length);
      expect(from, key).toBe(to);
    }
  }
});

test('what small pages alone give is written in grey', () => {
  const names = marksOf('costs', { width: 700, height: 520 }).filter(({ key }) => key.startsWith('name-'));
  const grey = names.filter(({ classes }) => classes === 't-muted').map(({ key }) => key.split('-')[1]);
  expect([...new Set(grey)]).toEqual(['service', 'sales', 'administration']);
  expect(readChartText('money-out').source_note).toContain('small pages');
});
