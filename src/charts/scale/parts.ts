/** Small parts that the drawings of the ribbon share. */
import { formatAmount } from '../../ledger/numbers.ts';
import type { TextMark } from '../kit/contract.ts';
import { num } from '../kit/shapes.ts';
import type { Layout } from './layout.ts';
import type { ScaleState } from './states.ts';

/** Billions of dollars as a label: 13.07 is "$13.07bn". */
export const dollars = (value: number): string => formatAmount(value * 1e9, 'USD', 'short');

interface Setting extends Pick<TextMark, 'x' | 'y' | 'size' | 'weight' | 'classes'> {
  leading: number;
}

/** Lines of text as marks, the first on the baseline `y`. */
export function lines(key: string, rows: readonly string[], { leading, ...at }: Setting): TextMark[] {
  return rows.map((text, i) => ({ kind: 'text', key: `${key}-${i}`, ...at, y: at.y + i * leading, text }));
}

/** Stroke and gap of the dashes that plans wear, in pixels. */
const DASH = 8;

/**
 * The ribbon's outline within the window: its long sides, and its ends where
 * they are in view. The sides begin at a whole dash of the way, so that the
 * dashes pass with the money.
 */
export function ribbonPath(
  { ribbon, top, bottom, scale, y }: Layout,
  end: number,
  { from }: ScaleState,
): string {
  const [x0, x1] = [num(ribbon.x0), num(ribbon.x1)];
  const gone = from * scale;
  const begin = num(top + (Math.ceil(gone / DASH) * DASH - gone));
  const foot = num(Math.min(bottom, y(end)));
  let d = `M${x0},${begin}V${foot}M${x1},${begin}V${foot}`;
  if (from <= 0) d += `M${x0},${num(top)}H${x1}`;
  if (y(end) <= bottom) d += `M${x0},${foot}H${x1}`;
  return d;
}
