/** Where things stand: five rows of pegs, and below them five bins in which balls pile up. Pure. */
import type { Size } from '../kit/contract.ts';
import type { Point } from '../kit/shapes.ts';
import { typeFor } from '../kit/type.ts';

export interface Layout extends Size {
  small: boolean;
  /** Type sizes in pixels, of names and of counts. */
  label: number;
  count: number;
  /** Where balls come in. */
  spout: Point;
  /** Rows of pegs: the first, and from one to the next. */
  pegs: { top: number; pitch: number };
  /** Left edge of the pegs, right of the values' names. */
  board: number;
  /** Width of a bin, and the upper and lower edge of all. */
  bin: number;
  top: number;
  ground: number;
  /** From one ball to the next, balls side by side, and their radius. */
  pitch: number;
  across: number;
  r: number;
}

export const BINS = 5;

/** How balls fill a bin best: as many side by side as give the largest. */
function packed(width: number, height: number, room: number): { across: number; pitch: number } {
  const ways = Array.from({ length: 16 }, (_, i) => ({
    across: i + 3,
    pitch: Math.min(width / (i + 3), height / Math.ceil(room / (i + 3))),
  }));
  return ways.reduce((best, way) => (way.pitch > best.pitch ? way : best));
}

/**
 * @param names width of the values' names
 * @param room places that the fullest bin must have
 */
export function layoutOf({ width, height }: Size, names: number, room: number): Layout {
  const { small, wide, label } = typeFor(width);
  const count = small ? 18 : wide ? 30 : 24;
  const low = height < 300;
  const spout = low ? 18 : small ? 22 : 30;
  const rows = Math.max(12.5, Math.min(wide ? 30 : 22, (height - 120) * 0.075));
  const top = spout + rows * BINS + (low ? 2 : 10);
  // On phones the base's counts have a line of their own; that the ground stays, they always have room.
  const ground = height - count - label * (small ? 2 : 1) - 8;
  const bin = width / BINS;
  const { across, pitch } = packed(bin - 6, ground - top - (low ? 2 : 14), room);
  return {
    ...{ width, height, small, label, count, bin, top, ground, across, pitch },
    spout: { x: (names + width) / 2, y: spout },
    pegs: { top: spout + rows * 0.6, pitch: rows },
    board: names,
    r: Math.round(Math.min(12, pitch * 0.42) * 10) / 10,
  };
}

/** The middle of a place in a bin's pile. */
export function placeOf({ bin, ground, across, pitch }: Layout, group: number, place: number): Point {
  const left = group * bin + (bin - across * pitch) / 2;
  return {
    x: left + ((place % across) + 0.5) * pitch,
    y: ground - 2 - (Math.floor(place / across) + 0.5) * pitch,
  };
}
