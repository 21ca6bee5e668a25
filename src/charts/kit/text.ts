/**
 * Measuring and breaking text by a table of advance widths, so that build and
 * browser agree to the pixel. No canvas, no DOM.
 */
import { GLYPHS, REGULAR, SEMIBOLD_ADDS, UNITS } from './advance-widths.ts';

export interface Face {
  /** Pixels. */
  size: number;
  weight?: 400 | 600 | undefined;
}

const table = (widths: readonly number[]): ReadonlyMap<string, number> =>
  new Map([...GLYPHS].map((glyph, i) => [glyph, widths[i] ?? 0]));
const ADVANCES = {
  400: table(REGULAR),
  600: table(REGULAR.map((width, i) => width + (SEMIBOLD_ADDS[i] ?? 0))),
};

/**
 * The advance of a glyph, in units of the table; one with an accent that has no entry is as wide as its letter.
 * Undefined where the table has neither.
 */
export const advanceOf = (glyph: string, weight: 400 | 600): number | undefined =>
  ADVANCES[weight].get(glyph) ?? ADVANCES[weight].get(glyph.normalize('NFD').charAt(0));

/** Stands for a glyph that the table does not know. */
const UNKNOWN = 600;

/** Width of one line in pixels, figures tabular. */
export function textWidth(text: string, { size, weight = 400 }: Face): number {
  let units = 0;
  for (const char of text) units += advanceOf(char, weight) ?? UNKNOWN;
  return (units * size) / UNITS;
}

/**
 * Breaks words over as few lines as fit into `maxWidth`. A word wider than that
 * stands alone on its line; a no-break space does not break.
 */
export function wrap(text: string, maxWidth: number, face: Face): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, face) > maxWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** A text cut at a whole word where it is wider than its place; its first word stays. */
export function fit(text: string, maxWidth: number, face: Face): string {
  let words = text.split(' ');
  while (words.length > 1 && textWidth(words.join(' '), face) > maxWidth) words = words.slice(0, -1);
  return words.join(' ');
}
