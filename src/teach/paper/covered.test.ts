import { expect, test } from 'vitest';
import { getChart } from '../../charts/build.ts';
import type { Mark } from '../../charts/kit/contract.ts';
import { coverMarks } from './covered.ts';

const words = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.kind === 'group' ? words(mark.marks) : mark.kind === 'text' ? [mark.text] : [],
  );

test('a picture put as a question keeps its names and axes, and none of the sums that are asked for', () => {
  const { marks } = getChart('guarantee-effect').step('fails-guaranteed').scene({ width: 548, height: 300 });
  const [told, asked] = [words(marks), words(coverMarks(marks))];
  expect(told.join(' ')).toMatch(/Investors lose \$5\.25bn/);
  expect(asked.join(' ')).toMatch(/Investors lose \?/);
  expect(asked.join(' ')).not.toMatch(/5\.25|19\.25/);
});

test('what is no text stays where it is', () => {
  const line: Mark = { kind: 'line', key: 'l', x1: 0, y1: 0, x2: 9, y2: 0 };
  const text: Mark = { kind: 'text', key: 't', x: 0, y: 10, text: 'Nobody pays the rest of it.', size: 12 };
  expect(coverMarks([{ kind: 'group', key: 'g', x: 5, y: 5, marks: [line, text] }])).toEqual([
    { kind: 'group', key: 'g', x: 5, y: 5, marks: [line] },
  ]);
});
