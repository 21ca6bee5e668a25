import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedChapters } from './who-pays-bar.ts';

test('a chapter has closed when its end has come onto the screen', () => {
  const ends = [500, 3000, 9000];
  expect(closedChapters(ends, 500)).toBe(0);
  expect(closedChapters(ends, 600)).toBe(1);
  expect(
    closedChapters(
      ends.map((y) => y - 2600),
      600,
    ),
  ).toBe(2);
  expect(
    closedChapters(
      ends.map((y) => y - 9000),
      600,
    ),
  ).toBe(3);
  expect(closedChapters([], 600)).toBe(0);
});

test('scrolling on never opens a chapter again, and a chapter waits for those before it', () => {
  const ends = fc.array(fc.integer({ min: 0, max: 60000 }), { maxLength: 9 });
  fc.assert(
    fc.property(
      ends,
      fc.nat(60000),
      fc.nat(5000),
      fc.integer({ min: 200, max: 2000 }),
      (all, y, more, screen) => {
        const sorted = [...all].sort((a, b) => a - b);
        const at = (top: number) =>
          closedChapters(
            sorted.map((end) => end - top),
            screen,
          );
        expect(at(y + more)).toBeGreaterThanOrEqual(at(y));
        expect(at(y)).toBe(sorted.filter((end) => end - y <= screen * 0.9).length);
      },
    ),
  );
});

test('what cannot be measured closes nothing', () => {
  expect(closedChapters([Number.NaN, 10], 600)).toBe(0);
});
