import { describe, expect, test } from 'vitest';
import { countedOf, countedResult, fillCounted } from './counted.ts';

describe('the record in words', () => {
  const row = (claim: string, amount: number, payer = 'customers') => ({ claim: [claim], amount, payer });
  const record = {
    rows: [row('sales', 100), row('shares', 50, 'partners')],
    outlines: [row('hope', 300)],
    other_rules: [
      { id: 'bare', name: 'Bare', without: ['sales'], with: [] },
      { id: 'all', name: 'All', without: [], with: ['hope'] },
    ],
  } as unknown as Parameters<typeof countedOf>[0];

  test('what is counted, what is open, and the shares of the whole', () => {
    expect(countedOf(record, 1000)).toEqual({
      ...{ total: 150, open: 850, share: 15, low: 5, high: 45 },
      ...{ customers: 100, investors: 0, lenders: 0, partners: 50, public: 0 },
    });
  });
  const [total, open, share] = ['total', 'open', 'share'].map(countedResult);
  test('dollars have three figures, shares are whole percent', () => {
    expect(total?.said).toMatch(/^\$\d{3} billion$/);
    expect(share?.said).toMatch(/^\d+ percent$/);
    expect((total?.value ?? 0) + (open?.value ?? 0)).toBe(1.4e12);
  });
  test('places in a text are filled, and a name that there is not says what there is', () => {
    expect(fillCounted('{record.low} to {record.high}, {base.gap}')).toMatch(
      /^\d+ percent to \d+ percent, \{base\.gap\}$/,
    );
    expect(() => fillCounted('{record.nothing}')).toThrow(/no "nothing"; it has: total, open/);
  });
});
