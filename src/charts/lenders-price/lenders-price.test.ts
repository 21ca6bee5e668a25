import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { drawn, everyMark } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import { load, type PriceData } from './data.ts';
import { ALONE } from './keys.ts';

const built = getChart('lenders-price');
const { rungs, insured } = built.data as PriceData;
const size = { width: 864, height: 600 };
const ladder = built.step('private-money').scene(size).marks;
const insurance = built.step('insurance').scene(size).marks;
const [state, ...others] = rungs;

/** The heights of all straight pieces of a path. */
const heights = (key: string) => {
  const mark = ladder.find((one) => one.key === key);
  return mark?.kind === 'path' ? [...mark.d.matchAll(/M[\d.]+,([\d.]+)H/g)].map(([, y]) => Number(y)) : [];
};

describe('the ladder', () => {
  const keys = [...new Set(others.map(({ claim }) => others.find((rung) => rung.claim === claim)!.key))];
  const found = keys.flatMap((key) => heights(`rung-${key}`));

  test('has a rung as high above the ground as each price is above the state’s', () => {
    const [ground = NaN] = heights(`rung-${state!.key}`);
    expect(found).toHaveLength(others.length);
    const unit = (ground - Math.min(...found)) / (others.at(-1)!.price - state!.price);
    for (const [i, { price, key }] of others.entries())
      expect(Math.abs(ground - found[i]! - (price - state!.price) * unit), key).toBeLessThanOrEqual(1);
  });

  test('parts those behind whom a strong company stands from those dearer ones where none does', () => {
    const split = others.findIndex(({ key }) => key === ALONE);
    const band = drawn(ladder).find(({ path }) => path === 'backed')!.mark;
    const edge = band.kind === 'path' ? Number(/^M0,([\d.]+)/.exec(band.d)?.[1]) : NaN;
    expect(found[split - 1]).toBeGreaterThan(edge);
    expect(found[split]).toBeLessThan(edge);
  });

  test('holds no spread and no price of insurance', () => {
    expect(new Set(rungs.map(({ measure }) => measure))).toEqual(
      new Set(['yield', 'coupon', 'effective rate']),
    );
  });

  test('writes in grey what small pages alone give, and nothing else', () => {
    const grey = ladder.flatMap(({ key, classes }) =>
      key.startsWith('name-') && classes === 't-muted' ? [key.slice('name-'.length)] : [],
    );
    expect(grey).toEqual(rungs.filter(({ weak }) => weak).map(({ key }) => key));
    const { claims } = readLedger();
    for (const { claim, weak = false } of rungs) expect(claims.get(claim)!.weak ?? false, claim).toBe(weak);
  });
});

test('insurance has a point for each published price, from zero, joined by a hair', () => {
  const points = drawn(insurance).filter(({ path }) => path.startsWith('point-'));
  const middles = points.map(({ box }) => (box.y0 + box.y1) / 2);
  expect(middles).toHaveLength(insured.points.length);
  const ground = everyMark(insurance).find(({ key }) => key === 'ground');
  const foot = ground?.kind === 'path' ? Number(/,([\d.]+)H/.exec(ground.d)?.[1]) : NaN;
  const unit = (foot - Math.min(...middles)) / Math.max(...insured.points.map(({ price }) => price));
  for (const [i, { price }] of insured.points.entries())
    expect(Math.abs(foot - middles[i]! - price * unit)).toBeLessThanOrEqual(1);
  expect(everyMark(insurance).find(({ key }) => key === 'line')?.classes).toBe('hairline');
});

test('a rung that is missing, is no price of a loan, or stands out of order stops by name', () => {
  const ledger = readLedger();
  const spreads = ledger.series.get('spreads')!;
  const edited = (change: (cells: Record<string, string>) => Record<string, string>) => ({
    ...ledger,
    series: new Map(ledger.series).set('spreads', {
      ...spreads,
      rows: spreads.rows.map((row) => ({
        ...row,
        cells: row.cells['key'] === 'oracle' ? change(row.cells) : row.cells,
      })),
    }),
  });
  expect(() => load(edited((cells) => ({ ...cells, key: '' })))).toThrow('no row with the key "oracle"');
  expect(() => load(edited((cells) => ({ ...cells, measure: 'CDS' })))).toThrow('"CDS" is not the price');
  expect(() => load(edited((cells) => ({ ...cells, yield_or_spread_bp: '900' })))).toThrow('"hyperion"');
});
