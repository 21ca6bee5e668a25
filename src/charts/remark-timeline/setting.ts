/** Words as the picture: set as large as their place allows, with passages in them that are marked. Pure. */
import { SITE } from '../../ledger/site-language.ts';
import type { TextMark } from '../kit/contract.ts';
import { write } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';

/** A stretch of one line, in pixels from its beginning. */
export interface Stretch {
  line: number;
  x0: number;
  x1: number;
}
/** Words that are broken into lines. */
export interface Set {
  lines: readonly string[];
  size: number;
  leading: number;
  weight: 400 | 600;
  height: number;
}

/** From line to line, in sizes of type. */
const LEADING = 1.24;

/** Words broken at a width. */
export function setWords(words: string, width: number, size: number, weight: 400 | 600 = 400): Set {
  const lines = wrap(words, width, { size, weight });
  const leading = Math.round(size * LEADING);
  return { lines, size, leading, weight, height: lines.length * leading };
}

/** Whole sizes from one down to another. */
export const sizesFrom = (most: number, least: number): number[] =>
  Array.from({ length: most - least + 1 }, (_, i) => most - i);

/** Where a passage stands in words that were set: a stretch a line. Empty where they do not hold it. */
export function stretchesOf({ lines, size, weight }: Set, passage: string): Stretch[] {
  // Lines are broken at spaces, so that joined by spaces they are the words again.
  const from = lines.join(' ').indexOf(passage);
  if (from < 0) return [];
  const to = from + passage.length;
  let begins = 0;
  return lines.flatMap((text, line) => {
    const [a, b] = [Math.max(0, from - begins), Math.min(text.length, to - begins)];
    begins += text.length + 1;
    if (a >= b) return [];
    const at = (letters: number) => textWidth(text.slice(0, letters), { size, weight });
    return [{ line, x0: at(a), x1: at(b) }];
  });
}

/** Set words as marks, their upper left corner at a point. */
export function marksOf(
  key: string,
  { lines, size, leading, weight }: Set,
  at: { x: number; y: number; classes?: string; claim?: string },
): TextMark[] {
  const { y, ...rest } = at;
  return lines.map((text, i) =>
    write(`${key}-${i}`, text, { ...rest, y: y + i * leading + leading / 2 + size * 0.35, size, weight }),
  );
}

/** A part of a quotation in its marks, with a sign where something is cut. */
export function quote(words: string, part: string, cut: string): string {
  const at = words.indexOf(part);
  const [before, after] = [at > 0, at + part.length < words.length];
  // No-break spaces: a sign of what is cut stands on no line of its own.
  return SITE.quoted(`${before ? `${cut}\u00a0` : ''}${part}${after ? `\u00a0${cut}` : ''}`);
}
