/**
 * Hatching means the gap and nothing else. Drawn as strokes cut to the shape
 * rather than as a pattern: no ids, the same in pages, downloads and prints.
 */
import { boxOf, corners, num, waypoints, type Point } from './shapes.ts';

/**
 * Strokes at 45 degrees, rising to the right, inside a polygon.
 * @param spacing pixels between strokes, measured along the x axis
 */
export function hatchPath(points: readonly Point[], spacing = 8): string {
  const box = boxOf(points);
  let d = '';
  // Strokes hang on the frame, not on the shape: neighbouring shapes share them.
  const first = Math.ceil((box.x0 + box.y0) / spacing);
  for (let k = first; k * spacing < box.x1 + box.y1; k++) {
    const sum = k * spacing;
    const xs: number[] = [];
    for (const [i, p] of points.entries()) {
      const q = points[(i + 1) % points.length]!;
      const [a, b] = [p.x + p.y - sum, q.x + q.y - sum];
      if (a >= 0 !== b >= 0) xs.push(p.x + ((q.x - p.x) * a) / (a - b));
    }
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [x0, x1] = [xs[i]!, xs[i + 1]!];
      if (x1 - x0 > 0.3) d += `M${num(x0)},${num(sum - x0)}L${num(x1)},${num(sum - x1)}`;
    }
  }
  return d;
}

/** The strokes inside a path of one closed piece or more. */
export const hatchOf = (d: string): string =>
  d
    .split(/(?<=Z)(?=M)/)
    .filter(Boolean)
    .map((piece) => hatchPath(corners(piece) ?? waypoints(piece)))
    .join('');
