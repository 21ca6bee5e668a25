import { expect, test } from 'vitest';
import { readMessage } from './channel.ts';
import { minutesSince } from './notes.ts';
import { answerCovered, slideAt, turned, turnOfKey, turnOfTap, type Standing } from './turns.ts';

test('keyboards and clickers turn; other keys do not', () => {
  const turns = [
    'PageDown',
    ' ',
    'ArrowRight',
    'PageUp',
    'ArrowLeft',
    'Home',
    'End',
    'a',
    'toString',
    'Escape',
  ];
  expect(turns.map((key) => turnOfKey(key))).toEqual([
    ...['on', 'on', 'on', 'back', 'back', 'first', 'last', null, null, null],
  ]);
  expect(turnOfKey(' ', true)).toBe('back');
  expect([turnOfTap(10, 100), turnOfTap(50, 100)]).toEqual(['back', 'on']);
});

test('turns stay among the slides', () => {
  const at = (from: number, turn: Parameters<typeof turned>[1]) =>
    turned({ at: from, covering: null }, turn, 3).at;
  expect([at(0, 'back'), at(0, 'on'), at(2, 'on'), at(1, 'first'), at(1, 'last')]).toEqual([0, 1, 2, 0, 2]);
});

test('on from a question leads to its answer first, then to the next question', () => {
  let standing: Standing = { at: 1, covering: { from: 1, open: new Set([0]) } };
  const walk = [0, 0, 0, 0].map(() => {
    standing = turned(standing, 'on', 3);
    return [standing.at, answerCovered(standing)];
  });
  expect(walk).toEqual([
    [1, false],
    [2, true],
    [2, false],
    [2, false],
  ]);
  expect(answerCovered(turned(standing, 'back', 3))).toBe(false);
});

test('a fragment leads to the first slide of its name, an unknown one to the first', () => {
  expect([slideAt(['a', 'a.b', 'a.b'], 'a.b'), slideAt(['a', 'b'], 'x')]).toEqual([1, 0]);
});

test('of what windows tell each other only what is well formed is heard', () => {
  expect(readMessage({ turn: 'on' })).toEqual({ turn: 'on' });
  for (const bad of [null, 3, {}, { turn: 'off' }, { shown: null }, { shown: { slide: '1' } }])
    expect(readMessage(bad)).toBeNull();
  const shown = { slide: 1, slides: 2, kicker: '', title: 'A', words: ['b', 3], next: 4, covered: 'yes' };
  expect(readMessage({ shown })).toEqual({ shown: { ...shown, words: ['b', ''], next: '', covered: false } });
});

test('time runs in minutes and seconds', () => {
  expect([-5, 0, 61_500, 3_600_000].map(minutesSince)).toEqual(['0:00', '0:00', '1:01', '60:00']);
});
