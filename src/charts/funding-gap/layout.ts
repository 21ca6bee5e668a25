/** Where things stand: the years above, and below them a strip for what is unpaid. Pure. */
import type { Size } from '../kit/contract.ts';
import { textWidth } from '../kit/text.ts';

export interface Layout extends Size {
  small: boolean;
  label: number;
  leading: number;
  /** The years' plot. */
  x0: number;
  x1: number;
  top: number;
  foot: number;
  /** From year to year, and in it the columns of uses and sources. */
  pitch: number;
  uses: { from: number; to: number };
  sources: { from: number; to: number };
  /** The strip's upper and lower edge. */
  strip: { y0: number; y1: number };
}

const SMALL = 480;
const WIDE = 800;
const YEARS = 8;

export function layoutOf({ width, height }: Size): Layout {
  const small = width < SMALL;
  const label = small ? 12 : width < WIDE ? 13 : 15;
  const leading = Math.round(label * 1.3);
  const thick = small ? 12 : 18;
  const strip1 = height - leading - 6;
  const strip0 = strip1 - thick;
  // Right of the years stand the amounts of the lines.
  const [x0, x1] = [1, width - Math.ceil(textWidth('$400bn', { size: label })) - 5];
  const pitch = (x1 - x0) / YEARS;
  const initial = Math.ceil(textWidth('G', { size: label })) + 2;
  const used = Math.max(5, Math.round(pitch * 0.2));
  const gap = small ? 2 : 3;
  // Right of each column there is room for a payer's initial.
  const paid = Math.min(Math.round(pitch * 0.58), Math.floor(pitch - used - gap - initial));
  const from = Math.round((pitch - used - paid - gap) / 2);
  return {
    ...{ width, height, small, label, leading, x0, x1, pitch },
    top: leading,
    foot: strip0 - leading * 2 - (small ? 12 : 22),
    uses: { from, to: from + used },
    sources: { from: from + used + gap, to: from + used + gap + paid },
    strip: { y0: strip0, y1: strip1 },
  };
}
