import { describe, expect, test } from 'vitest';
import { chapterFrom, readChapters } from './chapters.ts';
import { checkPermalinks, parsePermalinks, readPermalinks, redirects } from './permalinks.ts';
import { chapter } from '../testing/project.ts';

const chapters = [chapterFrom('money', 'content/en/chapters/money.mdx', chapter(''))];
const problems = (text: string) =>
  checkPermalinks(text, chapters, new Map()).map(({ line, id, message }) => [line, id, message]);

test('lines are ids or redirects; remarks and empty lines are none', () => {
  expect(parsePermalinks('# head\n\nmoney\nold -> money.start # moved\n')).toEqual([
    { id: 'money', to: null, line: 3 },
    { id: 'old', to: 'money.start', line: 4 },
  ]);
});

test('redirects are handed to the page', () => {
  expect(redirects('money\nold -> money.start\nolder->money')).toEqual({
    old: 'money.start',
    older: 'money',
  });
});

describe('published addresses', () => {
  test('that all live are sound', () => expect(problems('money\nmoney.start\nold -> money')).toEqual([]));

  test('that vanished, that lead nowhere, that are new, that stand twice', () => {
    expect(problems('money\nmoney.start\nmoney.gone')[0]).toEqual([
      3,
      'money.gone',
      'a published address has disappeared from the story',
    ]);
    expect(problems('money\nmoney.start\nold -> older\nolder -> money')[0]).toEqual([
      3,
      'old',
      'the redirect leads to "older", which is not in the story',
    ]);
    expect(problems('money')[0]).toEqual([8, 'money.start', 'this address is new and not yet published']);
    expect(problems('money\nmoney.start\nmoney')[0]?.[2]).toBe('this address stands already on line 1');
  });

  test('of states: a chart keeps what was published', () => {
    const charts = new Map([['path', new Set(['start'])]]);
    const found = (text: string) => checkPermalinks(text, chapters, charts).map(({ id }) => id);
    expect(found('money\nmoney.start\npath/start')).toEqual([]);
    expect(found('money\nmoney.start\npath/start\npath/end\nway/start')).toEqual(['path/end', 'way/start']);
    expect(found('money\nmoney.start\npath/start\npath/old -> path/start')).toEqual(['path/old']);
  });

  test('of states: what a chapter tells is published', () => {
    const known = new Set(parsePermalinks(readPermalinks()).map(({ id }) => id));
    const told = readChapters().flatMap(({ steps }) => steps.map(({ chart, step }) => `${chart}/${step}`));
    expect(
      told.filter((id) => !known.has(id)),
      'add these to content/permalinks.txt',
    ).toEqual([]);
  });
});
