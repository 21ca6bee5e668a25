/** Small parts that the drawings of the revenue chart share. */
import { formatAmount } from '../../ledger/format.ts';
import type { TextMark } from '../kit/contract.ts';
import { wrap } from '../kit/text.ts';

/** Everything in this chart is customers' money. */
export const PAYER = 'customers';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Billions of dollars as a label: 13.07 is "$13.07bn". */
export const bn = (value: number): string => formatAmount(value * 1e9, 'USD', 'short');

/** "2025-09" as "Sep 2025", or "Sep ’25" where room is short. */
export function monthOf(iso: string, small: boolean): string {
  const [year = '', month] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  return name ? `${name} ${small ? `’${year.slice(2)}` : year}` : year;
}

interface Setting {
  x: number;
  /** Baseline of the first line; of the last where `up` is set. */
  y: number;
  width: number;
  anchor?: 'start' | 'end';
  size: number;
  classes: string;
  weight?: 400 | 600;
  up?: boolean;
}

/** A paragraph as text marks: one a line, so that lines keep their identity. */
export function paragraph(key: string, words: string, at: Setting): TextMark[] {
  const { anchor = 'start', weight = 400, size } = at;
  const leading = Math.round(size * 1.25);
  const lines = wrap(words, at.width, { size, weight });
  const first = at.up ? at.y - (lines.length - 1) * leading : at.y;
  return lines.map((text, i) => ({
    kind: 'text',
    key: `${key}-${i}`,
    x: at.x,
    y: first + i * leading,
    text,
    anchor,
    size,
    weight,
    classes: at.classes,
  }));
}
