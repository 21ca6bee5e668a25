import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { everyMark } from '../../testing/inspect.ts';
import { centsOf, load } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { inFocus, ordered, scene, signed } from './scene.ts';
import { ENERGY, states } from './states.ts';

const ledger = readLedger();
const text = readChartText('precedents');
const data = load(ledger, text);
const one = (key: string) => data.cases.find((known) => known.key === key)!;
const [wide, narrow] = [
  { width: 900, height: 520 },
  { width: 360, height: 300 },
];

describe('the cases', () => {
  test('are those of the series, all of them, whatever became of them', () => {
    const { rows } = ledger.series.get('guarantee-precedents')!;
    expect(data.cases).toHaveLength(rows.length);
    for (const [i, { cells }] of rows.entries()) {
      const { exposed, net, year } = data.cases[i]!;
      expect(exposed).toBe(Number(cells['exposure_usd_bn']));
      expect(net === null ? '' : String(net)).toBe(cells['net_gain_usd_bn']);
      expect(String(year)).toBe(cells['year']);
    }
  });

  test('cents for each dollar, worked by hand', () => {
    expect(signed(centsOf(one('aig'))!)).toBe('+12');
    expect(signed(centsOf(one('cars'))!)).toBe('−21');
    expect(signed(centsOf(one('funds'))!)).toBe('+0.04');
    expect(signed(centsOf(one('lockheed'))!)).toBe('+12');
    expect(centsOf(one('intel'))).toBeNull();
  });

  test('counts of the titles are those of the record', () => {
    const cents = data.cases.map(centsOf);
    expect(cents.filter((c) => c !== null && c > 0)).toHaveLength(7);
    expect(cents.filter((c) => c !== null && c < 0)).toHaveLength(5);
    expect(cents.filter((c) => c === null)).toHaveLength(6);
    const large = ordered(data.cases, states.largest).slice(0, 4);
    expect(large.every(({ net, year }) => net !== null && net > 0 && year === 2008)).toBe(true);
    expect(
      data.cases.filter(({ year }) => year === 2025).every(({ net, open }) => net === null && open),
    ).toBe(true);
  });

  test('a row without a key, or a claim that is missing, stops by name', () => {
    const claims = new Map(ledger.claims);
    claims.delete('financing-precedent-aig');
    expect(() => load({ ...ledger, claims }, text)).toThrow('claim "financing-precedent-aig" is missing');
    const series = new Map(ledger.series);
    const table = series.get('guarantee-precedents')!;
    series.set('guarantee-precedents', {
      ...table,
      rows: [{ ...table.rows[0]!, cells: { ...table.rows[0]!.cells, programme: 'Another' } }],
    });
    expect(() => load({ ...ledger, series }, text)).toThrow('"Another" has no key');
  });
});

describe('the picture', () => {
  const pointsOf = (state: (typeof states)[keyof typeof states], size: { width: number; height: number }) =>
    everyMark(scene(data, state, size).marks).filter(({ key }) => /^point-[a-z]+$/.test(key));

  test.each([wide, narrow])('has every case in every view at $width', (size) => {
    expect(data.cases).toHaveLength(18);
    for (const state of Object.values(states)) {
      expect(new Set(pointsOf(state, size).map(({ key }) => key)).size).toBe(data.cases.length);
      expect(describeChart(data, state).table.rows).toHaveLength(data.cases.length);
    }
  });

  test('only losses wear the public’s colour', () => {
    for (const mark of pointsOf(states.results, wide)) {
      const cents = centsOf(one(mark.key.slice(6)));
      expect(/\bp-public\b/.test(mark.classes ?? ''), mark.key).toBe(cents !== null && cents < 0);
    }
  });

  test('a dollar lost stands as far from even as its cents say', () => {
    const { marks } = scene(data, states.results, wide);
    const zero = marks.find(({ key }) => key === 'zero');
    const at = (key: string) => {
      const mark = everyMark(marks).find((m) => m.key === `point-${key}`);
      if (mark?.kind !== 'circle' || zero?.kind !== 'line') throw new Error(`no point ${key}`);
      return mark.cx - zero.x1;
    };
    expect(at('solyndra') / at('cars')).toBeCloseTo(centsOf(one('solyndra'))! / centsOf(one('cars'))!, 2);
    expect(at('chrysler')).toBeGreaterThan(0);
  });

  test('the energy view speaks of the Energy Department’s loans alone', () => {
    expect(
      data.cases
        .filter((c) => inFocus(c, data.cases, states.energy))
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...ENERGY].sort());
  });
});
