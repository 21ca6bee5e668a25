/** Placing labels so that none collides. Deterministic: the same items give the same places. */
import { inside, overlap, textBox, type Box } from './boxes.ts';

/** A label that wants to stand near a point. */
export interface LabelItem {
  key: string;
  /** The point, and the radius of its mark. */
  x: number;
  y: number;
  r?: number;
  text: string;
  size: number;
  weight?: 400 | 600;
  /** The higher is placed earlier and gets the better place. */
  priority?: number;
  /** The sides to try, best first. */
  sides?: readonly Side[];
}
export type Side = 'right' | 'left' | 'above' | 'below';
export interface Placed {
  /** Baseline position, as a text mark wants it. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  side: Side;
  box: Box;
}

const SIDES: readonly Side[] = ['right', 'left', 'above', 'below'];
/** Air between a mark and its label, and round a label. */
const GAP = 5;
const AIR = 2;

function candidate(item: LabelItem, side: Side): Placed {
  const away = (item.r ?? 0) + GAP;
  const middle = item.y + item.size * 0.35;
  const at = {
    right: { x: item.x + away, y: middle, anchor: 'start' },
    left: { x: item.x - away, y: middle, anchor: 'end' },
    above: { x: item.x, y: item.y - away - item.size * 0.1, anchor: 'middle' },
    below: { x: item.x, y: item.y + away + item.size * 0.76, anchor: 'middle' },
  } as const;
  const placed = { ...at[side], side };
  return {
    ...placed,
    box: textBox({ ...placed, text: item.text, size: item.size, weight: item.weight ?? 400 }),
  };
}

/**
 * Places point labels: each at the first free side, those of higher priority
 * first. A label for which no side is free is left out of the result: a missing
 * label is better than two that cannot be read.
 * @param bounds what no label may leave
 * @param avoid boxes that no label may touch; the points' own marks are avoided anyway
 */
export function placeLabels(
  items: readonly LabelItem[],
  { bounds, avoid = [] }: { bounds: Box; avoid?: readonly Box[] },
): Map<string, Placed> {
  const marks = items.map(({ key, x, y, r = 0 }) => ({
    key,
    box: { x0: x - r, y0: y - r, x1: x + r, y1: y + r },
  }));
  const taken: Box[] = [...avoid];
  const result = new Map<string, Placed>();
  const order = items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => (b.item.priority ?? 0) - (a.item.priority ?? 0) || a.i - b.i);
  for (const { item } of order) {
    const others = marks.filter((m) => m.key !== item.key).map((m) => m.box);
    for (const side of item.sides ?? SIDES) {
      const placed = candidate(item, side);
      const { x0, y0, x1, y1 } = placed.box;
      const aired = { x0: x0 - AIR, y0: y0 - AIR, x1: x1 + AIR, y1: y1 + AIR };
      if (!inside(placed.box, bounds)) continue;
      if (taken.some((box) => overlap(aired, box)) || others.some((box) => overlap(placed.box, box)))
        continue;
      taken.push(placed.box);
      result.set(item.key, placed);
      break;
    }
  }
  return result;
}

interface Block {
  /** Where the block's first middle wants to be, summed over its members. */
  wish: number;
  count: number;
  start: number;
  end: number;
}

/**
 * Moves a column of labels apart vertically, each as little as possible
 * (least squares), in the order of their wishes.
 * @param items `y` is the middle that a label wishes for, `height` what it needs
 * @param min top of the column; @param max its bottom. Where they do not fit, all are spread evenly.
 * @returns the middle of each label by key
 */
export function dodge(
  items: readonly { key: string; y: number; height: number }[],
  min: number,
  max: number,
): Map<string, number> {
  const sorted = items.map((item, i) => ({ ...item, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const total = sorted.reduce((sum, item) => sum + item.height, 0);
  const squeeze = total > max - min ? (max - min) / total : 1;
  // Offsets turn "no overlap" into "never decreasing", which pooling solves exactly.
  let above = 0;
  const offsets = sorted.map(({ height }) => {
    const offset = above + (height * squeeze) / 2;
    above += height * squeeze;
    return offset;
  });
  const blocks: Block[] = [];
  const placeOf = (b: Block) => b.wish / b.count;
  for (const [i, item] of sorted.entries()) {
    let block: Block = { wish: item.y - offsets[i]!, count: 1, start: i, end: i };
    for (let last = blocks.at(-1); last && placeOf(last) >= placeOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = {
        wish: last.wish + block.wish,
        count: last.count + block.count,
        start: last.start,
        end: block.end,
      };
    }
    blocks.push(block);
  }
  const result = new Map<string, number>();
  for (const block of blocks) {
    const place = Math.max(min, Math.min(max - total * squeeze, placeOf(block)));
    for (let i = block.start; i <= block.end; i++) result.set(sorted[i]!.key, place + offsets[i]!);
  }
  return result;
}
