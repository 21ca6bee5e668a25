import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { SIZES, drawn, flatten, texts } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { Size } from '../kit/contract.ts';
import { boxOf } from '../kit/shapes.ts';
import { decimalYear } from '../kit/time.ts';
import { load, type SinceData } from './data.ts';

const ledger = readLedger();
const built = getChart('since-then');
const data = built.data as SinceData;
const said = (step: string, size: Size) =>
  texts(built.step(step).scene(size))
    .map(({ mark }) => mark.text)
    .join(' ');

/** The points of an area's outline. */
function outline(step: string, key: string, size: Size) {
  const found = drawn(built.step(step).scene(size).marks).find(({ path }) => path.split(' > ')[0] === key);
  if (found?.mark.kind !== 'path') throw new Error(`no area ${key}`);
  return flatten(found.mark.d);
}
const boxed = (step: string, key: string, size: Size) => {
  const { x0, x1, y0, y1 } = boxOf(outline(step, key, size));
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0, right: x1, bottom: y1 };
};

describe('data', () => {
  test('what was paid is what was promised, but for others, of whom no payment is known', () => {
    for (const { key, value, payments } of data.bands) {
      const paid = payments.reduce((sum, payment) => sum + payment.value, 0);
      expect(paid, key).toBeCloseTo(key === 'others' ? 0 : value, 6);
    }
  });

  test('SoftBank’s parts stand at the days that its claims give', () => {
    const { statement } = ledger.claims.get('since-softbank-tranches')!;
    expect(statement).toContain('three equal parts, on 1 April, 1 July and 1 October 2026');
    const days = data.bands.find(({ key }) => key === 'softbank')?.payments.map(({ at }) => at);
    expect(days).toEqual(['2026-04-01', '2026-07-01', '2026-10-01'].map(decimalYear));
  });

  test('sums cover the years that their claims name', () => {
    for (const { key, claim, from, to } of data.spans) {
      const { period } = ledger.claims.get(claim)!;
      expect(period, claim).toBe(key === 'bill' ? '2025-2033' : `${from}-${to - 1}`);
    }
    expect(ledger.claims.get('commitments-1-4tn-8-years')!.quote).toContain('over the next 8 years');
  });

  test('grey is what the ledger calls superseded', () => {
    const grey = [...data.spans, ...data.changes.flatMap(({ old, now }) => [old, now])]
      .filter(({ evidence }) => evidence === 'superseded')
      .map(({ claim }) => claim);
    expect(grey).toEqual(['since-600bn-target', 'nvidia-loi-100bn']);
  });

  test('the years of the guarantee in words are those of its claim', () => {
    expect(ledger.claims.get('july-nvidia-guarantee-term')!.period).toBe('2028-2048');
    for (const size of SIZES) expect(said('supplier-guarantee', size)).toMatch(/from 2028.* to 2048/);
  });

  test('parts that do not make the round stop, and so does a missing claim', () => {
    const amazon = ledger.claims.get('payers-amazon-50bn-paid')!;
    const more = new Map(ledger.claims).set(amazon.id, { ...amazon, value: 51e9 });
    expect(() => load({ ...ledger, claims: more })).toThrow('the parts are 123 billion');
    const without = new Map(ledger.claims);
    without.delete('aws-38bn');
    expect(() => load({ ...ledger, claims: without })).toThrow('"aws-38bn" is missing');
  });
});

describe.each([...SIZES])('$width x $height', (size) => {
  test('promises and payments have one scale of dollars, and every fill lies in its outline', () => {
    const scales = data.bands.map(({ key, value }) => {
      const promise = boxed('money', `promise-${key}`, size);
      // Two pixels of ground above and below.
      return (promise.height + 4) / value;
    });
    expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(0.03);
    for (const { key, value, payments } of data.bands.filter((band) => band.payments.length > 0)) {
      const fill = boxed('money', `paid-${key}`, size);
      expect(Math.abs(fill.height + 2 - value * scales[0]!), key).toBeLessThan(1);
      const rises = new Set(outline('money', `paid-${key}`, size).map(({ x }) => Math.round(x)));
      expect(rises.size, key).toBe(payments.length + 1);
    }
  });

  test('a year’s area, a quarter’s and the forecast’s are as their sums', () => {
    const forecast = boxed('pace', 'span-forecast', size);
    const perBillion = ((forecast.width + 3) * forecast.height) / 840;
    for (const { from, value } of data.taken) {
      const { width, height } = boxed('pace', `taken-${from}`, size);
      expect(Math.abs((width * height) / value / perBillion - 1), String(from)).toBeLessThan(0.04);
    }
  });

  test('sums are as wide as their years and as high as their average', () => {
    const boxes = data.spans.map((span) => ({ span, box: boxed('target', `span-${span.key}`, size) }));
    const years = boxes.map(({ span, box }) => (box.width + 2) / (span.to - span.from));
    const heights = boxes.map(({ span, box }) => box.height / (span.value / (span.to - span.from)));
    expect(Math.max(...years) - Math.min(...years)).toBeLessThan(0.2);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.01);
  });

  test('the ceiling is drawn beside the bill at its scale, and not on it', () => {
    const bill = boxed('supplier-guarantee', 'span-bill', size);
    const ceiling = boxed('supplier-guarantee', 'ceiling', size);
    expect(Math.abs(ceiling.width / bill.width - 105 / 1400)).toBeLessThan(0.001);
    expect(ceiling.height).toBeCloseTo(bill.height, 0);
    expect(ceiling.bottom).toBeLessThan(bill.y);
    const words = said('supplier-guarantee', size);
    for (const part of ['$105bn', 'at most', 'not part of the sum']) expect(words).toContain(part);
  });

  test('the campus keeps room for its racks, above the rent', () => {
    const racks = boxed('supplier-guarantee', 'chips', size);
    expect(racks.height).toBeGreaterThan(6);
    expect(racks.bottom).toBeLessThan(boxed('supplier-guarantee', 'rent', size).y);
  });

  test('squares of the deals are as large as their sums', () => {
    const scales = data.changes
      .filter(({ key }) => key === 'nvidia' || key === 'amazon')
      .flatMap(({ key, old, now }) => [
        boxed('deals', `old-${key}`, size).width / Math.sqrt(old.value ?? 0),
        boxed('deals', `now-${key}`, size).width / Math.sqrt(now.value ?? 0),
      ]);
    expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(0.04);
  });
});

describe('words', () => {
  const all = ['money', 'pace', 'target', 'supplier-guarantee', 'deals', 'record'];

  test('no verdict is passed, and nothing is said of the government’s part', () => {
    const told = all.flatMap((step) => {
      const { finding, long } = built.step(step).describe();
      return [finding, long, said(step, { width: 960, height: 600 })];
    });
    expect(told.join(' ')).not.toMatch(/no backstop|not a backstop|is a backstop/i);
  });

  test('the words say where the record ends, and that the sums are not alike', () => {
    expect(built.step('record').describe().finding).toContain('8 October 2026');
    expect(built.step('target').describe().finding).toContain('not like for like');
    expect(built.step('supplier-guarantee').describe().finding).toContain('no money has been paid');
  });

  test('the pace’s months are those that the ledger gives', () => {
    const paces = built
      .step('pace')
      .describe()
      .table.rows.map((row) => row['what']?.text);
    expect(paces).toEqual([
      ...['Taken in', 'Taken in', 'Taken in'],
      ...['Pace of Dec 2025', 'Pace of Mar 2026', 'Pace of Aug 2026', 'Pace of Sep 2026', 'Forecast'],
    ]);
  });
});
