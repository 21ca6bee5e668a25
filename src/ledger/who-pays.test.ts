import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWhoPays } from './check-who-pays.ts';
import { evidenceOf } from './evidence.ts';
import { formatProblem } from './problem.ts';
import { readLedger } from './read.ts';
import type { Claim, Ledger } from './types.ts';
import {
  PAYERS,
  SPINE,
  WHO_PAYS_FILE,
  countedAfter,
  outlinesAfter,
  readWhoPays,
  sums,
  total,
} from './who-pays.ts';

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
const SALES = row({ claim: 'sales', amount: 100, evidence: 'reported' });
const HOPE = row({ claim: 'hope', amount: 300, evidence: 'projected' });
const said = (text: string) => checkWhoPays('pay.yaml', text, ledger).map(formatProblem);

describe('the rules of the record', () => {
  test('a sound record passes: money, nothing, a sum of claims, a plan as an outline', () => {
    const rows =
      SALES +
      row({ claim: 'denial', amount: 0, evidence: 'stated', payer: 'public' }) +
      row({ claim: ['shares', 'more-shares'], amount: 80, evidence: 'stated', payer: 'investors' });
    expect(
      said(
        `${HEAD}${rows}outlines:\n${HOPE}left_out:\n  - {claim: round, part_of: shares, why: Its parts.}\n`,
      ),
    ).toEqual([]);
  });

  const wrong: [string, string, RegExp][] = [
    [
      'an amount that the claim does not say',
      row({ claim: 'sales', amount: 101, evidence: 'reported' }),
      /^pay\.yaml:9 +sales +the amount is 101, the claim says 100\. Write amount: 100/,
    ],
    [
      'a sum that is not that of its claims',
      row({ claim: ['shares', 'more-shares'], amount: 79, evidence: 'stated' }),
      /the claim says 80/,
    ],
    [
      'an end of a range',
      row({ claim: 'shares', show: 'low', amount: 50, evidence: 'stated' }),
      /the claim says 20/,
    ],
    [
      'an end that the claim has not',
      row({ claim: 'sales', show: 'high', amount: 100, evidence: 'reported' }),
      /has no high to count/,
    ],
    [
      'nothing where the claim names a sum',
      row({ claim: 'sales', amount: 0, evidence: 'reported' }),
      /names a sum/,
    ],
    [
      'a sum where the claim names none',
      row({ claim: 'denial', amount: 5, evidence: 'stated' }),
      /no sum of dollars/,
    ],
    [
      'an unknown claim',
      row({ claim: 'nowhere', amount: 5, evidence: 'stated' }),
      /nowhere +there is no claim of this id/,
    ],
    [
      'an unknown chapter',
      row({ claim: 'sales', amount: 100, evidence: 'reported', after: 'epilogue' }),
      /no chapter "epilogue"/,
    ],
    [
      'an unknown payer',
      row({ claim: 'sales', amount: 100, evidence: 'reported', payer: 'gap' }),
      /field "rows\.0\.payer"/,
    ],
    [
      'an unknown field',
      row({ claim: 'sales', amount: 100, evidence: 'reported', note: 'x' }),
      /field "rows\.0": .*note/,
    ],
    [
      'evidence that contradicts the claim',
      row({ claim: 'sales', amount: 100, evidence: 'stated' }),
      /given as stated, the claim's is reported/,
    ],
    ['a plan counted as money', HOPE, /this is projected, and is counted as money\. Move it to outlines/],
    [
      'a plan among several claims',
      row({ claim: ['hope', 'shares'], amount: 350, evidence: 'projected' }),
      /counted as money/,
    ],
    [
      'a claim that was superseded',
      row({ claim: 'old', amount: 60, evidence: 'superseded' }),
      /"old" has been superseded\. Count "shares"/,
    ],
    [
      'a claim counted twice',
      SALES + SALES,
      /^pay\.yaml:11 +sales +this claim is counted already in rows, entry 1/,
    ],
    [
      'a figure typed into the words',
      row({ claim: 'sales', amount: 100, evidence: 'reported', why: 'All of $100.' }),
      /is typed into the words/,
    ],
    [
      'more than the whole',
      SALES + row({ claim: 'huge', amount: 990, evidence: 'stated' }),
      /the rows come to 1090, more than the whole, 1000/,
    ],
    [
      'more outlines than there is room for',
      `${row({ claim: 'huge', amount: 990, evidence: 'stated' })}outlines:\n${HOPE}`,
      /rows and outlines come to 1290/,
    ],
    [
      'a plan counted twice, as outline and as money',
      `${SALES}outlines:\n${SALES}`,
      /counted already in rows, entry 1/,
    ],
    [
      'an outline that is money',
      `${SALES}outlines:\n${row({ claim: 'shares', amount: 50, evidence: 'stated' })}`,
      /this is stated, and lies as an outline/,
    ],
    [
      'an outline of a superseded plan that stays',
      `${SALES}outlines:\n${row({ claim: 'old-plan', amount: 60, evidence: 'projected' })}`,
      /the outline stays/,
    ],
    [
      'an outline that goes before it comes',
      `${SALES}outlines:\n${row({ claim: 'old-plan', amount: 60, evidence: 'projected', until: 'opening' })}`,
      /no chapter after/,
    ],
    [
      'a whole counted beside its part',
      `${SALES}${row({ claim: 'round', amount: 80, evidence: 'stated' })}left_out:\n  - {claim: round, part_of: sales, why: Parts.}\n`,
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

describe('the record of the story', () => {
  const record = readWhoPays();
  const real = readLedger();

  test('passes its own rules', () => {
    const text = readFileSync(WHO_PAYS_FILE, 'utf8');
    expect(checkWhoPays(WHO_PAYS_FILE, text, real).map(formatProblem)).toEqual([]);
  });

  test('amounts equal the sum of their claims, and no claim is counted twice', () => {
    const all = [...record.rows, ...record.outlines];
    for (const { claim: ids, amount, show } of all) {
      const sum = ids.reduce((dollars, name) => dollars + Number(real.claims.get(name)?.[show] ?? 0), 0);
      expect(sum, ids.join()).toBe(amount);
    }
    const counted = all.flatMap((r) => r.claim);
    expect(new Set(counted).size).toBe(counted.length);
    for (const { claim: name } of record.left_out) expect(counted).not.toContain(name);
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

  test('it only grows, from nothing, and keeps the order of the payers', () => {
    expect(countedAfter(record, 'opening')).toEqual([]);
    const filled = SPINE.map((chapter) => total(countedAfter(record, chapter)));
    expect(filled).toEqual([...filled].sort((a, b) => a - b));
    expect(filled.at(-1)).toBe(total(record.rows));
    for (const chapter of SPINE) {
      const order = countedAfter(record, chapter).map(({ payer }) => PAYERS.indexOf(payer));
      expect(order).toEqual([...order].sort());
    }
  });

  test('every row wears the evidence of its claims', () => {
    for (const {
      claim: [name = ''],
      evidence,
    } of [...record.rows, ...record.outlines]) {
      expect(evidenceOf(real.claims.get(name)!), name).toBe(evidence);
    }
  });

  test('an outline whose place is taken goes at that chapter', () => {
    const names = (chapter: string) => outlinesAfter(record, chapter).flatMap((r) => r.claim);
    expect(names('commitments')).not.toContain('nvidia-loi-100bn');
    expect(names('circle')).toContain('nvidia-loi-100bn');
    expect(names('since-then')).not.toContain('nvidia-loi-100bn');
  });
});
