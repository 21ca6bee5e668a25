import { expect, test } from 'vitest';
import { ContentError } from '../ledger/problem.ts';
import { checkBuild, problemsWith } from './check-build.ts';

test('the project’s content keeps every rule, and so do the charts as a build reads them', async () => {
  expect(await checkBuild()).toEqual([]);
});

test('what charts refuse is listed with the rest, each once', () => {
  const problem = { file: 'content/a.yaml', line: 3, id: 'a', message: 'is wrong', remedy: 'Mend it' };
  const refuse = () => {
    throw new ContentError([problem]);
  };
  const found = problemsWith([
    { id: 'one', read: refuse },
    { id: 'two', read: refuse },
    {
      id: 'three',
      read: () => {
        throw new Error('claim "a-sum" is missing');
      },
    },
    { id: 'four', read: () => 'sound' },
  ]);
  expect(found.map(({ file, id, message }) => [file, id, message])).toEqual([
    ['content/a.yaml', 'a', 'is wrong'],
    ['content/en/charts/three.yaml', 'three', 'claim "a-sum" is missing'],
  ]);
});
