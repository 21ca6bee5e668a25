/** Geometry of the ring: angles run clockwise from the right, fractions of a round from the first station. Pure. */
import { num } from '../kit/shapes.ts';

/** Radians of a station, a third of the ring apart: the corners of a picture that is wider than high are theirs. */
const FIRST = (195 * Math.PI) / 180;
const ROUND = 2 * Math.PI;

/** The ring's middle, its edges, and the middle of its channel. */
export interface Ring {
  cx: number;
  cy: number;
  outer: number;
  inner: number;
  mid: number;
}
export interface Place {
  x: number;
  y: number;
}

/** A place at a fraction of the way round. */
export function at({ cx, cy }: Ring, turn: number, r: number): Place {
  const angle = FIRST + turn * ROUND;
  return { x: cx + Math.cos(angle) * r, y: cy + Math.sin(angle) * r };
}

const to = ({ x, y }: Place) => `${num(x)},${num(y)}`;
/** In three pieces, so that rounding moves no circle whose ends nearly meet or face each other. */
const arc = (ring: Ring, r: number, from: number, end: number) =>
  [1, 2, 3]
    .map((third) => from + ((end - from) * third) / 3)
    .map((turn) => `A${num(r)},${num(r)},0,0,${end > from ? 1 : 0},${to(at(ring, turn, r))}`)
    .join('');

/** A piece of the channel. */
export function sector(ring: Ring, from: number, end: number): string {
  const { outer, inner } = ring;
  return (
    `M${to(at(ring, from, outer))}${arc(ring, outer, from, end)}` +
    `L${to(at(ring, end, inner))}${arc(ring, inner, end, from)}Z`
  );
}

/** The whole channel: its outer edge one way round, its inner one the other. */
export const channel = (ring: Ring): string =>
  `M${to(at(ring, 0, ring.outer))}${arc(ring, ring.outer, 0, 1)}Z` +
  `M${to(at(ring, 0, ring.inner))}${arc(ring, ring.inner, 1, 0)}Z`;

/** A line round the middle of the channel. */
export const round = (ring: Ring): string => `M${to(at(ring, 0, ring.mid))}${arc(ring, ring.mid, 0, 1)}`;

/** Lines across the channel. */
export const across = (ring: Ring, turns: readonly number[], over: number): string =>
  turns
    .map((turn) => `M${to(at(ring, turn, ring.inner - over))}L${to(at(ring, turn, ring.outer + over))}`)
    .join('');

/** Heads of arrows in the channel that show which way round. */
export const heads = (ring: Ring, turns: readonly number[], size: number): string =>
  turns
    .map((turn) => {
      const back = turn - size / (ring.mid * ROUND);
      const [left, right] = [at(ring, back, ring.mid - size), at(ring, back, ring.mid + size)];
      return `M${to(left)}L${to(at(ring, turn, ring.mid))}L${to(right)}`;
    })
    .join('');
