import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FORMS,
  formatAmount,
  formatClaim,
  formatDate,
  formatNumber,
  formatRange,
  printedStep,
  rawValue,
  type Show,
} from './format.ts';
import { readLedger } from './read.ts';
import { UNITS } from './schema.ts';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [1.9, '1.9'],
    [13.07, '13.07'],
    [1400, '1400'],
    [12345, '12,350'],
    [160000, '160,000'],
    [0.375, '0.375'],
    [1 / 3, '0.3333'],
    [-3, '−3'],
    [-0.5, '−0.5'],
  ])('%d is written %s', (value, text) => expect(formatNumber(value)).toBe(text));

  test('what is written reads back as the number, to four figures', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), fc.boolean(), (size, negative) => {
        const value = negative ? -size : size;
        const back = Number(formatNumber(value).replace('−', '-').replaceAll(',', ''));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 0.0005);
      }),
    );
  });
});

describe('amounts', () => {
  test.each([
    [1.4e12, 'USD', '$1.4tn', '$1.4 trillion'],
    [13.07e9, 'USD/year', '$13.07bn', '$13.07 billion'],
    [28e6, 'USD/year', '$28m', '$28 million'],
    [865.8e6, 'USD', '$865.8m', '$865.8 million'],
    [34.72, 'USD', '$34.72', '$34.72'],
    [11.24, 'USD/month', '$11.24', '$11.24'],
    [10.6, 'USD/month', '$10.60', '$10.60'],
    [18, 'USD/month', '$18', '$18'],
    [136.53, 'USD/MWh', '$136.53', '$136.53'],
    [-0.5, 'USD', '−$0.50', '−$0.50'],
    [999.999, 'USD/MWh', '$1000', '$1000'],
    [-20.92e9, 'USD/year', '−$20.92bn', '−$20.92 billion'],
    [35e9, 'GBP', '£35bn', '£35 billion'],
    [2e9, 'EUR', '€2bn', '€2 billion'],
    [9.5e9, 'CNY', '¥9.5bn', '¥9.5 billion'],
    [945, 'TWh/year', '945 TWh', '945 terawatt-hours'],
    [1, 'GW', '1 GW', '1 gigawatt'],
    [1.9, 'GW', '1.9 GW', '1.9 gigawatts'],
    [750, 'MW', '750 MW', '750 megawatts'],
    [35, '%', '35%', '35%'],
    [-122, '%', '−122%', '−122%'],
    [37.5, 'bp', '37.5 bp', '37.5 basis points'],
    [7.3, 'x', '7.3×', '7.3 times'],
    [1, 'years', '1 year', '1 year'],
    [5, 'years', '5 years', '5 years'],
    [48, 'months', '48 months', '48 months'],
    [8, 'weeks', '8 weeks', '8 weeks'],
    [888, 'miles', '888 miles', '888 miles'],
    [160e6, 'shares', '160m shares', '160 million shares'],
    [900000, 'wafers', '900,000 wafers', '900,000 wafers'],
    [3e9, 'count', '3bn', '3 billion'],
    [7, 'count', '7', '7'],
    [12, null, '12', '12'],
    [2027, 'date', '2027', '2027'],
  ])('%d %s', (value, unit, short, long) => {
    expect([formatAmount(value, unit, 'short'), formatAmount(value, unit)]).toEqual([short, long]);
  });

  test('the scale is chosen after rounding', () => {
    expect(formatAmount(999.96e6, 'USD')).toBe('$1 billion');
    expect(formatAmount(999.4e6, 'USD')).toBe('$999.4 million');
    expect(formatAmount(999_999, 'USD')).toBe('$1 million');
    expect(formatAmount(1.4142e12, 'USD', 'long', 2)).toBe('$1.4 trillion');
  });

  test('an amount of money never shows a thousand of its scale, and keeps its size', () => {
    const scales: Record<string, number> = { trillion: 1e12, billion: 1e9, million: 1e6 };
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9e14, noNaN: true }), (value) => {
        const [, digits = '', word = ''] = /^\$([\d,.]+)(?: (\w+))?$/.exec(formatAmount(value, 'USD')) ?? [];
        const shown = Number(digits.replaceAll(',', ''));
        if (word && word !== 'trillion') expect(shown).toBeLessThan(1000);
        if (word) expect(shown).toBeGreaterThanOrEqual(1);
        expect(Math.abs(shown * (scales[word] ?? 1) - value)).toBeLessThanOrEqual(
          // Small sums are given to the cent, the others to four figures.
          Math.max(0.0051, value * 0.0006),
        );
      }),
    );
  });

  test('every unit of the schema has its words; an unknown one and a number that is none are refused', () => {
    for (const unit of UNITS) {
      for (const form of FORMS) expect(formatAmount(2, unit, form)).not.toBe('');
    }
    expect(() => formatAmount(1, 'parsec')).toThrow('unknown unit: parsec');
    expect(() => formatAmount(NaN, 'USD')).toThrow('not a finite number');
  });
});

