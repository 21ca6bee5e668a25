/** Bricks of one sum each, laid in courses from the ground up. Pure. */
import type { Known } from '../../ledger/records.ts';
import type { Box } from './boxes.ts';
import type { Mark, Payer, TextMark } from './contract.ts';
import { num } from './shapes.ts';

/** Where bricks are laid. */
export interface Ground {
  /** Left edge, and where the lowest course stands. */
  x: number;
  ground: number;
  /** Bricks in a course. */
  columns: number;
  /** Of a brick with its joints, in pixels. */
  w: number;
  h: number;
  /** By how many bricks each course of a heap is shorter than the one below; walls have half a brick of bond instead. */
  taper?: 0 | 1;
  /** Of a brick, by which every other course is shifted: half of one, where a course has more than two. */
  bond?: number;
  /** 1 where the lowest course begins at the right: courses turn, so that what follows touches what it follows. */
  turn?: 0 | 1;
}

/** The bricks of a stretch of a wall, both ends in bricks from its beginning: whole ones, and parts at the ends. */
export function piecesFrom(from: number, to: number): number[] {
  const cuts = [from];
  for (let brick = Math.floor(from + 1e-6) + 1; brick < to - 1e-6; brick += 1) cuts.push(brick);
  return cuts.map((cut, i) => (cuts[i + 1] ?? to) - cut);
}

/** Bricks across that a wall of so many in a course takes: above two, every other course is half a brick on. */
export const acrossOf = (columns: number): number => (columns > 2 ? columns + 0.5 : columns);

/** The places of bricks laid one after the other. */
export function lay(pieces: readonly number[], on: Ground): Box[] {
  const { x, ground, columns, w, h, taper = 0, turn = 0, bond = columns > 2 ? 0.5 : 0 } = on;
  let course = 0;
  let at = 0;
  return pieces.map((piece) => {
    if (at + piece > columns - course * taper + 1e-6) {
      course += 1;
      at = 0;
    }
    const back = columns > 2 && (course + turn) % 2 === 1;
    const start = back ? columns - course * taper - at - piece : at;
    const shift = taper ? course / 2 : (course % 2) * bond;
    const x0 = x + (start + shift) * w;
    at += piece;
    return { x0, x1: x0 + piece * w, y0: ground - (course + 1) * h, y1: ground - course * h };
  });
}

/** The joint round bricks of a height, in pixels. */
export const jointOf = (h: number): number => Math.min(4, Math.max(1.6, h * 0.13));

const heightOf = ([first]: readonly Box[]) => (first ? first.y1 - first.y0 : 0);

/** Bricks as one path: every brick in the same strokes, so that any pile turns into any other, brick by brick. */
function bricksPath(bricks: readonly Box[], joint: number): string {
  return bricks
    .map(({ x0, y0, x1, y1 }) => {
      const [width, height] = [Math.max(0.5, x1 - x0 - joint), y1 - y0 - joint];
      // Relative strokes are the same for every brick of a size: hundreds of them weigh little.
      return `M${num(x0 + joint / 2)},${num(y0 + joint / 2)}v${num(height)}h${num(width)}v${num(-height)}Z`;
    })
    .join('');
}

/** The line along the middle of each brick, which says how well it is known. */
const bricksCore = (bricks: readonly Box[], joint: number): string =>
  bricks
    .filter(({ x0, x1 }) => x1 - x0 > 12)
    .map(({ x0, y0, x1, y1 }) => {
      const by = joint / 2 + (y1 - y0) * 0.28;
      return `M${num(x0 + by)},${num((y0 + y1) / 2)}h${num(x1 - x0 - 2 * by)}`;
    })
    .join('');

/** Bricks of a sum, in ink or in their payer's colour; a line in each says how well the sum is known. */
export function solidBricks(
  key: string,
  boxes: readonly Box[],
  { evidence, claim }: Pick<Known, 'evidence'> & { claim?: string | undefined },
  payer?: Payer,
): Mark {
  const joint = jointOf(heightOf(boxes));
  const lines = { stated: 'm-case', reported: 'm-case m-broken' } as const;
  const classes = evidence === 'stated' || evidence === 'reported' ? lines[evidence] : null;
  return {
    ...{ kind: 'group', key, x: 0, y: 0, ...(claim ? { claim } : {}) },
    classes: `m-area ev-${evidence}${payer ? ` p-${payer}` : ''}`,
    marks: [
      { kind: 'path', key: 'area', d: bricksPath(boxes, joint) },
      ...(classes ? [{ kind: 'path', key: 'case', d: bricksCore(boxes, joint), classes } as const] : []),
    ],
  };
}

/** Bricks of which nothing is known, or that are yet to come: empty. */
export const emptyBricks = (key: string, boxes: readonly Box[], claim?: string): Mark => ({
  ...{ kind: 'path', key, ...(claim ? { claim } : {}), classes: 'm-area ev-projected m-empty' },
  d: bricksPath(boxes, jointOf(heightOf(boxes))),
});

/** Words carved into bricks of ink: their joints are filled, and the letters show the ground. */
export const carved = (
  { key, text, size }: Pick<TextMark, 'key' | 'text' | 'size'>,
  { x, middle, width, height }: { x: number; middle: number; width: number; height: number },
): Mark[] => [
  { kind: 'rect', key: `stone-${key}`, x, y: middle - height / 2, width, height, classes: 'stone' },
  {
    ...{ kind: 'text', key, text, size, weight: 600, classes: 't-carved' },
    ...{ x: x + size * 0.45, y: middle + size * 0.36 },
  },
];
