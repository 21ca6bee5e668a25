import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalYear, monthOf } from './time.ts';

test('a day is a place in its month, a month a twelfth of its year; periods stand at their end', () => {
  expect(decimalYear('2026-01-01')).toBe(2026);
  expect(decimalYear('2026-07-01')).toBe(2026.5);
  expect(decimalYear('2025-11-16')).toBeCloseTo(2025 + 10.5 / 12, 3);
  expect(decimalYear('2025-07')).toBe(decimalYear('2025-08-01'));
  expect(decimalYear('2025-12')).toBe(2026);
  expect(decimalYear('2025')).toBe(2026);
});

test('later days stand later, and each within its year', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      if (one < other) expect(decimalYear(one)).toBeLessThan(decimalYear(other));
      expect(Math.floor(decimalYear(one))).toBe(Number(one.slice(0, 4)));
    }),
  );
});

test.each(['soon', '', '2025-13', '2025-00-01', '2025-02-30', '2025-1-1', '2025-01-01T10:00Z'])(
  '"%s" is not taken for a date',
  (iso) => expect(() => decimalYear(iso)).toThrow('not an ISO date'),
);

test('a month is named with its year, in two figures where room is short', () => {
  expect(monthOf('2025-09-18')).toBe('Sep 2025');
  expect(monthOf('2026-02')).toBe('Feb 2026');
  expect(monthOf('2026-02', true)).toBe('Feb ’26');
  expect(monthOf('2024')).toBe('2024');
});
