/** Rectangles and paragraphs: the marks that most drawings are made of. Pure. */
import type { TextMark } from './contract.ts';
import { num } from './shapes.ts';
import { wrap } from './text.ts';

/**
 * A rectangle as a path of straight segments, its corners always in the same
 * order: textures of evidence can follow it, and every form turns into every other.
 */
export const rectangle = (x0: number, y0: number, x1: number, y1: number): string =>
  `M${num(x0)},${num(y1)}L${num(x0)},${num(y0)}L${num(x1)},${num(y0)}L${num(x1)},${num(y1)}Z`;

/** Where one line of text stands, and what it looks like. */
export type Standing = Pick<TextMark, 'x' | 'y' | 'size'> &
  Partial<Pick<TextMark, 'anchor' | 'weight' | 'classes' | 'claim' | 'opacity'>>;

/** One line of text; a label, where no other class is given. */
export const write = (key: string, text: string, at: Standing): TextMark => ({
  ...{ kind: 'text', key, text, classes: 't-label' },
  ...at,
});

/**
 * Lines that are broken already, one under the other.
 * @param leading from line to line
 */
export const writeLines = (
  key: string,
  lines: readonly string[],
  at: Standing,
  leading: number,
): TextMark[] => lines.map((text, i) => write(`${key}-${i}`, text, { ...at, y: at.y + i * leading }));

export interface Setting {
  x: number;
  /** Baseline of the first line; of the last where `up` is set. */
  y: number;
  width: number;
  size: number;
  /** From line to line; five quarters of the size by default. */
  leading?: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: 400 | 600;
  classes?: string;
  up?: boolean;
}

/** A paragraph as text marks, one a line, so that lines keep their identity. */
export function paragraph(key: string, words: string, at: Setting): TextMark[] {
  const { y, width, size, leading = Math.round(size * 1.25), up, ...rest } = at;
  const lines = wrap(words, width, { size, weight: rest.weight ?? 400 });
  const first = up ? y - (lines.length - 1) * leading : y;
  return writeLines(key, lines, { ...rest, y: first, size }, leading);
}
