/** Where the parts stand: side by side on one ground where there is room, else one under the other. Pure. */
import type { Size } from '../kit/contract.ts';
import { linear } from '../kit/scale.ts';
import { wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { PartKey, ReachData } from './data.ts';
import type { ReachState, View } from './states.ts';

/** The place of one part: its drawing stands in the bay, its words beside or below it. */
export interface Bay {
  key: PartKey;
  x0: number;
  x1: number;
  /** The bay's upper edge, and the ground. */
  top: number;
  ground: number;
  /** The column or row that belongs to it. */
  from: number;
  to: number;
}
export interface Layout extends Size {
  wide: boolean;
  label: number;
  leading: number;
  bays: Bay[];
  /** In narrow places: where names and words begin. */
  names: number;
  words: number;
}

/** Below this there is no room for nine parts side by side. */
const WIDE = { width: 720, height: 330 };

export const bayOf = ({ bays }: Layout, key: PartKey): Bay => bays.find((bay) => bay.key === key)!;

/** How high up a part's drawing a percentage reaches. */
export const levelOf = ({ top, ground }: Bay, share: number): number =>
  linear([0, 100], [ground, top])(share);

/** Columns are as wide as what is said of their parts; a column of one is the common width. */
const WEIGHTS: Readonly<Partial<Record<View, Readonly<Partial<Record<PartKey, number>>>>>> = {
  law: { materials: 1.3, fab: 3, transformer: 1.3 },
  asked: { materials: 1.4, chip: 0.75, transformer: 1.8 },
};
/** Where the ground lies, as a part of the height: high up where waits hang from it. */
const GROUND: Readonly<Record<View, number>> = {
  chain: 0.68,
  law: 0.68,
  asked: 0.68,
  factory: 0.68,
  bill: 0.44,
};
/** How much higher than wide a drawing may be. */
const TALL = 2.8;
const TOWERS: Readonly<Partial<Record<PartKey, number>>> = { line: 3.9, turbine: 3.5 };

function columns(data: ReachData, { show }: ReachState, { width, height }: Size): Layout {
  const { label } = typeFor(width, 1000);
  const leading = Math.round(label * 1.3);
  const weight = (key: PartKey) => WEIGHTS[show]?.[key] ?? 1;
  const unit = width / data.parts.reduce((sum, { key }) => sum + weight(key), 0);
  const gap = unit * 0.075;
  const ground = Math.round(height * GROUND[show]);
  let from = 0;
  const bays = data.parts.map(({ key }): Bay => {
    const to = from + unit * weight(key);
    // What is said of the fab's credit stands beside it; nothing is drawn wider than that needs.
    const most = show === 'law' && key === 'fab' ? unit * 1.5 : unit * 1.1;
    const x1 = Math.min(to - gap, from + gap + most);
    const top = Math.max(leading * 1.5, ground - (x1 - from - gap) * (TOWERS[key] ?? TALL));
    const bay = { key, from, to, x0: from + gap, x1, top, ground };
    from = to;
    return bay;
  });
  return { width, height, wide: true, label, leading, bays, names: 0, words: 0 };
}

/** Words of a part in a view. */
export function wordsOf({ words }: ReachData, { show }: ReachState, key: PartKey): string {
  const texts: Partial<Record<PartKey, string>> = show === 'bill' ? {} : words[show];
  return texts[key] ?? '';
}

function rows(data: ReachData, state: ReachState, { width, height }: Size): Layout {
  const { small } = typeFor(width);
  const label = small ? 12 : 13;
  const leading = Math.round(label * 1.22);
  const cell = small ? 40 : 64;
  const names = cell + (state.show === 'bill' ? 20 : 12);
  const words = names + (small ? 76 : 104);
  const head = state.show === 'bill' ? leading + 2 : 0;
  // The chip's words may be for several parts: they have the rows of all of them.
  const needs = data.parts.map(({ key }) =>
    Math.max(
      state.show === 'law' && key === 'fab' ? 4.2 : 1,
      key === 'chip' ? 0 : wrap(wordsOf(data, state, key), width - words, { size: label }).length,
    ),
  );
  const total = needs.reduce((sum, lines) => sum + lines, 0) * leading;
  const air = (height - head - total - 2) / needs.length;
  let from = head;
  const bays = data.parts.map(({ key }, i): Bay => {
    const to = from + needs[i]! * leading + air;
    const top = Math.max(from + 2, to - 1 - cell * (state.show === 'law' ? 2 : 0.9));
    const bay = { key, from, to, x0: 2, x1: cell, top, ground: to - 1 };
    from = to;
    return bay;
  });
  return { width, height, wide: false, label, leading, bays, names, words };
}

/** @param size pixels; designed from 280 x 220 upwards */
export const layoutOf = (data: ReachData, state: ReachState, size: Size): Layout =>
  (size.width >= WIDE.width && size.height >= WIDE.height ? columns : rows)(data, state, size);
