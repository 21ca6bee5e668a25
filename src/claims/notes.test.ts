import { expect, test } from 'vitest';
import { aCorrection } from '../testing/correction.ts';
import { readLedger } from '../ledger/read.ts';
import { noteOf } from './notes.ts';

const claims = [...readLedger().claims.values()];

test('a card tells what took the claim’s place, and leads there', () => {
  const old = claims.find(({ superseded_by: next }) => next !== null);
  if (!old) throw new Error('no claim is superseded');
  const statement = readLedger().claims.get(old.superseded_by ?? '')?.statement;
  const told = { name: 'Superseded by', path: `/sources/#claim-${old.superseded_by}`, text: statement };
  expect(noteOf(old.id).history).toContainEqual(told);
});

test('a card tells what was corrected in its claim, and nothing of other claims', () => {
  const [one, other] = claims.filter(({ superseded_by: next }) => next === null);
  if (!one || !other) throw new Error('the ledger has too few claims');
  const correction = aCorrection({ places: [{ kind: 'claim', id: one.id }] });
  expect(noteOf(one.id, [correction]).history).toEqual([
    { name: 'Corrected on 29 November 2026', path: '/corrections/#first', text: 'It is thirteen.' },
  ]);
  expect(noteOf(other.id, [correction]).history).toEqual([]);
});
