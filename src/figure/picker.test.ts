import { describe, expect, it } from 'vitest';
import { stepForKey, turnOf } from './picker.ts';

describe('stepForKey', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, null],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, null],
    ['Home', 2, 0],
    ['Home', 0, null],
    ['End', 0, 2],
    ['End', 2, null],
    ['a', 1, null],
    ['constructor', 1, null],
  ])('%s at %i leads to %s', (key, index, to) => {
    expect(stepForKey(key, index, 3)).toBe(to);
  });
});

describe('turnOf', () => {
  it('takes flat strokes, leftward for the next step', () => {
    expect(turnOf(-80, 10)).toBe(1);
    expect(turnOf(80, -10)).toBe(-1);
  });
  it('leaves taps and scrolling alone', () => {
    expect(turnOf(-20, 0)).toBe(0);
    expect(turnOf(-80, 70)).toBe(0);
    expect(turnOf(0, 300)).toBe(0);
  });
});
