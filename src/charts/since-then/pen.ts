/** What the views draw with. */
import type { Mark, Size } from '../kit/contract.ts';
import { write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import type { TypeSizes } from '../kit/type.ts';
import type { SinceData } from './data.ts';

export interface Pen extends TypeSizes, Size {
  data: SinceData;
  /** Of the amounts that a picture is about, in pixels. */
  strong: number;
  /** Of the names of months and years. */
  tick: number;
  /** From line to line. */
  lead: number;
}

/** A path that no number stands behind. */
export const drawing = (key: string, classes: string, d: string): Mark => ({ kind: 'path', key, classes, d });

/** Whole years as names under an axis, each at its middle or its beginning. */
export const yearNames = (
  years: readonly number[],
  x: (year: number) => number,
  y: number,
  size: number,
): Mark[] =>
  years.map((year) =>
    write(`year-${year}`, String(year), {
      ...{ x: Math.round(x(year)), y, size, anchor: 'middle', classes: 't-axis' },
    }),
  );

/** An amount in strong type and words behind it, on one line. */
export const sumAndWords = (
  key: string,
  [sum, words]: readonly [string, string],
  at: { x: number; y: number; strong: number; size: number },
): Mark[] => [
  write(`${key}-sum`, sum, { x: at.x, y: at.y, size: at.strong, weight: 600 }),
  write(`${key}-words`, words, {
    x: at.x + textWidth(sum, { size: at.strong, weight: 600 }) + at.size * 0.5,
    y: at.y,
    size: at.size,
  }),
];
