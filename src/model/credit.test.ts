import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditOf } from './credit.ts';

describe('a credit, beside sums worked by hand', () => {
  test.each([
    // base, share, rate, pass: qualifying, credit, tenant, owner
    [
      [35, 1, 0.35, 0],
      [35, 12.25, 0, 12.25],
    ],
    [
      [35, 0.8, 0.35, 0.5],
      [28, 9.8, 4.9, 4.9],
    ],
    [
      [35, 0.42, 0.35, 1],
      [14.7, 5.145, 5.145, 0],
    ],
    [
      [380, 0.8, 0.25, 0.25],
      [304, 76, 19, 57],
    ],
    [
      [1400, 1, 0.35, 0.5],
      [1400, 490, 245, 245],
    ],
    [
      [175, 0.8, 0.3, 0.9],
      [140, 42, 37.8, 4.2],
    ],
  ])('%j', ([base = 0, share = 0, rate = 0, pass = 0], expected) => {
    const { qualifying, credit, tenant, owner } = creditOf({ base, share, rate, pass });
    [qualifying, credit, tenant, owner].forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
  });
});

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('the two parts make the credit, and none is more than what is built', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e4, noNaN: true }),
      fraction,
      fraction,
      fraction,
      (base, share, rate, pass) => {
        const { qualifying, credit, tenant, owner } = creditOf({ base, share, rate, pass });
        expect(tenant + owner).toBeCloseTo(credit, 6);
        expect(owner).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(qualifying);
        expect(qualifying).toBeLessThanOrEqual(base);
      },
    ),
  );
});
