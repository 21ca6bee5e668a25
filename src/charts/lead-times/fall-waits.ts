/** A published wait in words, beside the mark where it ends. */
import type { Mark } from '../kit/contract.ts';
import { write, writeLines } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { LeadData, Wait } from './data.ts';
import type { Fall } from './fall.ts';
import type { Side } from './fall-places.ts';
import { waitText } from './wait-text.ts';

/** Words that belong at a height: how tall they are, and how they are written from an upper edge. */
export interface Piece {
  wish: number;
  height: number;
  side: Side;
  marks: (top: number) => Mark[];
}

/** Pixels between a wait and its name on one line. */
const SPACE = 6;
/** Pixels: the farthest and the nearest that a leader goes from a mark to its words. */
const [FARTHEST, NEAREST] = [110, 12];
/** Months of a range so long that its words stand at its end, and not at its middle. */
const LONG = 4;

/** Right of every thread that passes at a month. */
export function besideThreads({ things }: LeadData, { x, r }: Fall, month: number): number {
  const passing = things.slice(0, -1).findLastIndex(({ waits }) => (waits.at(-1)?.high ?? 0) >= month - 1);
  return x(Math.max(0, passing)) + r + 8;
}

/** From the end of a thread to words that stand aside or below. */
function leader({ key, low, high }: Wait, thing: number, to: { x: number; y: number }, fall: Fall): Mark[] {
  const from = fall.x(thing) + fall.r + 1;
  const at = Math.min(fall.y(high), Math.max(fall.y(low), to.y));
  const down = Math.abs(to.y - at);
  if (down > FARTHEST || (down < NEAREST && to.x - from < NEAREST)) return [];
  const d = `M${num(from)},${num(at)}L${num(to.x - 4)},${num(to.y)}`;
  return [{ kind: 'path', key: `to-${key}`, d, classes: 'leader' }];
}

function pieceOf(wait: Wait, thing: number, data: LeadData, fall: Fall): Piece {
  const { key, low, high } = wait;
  const { y, r, label: size, leading, right, column } = fall;
  const atColumn = thing === data.things.length - 1;
  const left = besideThreads(data, fall, atColumn ? 0 : high);
  const end = atColumn ? column - r - 8 : right;
  const value = waitText(wait, data.words);
  const name = data.words.names[key];
  const apart = textWidth(value, { size, weight: 600 }) + SPACE;
  const one = apart + textWidth(name, { size }) <= end - left;
  const rows = one ? [name] : wrap(name, end - left, { size });
  const height = (rows.length + (one ? 0 : 1)) * leading + 4;
  const middle = y(high - low < LONG || atColumn ? (low + high) / 2 : high);
  const beside = one ? apart : 0;
  const anchor = atColumn ? 'end' : 'start';
  return {
    ...{ wish: middle - height / 2, height, side: atColumn ? 'column' : 'threads' },
    marks(top) {
      const first = top + size;
      const valueX = atColumn ? end - (one ? textWidth(name, { size }) + SPACE : 0) : left;
      const names = { x: atColumn ? end : left + beside, y: one ? first : first + leading };
      return [
        ...(atColumn ? [] : leader(wait, thing, { x: left, y: top + height / 2 - 1 }, fall)),
        write(`wait-${key}`, value, { x: valueX, y: first, anchor, size, weight: 600 }),
        ...writeLines(`name-${key}`, rows, { ...names, anchor, size, classes: 't-muted' }, leading),
      ];
    },
  };
}

/** At one height the words of the shorter thread stand above: the other's leader passes below its end. */
export const waits = (data: LeadData, fall: Fall): Piece[] =>
  data.things
    .flatMap(({ waits: all }, thing) => all.map((wait) => pieceOf(wait, thing, data, fall)))
    .toReversed();
