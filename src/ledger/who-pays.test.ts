import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkWhoPays } from './check-who-pays.ts';
import { formatProblem } from './problem.ts';
import type { Claim, Ledger } from './types.ts';
import { countWhoPays, rangeOf, sumUnder, whoPaysSchema } from './who-pays.ts';

const claim = (id: string, value: number | null, more: Partial<Claim> = {}): [string, Claim] => [
  id,
  {
    ...{ id, topic: 'financing', statement: 'A sum.', value, low: null, high: null },
    ...{ unit: value === null ? null : 'USD', period: null, as_of: '2025', status: 'stated', kind: 'actual' },
    ...{
      withdrawn: null,
      said_by: null,
      quote: null,
      sources: [],
      seed: [],
      weak: false,
      caveat: null,
      superseded_by: null,
      later: null,
      headline: null,
    },
    ...{ file: 'a.yaml', line: 1 },
    ...more,
  } as Claim,
];
const ledger: Ledger = {
  sources: new Map(),
  series: new Map(),
  claims: new Map([
    claim('whole', 1000, { kind: 'plan' }),
    claim('sales', 100, { status: 'reported' }),
    claim('shares', 50, { low: 20 }),
    claim('more-shares', 30),
    claim('round', 80),
    claim('hope', 300, { kind: 'projection' }),
    claim('old', 60, { status: 'superseded', superseded_by: 'shares' }),
    claim('old-plan', 60, { status: 'superseded', kind: 'plan', superseded_by: 'shares' }),
    claim('denial', null),
    claim('huge', 990),
    claim('small-page', 40, { weak: true, caveat: 'Weak source: a small page.' }),
    claim('promise', 105, { kind: 'plan' }),
    claim('percent', 85, { unit: '%' }),
    claim('undated', 20, { as_of: null }),
    claim('quarter', 24, { period: '2026-Q3', as_of: '2026-11-12' }),
  ]),
};
const HEAD = 'whole: whole\nrows:\n';
const row = (fields: Record<string, unknown>) =>
  Object.entries({
    after: 'revenue',
    payer: 'customers',
    name: 'A name',
    short: 'Name',
    why: 'A reason.',
    ...fields,
  })
    .map(([key, value], i) => `${i ? '    ' : '  - '}${key}: ${JSON.stringify(value)}\n`)
    .join('');
const SALES = row({ claim: 'sales' });
const HOPE = row({ claim: 'hope' });
const SHARES = row({ claim: 'shares', payer: 'investors' });
const NONE = row({ claim: 'denial', nothing: true, payer: 'public' });
const said = (text: string) => checkWhoPays('pay.yaml', text, ledger).map(formatProblem);
const counted = (text: string) => countWhoPays(whoPaysSchema.parse(parse(text)), ledger.claims);
const RULES = `other_rules:
  - {id: bare, name: Bare, without: [sales]}
  - {id: all, name: All, with: [hope]}
`;

describe('by when money came', () => {
  const came = (fields: Record<string, unknown>) => counted(HEAD + row(fields)).rows[0]?.payments;
  test('is the end of its quarter, or the day of its claim', () => {
    expect(came({ claim: 'quarter' })).toEqual([{ on: '2026-09', amount: 24 }]);
    expect(came({ claim: 'sales' })).toEqual([{ on: '2025', amount: 100 }]);
  });
  test('is as the record says, in equal parts or in those of claims', () => {
    expect(came({ claim: 'shares', came: [{ on: '2026-01-01' }, { on: '2026-04' }] })).toEqual([
      { on: '2026-01-01', amount: 25 },
      { on: '2026-04', amount: 25 },
    ]);
    expect(came({ claim: 'round', came: [{ claim: 'shares' }, { claim: 'more-shares' }] })).toEqual([
      { on: '2025', amount: 50 },
      { on: '2025', amount: 30 },
    ]);
  });
  test('is never for what brought nothing', () => {
    expect(came({ claim: 'denial', nothing: true, payer: 'public' })).toEqual([]);
  });
});

