import { afterEach, describe, expect, test } from 'vitest';
import { unfitForLead } from './check-headlines.ts';
import { CHART, CLAIM, chapter, cleanUp, check } from '../testing/project.ts';
import { parseProse } from './prose.ts';
import type { Claim } from './types.ts';

afterEach(cleanUp);

const late = CLAIM.replace('as_of: "2025-12-31"', 'as_of: "2026-08-18"');
const prose = (text: string, claim = late) =>
  check({ 'content/ledger/claims/a.yaml': claim, 'content/en/chapters/money.mdx': chapter(text) });
const SAY = 'Say it later, or mark the claim headline: true where its sources carry that.';

describe('a main sentence', () => {
  test('asks headline of what was read in copies', () => {
    expect(prose('\n### The till\n\nIt took in <Fig claim="the-sum" /> then.')).toEqual([
      'content/en/chapters/money.mdx:12  the-sum  stands in a main sentence, but it was read in copies, ' +
        `and is not marked headline. ${SAY}`,
    ]);
    expect(
      prose('\n### The till\n\nIt took in <Fig claim="the-sum" /> then.', `${late}  headline: true\n`),
    ).toEqual([]);
  });

  test('refuses what the ledger keeps out of headlines, and what is weak', () => {
    const text = '\nIt took in <Fig claim="the-sum" /> then.';
    expect(prose(text, `${CLAIM}  headline: false\n`)[0]).toContain('the ledger keeps it out of headlines');
    const weak = CLAIM.replace('caveat: null', 'weak: true\n  caveat: "Weak source: one page."');
    expect(prose(text, weak)[0]).toContain('small pages alone stand behind it');
    expect(prose(text, CLAIM)).toEqual([]);
  });

  test('ends with its first sentence; what follows is free', () => {
    expect(
      prose('\n### The till\n\nMoney came in. It was <Fig claim="the-sum" />.\n\n<Quote claim="the-sum" />'),
    ).toEqual([]);
  });

  test('may run over links, emphasis and quotations', () => {
    const { leads } = parseProse(
      'A [sum of <Fig claim="a" />](#x) and *of <Fig claim="b" />*, he said: <Quote claim="c" inline />. <Fig claim="d" />',
    );
    expect(leads.map(({ attributes }) => attributes['claim'])).toEqual(['a', 'b', 'c']);
  });

  test('begins a chapter, each section, step and fold', () => {
    const { leads } = parseProse(
      [
        'First <Fig claim="a" />.',
        'Then <Fig claim="no" />.',
        '## Section',
        '<Quote claim="b" />',
        '<Step id="x.y" chart="z">\n\n### Step\n\nOf <Fig claim="c" />.\n\nAnd <Fig claim="no" />.\n\n</Step>',
        '<Aside id="f" title="Fold">\n\nA <Fig claim="d" />.\n\n</Aside>',
      ].join('\n\n'),
    );
    expect(leads.map(({ attributes, step }) => [attributes['claim'], step])).toEqual([
      ['a', null],
      ['b', null],
      ['c', 'x.y'],
      ['d', null],
    ]);
  });
});

test('a title asks the same', () => {
  const chart = CHART.replace('title: It grows', 'title: It grows to {the-sum}');
  const files = { 'content/ledger/claims/a.yaml': late, 'content/en/charts/path.yaml': chart };
  expect(check({ ...files, 'content/en/chapters/money.mdx': chapter('\n### The till\n\nMoney.') })).toEqual([
    'content/en/charts/path.yaml:4  the-sum  stands in a title, but it was read in copies, and is not marked headline. ' +
      SAY,
  ]);
});

test.each([
  ['2026-07-01', false],
  ['2026-07-02', true],
  ['2026-06', false],
  ['2026-07', true],
  ['2025', false],
  ['2026', true],
  ['2026-06-30/2026-09-30', true],
])('a date of any precision: %s', (as_of, copied) => {
  expect(unfitForLead({ headline: null, caveat: null, as_of } as Claim) !== null).toBe(copied);
});
