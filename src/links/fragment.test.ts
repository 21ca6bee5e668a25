import { expect, test } from 'vitest';
import { idOf } from './fragment.ts';

test('an id is decoded, and taken as it stands where it cannot be', () => {
  expect(idOf('#revenue%2Erecord')).toBe('revenue.record');
  expect(idOf('#%E0%A4%A')).toBe('%E0%A4%A');
  expect(idOf('')).toBe('');
});
