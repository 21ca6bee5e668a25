/** Small parts that all views share. */
import type { PathMark, TextMark } from '../kit/contract.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';

export interface Setting {
  x: number;
  /** Baseline of the first line. */
  y: number;
  width: number;
  size: number;
  leading: number;
  weight?: 400 | 600;
  classes?: string;
}

/** A paragraph as text marks, one a line. */
export function paragraph(key: string, words: string, at: Setting): TextMark[] {
  const { x, y, width, size, leading, weight = 400, classes = 't-label' } = at;
  return wrap(words, width, { size, weight }).map((text, i) => ({
    ...{ kind: 'text', key: `${key}-${i}`, x, y: y + i * leading, text, size, weight, classes },
  }));
}

/** A rectangle as a path of straight segments, so that it can grow. */
export const rectangle = (x0: number, y0: number, x1: number, y1: number): string =>
  `M${num(x0)},${num(y1)}L${num(x0)},${num(y0)}L${num(x1)},${num(y0)}L${num(x1)},${num(y1)}Z`;

export const path = (key: string, d: string, classes: string): PathMark => ({
  kind: 'path',
  key,
  d,
  classes,
});
