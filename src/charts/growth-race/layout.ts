/** Where things stand in the race: the frame, its scales, the years of a run in view. Pure. */
import type { Size } from '../kit/contract.ts';
import { linear } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { RaceData, Run } from './types.ts';
import type { RaceState } from './states.ts';

export interface Layout {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Shorter labels. */
  small: boolean;
  /** Labels written out. */
  wide: boolean;
  /** Less air: pinned on a small phone. */
  low: boolean;
  /** Type sizes in pixels. */
  label: number;
  tick: number;
  /** From one line or row of labels to the next. */
  pitch: number;
  /** Radius of the dots of other companies, and of OpenAI's. */
  dot: number;
  r: number;
  /** Years after the start to pixels. */
  x: (years: number) => number;
  /** Billions of dollars a year to pixels. */
  y: (value: number) => number;
}

/** @param rows of labels that stand over the picture: the heading's lines, and names over the finish */
export function layoutOf(
  { firm }: Pick<RaceData, 'firm'>,
  state: RaceState,
  { width, height }: Size,
  rows = 0,
): Layout {
  const { small, wide, label } = typeFor(width);
  const low = height < 260;
  const tick = wide ? 14 : 12;
  const pitch = Math.round(label * (low ? 1.15 : 1.3));
  const left = 1;
  const start = left + textWidth(firm, { size: label, weight: 600 }) + label * 0.937;
  // A column of labels at the right, whose highest level has its own label over it.
  const column = state.labels === 'column';
  const end = width - (column ? label * 11.2 : 10);
  const top = 4 + rows * pitch + (column ? tick : 0);
  const bottom = height - (low ? tick + 9 : 2 * tick + 15);
  const measure = state.low ? Math.log : Number;
  const [from, to] = [measure(state.low), measure(state.high)];
  return {
    ...{ width, left, right: width - 1, top, bottom, small, wide, low, label, tick, pitch },
    dot: small ? 2.4 : 3.2,
    r: small ? 5 : 6,
    x: linear([0, state.to], [start, end]),
    y: (value) => bottom - ((bottom - top) * (measure(value) - from)) / (to - from),
  };
}

/** The years of a run that a state shows, as places in its values, and the place where its clock starts. */
export function span(run: Run, state: RaceState): { start: number; last: number; end: number } {
  const start = state.zero === 10 ? run.ten : 0;
  const end = state.goal === 10 ? run.ten : run.values.length - 1;
  return { start, last: Math.min(end, Math.floor(start + state.to)), end };
}

/** The key of a state's arrivals in the data. */
export const arrivalsOf = ({ goal, lead }: RaceState): string => goal + lead;
