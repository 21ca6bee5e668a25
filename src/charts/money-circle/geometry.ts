/**
 * Ribbons through a circle about the origin, after those of d3-chord, of which
 * any piece of the way can be drawn. Angles run clockwise from the top. Pure.
 */
export type P = readonly [number, number];
/** Two angles, or two fractions: where something begins and ends. */
export type Span = readonly [number, number];

/** How near to the middle a ribbon passes, and how much it narrows there: 0 is most, 1 a straight band. */
const BEND = 0.66;
/** Least half-width of an arrowhead in pixels. */
const HEAD = 4.5;

export const on = (angle: number, r: number): P => [Math.sin(angle) * r, -Math.cos(angle) * r];
export const middle = ([a, b]: Span): number => (a + b) / 2;
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const between = (p: P, q: P, t: number): P => [mix(p[0], q[0], t), mix(p[1], q[1], t)];
const scaled = ([x, y]: P, by: number): P => [x * by, y * by];

/** The four points of the piece from `u` to `v` of the curve between two points (de Casteljau, as a polar form). */
function piece(p: P, q: P, u: number, v: number): [P, P, P, P] {
  const curve = [p, scaled(p, BEND), scaled(q, BEND), q];
  const at = (...ts: number[]): P =>
    ts.reduce((level, t) => level.slice(1).map((b, i) => between(level[i] ?? b, b, t)), curve)[0] ?? p;
  return [at(u, u, u), at(u, u, v), at(u, v, v), at(v, v, v)];
}

/** The middle line of a ribbon, from `u` to `v` of its way, with its last point. */
export function thread(
  from: Span,
  to: Span,
  r: number,
  u: number,
  v: number,
): { d: string; tip: P; tail: P } {
  const [a, b, c, tip] = piece(on(middle(from), r), on(middle(to), r), u, v);
  return { d: `M${a}C${b},${c},${tip}`, tip, tail: c };
}

/** The three corners of an arrowhead: its wings about `base`, and its tip. */
function head(base: P, tip: P, half: number): [P, P] {
  const [dx, dy] = [tip[0] - base[0], tip[1] - base[1]];
  const by = half / (Math.hypot(dx, dy) || 1);
  return [
    [base[0] + dy * by, base[1] - dx * by],
    [base[0] - dy * by, base[1] + dx * by],
  ];
}

/** An arrowhead at the end of a thread. */
export function arrowhead(tip: P, tail: P): string {
  const away = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]) || 1;
  const [l, r] = head(between(tip, tail, 9 / away), tip, HEAD);
  return `M${l}L${tip}L${r}Z`;
}

/**
 * A ribbon with an arrowhead, from `u` to `v` of its way: as wide at each end
 * as its money, and its head never too slim to be seen.
 */
export function ribbon(from: Span, to: Span, r: number, u: number, v: number): string {
  const h = Math.max(7, r * 0.04);
  const a = piece(on(from[0], r), on(to[1], r - h), u, v);
  const b = piece(on(from[1], r), on(to[0], r - h), u, v);
  const { tip } = thread(from, to, r, u, v);
  const base = between(a[3], b[3], 0.5);
  const half = Math.hypot(a[3][0] - b[3][0], a[3][1] - b[3][1]) / 2;
  const [wingA, wingB] = half > HEAD ? [a[3], b[3]] : head(base, tip, HEAD);
  return (
    `M${a[0]}A${r},${r},0,0,1,${b[0]}C${b[1]},${b[2]},${b[3]}L${wingB}L${tip}L${wingA}` +
    `L${a[3]}C${a[2]},${a[1]},${a[0]}Z`
  );
}

/** An arc of the ring. */
export const ringArc = ([a, b]: Span, r: number): string => `M${on(a, r)}A${r},${r},0,0,1,${on(b, r)}`;
