import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { badNumbers, drawn, markBox, SIZES, twins } from '../../testing/inspect.ts';
import { inside } from '../kit/boxes.ts';
import type { Mark, Scene } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { rulerOf } from './layout.ts';
import { scene } from './scene.ts';
import { states, travel, type ScaleState } from './states.ts';

const ledger = readLedger();
const text = readChartText('scale');
const data = load(ledger, text);
const order = Object.values(states);
const size = { width: 390, height: 290 };

const find = (picture: Scene, key: string): Mark | undefined =>
  picture.marks.find((mark) => mark.key === key);
function boxAt(state: ScaleState, key: string, at = size) {
  const found = find(scene(data, state, at), key);
  const mark = found?.kind === 'group' ? found.marks[0] : found;
  const box = mark && mark.kind !== 'group' ? markBox(mark) : null;
  if (!box) throw new Error(`no mark ${key}`);
  return box;
}

describe('data', () => {
  test('amounts are the ledger’s own; of a range the lower end', () => {
    for (const { claim, value } of [data.revenue, data.promise, ...data.landmarks]) {
      const record = ledger.claims.get(claim);
      expect(value * 1e9, claim).toBe(record?.value ?? record?.low);
    }
  });

  test('every amount is in dollars of the day, of 2025 or after', () => {
    for (const { claim, said } of data.landmarks) {
      expect(said >= '2025', claim).toBe(true);
      expect(ledger.claims.get(claim)?.statement, claim).not.toMatch(/in \d{4} money/);
    }
  });

  test('a claim that is missing or has no dollars stops by name', () => {
    const without = new Map(ledger.claims);
    without.delete('oracle-300bn');
    expect(() => load({ ...ledger, claims: without }, text)).toThrow('"oracle-300bn" is missing');
    const oracle = ledger.claims.get('oracle-300bn');
    const watts = new Map(ledger.claims).set('oracle-300bn', { ...oracle!, unit: 'GW' });
    expect(() => load({ ...ledger, claims: watts }, text)).toThrow('"oracle-300bn" has no number of dollars');
    const { 'name-oracle': _, ...texts } = text.texts;
    expect(() => load(ledger, { ...text, texts })).toThrow('no text "name-oracle"');
  });
});

describe('true scale', () => {
  test.each(SIZES)('the year and the ribbon have their lengths and one width at $width x $height', (at) => {
    const year = boxAt(states.whole, 'year', at);
    const promise = boxAt(states.whole, 'promise', at);
    const height = year.y1 - year.y0;
    const wanted = ((promise.y1 - promise.y0) * data.revenue.value) / data.promise.value;
    expect(Math.abs(height - wanted)).toBeLessThan(0.25);
    expect(year.x1 - year.x0).toBeCloseTo(promise.x1 - promise.x0, 0);
  });

  test('the year has the same size at every step before the last', () => {
    const heights = order.slice(0, -1).map((state) => {
      const { y0, y1 } = boxAt(state, 'year');
      return y1 - y0;
    });
    expect(new Set(heights).size).toBe(1);
    const { y0, y1 } = boxAt(states.whole, 'year');
    expect(y1 - y0).toBeLessThan((heights[0] ?? 0) / 8);
  });
});

test('at rest nothing is half there', () => {
  for (const state of order) {
    for (const at of SIZES) {
      const half = scene(data, state, at).marks.filter(({ opacity = 1 }) => opacity < 1);
      expect(half.map(({ key }) => `${key} ${at.width}x${at.height}`)).toEqual([]);
    }
  }
});

describe('the way', () => {
  test('leads from each state to the next and back to itself', () => {
    for (const [i, b] of order.entries()) {
      const a = order[i - 1] ?? b;
      expect(travel(a, b, 0).span).toBeCloseTo(a.span);
      expect(travel(a, b, 1).span).toBeCloseTo(b.span);
      expect(travel(a, b, 0).from).toBeCloseTo(a.from);
      expect(travel(a, b, 1).from).toBeCloseTo(b.from);
    }
  });

  test('pans at an even speed and at constant scale', () => {
    const [a, b] = [states['bank-count'], states['the-end']];
    for (const t of [0.1, 0.25, 0.5, 0.9]) {
      expect(travel(a, b, t).span).toBeCloseTo(a.span);
      expect(travel(a, b, t).from).toBeCloseTo(a.from + (b.from - a.from) * t);
    }
  });

  test('what stands between two views passes by', () => {
    const between = { ...states['bank-count'], from: 330 };
    const halfway = travel({ from: 0, span: 140 }, { from: 660, span: 140 }, 0.5);
    expect(halfway).toEqual(between);
    expect(find(scene(data, halfway, size), 'foot-builders')).toBeDefined();
  });

  test('every picture on the way is whole and within its frame', () => {
    for (const [i, b] of order.entries()) {
      const a = order[i - 1];
      if (!a) continue;
      for (let t = 0; t <= 1; t += 0.04) {
        for (const at of [SIZES[1]!, size, { width: 960, height: 540 }]) {
          const { marks } = scene(data, travel(a, b, t), at);
          expect(twins(marks)).toEqual([]);
          expect(badNumbers(marks)).toEqual([]);
          const frame = { x0: 0, y0: 0, x1: at.width, y1: at.height };
          const out = drawn(marks).filter(({ box }) => !inside(box, frame, 0.5));
          expect(out.map(({ path }) => `${path} at ${t}, ${at.width}`)).toEqual([]);
        }
      }
    }
  });
});

test('a ruler’s labels are strokes too', () => {
  for (let scale = 0.05; scale < 6; scale += 0.05) {
    const { minor, major } = rulerOf({ scale, tick: 12 });
    expect(major % minor).toBe(0);
  }
});

test('each state has a finding of its own, and its table ends with the promise', () => {
  const words = order.map((state) => describeChart(data, state));
  expect(new Set(words.map(({ finding }) => finding)).size).toBe(order.length);
  for (const { finding, table } of words) {
    expect(finding).toMatch(/\.$/);
    expect(table.rows[0]?.['value']?.claim).toBe(data.revenue.claim);
    expect(table.rows.at(-1)?.['value']?.claim).toBe(data.promise.claim);
  }
});
