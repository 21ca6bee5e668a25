import { expect, test } from 'vitest';
import { fillText, formFor, piecesOf } from './pieces.ts';
import { sayCount } from './plural.ts';
import type { Template } from './template.ts';

const template = <S extends string>(text: string) => text as unknown as Template<S>;

test('a text comes apart into what is written and what is filled in, in its order', () => {
  const text = template<'places' | 'count'>('Used in {places}, {count} in all');
  expect(piecesOf(text, { places: ['a', 'b'], count: 2 })).toEqual([
    'Used in ',
    ['a', 'b'],
    ', ',
    2,
    ' in all',
  ]);
  expect(fillText(text, { places: 'two', count: '2' })).toBe('Used in two, 2 in all');
});

test('what is filled in is no text with slots again', () => {
  expect(fillText(template<'title'>('{title}: {title}'), { title: '{title} $& $1' })).toBe(
    '{title} $& $1: {title} $& $1',
  );
});

test('a count has the form that its language has for it', () => {
  const forms = { one: template<'count'>('{count} krok'), few: template<'count'>('{count} kroky') };
  const all = { ...forms, other: template<'count'>('{count} kroků') };
  expect([1, 3, 5].map((count) => fillText(formFor(all, count, 'cs'), { count: `${count}` }))).toEqual([
    '1 krok',
    '3 kroky',
    '5 kroků',
  ]);
  // A language that tells less apart needs less.
  expect(formFor({ other: all.other }, 1, 'ja')).toBe(all.other);
  expect([1, 2].map((count) => sayCount(all, count))).toEqual(['1 krok', '2 kroků']);
});
