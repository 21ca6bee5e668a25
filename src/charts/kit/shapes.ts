/** Small geometry on path strings: what the textures of evidence need. Pure. */
import type { Box } from './boxes.ts';

export interface Point {
  x: number;
  y: number;
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** A number as it is written into a picture: to a tenth of a pixel, without a trailing zero. */
export function num(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** A path from points; closed unless told otherwise. */
export function polygon(points: readonly Point[], closed = true): string {
  return `M${points.map(({ x, y }) => `${num(x)},${num(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/**
 * The corners of a path of straight segments (M, L, H, V and Z, absolute), or
 * `null` for anything else.
 */
export function corners(d: string): Point[] | null {
  if (/[^MLHVZ\d\s,.eE+-]/.test(d) || (d.match(/M/g)?.length ?? 0) !== 1) return null;
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, rest] of d.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const values = (rest?.match(NUMBER) ?? []).map(Number);
    if (command === 'Z') continue;
    const pair = command === 'M' || command === 'L' ? 2 : 1;
    for (let i = 0; i + pair <= values.length; i += pair) {
      const value = values[i]!;
      at =
        pair === 2
          ? { x: value, y: values[i + 1]! }
          : command === 'H'
            ? { ...at, x: value }
            : { ...at, y: value };
      points.push(at);
    }
  }
  const [first] = points;
  const last = points.at(-1);
  if (points.length > 1 && first && last && first.x === last.x && first.y === last.y && d.includes('Z'))
    points.pop();
  return points;
}

/**
 * The points that a path names, in order, as near as its commands allow: ends
 * and control points. For arcs only the ends.
 */
export function waypoints(d: string): Point[] {
  const straight = corners(d);
  if (straight) return straight;
  const points: Point[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = (rest.match(NUMBER) ?? []).map(Number);
    const last = points.at(-1) ?? { x: 0, y: 0 };
    if (command === 'H') points.push(...values.map((x) => ({ x, y: last.y })));
    else if (command === 'V') points.push(...values.map((y) => ({ x: last.x, y })));
    else if (command === 'h') points.push({ x: last.x + (values[0] ?? 0), y: last.y });
    else if (command === 'v') points.push({ x: last.x, y: last.y + (values[0] ?? 0) });
    else if (command === 'A') {
      for (let i = 5; i + 1 < values.length; i += 7) points.push({ x: values[i]!, y: values[i + 1]! });
    } else for (let i = 0; i + 1 < values.length; i += 2) points.push({ x: values[i]!, y: values[i + 1]! });
  }
  return points;
}

/** The smallest box round some points. */
export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Twice the signed area: positive where the corners run clockwise on the screen. */
const turning = (points: readonly Point[]) =>
  points.reduce((sum, p, i) => {
    const q = points[(i + 1) % points.length]!;
    return sum + (p.x * q.y - q.x * p.y);
  }, 0);

/**
 * The polygon drawn inwards by `by` pixels, or `null` where it is too slim or
 * too pointed for that.
 */
export function inset(points: readonly Point[], by: number): Point[] | null {
  const box = boxOf(points);
  if (points.length < 3 || Math.min(box.x1 - box.x0, box.y1 - box.y0) <= 2 * by + 1) return null;
  const side = Math.sign(turning(points));
  const edges = points.map((p, i) => {
    const q = points[(i + 1) % points.length]!;
    const length = Math.hypot(q.x - p.x, q.y - p.y);
    const [dx, dy] = [(q.x - p.x) / length, (q.y - p.y) / length];
    return { x: p.x - dy * by * side, y: p.y + dx * by * side, dx, dy };
  });
  const result: Point[] = [];
  for (const [i, b] of edges.entries()) {
    const a = edges[(i + edges.length - 1) % edges.length]!;
    const cross = a.dx * b.dy - a.dy * b.dx;
    if (!(Math.abs(cross) > 0.2)) return null;
    const along = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / cross;
    result.push({ x: a.x + a.dx * along, y: a.y + a.dy * along });
  }
  return Math.sign(turning(result)) === side ? result : null;
}

/** The point half-way along a line of straight pieces, and its direction there as a unit vector. */
export function middle(points: readonly Point[]): Point & { dx: number; dy: number } {
  const lengths = points.slice(1).map((q, i) => Math.hypot(q.x - points[i]!.x, q.y - points[i]!.y));
  let left = lengths.reduce((a, b) => a + b, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [p, q] = [points[i]!, points[i + 1]!];
      const [dx, dy] = [(q.x - p.x) / length, (q.y - p.y) / length];
      return { x: p.x + dx * left, y: p.y + dy * left, dx, dy };
    }
    left -= length;
  }
  return { ...(points[0] ?? { x: 0, y: 0 }), dx: 1, dy: 0 };
}
