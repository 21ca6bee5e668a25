/** Where things stand: five rows of dots, their names beside or above them, and the range below. Pure. */
import type { Size } from '../kit/contract.ts';
import { textWidth } from '../kit/text.ts';

export interface Layout {
  width: number;
  height: number;
  /** Type sizes in pixels, of names and of other words, and from line to line. */
  label: number;
  small: number;
  leading: number;
  /** Upper edge of the first row, and from one row to the next. */
  start: number;
  row: number;
  /** Width of the column of names; none where they stand above their dots. */
  column: number;
  /** Whether a count has room on the line of its name. */
  inline: boolean;
  /** Left edge of the dots. */
  x0: number;
  /** Where a row's dots begin, below its upper edge. */
  top: number;
  /** Dots upon each other, from one dot to the next, and their radius. */
  high: number;
  pitch: number;
  r: number;
  /** Upper edge of the range, and how much of it there is room for. */
  y: number;
  range: 'none' | 'words' | 'drawn';
}

const NARROW = 480;
const BESIDE = 600;
const WIDE = 800;
/** Below the first height the dots need all the room; from the second on, above which names stand, the range is drawn. */
const [LOW, HIGH] = [260, 340];
/** The dots of a row that holds them all. */
const ALL = 100;

/** How a hundred dots fill a field best: as many upon each other as give the largest. */
function packed(width: number, height: number): { high: number; pitch: number } {
  const ways = [2, 3, 4, 5].map((high) => ({
    high,
    pitch: Math.floor(Math.min(width / Math.ceil(ALL / high), height / high)),
  }));
  return ways.reduce((best, way) => (way.pitch > best.pitch ? way : best));
}

/** @param names of the endings @param count the widest that may stand beside a name */
export function layoutOf({ width, height }: Size, names: readonly string[], count: string): Layout {
  const [narrow, beside, wide] = [width < NARROW, width >= BESIDE, width >= WIDE];
  const label = narrow ? 12 : wide ? 15 : 13;
  const small = Math.max(12, label - 2);
  const leading = Math.round(label * 1.25);
  const range = height < LOW ? 'none' : beside || height >= HIGH ? 'drawn' : 'words';
  const below = { none: 0, words: leading + 1, drawn: leading + (narrow ? 36 : 44) }[range];
  const start = beside ? 4 : 0;
  const row = Math.floor((height - start - below) / 5);
  const name = Math.max(...names.map((one) => textWidth(one, { size: label, weight: 600 })));
  const column = beside ? Math.round(Math.max(name, width * (wide ? 0.33 : 0.29))) : 0;
  const x0 = beside ? column + 20 : 1;
  const top = beside ? 2 : label + 5;
  const { high, pitch } = packed(width - x0 - 5, row - top - (narrow ? 4 : 10));
  const r = Math.round((pitch * 0.4 - 0.3) * 10) / 10;
  return {
    ...{ width, height, label, small, leading, start, row, column, x0, top, high, pitch, r, range },
    inline: !beside || name + 8 + textWidth(count, { size: small }) <= column,
    y: height - below,
  };
}
