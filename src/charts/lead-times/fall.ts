/** Where things stand in the fall: threads at the left, the servers' column at the right, months downwards. Pure. */
import { typeFor } from '../kit/type.ts';
import type { LeadData } from './data.ts';

export interface Fall {
  width: number;
  /** The words of the steps lie over all but the outer columns. */
  covered: boolean;
  label: number;
  leading: number;
  /** Radius of a moment's mark, and half the width of a range's. */
  r: number;
  /** Pixels for a month, above the cut. */
  scale: number;
  /** Months after the order to pixels. */
  y: (month: number) => number;
  /** The thread of a thing, by its place from the left; the servers' stands at the right. */
  x: (thing: number) => number;
  /** From one name of a list to the next. */
  row: number;
  /** Right edge of the months' numbers. */
  gutter: number;
  /** Where words beside the threads end, and where those begin that end at the servers' column. */
  right: number;
  column: number;
}

/** Months that are drawn at the scale of months, and the last that is drawn at that of years. */
export const CUT = 62;
export const LAST = 180;
/** Pixels: where the months begin below the list of what is ordered, and the height of the cut. */
export const ORDER = 170;
export const GAP = 16;
/** Pixels of a month for each step that is told: the more there is to tell, the longer the way. */
const FOR_EACH = 4.8;
/** Pixels of the drawing below which words lie over it: those of `src/scrolly/flow.css`, less the page's margins. */
const COVERED = 826;
/** Where words begin on wide pages, as a part of the width. */
const MIDDLE = 0.46;

export const scaleOf = (told: readonly string[]): number => FOR_EACH * Math.max(4, told.length);

/** Below the cut a year is as tall as three months above. */
export const yOf =
  (scale: number) =>
  (month: number): number =>
    ORDER + Math.min(month, CUT) * scale + (month > CUT ? GAP + ((month - CUT) * scale) / 4 : 0);

export function fallOf({ things }: LeadData, width: number, told: readonly string[]): Fall {
  const { small, label } = typeFor(width, COVERED);
  const covered = width < COVERED;
  const [first, pitch] = small ? [28, 9.6] : covered ? [46, 15] : [64, Math.min(34, width * 0.028)];
  const scale = scaleOf(told);
  const column = width - (small ? 9 : 16);
  return {
    ...{ width, covered, label, scale, column },
    leading: Math.round(label * 1.25),
    r: small ? 5 : 6.5,
    y: yOf(scale),
    x: (thing) => (thing === things.length - 1 ? column : first + thing * pitch),
    gutter: small ? 20 : 30,
    row: small ? 16 : 18,
    right: covered ? column - 18 : width * MIDDLE - 20,
  };
}
