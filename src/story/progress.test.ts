import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partRead } from './progress.ts';

test('nothing is read before the chapter reaches the middle of the screen, all when it has passed', () => {
  expect(partRead(800, 1000, 800)).toBe(0);
  expect(partRead(400, 1000, 800)).toBe(0);
  expect(partRead(-100, 1000, 800)).toBe(0.5);
  expect(partRead(-700, 1000, 800)).toBe(1);
});

test('any geometry gives a part between nothing and all', () => {
  fc.assert(
    fc.property(
      fc.float(),
      fc.float(),
      fc.float({ noNaN: true, min: 0, max: 5000 }),
      (top, height, screen) => {
        const part = partRead(Number.isNaN(top) ? 0 : top, height, screen);
        expect(part >= 0 && part <= 1).toBe(true);
      },
    ),
  );
});