describe('the rules of the record', () => {
  test('a sound record passes: money, nothing, a sum of claims, a plan, a promise beside it, other rules', () => {
    const rows = SALES + NONE + row({ claim: ['shares', 'more-shares'], payer: 'investors' });
    const beside = row({ claim: 'promise', payer: 'partners' });
    const left = '  - {claim: round, part_of: shares, why: Its parts.}\n';
    expect(said(`${HEAD}${rows}outlines:\n${HOPE}beside:\n${beside}left_out:\n${left}${RULES}`)).toEqual([]);
  });

  const wrong: [string, string, RegExp][] = [
    [
      'an end that the claim has not',
      row({ claim: 'sales', show: 'high' }),
      /^pay\.yaml:9 +sales +the claim has no high to count/,
    ],
    ['nothing where the claim names a sum', row({ claim: 'sales', nothing: true }), /names a sum/],
    ['a claim that names no sum', row({ claim: 'denial' }), /no sum of dollars/],
    ['a claim in another unit', row({ claim: 'percent' }), /no sum of dollars/],
    ['an unknown claim', row({ claim: 'nowhere' }), /nowhere +there is no claim of this id/],
    ['an unknown chapter', row({ claim: 'sales', after: 'epilogue' }), /no chapter "epilogue"/],
    ['an unknown payer', row({ claim: 'sales', payer: 'gap' }), /field "rows\.0\.payer"/],
    [
      'a part that no claim has',
      row({ claim: 'shares', came: [{ claim: 'nowhere' }] }),
      /nowhere +there is no claim/,
    ],
    [
      'a part without a sum',
      row({ claim: 'shares', came: [{ claim: 'denial' }] }),
      /denial +the part has no sum/,
    ],
    ['money that nobody dates', row({ claim: 'undated' }), /undated +nothing says when this money came/],
    ['a day that is none', row({ claim: 'sales', came: [{ on: 'spring' }] }), /came/],
    [
      'parts that are not the whole',
      row({ claim: 'round', came: [{ claim: 'shares' }] }),
      /the parts come to 50, and the whole is 80\. Name all parts/,
    ],
    ['an unknown field', row({ claim: 'sales', amount: 100 }), /field "rows\.0": .*amount/],
    ['a plan counted as money', HOPE, /this is projected, and is counted as money\. Move it to outlines/],
    ['a plan among several claims', row({ claim: ['hope', 'shares'] }), /counted as money/],
    ['a claim that was superseded', row({ claim: 'old' }), /"old" has been superseded\. Count "shares"/],
    [
      'a claim counted twice',
      SALES + SALES,
      /^pay\.yaml:9 +sales +this claim is counted already in rows, entry 1/,
    ],
    [
      'a figure typed into the words',
      row({ claim: 'sales', why: 'All of $100.' }),
      /is typed into the words/,
    ],
    [
      'more than the whole',
      SALES + row({ claim: 'huge' }),
      /the rows come to 1090, more than the whole, 1000/,
    ],
    [
      'more outlines than there is room for',
      `${row({ claim: 'huge' })}outlines:\n${HOPE}`,
      /rows and outlines come to 1290/,
    ],
    [
      'a plan counted twice, as outline and as money',
      `${SALES}outlines:\n${SALES}`,
      /counted already in rows, entry 1/,
    ],
    ['an outline that is money', `${SALES}outlines:\n${SHARES}`, /this is stated, and lies as an outline/],
    [
      'an outline of a superseded plan that stays',
      `${SALES}outlines:\n${row({ claim: 'old-plan' })}`,
      /the outline stays/,
    ],
    [
      'an outline that goes before it comes',
      `${SALES}outlines:\n${row({ claim: 'old-plan', until: 'opening' })}`,
      /no chapter after/,
    ],
    [
      'an outline less what no row counts',
      `${SALES}outlines:\n${row({ claim: 'hope', less: ['shares'] })}`,
      /this claim is in no row/,
    ],
    [
      'an outline of which nothing is left',
      `${row({ claim: 'huge' })}outlines:\n${row({ claim: 'hope', less: ['huge'] })}`,
      /nothing of the outline is left/,
    ],
    ['money beside the bar', `${SALES}beside:\n${SHARES}`, /this is stated, and stands beside the bar/],
    [
      'a promise that stands beside the bar and lies over it',
      `${SALES}outlines:\n${HOPE}beside:\n${HOPE}`,
      /counted already in outlines, entry 1/,
    ],
    [
      'a rule that leaves out what is not counted',
      `${SALES}other_rules:\n  - {id: a, name: A, without: [shares]}\n`,
      /this claim is in no row/,
    ],
    [
      'a rule that takes in what is no outline',
      `${SALES}other_rules:\n  - {id: a, name: A, with: [sales]}\n`,
      /this claim is in no outline/,
    ],
    ['a rule that changes nothing', `${SALES}other_rules:\n  - {id: a, name: A}\n`, /changes nothing/],
    [
      'two rules of one name',
      `${SALES}other_rules:\n  - {id: a, name: A, without: [sales]}\n  - {id: a, name: B, without: [sales]}\n`,
      /two rules have this id/,
    ],
    [
      'a whole counted beside its part',
      `${SALES}${row({ claim: 'round' })}left_out:\n  - {claim: round, part_of: sales, why: Parts.}\n`,
      /counted in rows, entry 2, and is contained in "sales"/,
    ],
    [
      'a part of what is not counted',
      `${SALES}left_out:\n  - {claim: round, part_of: shares, why: Parts.}\n`,
      /part of "shares", which is not counted/,
    ],
    [
      'a claim left out and counted',
      `${SALES}left_out:\n  - {claim: sales, why: Weak.}\n`,
      /left out, and counted in rows, entry 1/,
    ],
    [
      'a claim left out twice',
      `${SALES}left_out:\n  - {claim: round, why: Weak.}\n  - {claim: round, why: Weak.}\n`,
      /left out twice/,
    ],
    ['text that is no YAML', 'rows: [', /does not parse/],
  ];
  test.each(wrong)('%s', (_, rows, message) => {
    const found = said(rows.startsWith('rows:') ? rows : HEAD + rows);
    expect(
      found.some((problem) => message.test(problem)),
      found.join('\n'),
    ).toBe(true);
  });

  test('a whole that is no number', () => {
    expect(said(`whole: denial\nrows:\n${SALES}`).join()).toMatch(/the claim of the whole has no number/);
  });
});

