import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../ledger/problem.ts';
import { readLedger } from '../ledger/read.ts';
import { ENDINGS } from './endings.ts';
import { INPUT_NAMES } from './inputs.ts';
import { about, fromField, showValue, toField } from './show.ts';
import { endingWordsFrom, INPUTS_FILE, inputWordsFrom, readModelWords } from './words.ts';

const text = readFileSync(INPUTS_FILE, 'utf8');
const claims = new Set(readLedger().claims.keys());
const problemsOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
  }
  return 'none';
};

describe('words of the model', () => {
  test('every input and every ending has its own, and every base says what it rests on', () => {
    const { inputs, endings } = readModelWords();
    expect(Object.keys(inputs)).toEqual(INPUT_NAMES);
    expect(Object.keys(endings)).toEqual([...ENDINGS]);
    for (const { rests, span, why } of Object.values(inputs)) {
      expect([rests, span].every((id) => id === 'assumption' || claims.has(id))).toBe(true);
      expect(why).toMatch(/\.$/);
    }
  });
  test('an unknown claim, a missing input and one too many stop the build by name and line', () => {
    expect(
      problemsOf(() => inputWordsFrom(text.replace('rests: assumption', 'rests: no-such'), claims)),
    ).toMatch(/inputs\.yaml:\d+.*no-such/s);
    const without = text.replace(/- id: growthFade[\s\S]*?(?=- id: otherCost2025)/, '');
    expect(problemsOf(() => inputWordsFrom(without, claims))).toMatch(/growthFade/);
    expect(problemsOf(() => endingWordsFrom('- id: breaks\n  title: Breaks\n  meaning: All.\n'))).toMatch(
      /carried-by-the-public/,
    );
  });
});

describe('values in words', () => {
  test('fractions are shown and typed as percent, without binary dust', () => {
    expect(showValue('share', 0.07)).toBe('7%');
    expect(showValue('rate', 0.035)).toBe('3.5%');
    expect(showValue('billions', 1400)).toBe('$1.4tn');
    expect(showValue('years', 1)).toBe('1 year');
    expect(fromField('rate', 7)).toBe(0.07);
    expect(toField('share', 0.29)).toBe(29);
  });
  test('sums in sentences have two significant figures at most', () => {
    expect(about(296.4)).toBe('$300 billion');
    expect(about(1234)).toBe('$1.2 trillion');
    expect(about(-18.3)).toBe('minus $18 billion');
    expect(about(0.2)).toBe('nothing');
  });
});
