/** Where balls are on their way. Pure. */
import { clamp } from '../kit/scale.ts';
import type { Point } from '../kit/shapes.ts';
import { BINS, placeOf, type Layout } from './layout.ts';
import type { Ball } from './moves.ts';

/** Balls that are on their way at once. */
const AIRBORNE = 25;

/** How far each of `count` balls has come, one after the other, when `fallen` of all has passed. */
export function progressOf(index: number, count: number, fallen: number): number {
  const long = AIRBORNE / (count + AIRBORNE);
  const start = (index / count) * (1 - long);
  return clamp((fallen - start) / long);
}

/** A ball on its way through the pegs into its first bin. */
export function dropped(layout: Layout, { from, before }: Ball, t: number): Point {
  const { spout, pegs, bin, top } = layout;
  const end = placeOf(layout, from, before);
  const THROUGH = 0.7;
  if (t >= THROUGH) {
    const u = ((t - THROUGH) / (1 - THROUGH)) ** 2;
    const x = (from + 0.5) * bin;
    return { x: x + (end.x - x) * u, y: top + (end.y - top) * u };
  }
  // From row to row it goes a part of the way, and swings as if it had met a peg.
  const u = t / THROUGH;
  const swing = Math.sin(u * BINS * Math.PI) * bin * 0.09 * ((before + from) % 2 ? 1 : -1) * (1 - u);
  return {
    x: spout.x + ((from + 0.5) * bin - spout.x) * u ** 1.6 + swing,
    y: spout.y + (top - spout.y) * u - Math.abs(Math.sin(u * BINS * Math.PI)) * pegs.pitch * 0.25,
  };
}

/** A ball on its way from one bin to another. */
export function hopped(layout: Layout, { from, to, before, after }: Ball, t: number): Point {
  const [a, b] = [placeOf(layout, from, before), placeOf(layout, to, after)];
  const over = Math.min(a.y, b.y) - layout.top + layout.pegs.pitch;
  return {
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t - 4 * over * t * (1 - t),
  };
}
