import { afterEach, describe, expect, test } from 'vitest';
import { buildDay } from '../build/check-content.ts';
import { CLAIM, cleanUp, check } from '../testing/project.ts';

afterEach(cleanUp);

/** A claim of the invented ledger, with some lines replaced and some added. */
const claim = (id: string, fields: Record<string, string> = {}, more = '') =>
  Object.entries(fields).reduce(
    (text, [field, value]) => text.replace(new RegExp(`^  ${field}: .*$`, 'm'), `  ${field}: ${value}`),
    CLAIM.replace('id: the-sum', `id: ${id}`),
  ) + more;
const money = (id: string, billions: number, more = '') =>
  claim(id, { value: String(billions * 1e9), unit: 'USD' }, more);
const claims = (...texts: string[]) => check({ 'content/ledger/claims/a.yaml': [CLAIM, ...texts].join('') });

describe('parts', () => {
  const whole = (billions: number, parts: string) =>
    money('whole', billions, `  parts: ${parts}\n`) + money('one', 300) + money('two', 310.4);

  test('a sum that its parts give, and one that they do not', () => {
    expect(claims(whole(610.4, '{ sum: [one, two] }'))).toEqual([]);
    expect(claims(whole(611.4, '{ sum: [one, two] }'))).toEqual([
      'content/ledger/claims/a.yaml:17  whole  its value is $611.4 billion, its parts give $610.4 billion. ' +
        'Correct the number or the parts, with the source.',
    ]);
  });

  test('as precisely as the number is printed, and no less', () => {
    expect(claims(whole(610, '{ sum: [one, two] }'))).toEqual([]);
    expect(claims(whole(611, '{ sum: [one, two] }'))[0]).toContain('its value is $611 billion');
  });

  test.each([
    ['{ difference: [two, one] }', 10.4],
    ['{ product: [one, 2, { sum: [0.5, 0.5] }] }', 600],
    ['{ ratio: [one, 8] }', 37.5],
  ])('another operation: %s', (parts, right) => {
    expect(claims(whole(right, parts))).toEqual([]);
    expect(claims(whole(right + 1, parts))[0]).toContain('whole  its value is');
  });

  test('shares are reckoned as fractions: a share of a sum, a sum as a share, growth a year', () => {
    const share = (value: number, parts: string) =>
      claim('share', { value: String(value), unit: "'%'" }, `  parts: ${parts}\n`);
    const rate = claim('rate', { value: '35', unit: "'%'" });
    expect(
      claims(money('credit', 105, '  parts: { product: [rate, one] }\n'), rate, money('one', 300)),
    ).toEqual([]);
    expect(claims(share(35, '{ ratio: [105000000000, one] }'), money('one', 300))).toEqual([]);
    expect(claims(share(36, '{ ratio: [105000000000, one] }'), money('one', 300))[0]).toContain(
      'its value is 36%, its parts give 35%',
    );
    expect(claims(share(73, '{ growth: [the-sum, 200000000000, 5] }'))).toEqual([]);
    expect(claims(share(74, '{ growth: [the-sum, 200000000000, 5] }'))[0]).toContain(
      'its value is 74%, its parts give 72.56',
    );
  });

  test('parts of the two ends, and ends as parts', () => {
    const range = (high: number) =>
      claim(
        'range',
        { value: 'null', low: '6000000000', high: String(high), unit: 'USD' },
        '  parts: { low: { product: [one.low, 2] }, high: { product: [one.high, 2] } }\n',
      ) + claim('one', { value: 'null', low: '3000000000', high: '4000000000', unit: 'USD' });
    expect(claims(range(8e9))).toEqual([]);
    expect(claims(range(9e9))[0]).toContain('range  its high is $9 billion, its parts give $8 billion');
  });

  test('parts that are missing, have no number, are the claim itself, or give a number that it does not have', () => {
    expect(claims(whole(610.4, '{ sum: [one, gone] }'))[0]).toContain(
      'a.yaml:17  gone  there is no claim of this id',
    );
    expect(claims(whole(610.4, '{ sum: [one, two.low] }'))[0]).toContain(
      'whole  its part "two" has no value',
    );
    expect(claims(whole(610.4, '{ sum: [whole, 0] }'))[0]).toContain('whole  is a part of itself');
    expect(claims(whole(610.4, '{ low: { sum: [one, two] } }'))[0]).toContain(
      'whole  has parts for its low, and no such number',
    );
  });

  test.each([
    '{}',
    '{ sum: [one], ratio: [one, two] }',
    '{ sum: [] }',
    '{ mean: [one] }',
    '{ growth: [one, two] }',
  ])('parts that are no operation: %s', (parts) => {
    expect(claims(whole(610.4, parts))[0]).toMatch(/a\.yaml:\d+ {2}whole {2}field "parts/);
  });
});

describe('counts', () => {
  const ROWS = 'company,year,sales,source\n';
  const counted = (
    value: number,
    count: string,
    rows = 'A,2024,9,paper-2025-11-01-one\nA,2025,12,paper-2025-11-01-one\nB,2025,,paper-2025-11-01-one\n',
  ) =>
    check({
      'content/ledger/claims/a.yaml':
        CLAIM + claim('counted', { value: String(value), unit: 'count' }, `  count: ${count}\n`),
      'content/ledger/series/rows.csv': ROWS + rows,
    });

  test('names, and a count that its claim contradicts', () => {
    expect(counted(3, '{ names: [A, B, C] }')).toEqual([]);
    expect(counted(4, '{ names: [A, B, C, C] }')).toEqual([
      'content/ledger/claims/a.yaml:17  counted  says 4 where 3 are counted. ' +
        'Correct the claim, or what it counts.',
    ]);
  });

  test.each([
    ['{ series: rows }', 3],
    ['{ series: rows, where: { company: A } }', 2],
    ['{ series: rows, where: { company: { not: A } } }', 1],
    ['{ series: rows, where: { sales: { from: 9 } } }', 2],
    ['{ series: rows, where: { sales: { above: 9, below: 100 } } }', 1],
    ['{ series: rows, distinct: company }', 2],
    ['{ claims: [the-sum, counted] }', 2],
  ])('%s', (count, right) => {
    expect(counted(right, count)).toEqual([]);
    expect(counted(right + 1, count)[0]).toContain(`says ${right + 1} where ${right} are counted`);
  });

  test('a number that the statement says in words, or an end', () => {
    expect(counted(5, '[{ is: 2, names: [A, B] }, { series: rows, is: 3 }]')).toEqual([]);
    expect(counted(5, '{ is: 3, names: [A, B] }')[0]).toContain('says 3 where 2 are counted');
    expect(counted(5, '{ is: low, names: [A, B] }')[0]).toContain('says nothing where 2 are counted');
  });

  test('what is not there, and a count of no one thing', () => {
    expect(counted(1, '{ series: gone }')[0]).toContain('rows of the series "gone", which does not exist');
    expect(counted(1, '{ series: rows, where: { colour: red } }')[0]).toContain('by the column "colour"');
    expect(counted(1, '{ claims: [gone] }')[0]).toContain('counts the claim "gone", which does not exist');
    expect(counted(1, '{ names: [A], series: rows }')[0]).toContain('counts no one thing');
    expect(counted(1, '{ names: [A], where: { company: A } }')[0]).toContain(
      'where or distinct without a series',
    );
  });
});

describe('events', () => {
  const at = (id: string, date: string, event = 'podcast') =>
    claim(id, { as_of: date }, `  event: ${event}\n`);

  test('one event with two dates', () => {
    expect(
      claims(at('a', '"2025-10-31"'), at('b', '"2025-10-31"'), at('c', '"2025-11-02"', 'stage')),
    ).toEqual([]);
    expect(claims(at('a', '"2025-10-31"'), at('b', '"2025-11-02"'))).toEqual([
      'content/ledger/claims/a.yaml:34  b  dates the event "podcast" 2025-11-02, ' +
        'where "a" (content/ledger/claims/a.yaml:17) has 2025-10-31. ' +
        'Look the day up and correct one of the two, or part the events.',
    ]);
  });

  test('a month agrees with a day in it; the fullest date speaks for the event', () => {
    expect(claims(at('a', '"2025-10"'), at('b', '"2025-10-31"'), at('c', '"2025"'))).toEqual([]);
    expect(claims(at('a', '"2025-10"'), at('b', '"2025-10-31"'), at('c', '"2025-10-30"'))[0]).toContain(
      'c  dates the event "podcast" 2025-10-30, where "b"',
    );
    expect(claims(at('a', 'null'))[0]).toContain('a  belongs to the event "podcast" and has no date');
  });

  test('a row that dates its claim’s event otherwise', () => {
    const rows = (date: string) =>
      check({
        'content/ledger/claims/a.yaml': CLAIM + at('a', '"2025-10-31"'),
        'content/ledger/series/rows.csv': `datetime,claim\n${date},a\n,a\n2020,the-sum\n`,
      });
    expect(rows('2025-10-31T16:52Z')).toEqual([]);
    expect(rows('2025-11-01T16:52Z')).toEqual([
      'content/ledger/series/rows.csv:2  rows  this row dates the event "podcast" 2025-11-01, ' +
        'its claim "a" has 2025-10-31. Look the day up and correct one of the two.',
    ]);
  });
});

describe('last days', () => {
  const until = (date: string, fields = {}) => claims(claim('due', fields, `  until: ${date}\n`));

  test('one that has passed, unless the claim was superseded', () => {
    expect(until('2026-11-29')).toEqual([]);
    expect(until('2026-11-28')).toEqual([
      'content/ledger/claims/a.yaml:17  due  was current until 2026-11-28, which has passed. ' +
        'Say in a newer claim what became of it (superseded_by or later) and take until away.',
    ]);
    expect(until('2026-11-28', { status: 'superseded' })).toEqual([]);
    expect(until('2026-11')[0]).toContain('field "until": is not a day');
  });

  test('the day of the build is today, or the one that repeated builds ask for', () => {
    expect(buildDay('1798675200')).toBe('2026-12-31');
    expect(buildDay('')).toBe(new Date().toISOString().slice(0, 10));
  });
});
