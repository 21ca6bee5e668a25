import { expect, test } from 'vitest';
import { area } from '../../charts/kit/evidence.ts';
import type { Mark } from '../../charts/kit/contract.ts';
import { rectangle } from '../../charts/kit/pen.ts';
import { withInitials } from './initials.ts';

const LETTERS = { customers: 'C', investors: 'I', lenders: 'L', partners: 'P', public: 'G' };
const block = (key: string, payer: 'customers' | 'lenders' | 'gap', box: [number, number, number, number]) =>
  area({ key, payer, evidence: 'reported', d: rectangle(...box) });
const lettersOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) =>
    mark.kind === 'text' && mark.key.startsWith('initial') ? [[mark.text, mark.x]] : [],
  );

test('a letter stands in the middle of each area that has room for it, and moves with its group', () => {
  const marks: Mark[] = [
    ...block('a', 'customers', [0, 0, 40, 40]),
    { kind: 'group', key: 'g', x: 100, y: 0, marks: block('b', 'lenders', [0, 0, 60, 30]) },
    ...block('slim', 'lenders', [0, 60, 90, 70]),
  ];
  const found = withInitials(marks, LETTERS);
  expect(lettersOf(found.marks)).toEqual([
    ['C', 20],
    ['L', 130],
  ]);
  expect(found.payers).toEqual(['customers', 'lenders']);
});

test('a letter keeps off a text, and is left out where it cannot', () => {
  const text = (x: number): Mark => ({
    kind: 'text',
    key: `t${x}`,
    x,
    y: 24,
    text: 'word',
    size: 12,
    anchor: 'middle',
  });
  const wide = withInitials([...block('a', 'customers', [0, 0, 100, 40]), text(50)], LETTERS);
  expect(lettersOf(wide.marks)).toEqual([['C', 9.5]]);
  const full = withInitials([...block('a', 'customers', [0, 0, 40, 40]), text(20)], LETTERS);
  expect([lettersOf(full.marks), full.payers]).toEqual([[], []]);
});

test('the gap is nobody’s money, and neither is what lies outside a stepped shape’s own blocks', () => {
  const stairs = area({
    ...{ key: 's', payer: 'customers', evidence: 'measured' },
    d: 'M0,100L100,100L100,0L90,0L90,90L0,90Z',
  });
  const { payers } = withInitials([...block('a', 'gap', [0, 0, 60, 60]), ...stairs], LETTERS);
  expect(payers).toEqual([]);
});
