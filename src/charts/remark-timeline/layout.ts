/** Where time runs, where the places on the axis lie, and where words stand beside them. Pure. */
import type { Size } from '../kit/contract.ts';
import { textWidth } from '../kit/text.ts';
import type { RemarkState } from './states.ts';

/** A column of words: its edges. */
export interface Column {
  x0: number;
  x1: number;
}
export interface Layout {
  width: number;
  height: number;
  /** Type sizes in pixels. */
  label: number;
  tick: number;
  leading: number;
  radius: number;
  /** The plane of time, downwards, and places, across. */
  plane: { x0: number; y0: number; x1: number; y1: number };
  /** Names and times in full, each on lines of its own. */
  full: boolean;
  /** Words to the left of the plane, where there is room on both sides, and to the right. */
  left: Column | null;
  right: Column;
  /** Where a time and a place on the axis meet. */
  at: (hour: number, stance: number) => { x: number; y: number };
}

/** From this width words stand on both sides of the plane. */
const BOTH = 600;
const BIG = 760;
const TALL = 360;
/** The widest words of the times. */
const TIMES = 'Washington';
/** Pixels between the plane and words. */
const GAP = 22;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export function layoutOf({ from, to, split }: RemarkState, { width, height }: Size): Layout {
  const big = width >= BIG && height >= 440;
  const label = big ? 15 : width < 480 ? 12 : 13;
  const tick = big ? 14 : 12;
  const radius = big ? 7 : 5.5;
  const x = width < 340 ? 8 : width < BOTH ? 50 : textWidth(TIMES, { size: tick }) + 14;
  const y0 = width < BOTH ? 22 : tick * 2.4 + 6;
  const y1 = height - 6;
  const across = width < BOTH ? within(width * 0.17, 62, 110) : big ? 216 : 188;
  const room = width - x - across - 2 * GAP;
  const left = width < BOTH ? null : { x0: x, x1: x + room * split };
  const x0 = left ? left.x1 + GAP : x;
  const x1 = x0 + across;
  return {
    ...{ width, height, label, tick, radius, left },
    full: left !== null && height >= TALL,
    leading: Math.round(label * 1.28),
    plane: { x0, y0, x1, y1 },
    right: { x0: x1 + (left ? GAP : 14), x1: width },
    at: (hour, stance) => ({
      x: x0 + ((stance + 2) / 4) * across,
      y: y0 + 8 + within((hour - from) / (to - from), 0, 1) * (y1 - y0 - 16),
    }),
  };
}
