import { describe, expect, test } from 'vitest';
import { readLedger } from './read.ts';
import type { Source } from './types.ts';
import { cutShort, isWeakSource, knownAs, readIn, saidBy, struckIn } from './claim-words.ts';

const source: Source = {
  id: 's',
  type: 'reporting',
  publisher: 'The Paper',
  origin: null,
  author: null,
  title: 'A report',
  published: '2025',
  url: null,
  read: 'full',
  weak: false,
  note: null,
  file: 'f',
  line: 1,
};
const ledger = { ...readLedger(), sources: new Map([['s', source]]) };

test('how a claim is known, and what sort of thing it is', () => {
  const stands = { withdrawn: null };
  expect(knownAs({ ...stands, status: 'stated', kind: 'actual', said_by: 'A' })).toBe(
    'Stated by the party itself',
  );
  expect(knownAs({ ...stands, status: 'reported', kind: 'projection', said_by: null })).toBe(
    'Reported by the press, not confirmed; a projection',
  );
  expect(knownAs({ ...stands, status: 'estimated', kind: 'model', said_by: 'A bank' })).toBe(
    'Estimated by a third party; arithmetic',
  );
  expect(knownAs({ status: 'retracted', kind: 'actual', said_by: 'A', withdrawn: 'the same evening' })).toBe(
    'Withdrawn the same evening',
  );
});

test('of a withdrawn quotation the withdrawn words are struck through, or all of it', () => {
  const gone = { withdrawn: 'the same evening' };
  const named = { ...gone, withdrawn_words: 'the word' };
  expect(struckIn('I said the word, twice', { withdrawn: null })).toBeNull();
  expect(struckIn('I said the word, twice', gone)).toEqual(['', 'I said the word, twice', '']);
  expect(struckIn('I said the word, twice', named)).toEqual(['I said ', 'the word', ', twice']);
  expect(struckIn('twice', named)).toBeNull();
});

test('what we worked out ourselves is nobody else’s estimate', () => {
  const own = {
    status: 'estimated',
    kind: 'model',
    withdrawn: null,
    said_by: 'ledger arithmetic',
    as_of: '2025-11-06',
  } as const;
  expect(knownAs(own)).toBe('Our own arithmetic');
  expect(saidBy(own)).toBe('6 November 2025');
  expect(knownAs({ ...own, said_by: 'own count from reported revenue' })).toBe(
    'Our own count from reported revenue',
  );
  expect(saidBy({ ...own, said_by: 'A bank; ledger arithmetic for the total' })).toBe(
    'A bank; our arithmetic for the total, 6 November 2025',
  );
});

test('who said it and when, as far as known', () => {
  expect(saidBy({ said_by: 'Sarah Friar', as_of: '2026-01' })).toBe('Sarah Friar, January 2026');
  expect(saidBy({ said_by: null, as_of: null })).toBe('');
});

test('copies are named as copies', () => {
  expect(readIn(source, ledger)).toBe('');
  expect(readIn({ ...source, read: 'via: s' }, ledger)).toBe('read in a copy at The Paper');
  expect(readIn({ ...source, read: 'not-read' }, ledger)).toBe('not read, known from others');
});

describe('weakness', () => {
  const weakClaim = [...readLedger().claims.values()].find(({ weak }) => weak)?.id ?? '';
  const strongClaim = [...readLedger().claims.values()].find(({ weak }) => !weak)?.id ?? '';

  test('of a claim is a field, and its caveat tells readers', () => {
    const claims = [...readLedger().claims.values()];
    const told = claims.filter(({ caveat }) => caveat?.startsWith('Weak source:'));
    expect(told.length).toBeGreaterThan(0);
    expect(claims.filter(({ weak }) => weak)).toEqual(told);
  });

  test.each([
    ['a source that was not read', { read: 'not-read' }, [], true],
    ['a record that says so', { weak: true }, [], true],
    ['a claim that says so', {}, [weakClaim], true],
    ['a note about a date', { note: 'Date approximate.' }, [strongClaim], false],
    ['nothing', {}, [], false],
  ])('of a source: %s', (_, change, relying, weak) => {
    expect(isWeakSource({ ...source, ...change }, ledger, relying)).toBe(weak);
  });
});

test('the beginning of a text is cut at a word', () => {
  expect(cutShort('Short enough.')).toBe('Short enough.');
  expect(cutShort('One, two, three, four', 10)).toBe('One, two …');
  expect(cutShort('Onelongwordwithoutanyspace', 10)).toBe('Onelongwor …');
});
