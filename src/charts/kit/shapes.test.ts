import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten } from '../../testing/inspect.ts';
import { hatchPath } from './hatch.ts';
import { boxOf, corners, inset, middle, polygon, waypoints, type Point } from './shapes.ts';

const px = fc.integer({ min: 0, max: 400 });
const corner = fc.record({ x: px, y: px });

/** How far a point lies outside a polygon: 0 inside, by the even-odd rule. */
function outside(p: Point, points: readonly Point[]): number {
  let odd = false;
  let near = Infinity;
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length]!;
    if (a.y > p.y !== b.y > p.y && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) odd = !odd;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along =
      dx || dy ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy))) : 0;
    near = Math.min(near, Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy));
  }
  return odd ? 0 : near;
}

/** The strokes of a hatching, each with its two ends. */
const strokes = (d: string) =>
  d
    .split('M')
    .filter(Boolean)
    .map((stroke) => corners(`M${stroke}`)!);

describe('hatching', () => {
  test('every stroke lies inside its polygon, rises to the right at 45 degrees, and is whole', () => {
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 7 }),
        fc.integer({ min: 4, max: 20 }),
        (points, spacing) => {
          for (const ends of strokes(hatchPath(points, spacing))) {
            const [a, b] = ends as [Point, Point];
            expect(ends).toHaveLength(2);
            expect(b.x - a.x).toBeGreaterThan(0);
            expect(Math.abs(b.x - a.x + (b.y - a.y))).toBeLessThan(0.31);
            for (const t of [0, 0.25, 0.5, 0.75, 1]) {
              expect(outside({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }, points)).toBeLessThan(
                0.2,
              );
            }
          }
        },
      ),
    );
  });

  test('a rectangle is filled evenly, and neighbours share their strokes', () => {
    const box = (x: number, width: number) => corners(`M${x},0H${x + width}V100H${x}Z`)!;
    const sums = (points: readonly Point[]) =>
      strokes(hatchPath(points)).map(([a]) => Math.round(a!.x + a!.y));
    const whole = sums(box(0, 200));
    expect(whole.length).toBeGreaterThan(30);
    expect(new Set(whole.slice(1).map((sum, i) => sum - whole[i]!))).toEqual(new Set([8]));
    for (const sum of [...sums(box(0, 90)), ...sums(box(90, 110))]) expect(whole).toContain(sum);
  });

  test('what has no inside has no strokes', () => {
    expect(hatchPath([])).toBe('');
    expect(hatchPath([{ x: 1, y: 1 }])).toBe('');
  });
});

describe('paths', () => {
  test('corners come back from a polygon', () => {
    const distinct = fc.uniqueArray(corner, { minLength: 2, maxLength: 8, selector: (p) => `${p.x},${p.y}` });
    fc.assert(
      fc.property(distinct, (points) => {
        expect(corners(polygon(points))).toEqual(points);
        expect(corners(polygon(points, false))).toEqual(points);
        expect(flatten(polygon(points, false))).toEqual(points);
      }),
    );
  });

  test('level and upright pieces, several pairs after one letter, a repeated first corner', () => {
    expect(corners('M0,0H10V5H0V0Z')).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 5 },
      { x: 0, y: 5 },
    ]);
    expect(corners('M0 0 10 0L10 1e1 0,10Z')).toHaveLength(4);
  });

  test('curves and several pieces have no corners, but waypoints', () => {
    expect(corners('M0,0C1,1,2,2,3,3Z')).toBeNull();
    expect(corners('M0,0L1,1M5,5L6,6')).toBeNull();
    expect(corners('m0,0l1,1')).toBeNull();
    expect(waypoints('M0,0C1,1,2,2,3,3')).toHaveLength(4);
    expect(waypoints('M0,0A5,5,0,0,1,10,0H20V7')).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 7 },
    ]);
  });

  test('an inset rectangle is smaller by as much on each side, whichever way it turns', () => {
    const size = fc.integer({ min: 12, max: 200 });
    fc.assert(
      fc.property(px, px, size, size, fc.boolean(), (x, y, width, height, back) => {
        const points = corners(`M${x},${y}H${x + width}V${y + height}H${x}Z`)!;
        const inner = inset(back ? points.reverse() : points, 3);
        expect(inner && boxOf(inner)).toEqual({
          x0: x + 3,
          y0: y + 3,
          x1: x + width - 3,
          y1: y + height - 3,
        });
      }),
    );
  });

  test('what is too slim or too pointed is not inset', () => {
    expect(inset(corners('M0,0H100V6H0Z')!, 3)).toBeNull();
    expect(inset(corners('M0,0L100,50L0,8Z')!, 3)).toBeNull();
    expect(inset(corners('M0,0H10')!, 3)).toBeNull();
  });

  test('the middle of a line is half-way along it', () => {
    expect(middle(corners('M0,0H10V30')!)).toEqual({ x: 10, y: 10, dx: 0, dy: 1 });
    expect(middle([{ x: 4, y: 5 }])).toEqual({ x: 4, y: 5, dx: 1, dy: 0 });
    expect(middle([])).toEqual({ x: 0, y: 0, dx: 1, dy: 0 });
  });
});

describe('flattened for measuring', () => {
  test('curves and arcs reach where they are drawn', () => {
    const box = boxOf(flatten('M0,10A10,10,0,0,1,20,10'));
    expect(box.y0).toBeCloseTo(0, 1);
    expect(boxOf(flatten('M0,10A10,10,0,0,0,20,10')).y1).toBeCloseTo(20, 1);
    expect(boxOf(flatten('M0,0C0,20,20,20,20,0')).y1).toBeCloseTo(15, 1);
    expect(boxOf(flatten('M0,0Q10,20,20,0')).y1).toBeCloseTo(10, 1);
  });

  test('relative commands go on from where they are, closing returns to the start', () => {
    expect(flatten('M5,5l1,1h2v-3zl1,0').map(({ x, y }) => [x, y])).toEqual([
      [5, 5],
      [6, 6],
      [8, 6],
      [8, 3],
      [6, 5],
    ]);
  });

  test('what no browser draws to its end is refused', () => {
    for (const bad of ['M0,0LNaN,5', 'M0,0L5', 'M0,0Lundefined,5', 'L1,1'])
      expect(() => flatten(bad), bad).toThrow(`in the path "${bad}"`);
  });
});