describe('sums from the claims', () => {
  test('a row counts its figure, several claims their sum, an outline what no row counts yet', () => {
    const rows =
      SALES + row({ claim: 'shares', show: 'low' }) + row({ claim: ['more-shares', 'round'] }) + NONE;
    const { rows: found, outlines } = counted(
      `${HEAD}${rows}outlines:\n${row({ claim: 'hope', less: ['sales'] })}`,
    );
    expect(found.map(({ amount }) => amount)).toEqual([100, 20, 110, 0]);
    expect(outlines[0]?.amount).toBe(200);
  });
  test('the weakest claim speaks for a row, and small pages alone are never more than a report', () => {
    const rows = SHARES + row({ claim: ['more-shares', 'sales'] }) + row({ claim: 'small-page' }) + HOPE;
    expect(counted(HEAD + rows).rows.map(({ evidence, weak }) => [evidence, weak])).toEqual([
      ['stated', false],
      ['reported', false],
      ['reported', true],
      ['projected', false],
    ]);
  });
  test('a claim that is missing or has no sum is named', () => {
    expect(() => counted(HEAD + row({ claim: 'nowhere' }))).toThrow(/"nowhere" is missing/);
    expect(() => counted(HEAD + row({ claim: 'denial' }))).toThrow(/"denial" has no value in dollars/);
    expect(() => counted(`${HEAD}${SALES}outlines:\n${row({ claim: 'hope', less: ['shares'] })}`)).toThrow(
      /"shares" is in no row/,
    );
  });
  test('other rules leave rows out and take outlines in; the range holds the record’s own sum', () => {
    const some = counted(`${HEAD}${SALES}${SHARES}outlines:\n${HOPE}${RULES}`);
    expect(sumUnder(some, { without: ['sales'], with: [] })).toBe(50);
    expect(sumUnder(some, { without: ['sales', 'shares'], with: ['hope'] })).toBe(300);
    expect(rangeOf(some)).toEqual({ counted: 150, low: 50, high: 450 });
    expect(rangeOf({ ...some, other_rules: [] })).toEqual({ counted: 150, low: 150, high: 150 });
  });
});
