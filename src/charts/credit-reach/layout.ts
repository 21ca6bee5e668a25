/** Where the parts stand: on one ground where there is room, else upright, power above and chips below. Pure. */
import type { Size } from '../kit/contract.ts';
import { wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { PartKey, ReachData } from './data.ts';
import type { Box } from './drawings.ts';
import type { ReachState, View } from './states.ts';

/** The place of one part: its drawing, and the column or row that its words have. */
export interface Bay extends Box {
  key: PartKey;
  from: number;
  to: number;
}
export interface Layout extends Size {
  wide: boolean;
  label: number;
  leading: number;
  bays: Record<PartKey, Bay>;
  /** Upright: where names and words begin. */
  names: number;
  words: number;
  /** Racks side by side, and trays in each. */
  racks: readonly [number, number];
}

/** Below this there is no room for the parts side by side. */
const WIDE = { width: 620, height: 340 };

/** What the hall gives to chips and to what cools and feeds them: as they share the cost. */
export const sharesOf = ({ parts }: ReachData): { chip: number; cooling: number } => {
  const of = (wanted: PartKey) => (parts.find(({ key }) => key === wanted)?.cost?.low ?? 0) / 100;
  return { chip: of('chip'), cooling: of('cooling') };
};

/** On one ground: what each has of the width, and how high it stands. */
const SKYLINE: readonly (readonly [key: PartKey, width: number, height: number])[] = [
  ['materials', 0.145, 0.46],
  ['fab', 0.155, 0.76],
  ['server', 0.105, 0.44],
  ['hall', 0.28, 0.66],
  ['transformer', 0.125, 0.42],
  ['line', 0.08, 1],
  ['turbine', 0.11, 0.84],
];

/** Words of a part in a view. */
export function wordsOf({ words }: ReachData, show: View, key: PartKey): string {
  const texts: Partial<Record<PartKey, string>> = show === 'bill' || show === 'chain' ? {} : words[show];
  return texts[key] ?? '';
}

/** Below the ground: the columns of words that are not their part's own. */
export function columnOf({ bays, width }: Layout, show: View, key: PartKey): { x: number; width: number } {
  const { hall, server } = bays;
  const { x0, to } = bays[key];
  if (show === 'law' && key === 'fab') return { x: x0, width: server.to - x0 - 14 };
  if (show === 'asked' && key === 'transformer') return { x: x0, width: width - x0 };
  if (key !== 'chip') return { x: x0, width: to - x0 - 6 };
  return { x: hall.x0, width: (show === 'law' ? width : hall.to) - hall.x0 - 6 };
}

function skyline(data: ReachData, show: View, { width, height }: Size): Layout {
  const label = width < 720 ? 12 : typeFor(width, 840).label;
  const leading = Math.round(label * 1.28);
  // The ground is the same for all that the law and the letter say; waits need the room below it.
  const ground = Math.round(show === 'bill' ? height / 2 : height - 5.8 * leading);
  const high = Math.min(ground - 6, width * 0.52);
  const gap = Math.max(8, width * 0.016);
  const bays: Partial<Record<PartKey, Bay>> = {};
  let from = 0;
  for (const [key, share, tall] of SKYLINE) {
    const to = from + share * width;
    const x1 = key === 'turbine' ? width - 1 : to - gap;
    bays[key] = { key, from, to, x0: from + 1, x1, top: Math.round(ground - high * tall), ground };
    from = to;
  }
  const hall = bays.hall!;
  const by = hall.x1 - hall.x0;
  const { chip, cooling } = sharesOf(data);
  const inner = { ...hall, top: hall.top + high * 0.08 + label * 2, ground: ground - high * 0.02 };
  const [end, start] = [hall.x0 + by * chip, hall.x1 - by * cooling];
  bays.chip = { ...inner, key: 'chip', x0: hall.x0 + 4, x1: end - 4, to: end };
  bays.cooling = { ...inner, key: 'cooling', x0: start, x1: hall.x1 - 4 };
  return {
    ...{ width, height, wide: true, label, leading, names: 0, words: 0, racks: [5, 12] },
    bays: bays as Layout['bays'],
  };
}

/** Upright: from the top down. */
const UPRIGHT: readonly PartKey[] = [
  ...(['turbine', 'line', 'transformer', 'cooling', 'hall', 'chip'] as const),
  ...(['server', 'fab', 'materials'] as const),
];

/** Upright: how much wider than high a building may be. */
const BROAD: Readonly<Partial<Record<PartKey, number>>> = { line: 1, transformer: 2 };

function upright(data: ReachData, show: View, { width, height }: Size): Layout {
  const label = 12 + Number(width >= 480);
  const leading = Math.round(label * 1.22);
  const bill = show === 'bill';
  // Where nothing is said of the parts their drawings have the room.
  const cell = show === 'chain' ? width - 110 : Math.min(width * 0.5 - 80, width * 0.32, height * 0.56);
  const names = cell + (bill ? 17 : 10);
  const words = names + (label > 12 ? 92 : 78);
  const { chip, cooling } = sharesOf(data);
  const floors: Partial<Record<PartKey, number>> = { cooling, hall: 1 - chip - cooling, chip };
  const needOf = (key: PartKey) => {
    if (show === 'law' && key === 'fab') return 4.6;
    if (bill && key === 'chip') return 2;
    const text = key === 'chip' ? '' : wordsOf(data, show, key);
    return text ? wrap(text, width - words, { size: label }).length : 1;
  };
  // Floors of the hall are as high as their shares of the cost: it is as high as the fullest of them needs.
  const tall = Math.max(show === 'factory' ? 5 : 3.6, needOf('chip') / chip);
  const needs = UPRIGHT.map((key) => (floors[key] ? floors[key] * tall : needOf(key)) * leading);
  let from = bill ? leading + 2 : 1;
  const room = height - from - 2;
  // Each row has what its words need; what is left goes to the lowest rows first, and the hall counts for three.
  const [high, sum] = [[] as number[], () => high.reduce((all, one) => all + one, 0)];
  for (let level = 0; sum() < room; level++)
    for (const [i, key] of UPRIGHT.entries())
      high[i] = Math.max(needs[i]!, level * (floors[key] ?? 1 / 3) * 3);
  const scale = room / sum();
  const bays: Partial<Record<PartKey, Bay>> = {};
  for (const [i, key] of UPRIGHT.entries()) {
    const to = from + high[i]! * scale;
    const floor = floors[key] ? 3 : 0;
    // Buildings that are higher than wide would be stretched over the column.
    const half = floor ? cell / 2 - 3 : Math.min(cell - 1, (to - from - 2) * (BROAD[key] ?? 2.4)) / 2;
    const [x0, x1] = [cell / 2 - half, cell / 2 + half];
    bays[key] = { key, from, to, x0, x1, top: from + (floor || 2), ground: to - floor };
    from = to;
  }
  const whole = bays as Layout['bays'];
  Object.assign(whole.hall, { x0: 1, x1: cell, top: whole.cooling.from, ground: whole.chip.to });
  return { width, height, wide: false, label, leading, bays: whole, names, words, racks: [8, 3] };
}

/** @param size pixels; designed from 280 x 220 upwards */
export const layoutOf = (data: ReachData, { show }: ReachState, size: Size): Layout =>
  (size.width >= WIDE.width && size.height >= WIDE.height ? skyline : upright)(data, show, size);
