import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBox } from './boxes.ts';
import { textWidth, wrap } from './text.ts';
import { GLYPHS } from '../../tools/advance-widths.ts';

const glyph = fc.constantFrom(...GLYPHS);
const word = fc.string({ unit: glyph, minLength: 1, maxLength: 12 });
const face = fc.record({
  size: fc.integer({ min: 12, max: 40 }),
  weight: fc.constantFrom(400 as const, 600 as const),
});

test('the width of a text is that of its parts, and grows with its size', () => {
  fc.assert(
    fc.property(word, word, face, (a, b, { size, weight }) => {
      const width = (text: string, times = 1) => textWidth(text, { size: size * times, weight });
      expect(width(a + b)).toBeCloseTo(width(a) + width(b), 6);
      expect(width(a, 2)).toBeCloseTo(2 * width(a), 6);
      expect(width(a)).toBeGreaterThan(0);
    }),
  );
});

test('figures stand in columns; what is not in the table has a width all the same', () => {
  expect(textWidth('1111', { size: 13 })).toBe(textWidth('8888', { size: 13 }));
  expect(textWidth('水', { size: 10 })).toBe(6);
  expect(textWidth('', { size: 10 })).toBe(0);
});

test('half-bold is wider', () => {
  expect(textWidth('who pays', { size: 13, weight: 600 })).toBeGreaterThan(
    textWidth('who pays', { size: 13 }),
  );
});

test('wrapping keeps all words in order, and the width where a word allows it', () => {
  const words = fc.array(
    word.map((w) => w.replaceAll(' ', 'x')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(words, face, fc.integer({ min: 20, max: 400 }), (all, type, width) => {
      const lines = wrap(all.join(' '), width, type);
      expect(lines.join(' ')).toBe(all.join(' '));
      for (const line of lines) {
        if (line.includes(' ')) expect(textWidth(line, type)).toBeLessThanOrEqual(width);
      }
      // No word could have stood a line higher.
      for (const [i, line] of lines.slice(1).entries()) {
        expect(textWidth(`${lines[i]} ${line.split(' ')[0]}`, type)).toBeGreaterThan(width);
      }
    }),
  );
});

test('a no-break space does not break, a line end does, and nothing has no lines', () => {
  expect(wrap('two\u00a0words', 1, { size: 12 })).toEqual(['two\u00a0words']);
  expect(wrap(' a \n b ', 1, { size: 12 })).toEqual(['a', 'b']);
  expect(wrap('   ', 100, { size: 12 })).toEqual([]);
});

test('the box of a text stands on its baseline, from its anchor', () => {
  const mark = { x: 100, y: 50, text: 'Who', size: 20 };
  const width = textWidth('Who', { size: 20 });
  expect(textBox(mark)).toMatchObject({ x0: 100, x1: 100 + width });
  expect(textBox({ ...mark, anchor: 'end' })).toMatchObject({ x0: 100 - width, x1: 100 });
  expect(textBox({ ...mark, anchor: 'middle' })).toMatchObject({ x0: 100 - width / 2, x1: 100 + width / 2 });
  expect(textBox(mark).y0).toBeLessThan(50 - 20 * 0.7);
  expect(textBox(mark).y1).toBeGreaterThan(50);
});
