import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ContentError, formatProblem, problemsOf } from './problem.ts';

const file = 'content/words.yaml';
const said = (read: () => unknown, id?: string) =>
  problemsOf({ file, read, ...(id ? { id } : {}) }).map(formatProblem);
const remedy = 'Mend it there, or what it has to agree with.';

describe('what a reader throws', () => {
  test('is nothing where all is well', () => {
    expect(said(() => 'words')).toEqual([]);
  });

  test('is told with its own places where it has them', () => {
    const problem = { file: 'content/a.yaml', line: 3, id: 'a', message: 'is wrong', remedy: 'Mend it' };
    expect(
      problemsOf({
        file,
        read: () => {
          throw new ContentError([problem, problem]);
        },
      }),
    ).toEqual([problem, problem]);
  });

  test('is told with the line where YAML does not parse, without the extract', () => {
    expect(said(() => parse('a: 1\nb: [\n'))).toEqual([
      expect.stringMatching(
        /^content\/words\.yaml:[23] {2}- {2}[^\n^]* at line \d, column \d\. Mend it there, /,
      ),
    ]);
  });

  test('is told with the field where the shape is wrong', () => {
    expect(said(() => z.strictObject({ stated: z.string() }).parse({ stated: 1 }))).toEqual([
      `content/words.yaml:1  -  ✖ Invalid input: expected string, received number → at stated. ${remedy}`,
    ]);
  });

  test('is told at the place that the message begins with', () => {
    const failing = (message: string) => () => {
      throw new Error(message);
    };
    expect(said(failing('content/ledger/series/a.csv:7: no such year'), 'chart')).toEqual([
      `content/ledger/series/a.csv:7  chart  no such year. ${remedy}`,
    ]);
    expect(said(failing('content/en/charts/a-b.yaml: no text "x"'))).toEqual([
      `content/en/charts/a-b.yaml:1  -  no text "x". ${remedy}`,
    ]);
    expect(said(failing('claim "x" is missing'))).toEqual([`${file}:1  -  claim "x" is missing. ${remedy}`]);
  });
});
