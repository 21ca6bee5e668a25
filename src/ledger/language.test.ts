import { describe, expect, test } from 'vitest';
import { formatsOf } from './format.ts';
import { INVENTED } from '../testing/language.ts';

describe('another language', () => {
  const of = formatsOf(INVENTED);

  test('has its own scales, signs and order of a sum, and its own digits', () => {
    expect(of.formatAmount(13.07e9, 'USD')).toBe('13,07 mollum dolo');
    expect(of.formatAmount(1.4e12, 'USD', 'short')).toBe('1,4 Tu dolo');
    expect(of.formatAmount(350e6, 'USD')).toBe('3,5 yillum dolo');
    expect(of.formatAmount(-13.07, 'USD')).toBe('−13,07 dolo');
    expect(of.formatBillions(0.5, 'short')).toBe('0,5 Mo dolo');
    expect(of.formatNumber(12345)).toBe('12.350');
  });

  test('has its own names of units, months and joints', () => {
    expect(of.formatAmount(1, 'years')).toBe('1 anno');
    expect(of.formatAmount(5, 'years', 'short')).toBe('5 a');
    expect(of.formatRange(1, 2, 'years')).toBe('1 anno … 2 annos');
    expect(of.formatDate('2025-11-06')).toBe('6. November 2025');
    expect(of.formatDate('2025-10/2025-12')).toBe('Oktober 2025 … Dezember 2025');
    expect(of.formatList(['a, b', 'c'])).toBe('a, b & c');
    expect(of.formatText('A.', '', 'B.')).toBe('A. / B.');
  });

  test('says a claim as it says its amounts', () => {
    const claim = { id: 'a-sum', value: null, low: 1e9, high: 2e9, unit: 'USD' };
    expect(of.formatClaim(claim, 'short')).toBe('1 Mo dolo … 2 Mo dolo');
  });
});
