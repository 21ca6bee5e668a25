import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { everyMark, flatten, SIZES, STATIC, texts } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import { boxOf } from '../kit/shapes.ts';
import { centsOf, inFocus, load, type PrecedentsData } from './data.ts';
import { packed, type Disc } from './packing.ts';
import { signed } from './result.ts';
import { scene } from './scene.ts';
import { ENERGY, states } from './states.ts';

const ledger = readLedger();
const built = getChart('precedents');
const data = built.data as PrecedentsData;
const one = (key: string) => data.cases.find((known) => known.key === key)!;
const sizes = [...SIZES, STATIC];
const wide = { width: 900, height: 520 };

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
    const large = data.cases.filter((known) => inFocus(known, data.cases, states.largest));
    expect(large).toHaveLength(4);
    expect(large.every(({ net, year }) => net !== null && net > 0 && year === 2008)).toBe(true);
    expect(
      data.cases.filter(({ year }) => year === 2025).every(({ net, open }) => net === null && open),
    ).toBe(true);
  });

  test('a row without a key, or a claim that is missing, stops by name', () => {
    const claims = new Map(ledger.claims);
    claims.delete('financing-precedent-aig');
    expect(() => load({ ...ledger, claims })).toThrow('claim "financing-precedent-aig" is missing');
    const series = new Map(ledger.series);
    const table = series.get('guarantee-precedents')!;
    series.set('guarantee-precedents', {
      ...table,
      rows: [{ ...table.rows[0]!, cells: { ...table.rows[0]!.cells, programme: 'Another' } }],
    });
    expect(() => load({ ...ledger, series })).toThrow('"Another" has no key');
  });
});

describe('the picture', () => {
  /** Discs of the cases with a result, by key: their boxes. */
  const discsOf = (state: (typeof states)[keyof typeof states], size: { width: number; height: number }) =>
    new Map(
      everyMark(scene(data, state, size).marks).flatMap((mark) => {
        const key = /^disc-([a-z]+)$/.exec(mark.key)?.[1];
        const path = mark.kind === 'group' ? mark.marks.find(({ kind }) => kind === 'path') : mark;
        if (!key || path?.kind !== 'path') return [];
        const { x0, x1 } = boxOf(flatten(path.d));
        return [[key, { x: (x0 + x1) / 2, r: (x1 - x0) / 2, classes: mark.classes ?? '' }] as const];
      }),
    );

  test('has every case in every view at every size', () => {
    for (const state of Object.values(states)) {
      for (const size of sizes) {
        const { marks } = scene(data, state, size);
        const at = `${state.focus} at ${size.width}x${size.height}`;
        expect(discsOf(state, size).size, at).toBe(12);
        const unknown = marks.find(({ key }) => key === 'unknown');
        expect(unknown?.kind === 'path' ? unknown.d.split('Z').length - 1 : 0, at).toBe(6);
      }
    }
  });

  test('areas are as the sums at risk, in both panels, down to what is a point', () => {
    for (const size of sizes) {
      const discs = discsOf(states.results, size);
      const scale = discs.get('funds')!.r / Math.sqrt(one('funds').exposed);
      for (const [key, { r }] of discs) {
        const wanted = Math.max(1.6, scale * Math.sqrt(one(key).exposed));
        // Coordinates are rounded to tenths of a pixel.
        expect(Math.abs(r - wanted), `${key} at ${size.width}`).toBeLessThan(0.15);
      }
    }
  });

  test('a dollar lost stands as far from even as its cents say', () => {
    const discs = discsOf(states.results, wide);
    const even = everyMark(scene(data, states.results, wide).marks).find(({ key }) => key === 'even');
    const zero = Number(/^M([\d.]+)/.exec(even?.kind === 'path' ? even.d : '')?.[1]);
    const perCent = [...discs].map(([key, { x }]) => (x - zero) / centsOf(one(key))!);
    const far = perCent.filter((_, i) => Math.abs(centsOf(one([...discs.keys()][i]!))!) > 5);
    for (const each of far) expect(each).toBeCloseTo(far[0]!, 1);
  });

  test('only losses wear the public’s colour', () => {
    for (const [key, { classes }] of discsOf(states.results, wide))
      expect(/\bp-public\b/.test(classes), key).toBe(centsOf(one(key))! < 0);
  });

  test('where there is room every case is named with its result and its sum', () => {
    const names = texts(scene(data, states.results, wide)).map(({ mark }) => mark.text);
    for (const { key } of data.cases)
      expect(names.some((text) => text.startsWith(data.words.names[key]) && text.includes('$'))).toBe(true);
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

describe('packing', () => {
  const disc = (key: string, x: number, r: number): Disc => ({
    key,
    x,
    r,
    name: 40,
    sides: ['right', 'left'],
  });
  const room = { x0: 0, x1: 300, y0: 0, y1: 100, line: 14 };

  test('lays no disc and no name on another, and keeps all within', () => {
    const discs = [disc('a', 100, 20), disc('b', 110, 12), disc('c', 100, 3), disc('d', 250, 30)];
    const places = packed(discs, room)!;
    expect(places.size).toBe(4);
    for (const [key, { y, x0 }] of places) {
      const { r } = discs.find((one) => one.key === key)!;
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(y + r).toBeLessThanOrEqual(100);
      expect(x0 + 40).toBeLessThanOrEqual(300);
    }
    for (const a of discs)
      for (const b of discs)
        if (a !== b)
          expect(Math.hypot(a.x - b.x, places.get(a.key)!.y - places.get(b.key)!.y)).toBeGreaterThanOrEqual(
            a.r + b.r,
          );
  });

  test('says when they do not fit', () => {
    expect(packed([disc('a', 100, 40), disc('b', 100, 40)], room)).toBeNull();
  });
});
