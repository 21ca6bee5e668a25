import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { drawn, flatten, SIZES } from '../../testing/inspect.ts';
import type { Size } from '../kit/contract.ts';
import { boxOf } from '../kit/shapes.ts';
import { load } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { scene } from './scene.ts';
import { states, type SinceState } from './states.ts';

const ledger = readLedger();
const text = readChartText('since-then');
const data = load(ledger, text);
const wide = { width: 960, height: 540 };
const narrow = { width: 320, height: 280 };

/** The outline of an area of a picture. */
function outline(state: SinceState, key: string, size: Size) {
  const found = drawn(scene(data, state, size).marks).find(({ path }) => path.split(' > ')[0] === key);
  if (found?.mark.kind !== 'path') throw new Error(`no area ${key}`);
  const { x0, x1, y0, y1 } = boxOf(flatten(found.mark.d));
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

describe('data', () => {
  test('what is later was said later, and after November 2025', () => {
    for (const { key, old, now } of data.changes) {
      expect(now.said > old.said, key).toBe(true);
      expect(now.said > '2025-11-30', key).toBe(true);
    }
  });

  test('grey is what the ledger calls superseded, and the sum of November is not', () => {
    const earlier = data.changes.flatMap(({ old, between }) => (between ? [old, between] : [old]));
    for (const { claim, evidence } of earlier) {
      expect(evidence === 'superseded', claim).toBe(ledger.claims.get(claim)?.status === 'superseded');
    }
    expect(earlier.filter(({ evidence }) => evidence === 'superseded').map(({ claim }) => claim)).toEqual([
      'since-600bn-target',
      'nvidia-loi-100bn',
    ]);
  });

  test('parts that do not make the round stop, and so does a missing claim', () => {
    const amazon = ledger.claims.get('payers-amazon-50bn-paid')!;
    const more = new Map(ledger.claims).set(amazon.id, { ...amazon, value: 51e9 });
    expect(() => load({ ...ledger, claims: more }, text)).toThrow('the parts are 123 billion');
    const without = new Map(ledger.claims);
    without.delete('aws-38bn');
    expect(() => load({ ...ledger, claims: without }, text)).toThrow('"aws-38bn" is missing');
  });

  test('nothing of the record is later than its last payment, but for the search itself', () => {
    const dates = [...data.changes.map(({ now }) => now), ...data.pieces].map(({ said }) => said);
    expect(dates.filter((said) => said > data.last.said)).toEqual(['2026-11-29']);
  });
});

describe('pictures', () => {
  test.each([...SIZES])('areas of the three sums are as the sums at $width x $height', (size) => {
    const of = (key: string) => {
      const { width, height } = outline(states.target, key, size);
      return width * height;
    };
    const whole = of('old-target');
    // Strokes stand a few pixels off one another.
    expect(Math.abs(of('now-target') / whole - 856 / 1400)).toBeLessThan(0.03);
    expect(Math.abs(of('between-target') / whole - 600 / 1400)).toBeLessThan(0.035);
  });

  test.each(['deals', 'pace'] as const)('bars of %s have one scale of dollars', (view) => {
    const keys = view === 'deals' ? ['nvidia', 'amazon'] : ['forecast', 'pace'];
    for (const [size, side] of [
      [wide, 'height'],
      [narrow, 'width'],
    ] as const) {
      const scales = data.changes
        .filter(({ key }) => keys.includes(key))
        .flatMap((change) =>
          (['old', 'now'] as const).map(
            (when) => outline(states[view], `${when}-${change.key}`, size)[side] / (change[when].value ?? 0),
          ),
        );
      // Outlines are rounded to a tenth of a pixel.
      expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(0.012);
    }
  });

  test('the parts of the round stand one on the other and reach its whole', () => {
    const keys = data.pieces.map(({ key }) => (key === 'nvidia' ? 'now-nvidia' : `piece-${key}`));
    const parts = keys.map((key) => outline(states.money, key, wide));
    for (const [i, part] of parts.slice(1).entries()) {
      expect(part.y + part.height).toBeCloseTo(parts[i]!.y, 0);
    }
    const whole = drawn(scene(data, states.money, wide).marks).find(({ path }) => path === 'whole');
    expect(parts.at(-1)!.y).toBeCloseTo(whole!.box.y0, 0);
  });

  test('marks of the record stand at their days, to the right or downwards', () => {
    const places = data.changes
      .filter(({ now }) => now.value !== null)
      .map(({ key, now }) => ({ at: now.at, ...outline(states.record, `now-${key}`, wide) }))
      .sort((a, b) => a.at - b.at);
    const [first, last] = [places[0]!, places.at(-1)!];
    const perYear = (last.x - first.x) / (last.at - first.at);
    for (const { at, x } of places) expect(x - first.x).toBeCloseTo((at - first.at) * perYear, 0);
    const down = data.changes
      .filter(({ now }) => now.value !== null)
      .map(({ key, now }) => ({ at: now.at, y: outline(states.record, `now-${key}`, narrow).y }))
      .sort((a, b) => a.at - b.at);
    expect(down.map(({ y }) => y)).toEqual(down.map(({ y }) => y).sort((a, b) => a - b));
  });

  test('the words say where the record ends, and that the sums are not alike', () => {
    const record = describeChart(data, states.record);
    expect(record.finding).toContain('8 October 2026');
    expect(data.last.said).toBe('2026-10-08');
    expect(describeChart(data, states.target).finding).toContain('not like for like');
  });
});
