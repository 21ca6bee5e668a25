import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ContentError } from '../ledger/problem.ts';
import { fill } from '../ledger/template.ts';
import { chartIds, getChart } from './build.ts';
import { defineWords, each, heads, readWords, some, text } from './define-words.ts';

const shape = defineWords({
  finding: text('first'),
  picture: z.strictObject({ base: text(), note: text('sum', 'who'), parts: each(['hall', 'line']) }),
  describe: z.strictObject({ rows: some(['hall', 'line']) }),
  table: heads('what', 'value'),
});
const YAML = `steps:
  - id: one
    finding: "{first} matters, of {base.revenue2030}"
  - id: two
    finding: No more is known.
picture:
  base: the base
  note: "{sum} of {who}"
  parts:
    hall: The hall
    line: The line
describe:
  rows:
    hall: In full, the hall
table:
  caption: Parts
  columns:
    what: What
    value: Value
`;
/** What is wrong with a file of words, each problem on its line. */
function problems(source: string): string[] {
  try {
    readWords('parts', shape, source);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n').slice(1);
    throw error;
  }
}

describe('words by their shape', () => {
  test('come with results filled, with slots left open, and with each step’s finding', () => {
    const { words, steps } = readWords('parts', shape, YAML);
    expect(words.picture.parts.line).toBe('The line');
    expect(words.describe.rows.line).toBeUndefined();
    expect(fill(words.picture.note, { sum: '$5bn', who: 'Oracle' })).toBe('$5bn of Oracle');
    const one = steps.get('one');
    expect(one && fill(one.finding, { first: 'Revenue' })).toMatch(/^Revenue matters, of \$\d+ billion$/);
    expect([...steps.keys()]).toEqual(['one', 'two']);
  });

  const REMEDY = 'Write it there, or change what src/charts/parts/words.ts asks for.';
  test.each([
    ['a text that is missing', '  base: the base\n', '', ':6  parts  field "picture.base": '],
    ['a text that is empty', 'base: the base', 'base: ""', ':7  parts  field "picture.base": is empty'],
    [
      'a text nobody asks for',
      'base: the base',
      'base: the base\n  more: more',
      ':8  parts  field "picture": ',
    ],
    ['a part without its text', '    line: The line\n', '', ':9  parts  field "picture.parts.line": '],
    ['a part that there is not', 'hall: In full', 'roof: In full', ':14  parts  field "describe.rows'],
    ['a head that is missing', '    value: Value\n', '', ':17  parts  field "table.columns.value": '],
    [
      'a finding that is missing',
      '    finding: No more is known.\n',
      '',
      ':4  parts  field "steps.1.finding": ',
    ],
    [
      'a slot that nothing fills',
      '{sum} of',
      '{some} of',
      ':8  parts  field "picture.note": nothing fills {some} in this text; it may have {sum}, {who}',
    ],
    [
      'a slot where there can be none',
      'base: the base',
      'base: "{sum}"',
      ':7  parts  field "picture.base": nothing fills {sum} in this text; it has none',
    ],
  ])('%s stops with file, line and remedy', (_, from, to, expected) => {
    const [only, ...rest] = problems(YAML.replace(from, to));
    expect(only).toContain(`content/en/charts/parts.yaml${expected}`);
    expect(only).toContain(REMEDY);
    expect(rest).toEqual([]);
  });

  test('a result that there is not is named', () => {
    expect(() => readWords('parts', shape, YAML.replace('base.revenue2030', 'base.luck'))).toThrow('"luck"');
  });
});

/** Charts that keep flat texts until they are drawn anew; the list may only become shorter. */
const FLAT = ['scale'];
test('every chart has words of its own shape, but for those that are to be drawn anew', () => {
  expect(chartIds().filter((id) => !getChart(id).chart.words)).toEqual(FLAT);
});
