import { describe, expect, it } from 'vitest';
import { readLedger } from './read.ts';
import { recordDate, recordReaches } from './record-date.ts';

const of = (...dates: (string | null)[]) => recordDate(dates.map((as_of) => ({ as_of, said_by: null })));

describe('recordDate', () => {
  it('is the newest, however precise', () => {
    expect(of('2025-11-06', '2026-03', '2024')).toBe('2026-03');
    expect(of('2026-03-31', '2026-03')).toBe('2026-03');
    expect(of('2026-03', '2026-04-01')).toBe('2026-04-01');
  });
  it('is that of the whole record where the newest is known to the year', () => {
    expect(of('2026', '2026-04-01')).toBe('2026-10-08');
    expect(of('2024/2026')).toBe('2026-10-08');
    expect(of('2025', '2026-04')).toBe('2026-04');
  });
  it('counts a span by its end', () => {
    expect(of('2025-01/2026-02', '2026-01')).toBe('2026-02');
  });
  it('is not the day on which something was looked for', () => {
    const claims = [
      { as_of: '2026-10-08', said_by: null },
      { as_of: '2026-11-29', said_by: 'ledger search' },
    ];
    expect(recordDate(claims)).toBe('2026-10-08');
    const { claims: record } = readLedger();
    expect(recordDate([...record.values()])! <= '2026-10-08').toBe(true);
    expect(recordReaches()).toBe('8 October 2026');
  });
  it('is nothing where nothing is dated', () => {
    expect(of(null)).toBeNull();
    expect(of()).toBeNull();
  });
});
