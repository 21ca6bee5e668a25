/**
 * Ribbons through a circle about the origin: those of d3-chord (a test holds them
 * against its `ribbonArrow`), of which any piece of the way can be drawn, since
 * money sets out and arrives. Angles run clockwise from the top. Pure.
 */
export type P = readonly [number, number];
/** Two angles, or two fractions: where something begins and ends. */
export type Span = readonly [number, number];

/** Least half-width of an arrowhead in pixels. */
const HEAD = 4.5;

export const on = (angle: number, r: number): P => [Math.sin(angle) * r, -Math.cos(angle) * r];
export const middle = ([a, b]: Span): number => (a + b) / 2;
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const between = (p: P, q: P, t: number): P => [mix(p[0], q[0], t), mix(p[1], q[1], t)];

/** The three points of the piece from `u` to `v` of a curve that bends towards the middle (de Casteljau, as a polar form). */
function piece(p: P, q: P, u: number, v: number): [P, P, P] {
  const at = (s: number, t: number) => between(between(p, [0, 0], s), between([0, 0], q, s), t);
  return [at(u, u), at(u, v), at(v, v)];
}

/** The middle line of a ribbon, from `u` to `v` of its way, with its last point. */
export function thread(
  from: Span,
  to: Span,
  r: number,
  u: number,
  v: number,
): { d: string; tip: P; tail: P } {
  const [a, tail, tip] = piece(on(middle(from), r), on(middle(to), r), u, v);
  return { d: `M${a}Q${tail},${tip}`, tip, tail };
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

/** How long the head of a ribbon is. */
export const headLength = (r: number): number => Math.max(7, r * 0.04);

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
  const inner = r - headLength(r);
  const [a0, a1, a2] = piece(on(from[0], r), on(to[1], inner), u, v);
  const [b0, b1, b2] = piece(on(from[1], r), on(to[0], inner), u, v);
  const { tip } = thread(from, to, r, u, v);
  const half = Math.hypot(a2[0] - b2[0], a2[1] - b2[1]) / 2;
  const [wingA, wingB] = half > HEAD ? [a2, b2] : head(between(a2, b2, 0.5), tip, HEAD);
  return `M${a0}A${r},${r},0,0,1,${b0}Q${b1},${b2}L${wingB}L${tip}L${wingA}L${a2}Q${a1},${a0}Z`;
}

/** An arc of the ring. */
export const ringArc = ([a, b]: Span, r: number): string => `M${on(a, r)}A${r},${r},0,0,1,${on(b, r)}`;
