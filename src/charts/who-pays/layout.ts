/** Where the bar, the lens and the words stand. Pure. */
import type { Size } from '../kit/contract.ts';
import { clamp, linear } from '../kit/scale.ts';
import { typeFor } from '../kit/type.ts';
import type { WhoPaysData } from './data.ts';
import type { WhoPaysState } from './states.ts';

export interface Layout {
  width: number;
  height: number;
  /** The bar's ends. */
  top: number;
  bottom: number;
  /** Type in pixels: labels, and what is said loudest. */
  label: number;
  leading: number;
  loud: number;
  small: boolean;
  /** The bar, and the lens beside it. */
  bar: { x0: number; x1: number };
  lens: { x0: number; x1: number; top: number };
  /** What is promised on a condition, apart from the bar. */
  apart: { x0: number; x1: number };
  /** Where words begin, and their width. */
  words: { x: number; width: number };
  /** Billions to pixels, in the bar and in the lens. */
  y: (value: number) => number;
  near: (value: number) => number;
}

/** How much of the picture's width the bar takes, and its least. */
const BAR = {
  empty: [0.4, 96],
  payers: [0.16, 44],
  known: [0.16, 44],
  dated: [0.07, 30],
  hoped: [0.24, 56],
} as const;

/** What the longest label takes on phones, with what leads to it. */
const SAID = 160;

export function layoutOf({ whole, lens: range }: WhoPaysData, state: WhoPaysState, size: Size): Layout {
  const { width, height } = size;
  const { small, wide, label } = typeFor(width);
  const leading = Math.round(label * 1.28);
  const loud = small ? 14 : wide ? 25 : 19;
  const top = leading + 5;
  const dated = state.view === 'dated';
  // Below the years their names stand.
  const bottom = height - (dated ? leading + 3 : 2);
  const [share, least] = BAR[state.view as keyof typeof BAR];
  const bar = { x0: 1, x1: 1 + Math.max(least, width * share) };
  const gap = clamp(width * (dated ? 0.06 : 0.09), 22, 90);
  const lens0 = bar.x1 + gap;
  // Above the lens stands the gap's own label.
  const lensTop = Math.max(top + loud * 1.15 + leading * 2.7, top + (bottom - top) * 0.26);
  // On phones what the labels leave, else somewhat less than half.
  const rest = Math.min(width * 0.46, width - lens0 - (small ? SAID : 0));
  const across = dated ? rest : clamp(width * 0.12, 36, 110);
  const lens = { x0: lens0, x1: lens0 + across, top: lensTop };
  const close = small ? 8 : 18;
  const apart0 = bar.x1 + close;
  const apart = { x0: apart0, x1: apart0 + clamp(width * 0.06, 14, 54) };
  const from =
    {
      known: lens.x1 - close,
      dated: lens.x1 - close,
      hoped: apart.x1 - (small ? 6 : 0),
    }[state.view as string] ?? bar.x1;
  const x = from + (small ? 20 : 40);
  return {
    ...{ width, height, top, bottom, label, leading, loud, small, bar, lens, apart },
    words: { x, width: width - x },
    y: linear([0, whole.value], [bottom, top]),
    near: linear([0, range], [bottom, lensTop]),
  };
}
