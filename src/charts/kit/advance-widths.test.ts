import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GLYPHS, measure, tableText } from '../../tools/advance-widths.ts';
import { UNITS } from './advance-widths.ts';
import { advanceOf } from './text.ts';

test.each(['400', '600'] as const)('widths of weight %s are the font’s, to a unit', async (weight) => {
  const widths = await measure(weight);
  const off = GLYPHS.filter(
    (glyph) =>
      !(Math.abs((advanceOf(glyph, Number(weight) as 400 | 600) ?? NaN) - (widths[glyph] ?? NaN)) <= 1),
  );
  expect(off).toEqual([]);
  expect(UNITS).toBe(1000);
});

test('a letter with an accent that has no width of its own is as wide as its letter; what is neither has none', () => {
  expect(advanceOf('ő', 400)).toBe(advanceOf('o', 400));
  expect(advanceOf('水', 400)).toBeUndefined();
});

test('figures are all of one width', () => {
  for (const weight of [400, 600] as const) {
    expect(new Set([...'0123456789'].map((figure) => advanceOf(figure, weight))).size).toBe(1);
  }
});

test('the file is what the generator writes', async () => {
  expect(await tableText()).toBe(readFileSync('src/charts/kit/advance-widths.ts', 'utf8'));
});

test('a character that the font lacks is named', async () => {
  await expect(measure('400', ['A', '水'])).rejects.toThrow('水');
});
