/** The record of the story itself, by its own rules and by hand; how rules and sums work is in who-pays.test.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWhoPays } from './check-who-pays.ts';
import { PAYERS } from './payers.ts';
import { formatProblem } from './problem.ts';
import { readLedger } from './read.ts';
import { WHO_PAYS_FILE, partsOf, placeOf, rangeOf, readWhoPays, sums, total } from './who-pays.ts';

describe('the record of the story', () => {
  const record = readWhoPays();
  const real = readLedger();

  test('passes its own rules', () => {
    const text = readFileSync(WHO_PAYS_FILE, 'utf8');
    expect(checkWhoPays(WHO_PAYS_FILE, text, real).map(formatProblem)).toEqual([]);
  });

  test('comes to what adding its claims by hand gives', () => {
    const billions = Object.entries(sums(record.rows)).map(([payer, sum]) => [payer, sum / 1e9]);
    expect(Object.fromEntries(billions)).toEqual({
      customers: expect.closeTo(13.07 + 5.7 + 6.7, 9) as number,
      investors: 40 + 30,
      lenders: expect.closeTo(28 + 14 + 4.7, 9) as number,
      partners: 50 + 30,
      public: 0,
    });
    const { counted: all, low, high } = rangeOf(record);
    expect(all / 1e9).toBeCloseTo(222.17, 9);
    expect(low / 1e9).toBeCloseTo(222.17 - 53.07 - 4.7 - 42, 9);
    expect(high / 1e9).toBeCloseTo(222.17 + 38 + 12, 9);
  });

  test('the supplier’s guarantee stands beside it, a promise, and is in no sum', () => {
    const [promise, ...more] = record.beside;
    expect(more).toEqual([]);
    expect(promise).toMatchObject({ payer: 'partners', amount: 105e9, evidence: 'projected' });
    const inBar = [...record.rows, ...record.outlines].flatMap((r) => r.claim);
    expect(inBar.filter((name) => name.includes('guarantee-105bn'))).toEqual([]);
  });

  test('no plan is counted, no outline is money, and the public stands at nothing', () => {
    for (const { claim: ids } of record.rows) {
      for (const name of ids)
        expect(['plan', 'projection', 'model']).not.toContain(real.claims.get(name)?.kind);
    }
    for (const { evidence } of record.outlines) expect(['projected', 'model']).toContain(evidence);
    expect(sums(record.rows).public).toBe(0);
    expect(record.rows.some(({ payer }) => payer === 'public')).toBe(true);
  });

  test('its parts are the payers’ in the order of the bar, and none is known better than what is in it', () => {
    const parts = partsOf(record.rows);
    const order = parts.map(({ payer }) => PAYERS.indexOf(payer));
    expect(order).toEqual([...order].sort());
    expect(total(parts)).toBe(total(record.rows));
    expect(parts.map(({ payer }) => payer)).not.toContain('public');
    const row = { payer: 'lenders', amount: 1, evidence: 'stated' } as const;
    expect(partsOf([row, { ...row, amount: 2, evidence: 'reported' }])).toEqual([
      { payer: 'lenders', amount: 3, evidence: 'reported' },
    ]);
  });

  test('each row, and each end of an outline, names a chapter of the story', () => {
    for (const { after } of [...record.rows, ...record.outlines])
      expect(placeOf(after), after).toBeGreaterThan(0);
    for (const { until } of record.outlines) if (until) expect(placeOf(until)).toBeGreaterThan(0);
  });
});
