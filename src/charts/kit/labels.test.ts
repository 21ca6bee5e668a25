import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inside, overlap, textBox } from './boxes.ts';
import { dodge, placeLabels, type LabelItem } from './labels.ts';

const place = fc.double({ min: -100, max: 500, noNaN: true });
const wide = fc.record({ y: place, height: fc.double({ min: 1, max: 60, noNaN: true }) });
/** Crowded: here labels meet in every way. */
const dense = fc.record({ y: fc.integer({ min: 0, max: 90 }), height: fc.integer({ min: 8, max: 20 }) });
const column = fc
  .oneof(fc.array(wide, { maxLength: 12 }), fc.array(dense, { minLength: 2, maxLength: 8 }))
  .map((items) => items.map((item, i) => ({ key: `k${i}`, ...item })));
const EPSILON = 1e-6;

describe('dodge', () => {
  const inOrder = (items: readonly { key: string; y: number; height: number }[]) =>
    items.map((item, i) => ({ ...item, i })).sort((a, b) => a.y - b.y || a.i - b.i);

  test('labels that fit do not overlap, stay inside and keep their order', () => {
    fc.assert(
      fc.property(
        column,
        fc.oneof(place, fc.constant(-200)),
        fc.double({ min: 0, max: 900, noNaN: true }),
        (items, min, spare) => {
          const total = items.reduce((sum, item) => sum + item.height, 0);
          const max = min + total + spare;
          const places = dodge(items, min, max);
          expect(places.size).toBe(items.length);
          let edge = min - EPSILON;
          for (const { key, height } of inOrder(items)) {
            const middle = places.get(key) ?? NaN;
            expect(middle - height / 2).toBeGreaterThanOrEqual(edge - EPSILON);
            edge = middle + height / 2;
          }
          expect(edge).toBeLessThanOrEqual(max + EPSILON);
        },
      ),
    );
  });

  test('labels that do not fit are spread over the whole column, in order', () => {
    fc.assert(
      fc.property(
        column.filter((items) => items.length > 0),
        place,
        (items, min) => {
          const total = items.reduce((sum, item) => sum + item.height, 0);
          const max = min + total * 0.6;
          const places = dodge(items, min, max);
          let last = min;
          for (const { key } of inOrder(items)) {
            const middle = places.get(key) ?? NaN;
            expect(middle).toBeGreaterThan(last);
            last = middle;
          }
          expect(last).toBeLessThan(max);
        },
      ),
    );
  });

  test('labels with room stay where they wish to be', () => {
    const items = [
      { key: 'a', y: 80, height: 16 },
      { key: 'b', y: 20, height: 16 },
    ];
    expect([...dodge(items, 0, 100)]).toEqual([
      ['b', 20],
      ['a', 80],
    ]);
  });

  test('two that meet give way by the same amount', () => {
    const places = dodge(
      [10, 12].map((y) => ({ key: String(y), y: y + 40, height: 10 })),
      0,
      100,
    );
    expect([...places.values()]).toEqual([46, 56]);
  });

  test('the movement is the least in squares', () => {
    const few = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        few,
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (ys, push) => {
          const items = ys.map((y, i) => ({ key: `k${i}`, y, height: 10 }));
          const places = dodge(items, -1000, 1000);
          const cost = (at: (key: string, i: number) => number) =>
            items.reduce((sum, item, i) => sum + (at(item.key, i) - item.y) ** 2, 0);
          const other = (key: string, i: number) => (places.get(key) ?? 0) + push[i]!;
          const sorted = inOrder(items).map(({ key, i }) => other(key, i));
          fc.pre(sorted.every((y, i) => i === 0 || y - sorted[i - 1]! >= 10));
          expect(cost((key) => places.get(key) ?? 0)).toBeLessThanOrEqual(cost(other) + EPSILON);
        },
      ),
    );
  });
});

describe('placeLabels', () => {
  const bounds = { x0: 0, y0: 0, x1: 400, y1: 300 };
  const item = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    r: fc.integer({ min: 0, max: 8 }),
    text: fc.constantFrom('a', 'OpenAI', '$13.07bn', 'a rather long label'),
    size: fc.constantFrom(12, 13, 16),
    weight: fc.constantFrom(400 as const, 600 as const),
    priority: fc.integer({ min: 0, max: 3 }),
  });
  const items = fc
    .array(item, { maxLength: 20 })
    .map((all) => all.map((one, i): LabelItem => ({ ...one, key: `k${i}` })));
  const avoid = { x0: 100, y0: 100, x1: 200, y1: 160 };

  test('no label touches another, a mark of another, what is to be avoided, or leaves', () => {
    fc.assert(
      fc.property(items, (all) => {
        const placed = placeLabels(all, { bounds, avoid: [avoid] });
        const boxes = all.flatMap((one) => {
          const at = placed.get(one.key);
          if (!at) return [];
          const box = textBox({ ...one, x: at.x, y: at.y, anchor: at.anchor });
          expect(at.box).toEqual(box);
          return [{ key: one.key, box }];
        });
        for (const [i, { key, box }] of boxes.entries()) {
          expect(inside(box, bounds)).toBe(true);
          expect(overlap(box, avoid)).toBe(false);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const { key: of, x, y, r = 0 } of all) {
            const mark = { x0: x - r, y0: y - r, x1: x + r, y1: y + r };
            if (of !== key) expect(overlap(box, mark)).toBe(false);
          }
        }
      }),
    );
  });

  test('the same items give the same places', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect([...placeLabels(all, { bounds })]).toEqual([...placeLabels(structuredClone(all), { bounds })]);
      }),
    );
  });

  test('a label alone in the open gets its best side, and the more important one gets the place', () => {
    const one: LabelItem = { key: 'one', x: 200, y: 150, r: 5, text: 'label', size: 12 };
    expect(placeLabels([one], { bounds }).get('one')).toMatchObject({
      side: 'right',
      x: 210,
      anchor: 'start',
    });
    expect(placeLabels([{ ...one, sides: ['above'] }], { bounds }).get('one')).toMatchObject({
      side: 'above',
      x: 200,
    });
    const rivals: LabelItem[] = [
      { ...one, sides: ['right'] },
      { ...one, key: 'two', y: 152, sides: ['right'], priority: 1, r: 0 },
    ];
    expect([...placeLabels(rivals, { bounds }).keys()]).toEqual(['two']);
  });
});
