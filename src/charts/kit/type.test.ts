import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dollars } from './money.ts';
import { clamp, linear } from './scale.ts';
import { tableOf, TEXT, USD_BN } from './table.ts';
import { fit, textWidth } from './text.ts';
import { SMALL, WIDE, typeFor } from './type.ts';

test('labels are of three sizes, by the width of the drawing', () => {
  expect([280, SMALL - 1].map((width) => typeFor(width))).toEqual(
    Array.from({ length: 2 }, () => ({ small: true, wide: false, label: 12 })),
  );
  expect(typeFor(SMALL)).toEqual({ small: false, wide: false, label: 13 });
  expect(typeFor(WIDE)).toEqual({ small: false, wide: true, label: 15 });
  expect(typeFor(720, 720).label).toBe(15);
});

test('a fitted text is as wide as its place at most, or one word', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), fc.integer({ min: 10, max: 400 }), (words, width) => {
      const text = fit(words, width, { size: 13 });
      expect(words.startsWith(text)).toBe(true);
      expect(textWidth(text, { size: 13 }) <= width || !text.includes(' ')).toBe(true);
    }),
  );
});

test('values between bounds stay, others go to the nearer', () => {
  expect([-1, 0.4, 3].map((value) => clamp(value))).toEqual([0, 0.4, 1]);
  expect(clamp(7, 2, 5)).toBe(5);
  const y = linear([0, 10], [100, 0]);
  expect([y(0), y(2.5), y(10), y(20)]).toEqual([100, 75, 0, -100]);
  expect(y.domain()).toEqual([0, 10]);
  fc.assert(
    fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), (value) => {
      expect(y.invert(y(value))).toBeCloseTo(value, 8);
    }),
  );
});

test('dollars are given in billions', () => {
  expect(dollars(1400)).toBe('$1.4tn');
  expect(dollars(13.07, 'long', 2)).toBe('$13 billion');
});

test('a table has the columns that it is given, in their order, under the heads of the words', () => {
  const words = { caption: 'Sums', columns: { who: 'Who', sum: 'Sum', more: 'More' } };
  const table = tableOf(words, { sum: USD_BN, who: TEXT }, []);
  expect(table.columns).toEqual([
    { key: 'sum', label: 'Sum', unit: 'USD bn', numeric: true },
    { key: 'who', label: 'Who' },
  ]);
});
