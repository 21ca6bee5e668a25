/** Boxes round marks: the one measure that placement and the tests share. */
import type { TextMark } from './contract.ts';
import { textWidth } from './text.ts';

/** Left, top, right and bottom edge in pixels. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Of the type size: what capitals and figures rise above the baseline, and tails fall below it. */
const RISE = 0.76;
const FALL = 0.22;

/** The box of a line of text, from its mark. */
export function textBox(mark: Pick<TextMark, 'x' | 'y' | 'text' | 'size' | 'weight' | 'anchor'>): Box {
  const width = textWidth(mark.text, { size: mark.size, weight: mark.weight });
  const x0 = mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
  return { x0, y0: mark.y - mark.size * RISE, x1: x0 + width, y1: mark.y + mark.size * FALL };
}

/** Whether two boxes share more than `slack` pixels both ways. */
export function overlap(a: Box, b: Box, slack = 0): boolean {
  return (
    Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > slack && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > slack
  );
}

/** Whether `inner` lies inside `outer`, to within `slack` pixels. */
export function inside(inner: Box, outer: Box, slack = 0): boolean {
  return (
    inner.x0 >= outer.x0 - slack &&
    inner.y0 >= outer.y0 - slack &&
    inner.x1 <= outer.x1 + slack &&
    inner.y1 <= outer.y1 + slack
  );
}
