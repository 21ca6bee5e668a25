import { afterEach, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { formatProblem } from '../ledger/problem.ts';
import { TODAY, cleanUp, check } from '../testing/project.ts';

afterEach(cleanUp);

test('the sound project has no problem, and neither has the real one', { timeout: 60_000 }, () => {
  expect(check({})).toEqual([]);
  expect(checkContent(undefined, TODAY).map(formatProblem)).toEqual([]);
});

test('a term that does not fit', () => {
  expect(check({ 'content/en/glossary/terms.yaml': '- id: run-rate\n  term: Run rate\n' })[0]).toContain(
    'content/en/glossary/terms.yaml:1  run-rate  field "meaning": Invalid input',
  );
});
