/** Where things stand: the project as a column at the left, and words beside it. Pure. */
import type { Size } from '../kit/contract.ts';
import { typeFor } from '../kit/type.ts';

export interface Layout {
  height: number;
  /** Type sizes in pixels, of words and of amounts, and from line to line. */
  label: number;
  amount: number;
  leading: number;
  /** The whole cost, as an area. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** How far what is lost is moved out. */
  shift: number;
  /** Words beside the column: their left edge, and how wide they may be. */
  x: number;
  width: number;
}

/** Words stand in one column: there is room for large ones earlier than in most charts. */
const WIDE = 720;

export function layoutOf({ width, height }: Size): Layout {
  const { small, wide, label } = typeFor(width, WIDE);
  const amount = width < 340 ? 13 : small ? 14 : wide ? 21 : 17;
  const leading = Math.round(label * 1.25);
  // The outline of the guarantee stands four pixels outside.
  const [x0, y0, y1] = [6, label + 14, height - 6];
  const x1 = x0 + Math.round(Math.min(width * (small ? 0.25 : 0.36), (y1 - y0) * 0.8));
  const shift = Math.round((x1 - x0) * (small ? 0.25 : 0.2));
  const x = x1 + shift + (small ? 12 : 28);
  return { height, label, amount, leading, x0, y0, x1, y1, shift, x, width: Math.min(width - x, 420) };
}
