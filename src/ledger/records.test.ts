import { expect, test } from 'vitest';
import { amountOf, cellNumber, claimOf, known, rowOf, seriesOf } from './records.ts';
import type { Claim, Ledger, SeriesTable } from './types.ts';

const claim = {
  id: 'a-sum',
  value: 13.07e9,
  low: null,
  high: 14e9,
  unit: 'USD/year',
  status: 'stated',
  kind: 'actual',
};
const series: SeriesTable = {
  id: 'rows',
  file: 'content/ledger/series/rows.csv',
  columns: ['year', 'sum'],
  rows: [],
};
const ledger: Ledger = {
  sources: new Map(),
  claims: new Map([['a-sum', claim as unknown as Claim]]),
  series: new Map([['rows', series]]),
};
const row = { line: 3, cells: { year: '2025', sum: '', word: 'much' }, sources: [] };

test('what is there is handed out', () => {
  expect(claimOf(ledger, 'a-sum')).toBe(claim);
  expect(seriesOf(ledger, 'rows')).toBe(series);
  expect(known(ledger, 'a-sum', { unit: 'USD/year', by: 1e9 })).toEqual({
    ...{ value: 13.07, evidence: 'stated', claim: 'a-sum' },
  });
  expect(amountOf(claimOf(ledger, 'a-sum'), 'USD/year', 'high')).toBe(14e9);
  expect(cellNumber(series, row, 'year')).toBe(2025);
  const keyed = { ...row, cells: { key: 'hall' } };
  expect(rowOf({ ...series, rows: [row, keyed] }, 'hall')).toBe(keyed);
});

test('what is not there is named, with where it belongs', () => {
  expect(() => claimOf(ledger, 'no-sum')).toThrow('claim "no-sum" is missing from content/ledger/claims');
  expect(() => claimOf(ledger, 'no-sum', 'rows.csv:3')).toThrow('rows.csv:3: claim "no-sum"');
  expect(() => seriesOf(ledger, 'none')).toThrow('series "none" is missing from content/ledger/series');
  expect(() => amountOf(claimOf(ledger, 'a-sum'), 'USD')).toThrow('claim "a-sum" has no value in USD');
  expect(() => known(ledger, 'a-sum', { unit: 'USD/year', end: 'low' })).toThrow('has no low in USD/year');
  expect(() => rowOf(series, 'hall')).toThrow('rows.csv: no row with the key "hall"');
  for (const column of ['sum', 'word', 'none'])
    expect(() => cellNumber(series, row, column)).toThrow(`rows.csv:3: no number under "${column}"`);
});
