import { describe, expect, it } from 'vitest';
import { heightOf } from './start-height.ts';

const words = {
  titles: ['A pace is not a year'],
  deck: 'Billions of dollars a year',
  source: 'Source: CNBC',
};
const long = {
  ...words,
  titles: [...words.titles, 'To arrive, revenue must grow by three quarters or more, '.repeat(2)],
};

describe('heightOf', () => {
  it('allows for the title that breaks over most lines', () => {
    expect(heightOf(long, 320)).toBeGreaterThan(heightOf(words, 320) + 40);
    expect(heightOf({ ...long, titles: long.titles.toReversed() }, 320)).toBe(heightOf(long, 320));
  });
  it('stays within what hosts allow, from the narrowest column to the widest', () => {
    for (const column of [280, 320, 360, 640, 960, 1600]) {
      expect(heightOf(long, column)).toBeGreaterThan(400);
      expect(heightOf(long, column)).toBeLessThan(1000);
    }
  });
});
