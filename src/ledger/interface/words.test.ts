import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INTERFACE_FILE, interfaceWords, interfaceWordsFrom } from './words.ts';
import { problemsOf } from '../problem.ts';
import { ROOT } from '../read.ts';
import { STATUSES, TOPICS } from '../schema.ts';

const source = readFileSync(join(ROOT, INTERFACE_FILE), 'utf8');
const said = (text: string) =>
  problemsOf({ file: INTERFACE_FILE, read: () => interfaceWordsFrom(text) }).map(
    ({ line, message }) => `${line} ${message}`,
  );

test('the words of the interface are whole', () => {
  expect(said(source)).toEqual([]);
  expect(interfaceWords().sources.counts[0]).toBe('two');
});

test('every topic and status has its words, in the order in which the page of sources has them', () => {
  const { topics, statusMeanings: meanings } = interfaceWords().records;
  expect(Object.keys(topics).slice(0, 4)).toEqual(['revenue', 'commitments', 'circularity', 'tax-credit']);
  expect(Object.keys(topics).sort()).toEqual([...TOPICS].sort());
  expect(Object.keys(meanings).slice(2, 5)).toEqual(['estimated', 'measured', 'law']);
  expect(Object.keys(meanings).sort()).toEqual([...STATUSES].sort());
});

test.each([
  ['a text that is missing', source.replace(/ +ourArithmetic: .*\n/, ''), /^3 .*records\.ourArithmetic/],
  ['a text that nobody uses', source.replace('  withdrawn:', '  regretted: x\n  withdrawn:'), /regretted/],
  ['a slot that nothing fills', source.replace('{when}', '{day}'), /nothing fills \{day\}.*\{when\}/],
  ['a count without one of its forms', source.replace('one: "{count} claim", ', ''), /filter\.claims\.one/],
  ['a status without words', source.replace(/ {4}law: Law\n/, ''), /records\.status/],
])('%s stops the build, with its line', (_, text, problem) => {
  expect(text).not.toBe(source);
  expect(said(text).join('\n')).toMatch(problem);
});
