import { expect, test } from 'vitest';
import { paragraph, writeLines } from './pen.ts';

test('lines stand one under the other, each with a key of its own', () => {
  const at = { x: 8, y: 20, size: 12, classes: 't-muted' };
  expect(writeLines('why', ['one', 'two'], at, 15)).toEqual([
    { kind: 'text', key: 'why-0', text: 'one', x: 8, y: 20, size: 12, classes: 't-muted' },
    { kind: 'text', key: 'why-1', text: 'two', x: 8, y: 35, size: 12, classes: 't-muted' },
  ]);
});

test('a paragraph is broken to its width, and ends at its place where it grows upwards', () => {
  const at = { x: 0, y: 100, width: 30, size: 12 };
  const ys = (up: boolean) => paragraph('p', 'one two three', { ...at, up }).map(({ y }) => y);
  expect(ys(false)).toEqual([100, 115, 130]);
  expect(ys(true)).toEqual([70, 85, 100]);
  expect(paragraph('p', 'one', at)[0]).toMatchObject({ key: 'p-0', classes: 't-label' });
});
