/**
 * How well a thing is known, worn by its mark (DESIGN section 2). Everything is
 * geometry and classes: no masks, no ids, the same in pages, downloads and prints.
 */
import type { Evidence, GroupMark, Mark, PathMark, Payer } from './contract.ts';
import { hatchOf } from './hatch.ts';
import { boxOf, corners, inset, middle, num, polygon, waypoints, type Point } from './shapes.ts';
import { textWidth } from './text.ts';

export interface Worn {
  key: string;
  /** Whose money; ink where nobody's. */
  payer?: Payer | undefined;
  evidence: Evidence;
  claim?: string | undefined;
}

/** A mark without its key, which `together` adds. */
type Part = { part: string; opacity?: number } & (
  | Pick<PathMark, 'kind' | 'd' | 'classes'>
  | { kind: 'circle'; cx: number; cy: number; r: number; classes?: string }
  | { kind: 'text'; x: number; y: number; text: string; size: number; anchor: 'middle'; classes: string }
);

const classesOf = (shape: string, { payer, evidence }: Worn) =>
  `${shape} ev-${evidence}${payer ? ` p-${payer}` : ''}`;

/** One part stands alone; several share a group that moves as one. */
function together(worn: Worn, shape: string, parts: Part[], x = 0, y = 0): Mark[] {
  const classes = classesOf(shape, worn);
  const common = { key: worn.key, classes, ...(worn.claim ? { claim: worn.claim } : {}) };
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'circle') {
    return [{ kind: 'circle', cx: x + only.cx, cy: y + only.cy, r: only.r, ...common }];
  }
  if (parts.length === 1 && only?.kind === 'path' && x === 0 && y === 0) {
    return [{ kind: 'path', d: only.d, ...common }];
  }
  const group: GroupMark = {
    kind: 'group',
    x,
    y,
    marks: parts.map(({ part, ...mark }) => ({ ...mark, key: part })),
    ...common,
  };
  return [group];
}

const on = (angle: number, r: number) => `${num(Math.cos(angle) * r)},${num(Math.sin(angle) * r)}`;

/** A ring in `count` dashes: arcs, so that the dashes meet evenly at every radius. */
function dashedRing(r: number, count: number): string {
  const turn = (2 * Math.PI) / count;
  const drawn = turn * 0.6;
  return Array.from({ length: count }, (_, i) => {
    const from = i * turn - drawn / 2 - Math.PI / 2;
    return `M${on(from, r)}A${num(r)},${num(r)},0,0,1,${on(from + drawn, r)}`;
  }).join('');
}

/** A ring of dots: strokes of no length with round ends. */
function dottedRing(r: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `M${on((2 * Math.PI * i) / count - Math.PI / 2, r)}h0`).join(
    '',
  );
}

/** A question mark of height `h` about a middle: hook and dot. */
function question(h: number, x = 0, y = 0): string {
  const at = (dx: number, dy: number) => `${num(x + dx * h)},${num(y + dy * h)}`;
  return (
    `M${at(-0.27, -0.25)}C${at(-0.27, -0.62)},${at(0.27, -0.62)},${at(0.27, -0.25)}` +
    `C${at(0.27, 0)},${at(0, 0)},${at(0, 0.22)}M${at(0, 0.5)}h0`
  );
}

/** A cross of half-width `h` about a middle. */
const cross = (h: number, x = 0, y = 0) =>
  `M${num(x - h)},${num(y - h)}L${num(x + h)},${num(y + h)}M${num(x - h)},${num(y + h)}L${num(x + h)},${num(y - h)}`;

/**
 * A point wearing its evidence.
 * @param r radius in pixels, outer edge; 5 and more
 */
export function point(at: Worn & { x: number; y: number; r: number }): Mark[] {
  const { x, y, r, evidence } = at;
  const ring = r - 0.9;
  const disc: Part = { part: 'disc', kind: 'circle', cx: 0, cy: 0, r };
  const open: Part = { part: 'disc', kind: 'circle', cx: 0, cy: 0, r: ring };
  const bare: Part = { part: 'bare', kind: 'circle', cx: 0, cy: 0, r: ring, classes: 'm-ground' };
  const parts: Record<Evidence, () => Part[]> = {
    measured: () => [disc],
    stated: () => [disc, { part: 'case', kind: 'circle', cx: 0, cy: 0, r: r * 0.6, classes: 'm-case' }],
    reported: () => [open],
    superseded: () => [open],
    disputed: () => [open, { part: 'doubt', kind: 'path', d: question(r * 1.05), classes: 'm-sign' }],
    projected: () => [
      bare,
      { part: 'ring', kind: 'path', d: dashedRing(ring, r < 8 ? 6 : 9), classes: 'm-ring' },
    ],
    model: () => [
      bare,
      { part: 'ring', kind: 'path', d: dottedRing(ring, r < 8 ? 8 : 12), classes: 'm-ring' },
    ],
    retracted: () => [open, { part: 'strike', kind: 'path', d: cross(r + 1), classes: 'm-sign' }],
  };
  return together(at, 'm-point', parts[evidence](), x, y);
}

