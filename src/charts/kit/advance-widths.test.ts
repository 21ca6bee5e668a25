import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measure, tableText } from '../../tools/advance-widths.ts';
import { ADVANCES, UNITS } from './advance-widths.ts';

test.each(['400', '600'] as const)('widths of weight %s are the font’s, to a unit', async (weight) => {
  const widths = await measure(weight);
  const off = Object.entries(ADVANCES[weight]).filter(
    ([glyph, width]) => !(Math.abs(width - (widths[glyph] ?? NaN)) <= 1),
  );
  expect(off).toEqual([]);
  expect(UNITS).toBe(1000);
});

test('both weights know the same glyphs', () => {
  expect(Object.keys(ADVANCES['600'])).toEqual(Object.keys(ADVANCES['400']));
});

test('figures are all of one width', () => {
  for (const weight of ['400', '600'] as const) {
    expect(new Set([...'0123456789'].map((figure) => ADVANCES[weight][figure])).size).toBe(1);
  }
});

test('the file is what the generator writes', async () => {
  expect(await tableText()).toBe(readFileSync('src/charts/kit/advance-widths.ts', 'utf8'));
});

test('a character that the font lacks is named', async () => {
  await expect(measure('400', ['A', '水'])).rejects.toThrow('水');
});
