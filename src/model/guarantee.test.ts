import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectOf, type GuaranteeInputs } from './guarantee.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const rate = fc.double({ min: 0, max: 0.2, noNaN: true });
const anyProject: fc.Arbitrary<GuaranteeInputs> = fc.record({
  cost: fc.double({ min: 0, max: 1000, noNaN: true }),
  ...{ loanToValue: share, guaranteeLoanToValue: share, guaranteedShare: share, recovery: share },
  ...{ baseRate: rate, creditSpread: rate, guaranteeSpreadCut: rate, expectedLoss: rate },
  life: fc.integer({ min: 1, max: 15 }),
});
const plain: GuaranteeInputs = {
  ...{ cost: 100, loanToValue: 0.6, guaranteeLoanToValue: 0.85, guaranteedShare: 0 },
  ...{
    baseRate: 0.04,
    creditSpread: 0.04,
    guaranteeSpreadCut: 0.03,
    life: 5,
    recovery: 0.3,
    expectedLoss: 0.03,
  },
};

describe('worked by hand', () => {
  test('without a guarantee', () => {
    const { equity, debt, rate: r, interest, fairValue, booked, loss } = projectOf(plain);
    expect([equity, debt, interest, fairValue, booked]).toEqual([40, 60, expect.closeTo(4.8, 9), 0, 0]);
    expect(r).toBeCloseTo(0.08, 12);
    expect(loss).toEqual({ all: 70, equity: 40, lenders: 30, public: 0 });
  });
  test('with one', () => {
    const { equity, debt, rate: r, fairValue, booked, loss } = projectOf({ ...plain, guaranteedShare: 1 });
    expect(debt).toBeCloseTo(85, 9);
    expect(equity).toBeCloseTo(15, 9);
    expect(r).toBeCloseTo(0.05, 12);
    // Three points on balances of 85, 68, 51, 34 and 17.
    expect(fairValue).toBeCloseTo(0.03 * 255, 9);
    expect(booked).toBeCloseTo(2.55, 9);
    expect(loss.equity).toBeCloseTo(15, 9);
    expect(loss.lenders).toBeCloseTo(0, 9);
    expect(loss.public).toBeCloseTo(55, 9);
  });
});

describe('for any project', () => {
  test('the loss is shared out whole: equity first, nobody more than they gave', () => {
    fc.assert(
      fc.property(anyProject, (x) => {
        const { equity, debt, guaranteed, loss } = projectOf(x);
        expect(loss.equity + loss.lenders + loss.public).toBeCloseTo(loss.all, 6);
        expect(equity + debt).toBeCloseTo(x.cost, 6);
        expect(loss.equity).toBeLessThanOrEqual(equity + 1e-9);
        expect(loss.public).toBeLessThanOrEqual(guaranteed + 1e-9);
        for (const part of Object.values(loss)) expect(part).toBeGreaterThanOrEqual(-1e-9);
        if (loss.lenders + loss.public > 1e-6) expect(loss.equity).toBeCloseTo(equity, 6);
      }),
      { numRuns: 500 },
    );
  });
  test('nothing is anything but finite, and a guarantee never raises the rate or lowers the debt', () => {
    fc.assert(
      fc.property(anyProject, (x) => {
        const { loss, ...rest } = projectOf(x);
        for (const value of [...Object.values(rest), ...Object.values(loss)])
          expect(Number.isFinite(value)).toBe(true);
        const without = projectOf({ ...x, guaranteedShare: 0 });
        expect(rest.rate).toBeLessThanOrEqual(without.rate + 1e-12);
        expect(rest.debt).toBeGreaterThanOrEqual(without.debt - 1e-9);
        expect(without.fairValue + without.loss.public).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
