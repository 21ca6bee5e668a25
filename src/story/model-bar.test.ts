import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barOf } from '../model/bar.ts';
import { anyInputs } from '../testing/any-inputs.ts';
import { BASE } from '../model/inputs.ts';
import { run } from '../model/run.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { barParts, barSays, barWords } from './model-bar.ts';

test('for any inputs the parts follow each other and leave the gap', () => {
  fc.assert(
    fc.property(anyInputs, (x) => {
      const bar = barOf(run(x));
      let end = 0;
      for (const { x: at, width } of barParts(bar)) {
        expect(Math.abs(at - end)).toBeLessThanOrEqual(1);
        expect(width).toBeGreaterThanOrEqual(0);
        end = at + width;
      }
      expect(Math.abs(end + bar.gap - bar.bill)).toBeLessThanOrEqual(Math.max(4, -bar.customers + 4));
    }),
  );
});

test('the base in words has two significant figures', () => {
  expect(barWords(barOf(run(BASE)), interfaceWords().modelBar)).toBe(
    'customers, after running costs, $730 billion; investors $150 billion; lenders $100 billion; partners $100 billion; public nothing; unpaid $320 billion.',
  );
});

test('at a glance it says that it is the model, and what stays unpaid', () => {
  const says = (x: Partial<typeof BASE>) => barSays(barOf(run({ ...BASE, ...x })), interfaceWords().modelBar);
  expect(says({})).toBe('Model: $320 billion unpaid');
  expect(says({ revenue2030: 300, equityAvailable: 250 })).toBe('Model: all paid');
});
