/** Where things stand: the square of what is built, at the left, and the sum beside it. Pure. */
import type { Size } from '../kit/contract.ts';
import { clamp, linear, type Scale } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';

export interface Layout {
  width: number;
  height: number;
  /** Type sizes in pixels, of words and of the sum's amounts. */
  label: number;
  amount: number;
  leading: number;
  /** What is built, as an area. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Percent of what is built, from its left edge and from its foot. */
  across: Scale;
  up: Scale;
  /** Left edge and width of the sum. */
  column: { x: number; width: number };
  /** From one line of the sum to the next. */
  pitch: number;
}

/** What is built is never wider than this for its height. */
const BROAD = 1.5;

/** @param lines of the sum, which share the height */
export function layoutOf({ width, height }: Size, lines: number): Layout {
  const { small, wide, label } = typeFor(width);
  const amount = small ? 15 : wide ? 24 : 18;
  const leading = Math.round(label * 1.25);
  const [x0, y0, y1] = [1, 2, height - label - 10];
  const beside = textWidth('42.4%', { size: label }) + (small ? 14 : 40);
  const least = clamp(70 + width * 0.25, 140, 420);
  const x1 = Math.min(width - least - beside, x0 + (y1 - y0) * BROAD);
  const x = x1 + beside;
  const pitch = Math.min(amount * 1.1 + label * 1.3 + (small ? 9 : 18), (height - 4) / lines);
  return {
    ...{ width, height, label, amount, leading, x0, y0, x1, y1, pitch },
    across: linear([0, 100], [x0, x1]),
    up: linear([0, 100], [y1, y0]),
    column: { x, width: width - x },
  };
}