test('ranges say the unit at both ends', () => {
  expect(formatRange(1.6e9, 2e9, 'USD/year')).toBe('$1.6 billion to $2 billion');
  expect(formatRange(73, 85, '%')).toBe('73% to 85%');
  expect(formatRange(1.6e9, 2e9, 'USD/year', 'short')).toBe('$1.6bn to $2bn');
  expect(formatRange(2027, 2028, 'date')).toBe('2027 to 2028');
});

test('dates', () => {
  expect(formatDate('2025-11-06')).toBe('6 November 2025');
  expect(formatDate('2025-11')).toBe('November 2025');
  expect(formatDate('2025')).toBe('2025');
  expect(formatDate('2025-01/2025-09')).toBe('January 2025 to September 2025');
});

describe('claims', () => {
  const claim = { id: 'c', value: 20e9, low: 16e9, high: 24e9, unit: 'USD' };

  test.each([
    ['auto', '$20 billion', 20e9],
    ['value', '$20 billion', 20e9],
    ['low', '$16 billion', 16e9],
    ['high', '$24 billion', 24e9],
    ['range', '$16 billion to $24 billion', 20e9],
  ] as [Show, string, number][])('show %s', (show, text, raw) => {
    expect(formatClaim(claim, 'long', show)).toBe(text);
    expect(rawValue(claim, show)).toBe(raw);
  });

  test('a claim without a value shows its range, or the one end it has, or the date', () => {
    expect(formatClaim({ ...claim, value: null })).toBe('$16 billion to $24 billion');
    expect(formatClaim({ ...claim, value: null, high: null }, 'short')).toBe('$16bn');
    expect(formatClaim({ ...claim, value: '2026-12-31', unit: 'date' })).toBe('31 December 2026');
    expect(rawValue({ value: null, low: null, high: 3 })).toBe(3);
  });

  test('a number that is not there is named', () => {
    const empty = { id: 'c', value: null, low: null, high: null, unit: null };
    expect(() => formatClaim(empty)).toThrow('claim "c" has no number to show');
    expect(() => formatClaim({ ...claim, low: null }, 'long', 'low')).toThrow('claim "c" has no low to show');
  });

  test.each([
    [610_400_000_000, 'USD', 100_000_000],
    [1_400_000_000_000, 'USD', 100_000_000_000],
    [40_000_000_000, 'USD/year', 1_000_000_000],
    [27, 'USD/year', 1],
    [62, '%', 1],
    [1.14, 'x', 0.01],
    [67_409, 'miles', 10],
    [-20_920_000_000, 'USD', 10_000_000],
    [0, 'GW', 1],
  ])('the last digit printed of %d %s stands for %d', (value, unit, step) =>
    expect(printedStep(value, unit)).toBeCloseTo(step, 9),
  );

  test('every claim of the ledger that has a number can be written', () => {
    for (const record of readLedger().claims.values()) {
      if (record.value === null && record.low === null && record.high === null) continue;
      for (const form of FORMS) {
        expect(formatClaim(record, form), record.id).not.toMatch(/NaN|undefined|null|^\s|\s$/);
      }
    }
  });
});
