import { expect, test } from 'vitest';
import { asksToHide, asksToPresent, isCovered, pictureOf, questionAt } from './hide.ts';
import { askedOf } from './single.ts';

test('answers are covered where the address says so, and nothing else does it', () => {
  for (const search of ['?hide=end', '?m=1&hide=end', '?hide=end&present', 'hide=end'])
    expect(asksToHide(search), search).toBe(true);
  for (const search of [
    '',
    '?hide',
    '?hide=',
    '?hide=ending',
    '?hide=1',
    '?show=hide=end',
    '?%',
    '?hide=no&hide=end',
  ])
    expect(asksToHide(search), search).toBe(false);
});

test('a presentation is asked for by its name alone, with any value', () => {
  for (const search of ['?present', '?present=1', '?hide=end&present', '?present&flat=1'])
    expect(asksToPresent(search), search).toBe(true);
  for (const search of ['', '?presents', '?represent', '?a=present'])
    expect(asksToPresent(search), search).toBe(false);
});

test('the question and all that follows it are covered, each until it is asked for', () => {
  const covered = (open: number[]) =>
    [0, 1, 2, 3].filter((at) => isCovered({ from: 1, open: new Set(open) }, at));
  expect(covered([])).toEqual([1, 2, 3]);
  expect(covered([1])).toEqual([2, 3]);
  expect(covered([3])).toEqual([1, 2]);
});

test('a picture is whole, a question, or gone; on the way to a covered one nothing of it is seen', () => {
  const covering = { from: 1, open: new Set<number>() };
  expect([0, 1, 2].map((at) => pictureOf(covering, at))).toEqual(['whole', 'question', 'gone']);
  expect(pictureOf(covering, 0, [1])).toBe('question');
  expect(pictureOf(covering, 1, [0, 2])).toBe('gone');
  expect(pictureOf({ from: 1, open: new Set([1, 2]) }, 1, [0, 2])).toBe('whole');
});

test('the question is the step that is asked for, and the first where that is unknown', () => {
  expect(questionAt(['a', 'b'], 'b')).toBe(1);
  expect(questionAt(['a', 'b'], 'x')).toBe(0);
  expect(questionAt(['a', 'b'], null)).toBe(0);
});

test('a chart’s question goes by id or number; without one the drawn step is asked about', () => {
  const steps = ['a', 'b', 'c'];
  expect(['b', '3', '99', '0', 'zz', null].map((asked) => askedOf(steps, asked, 'c'))).toEqual([
    1, 2, 2, 0, 0, 2,
  ]);
});
