import { describe, expect, test } from 'vitest';
import { FIGURE } from './template.ts';
import { chartTextIds, fillFigures, readChartText } from './chart-text.ts';
import { formatClaim } from './format.ts';
import { readLedger } from './read.ts';

const ledger = readLedger();
const [claim] = [...ledger.claims.values()].filter((c) => typeof c.value === 'number' && c.unit === 'USD');
if (!claim) throw new Error('the ledger has no claim in dollars');

describe('figures in the words of charts', () => {
  test('are filled in from the ledger, long unless said otherwise', () => {
    expect(fillFigures(`Of {${claim.id}}, ({${claim.id}|short}).`, ledger)).toBe(
      `Of ${formatClaim(claim, 'long')}, (${formatClaim(claim, 'short')}).`,
    );
    expect(fillFigures('No figure here.', ledger)).toBe('No figure here.');
  });

  test('that nothing fills are named', () => {
    expect(() => fillFigures('about {no-such-claim} dollars', ledger)).toThrow(
      'unknown claim "no-such-claim" in "about {no-such-claim} dollars"',
    );
    const empty = [...ledger.claims.values()].find(
      (c) => c.value === null && c.low === null && c.high === null,
    );
    expect(() => fillFigures(`{${empty?.id}}`, ledger)).toThrow(`claim "${empty?.id}" has no number to show`);
  });
});

test('the words of every chart are complete, and no place is left open', () => {
  expect(chartTextIds().length).toBeGreaterThan(0);
  for (const id of chartTextIds()) {
    const text = readChartText(id);
    expect(text.id).toBe(id);
    expect(JSON.stringify(text)).not.toMatch(FIGURE);
  }
});

test('a chart without words is named with its file', () => {
  expect(() => readChartText('no-such-chart')).toThrow(
    'no words for chart "no-such-chart": write content/en/charts/no-such-chart.yaml',
  );
});
