/** Where things stand: time runs to the right, or down where the picture is narrow. Pure. */
import { formatAmount } from '../../ledger/numbers.ts';
import { AXES } from '../../ledger/site-axes.ts';
import type { Mark, Size, TextMark } from '../kit/contract.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import type { SinceState } from './states.ts';

export type Frame = ReturnType<typeof frameOf>;

export function frameOf({ view, from: first, to }: SinceState, { width, height }: Size) {
  const down = width < 480;
  // Narrow lists of all changes leave out the months before the first.
  const from = down && view === 'record' ? 2026.04 : first;
  const wide = width >= 800;
  const size = down ? 12 : wide ? 15 : 13;
  const tick = wide ? 14 : 12;
  const lead = Math.round(size * 1.25);
  // The column of dates at the left, or their line at the foot.
  const left = down ? 46 : view === 'record' ? (wide ? 172 : 132) : 2;
  const bottom = down ? height - 3 : height - tick - 12;
  const head = view === 'deals' || view === 'pace' ? lead + 10 : 8;
  const [start, length] = down ? [head, bottom - head] : [left, width - left - 8];
  /** Decimal years to pixels along the axis of time. */
  const t = (at: number) => start + ((at - from) / (to - from)) * length;
  /**
   * An area from one time to another, and from one distance off the axis of time to another; distances are
   * counted from `base`, to the right where time runs down, else upwards.
   */
  const box = (base: number, t0: number, t1: number, d0: number, d1: number): string => {
    const [a, b] = down ? [base + d0, base + d1] : [base - d0, base - d1];
    const [l, r, y0, y1] = (down ? [a, b, t0, t1] : [t0, t1, a, b]).map(num);
    return `M${l},${y0}L${l},${y1}L${r},${y1}L${r},${y0}Z`;
  };
  return { view, from, to, down, wide, width, height, size, tick, lead, left, bottom, t, box };
}

/** Billions of dollars as a label: 13.07 is "$13.07bn". */
export const dollars = (value: number): string => formatAmount(value * 1e9, 'USD', 'short');

/**
 * One line of text.
 * @param y its baseline
 * @param flags b: strong, m: muted, h: with a halo, e: ends at x, c: centred
 */
export const say = (key: string, text: string, x: number, y: number, size: number, flags = ''): TextMark => ({
  ...{ kind: 'text', key, text, x, y, size },
  anchor: flags.includes('e') ? 'end' : flags.includes('c') ? 'middle' : 'start',
  weight: flags.includes('b') ? 600 : 400,
  classes: (flags.includes('m') ? 't-muted' : 't-label') + (flags.includes('h') ? ' t-halo' : ''),
});

/** An amount, strong, and words under it. `y` is the first baseline. */
export function tag(
  key: string,
  [amount, words]: readonly [string, string],
  [x, y, room]: readonly [number, number, number],
  { size, lead }: Frame,
  flags = 'h',
): TextMark[] {
  const rows = words ? wrap(words, room, { size }) : [];
  return [
    say(`${key}-sum`, amount, x, y, size, `b${flags}`),
    ...rows.map((row, i) => say(`${key}-${i}`, row, x, y + (i + 1) * lead, size, `m${flags}`)),
  ];
}

/** A straight line from `x1`, `y1` to `x2`, `y2`. */
export const rule = (
  key: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  classes = 'axis',
): Mark => ({
  ...{ kind: 'line', key, x1, y1, x2, y2, classes },
});

/** The axis of time: every year, or every second or third month. */
export function timeAxis({ from, to, down, tick, left, bottom, width, t }: Frame): Mark[] {
  const years = to - from > 3;
  const each = years ? 1 : (down ? 3 : 2) / 12;
  const marks: Mark[] = [];
  for (let i = Math.ceil((from - 1e-6) / each); i * each < to; i++) {
    const at = i * each;
    const month = Math.round((at % 1) * 12) % 12;
    const year = Math.round(at - month / 12);
    const place = t(at);
    if (place < 8 || place > (down ? bottom - 2 : width - 20)) continue;
    const key = `time-${year}-${month}`;
    const text = month ? AXES.months[month]! : String(year);
    const label = down
      ? say(key, text, left - 10, place + tick * 0.35, tick, 'e')
      : say(key, text, Math.max(place, 18), bottom + tick + 6, tick, 'c');
    marks.push(
      down
        ? rule(`${key}-l`, left - 6, place, left, place)
        : rule(`${key}-l`, place, bottom, place, bottom + 5),
      { ...label, classes: 't-axis' },
    );
  }
  const axis = down ? rule('axis', left, 2, left, bottom) : rule('axis', left - 2, bottom, width, bottom);
  return [...marks, axis];
}
