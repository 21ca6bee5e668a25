import { expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { getChart } from '../build.ts';
import { load, type RevenueData } from './data.ts';
import { equalGrowth, growthYears, layoutOf } from './layout.ts';
import { states } from './states.ts';

const ledger = readLedger();
const built = getChart('revenue-path');
const data = built.data as RevenueData;

test('every drawn value is the ledger’s own', () => {
  for (const d of [...data.revenue, ...data.forecasts]) {
    if (!d.claim || d.value === null) continue;
    const claim = ledger.claims.get(d.claim);
    const known = [claim?.value, claim?.low, claim?.high].filter((v) => typeof v === 'number');
    expect(known, d.claim).toContain(d.value * 1e9);
  }
});

test('the years of record are in order and without holes', () => {
  expect(data.revenue.map((d) => d.year)).toEqual([2022, 2023, 2024, 2025]);
});

test('a promise without a number has none', () => {
  expect(data.forecasts.filter((d) => d.value === null).map((d) => d.claim)).toEqual([
    'altman-20bn-hundreds-of-billions',
  ]);
});

test('a bad row stops with file and line', () => {
  const series = ledger.series.get('openai-revenue');
  if (!series) throw new Error('no series');
  const bad = {
    ...ledger,
    series: new Map([
      [
        'openai-revenue',
        {
          ...series,
          rows: [{ line: 7, cells: { year: '2024', value_usd_bn: 'many', kind: 'actual' }, sources: [] }],
        },
      ],
    ]),
  };
  expect(() => load(bad)).toThrow(/openai-revenue\.csv:7: no number under "value_usd_bn"/);
});

test('equal growth meets both ends and the claim’s own percentages', () => {
  expect(equalGrowth(13.07, 200, 2025)).toBe(13.07);
  expect(equalGrowth(13.07, 200, 2030)).toBeCloseTo(200, 9);
  const claim = ledger.claims.get(data.growth.claim);
  const first = growthYears(data)[0];
  expect(Math.round(((first?.low ?? 0) / data.growth.from - 1) * 100)).toBe(claim?.low);
  expect(Math.round(((first?.high ?? 0) / data.growth.from - 1) * 100)).toBe(claim?.high);
});

test('a reader’s line above the view widens it', () => {
  const size = { width: 640, height: 400 };
  const wide = layoutOf({ ...states['your-line'], mine: [20, 50, 100, 300, 600] }, size);
  expect(wide.max).toBeGreaterThan(600);
  expect(wide.y(600)).toBeGreaterThan(wide.top);
});

test('each state has its finding and its table', () => {
  const findings = built.steps.map((step) => {
    const words = built.step(step).describe();
    expect(words.finding.length).toBeGreaterThan(40);
    expect(words.table.rows.length).toBeGreaterThanOrEqual(4);
    return words.finding;
  });
  expect(new Set(findings).size).toBe(findings.length);
});