/** Pixels: below the first a long area has one line along its middle, below the second any has none. */
const [SLIM, LEAST] = [15, 4.6];

/**
 * An area wearing its evidence. The gap is hatched, whatever is known of it.
 * @param d a closed path, of several pieces where it is hatched; its texture is exact where the path is of straight
 *   segments (M, L, H, V, Z), and near where it is curved
 * @param date for superseded areas: printed inside when there is room
 * @param core the line along the middle of a ribbon, which stands for the line inside its edge; empty where the
 *   ribbon is too slim for one
 */
export function area(at: Worn & { d: string; date?: string; core?: string }): Mark[] {
  const { d, core, evidence, payer } = at;
  const shape: Part = { part: 'area', kind: 'path', d };
  if (payer === 'gap') {
    return together(at, 'm-area', [shape, { part: 'hatch', kind: 'path', d: hatchOf(d), classes: 'hatch' }]);
  }
  const exact = corners(d);
  const points = exact ?? waypoints(d);
  const box = boxOf(points);
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const signs: Partial<Record<Evidence, () => Part[]>> = {
    stated: () => [innerLine(d, exact, 'm-case', core)],
    reported: () => [innerLine(d, exact, 'm-case m-broken', core)],
    disputed: () => {
      const h = Math.max(7, Math.min(13, width * 0.7, height * 0.7));
      // Too slim to hold the sign: it stands above.
      const y = height < h + 4 || width < h * 0.6 + 4 ? box.y0 - h : cy;
      return [{ part: 'doubt', kind: 'path', d: question(h, cx, y), classes: 'm-sign' }];
    },
    superseded: () => {
      const size = 12;
      const fits = at.date !== undefined && textWidth(at.date, { size }) + 6 <= width && height >= size + 4;
      if (!fits) return [];
      const text = { text: at.date ?? '', size, anchor: 'middle' as const, classes: 't-muted' };
      return [{ part: 'date', kind: 'text', x: cx, y: cy + size * 0.35, ...text }];
    },
    retracted: () => {
      const ends = [
        { x: box.x0 - 3, y: box.y1 + 3 },
        { x: box.x1 + 3, y: box.y0 - 3 },
      ];
      return [{ part: 'strike', kind: 'path', d: polygon(ends, false), classes: 'm-sign' }];
    },
  };
  return together(at, 'm-area', [shape, ...(signs[evidence]?.() ?? [])]);
}

/**
 * The line in the ground's colour inside an area: along its edge, or where it is slim along its middle; curved
 * ones without a core wear it on their border. On an area slimmer still the line would be all there is: it fades.
 */
function innerLine(d: string, exact: Point[] | null, classes: string, core?: string): Part {
  if (core !== undefined) return { part: 'case', kind: 'path', d: core, classes };
  const drawn = (line: string) => ({ part: 'case', kind: 'path', d: line, classes }) as const;
  if (!exact) return drawn(d);
  const { x0, x1, y0, y1 } = boxOf(exact);
  const [width, height] = [x1 - x0, y1 - y0];
  if (Math.min(width, height) < LEAST) return { ...drawn(d), opacity: 0 };
  const slim = Math.min(width, height) < Math.min(SLIM, Math.max(width, height) / 2);
  const inner = slim && exact.length === 4 ? null : inset(exact, Math.min(width, height) < 8 ? 1.8 : 3);
  if (inner) return drawn(polygon(inner));
  const [x, y, by] = [(x0 + x1) / 2, (y0 + y1) / 2, Math.min(width, height) / 3];
  const ends =
    width > height
      ? [
          { x: x0 + by, y },
          { x: x1 - by, y },
        ]
      : [
          { x, y: y1 - by },
          { x, y: y0 + by },
        ];
  return drawn(polygon(ends, false));
}

/** A line wearing its evidence. */
export function line(at: Worn & { d: string }): Mark[] {
  const { d, evidence } = at;
  const shape: Part = { part: 'line', kind: 'path', d };
  const half = middle(waypoints(d));
  const bare: Part = { part: 'bare', kind: 'circle', cx: half.x, cy: half.y, r: 7.5, classes: 'm-ground' };
  const signs: Partial<Record<Evidence, () => Part[]>> = {
    stated: () => [{ part: 'case', kind: 'path', d, classes: 'm-case' }],
    disputed: () => [
      bare,
      { part: 'doubt', kind: 'path', d: question(10, half.x, half.y), classes: 'm-sign' },
    ],
    retracted: () => [{ part: 'strike', kind: 'path', d: cross(5, half.x, half.y), classes: 'm-sign' }],
  };
  return together(at, 'm-line', [shape, ...(signs[evidence]?.() ?? [])]);
}
