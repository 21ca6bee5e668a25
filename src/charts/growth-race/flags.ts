/** Names over the finish, each on a pole where its run arrives. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { RaceData } from './types.ts';
import { arrivalsOf, type Layout } from './layout.ts';
import { HALO } from './parts.ts';
import type { RaceState } from './states.ts';

/** The names that arrive in the same year. */
export interface Flag {
  text: string;
  weight: 400 | 600;
  /** Years after the start. */
  at: number;
  /** Left and right edge in pixels, and the row, the lowest first. */
  x0: number;
  x1: number;
  row: number;
}

/** Air between a name and a pole. */
const AIR = 5;

/**
 * The names on their rows: the first few fly to the left of their poles, the
 * others to the right, each over all whose poles it would cross.
 */
export function flagsOf(data: RaceData, state: RaceState, layout: Layout): Flag[] {
  if (state.labels !== 'flags') return [];
  const { x, left, right, small, label: size } = layout;
  const said = small ? data.words.flagsSmall : data.words.flags;
  const flags = (data.arrivals[arrivalsOf(state)] ?? []).map(({ who, form, at, last }, i) => {
    const text = fill(said[form], { who, n: at, m: last });
    const weight: Flag['weight'] = who === data.firm || who === state.lead ? 600 : 400;
    const width = textWidth(text, { size, weight });
    const west = i < state.west && x(at) - AIR - width > left;
    const x0 = Math.min(x(at) + (west ? -AIR - width : AIR), right - width);
    return { text, weight, at, west, x0, x1: x0 + width, row: 0 };
  });
  const stack = (side: typeof flags) => {
    for (const [i, flag] of side.entries()) {
      const below = side.slice(0, i).filter((f) => f.x0 < flag.x1 + 2 * AIR && f.x1 > flag.x0 - 2 * AIR);
      flag.row = Math.max(-1, ...below.map(({ row }) => row)) + 1;
    }
  };
  stack(flags.filter(({ west }) => west));
  stack(flags.filter(({ west }) => !west).reverse());
  return flags;
}

/** How many rows they take. */
export const rowsIn = (flags: readonly Flag[]): number => Math.max(0, ...flags.map(({ row }) => row + 1));

/** Names and poles. */
export function flagMarks(
  flags: readonly Flag[],
  { goal }: RaceState,
  { x, y, top, pitch, label: size }: Layout,
): Mark[] {
  const base = (row: number) => top - 3 - row * pitch;
  const poles = flags.map(({ at, row }) => `M${num(x(at))},${num(y(goal))}V${num(base(row) - size * 0.7)}`);
  return [
    { kind: 'path', key: 'poles', d: `M0,0${poles.join('')}`, classes: 'leader' },
    ...flags.map(({ text, x0, row, weight }) =>
      write(`flag-${text}`, text, { x: x0, y: base(row), size, weight, classes: HALO }),
    ),
  ];
}
