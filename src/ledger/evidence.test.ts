import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVIDENCES, evidenceFrom, evidenceOf, weakestOf } from './evidence.ts';
import { STATUSES } from './schema.ts';
import type { ClaimKind, ClaimStatus, Evidence } from './types.ts';

const KINDS: ClaimKind[] = ['actual', 'plan', 'projection', 'model'];

/** The table of the design, line by line; the first that matches wins. */
const TABLE: [string, (status: ClaimStatus, kind: ClaimKind) => boolean, Evidence][] = [
  ['retracted', (s) => s === 'retracted', 'retracted'],
  ['model', (_, k) => k === 'model', 'model'],
  ['plan, projection', (_, k) => k === 'plan' || k === 'projection', 'projected'],
  ['disputed', (s) => s === 'disputed', 'disputed'],
  ['superseded', (s) => s === 'superseded', 'superseded'],
  ['reported, estimated', (s) => s === 'reported' || s === 'estimated', 'reported'],
  ['stated by the party itself', (s) => s === 'stated', 'stated'],
  ['measured, law', (s) => s === 'measured' || s === 'law', 'measured'],
];

describe('evidence', () => {
  test.each(TABLE)('%s', (_, matches, evidence) => {
    const line = TABLE.findIndex(([, m]) => m === matches);
    const pairs = STATUSES.flatMap((status) => KINDS.map((kind) => ({ status, kind }))).filter(
      ({ status, kind }) => TABLE.findIndex(([, m]) => m(status, kind)) === line,
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) expect(evidenceOf(pair), JSON.stringify(pair)).toBe(evidence);
  });

  test('where two lines match, the first wins', () => {
    expect(evidenceOf({ status: 'retracted', kind: 'model' })).toBe('retracted');
    expect(evidenceOf({ status: 'disputed', kind: 'model' })).toBe('model');
    expect(evidenceOf({ status: 'superseded', kind: 'projection' })).toBe('projected');
    expect(evidenceOf({ status: 'stated', kind: 'plan' })).toBe('projected');
  });

  test('the surest is at the table’s foot, and of several the weakest speaks, as of one claim’s status and kind', () => {
    expect([...EVIDENCES]).toEqual(TABLE.map(([, , evidence]) => evidence).reverse());
    for (const status of STATUSES) {
      for (const kind of KINDS) {
        const parts = [evidenceFrom(status, 'actual'), evidenceFrom('measured', kind)];
        expect(weakestOf(parts), `${status}, ${kind}`).toBe(evidenceFrom(status, kind));
      }
    }
    expect(weakestOf([])).toBeUndefined();
  });
});

test('what pictures and bars wear is evidence: no class that begins with ev- is of a kind of its own', () => {
  const worn = globSync('src/**/*.{astro,css,ts}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bev-([a-z]+)\b/g)].map(([, name]) => ({ file, name })),
  );
  expect(worn.length).toBeGreaterThan(EVIDENCES.length);
  expect(worn.filter(({ name }) => !(EVIDENCES as readonly string[]).includes(name ?? ''))).toEqual([]);
});
