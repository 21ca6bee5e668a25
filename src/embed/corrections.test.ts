import { describe, expect, it } from 'vitest';
import { chartTextIds } from '../ledger/chart-text.ts';
import { readLedger } from '../ledger/read.ts';
import { newsFor } from './corrections.ts';
import { correctionsFrom, readCorrections } from './read-corrections.ts';

const known = { charts: ['revenue-path', 'scale'], claims: new Set(['a', 'b']) };
const entry = (more = '') => `
- id: first
  date: "2026-05-01"
  charts: [revenue-path]
  numbers: [a]
  was: $12 billion
  now: $13.07 billion
  why: The accounts came out.
  severity: number
${more}`;
const second = `
- id: second
  date: "2026-06-01"
  charts: [revenue-path, scale]
  numbers: []
  was: a comma
  now: a full stop
  why: A slip.
  severity: typo
`;

describe('correctionsFrom', () => {
  it('reads an empty list', () => {
    expect(correctionsFrom('# none yet\n', known)).toEqual([]);
  });
  it('puts the newest first', () => {
    expect(correctionsFrom(entry(second), known).map((c) => c.id)).toEqual(['second', 'first']);
  });
  it.each([
    [entry().replace('2026-05-01', '2026-02-30'), 'must be a day'],
    [entry().replace('severity: number', 'severity: grave'), 'content/corrections.yaml'],
    [entry().replace('[revenue-path]', '[revenue]'), 'the chart "revenue", which does not exist'],
    [entry().replace('[a]', '[z]'), 'the claim "z", which is not in the ledger'],
    [entry(entry()), '"first" stands there twice'],
  ])('names what is wrong', (text, message) => {
    expect(() => correctionsFrom(text, known)).toThrow(message);
  });
});

describe("the site's own list", () => {
  it('parses, and names charts and claims that are there', () => {
    const { claims } = readLedger();
    expect(() => readCorrections({ charts: chartTextIds(), claims })).not.toThrow();
  });
});

describe('newsFor', () => {
  const list = correctionsFrom(entry(second), known);

  it('tells pages from before, not those from after', () => {
    expect(newsFor(list, 'revenue-path', '2026-04-30')?.id).toBe('first');
    expect(newsFor(list, 'revenue-path', '2026-05-01')).toBeNull();
  });
  it('tells pages that do not say from when they are', () => {
    expect(newsFor(list, 'revenue-path', null)?.id).toBe('first');
  });
  it('leaves out other charts and slips of the pen', () => {
    expect(newsFor(list, 'scale', null)).toBeNull();
    expect(newsFor(list, 'nowhere', null)).toBeNull();
  });
});
