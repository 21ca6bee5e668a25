import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURE, RESULT, SLOT, fill, slotsOf } from './template.ts';

describe('fill', () => {
  test('puts in what it is given, as often as it is asked for', () => {
    expect(fill('{who}: {n} years, {who}', { who: 'Oracle', n: 5 })).toBe('Oracle: 5 years, Oracle');
    expect(fill('No slot.', {})).toBe('No slot.');
  });

  test('names the slot that has no value, and those that have', () => {
    expect(() => fill('of {bill}', { peak: '$9bn' } as Record<string, string>)).toThrow(
      'there is no value for {bill} in "of {bill}"; there are: peak',
    );
    expect(() => fill('{constructor}', {} as Record<string, string>)).toThrow('{constructor}');
  });

  test('takes values as they are, whatever stands in them', () => {
    fc.assert(fc.property(fc.string(), (value) => fill('a {b} c', { b: value }) === `a ${value} c`));
  });
});

test('a place is a figure, a result or a slot, and never two of them', () => {
  const text =
    '{revenue-2024-3-7bn|short} {base.peakGap} {record.share} {november-credit.gap2033} {bill} {n2}';
  const found = (of: RegExp) => [...text.matchAll(of)].map(([place]) => place);
  expect(found(FIGURE)).toEqual(['{revenue-2024-3-7bn|short}']);
  expect(found(RESULT)).toEqual(['{base.peakGap}', '{record.share}', '{november-credit.gap2033}']);
  expect(found(SLOT)).toEqual(['{bill}', '{n2}']);
  expect(slotsOf(`${text} {bill}`)).toEqual(['bill', 'n2']);
});
