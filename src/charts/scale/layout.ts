/** Where things stand beside the ribbon: columns, the window, and the ruler. Pure. */
import type { Size } from '../kit/contract.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { ScaleState } from './states.ts';

export interface Layout {
  width: number;
  height: number;
  /** The window through which the ribbon is seen. */
  top: number;
  bottom: number;
  /** Type sizes in pixels. */
  label: number;
  tick: number;
  leading: number;
  /** The year's revenue: its left edge and width. */
  year: { x: number; width: number };
  /** The ribbon: its left and right edge; as wide as the year, so that areas compare as lengths do. */
  ribbon: { x0: number; x1: number };
  /** The way from one plumb line beside the ribbon to the next. */
  lane: number;
  /** Where landmarks are written: left edge and width. */
  words: { x: number; width: number };
  /** Pixels for a billion dollars. */
  scale: number;
  /** Billions of dollars to pixels. */
  y: (value: number) => number;
}

const SMALL = 480;
const WIDE = 800;
/** Plumb lines that may hang side by side. */
const LANES = 5;
/** The widest label of the ruler. */
const WIDEST = '$1.35tn';

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** @param lines of the headings over the columns, which take the picture's upper edge */
export function layoutOf(state: ScaleState, size: Size, lines: number): Layout {
  const { width, height } = size;
  const label = width < SMALL ? 12 : width < WIDE ? 13 : 15;
  const tick = width < WIDE ? 12 : 14;
  const leading = Math.round(label * 1.25);
  const top = lines * leading + 6;
  const bottom = height - 4;
  const scale = (bottom - top) / state.span;
  const year = { x: 1, width: yearWidth(width) };
  const x0 = year.x + year.width + textWidth(WIDEST, { size: tick }) + (width < WIDE ? 12 : 36);
  const x1 = x0 + year.width;
  const lane = within(width * 0.022, 6, 16);
  const x = x1 + lane * (LANES + 1) + (width < SMALL ? 2 : 8);
  return {
    ...{ width, height, top, bottom, label, tick, leading, year, lane, scale },
    ribbon: { x0, x1 },
    words: { x, width: width - x },
    y: (value) => top + (value - state.from) * scale,
  };
}

/** The width of the year's column. */
export const yearWidth = (width: number): number => Math.max(57, width * 0.215 - 20);

/** Lines of a heading that is set over a column. */
export function headingLines(text: string, width: number, picture: number): string[] {
  const size = picture < SMALL ? 12 : picture < WIDE ? 13 : 15;
  return wrap(text, width, { size, weight: 600 });
}

/** Distances of a ruler, in billions. */
const STEPS = [10, 20, 50, 100, 200, 500, 1000] as const;

/** The ruler's distances: of its strokes and of its labels, as close as can be read. */
export function rulerOf({ scale, tick }: Pick<Layout, 'scale' | 'tick'>): { minor: number; major: number } {
  const first = (least: number) => STEPS.find((step) => step * scale >= least) ?? 1000;
  return { minor: first(7), major: first(tick * 3.2) };
}
