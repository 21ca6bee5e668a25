/** Where the parts stand: on one ground where there is room, else upright, power above and chips below. Pure. */
import type { Size } from '../kit/contract.ts';
import { wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import { PARTS, type PartKey, type ReachData } from './data.ts';
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
  const texts: Partial<Record<PartKey, string>> = show === 'bill' ? {} : words[show];
  return texts[key] ?? '';
}

const linesIn = (text: string, width: number, size: number) =>
  text ? wrap(text, width, { size }).length : 0;

/** Below the ground: the columns of words that are not their part's own. */
export function columnOf({ bays, width }: Layout, show: View, key: PartKey): { x: number; width: number } {
  const { hall, server } = bays;
  const { x0, to } = bays[key];
  if (show === 'law' && key === 'fab') return { x: x0, width: server.to - x0 - 14 };
  if (show === 'asked' && key === 'transformer') return { x: x0, width: width - x0 };
  if (key !== 'chip') return { x: x0, width: to - x0 - 6 };
  return { x: hall.x0, width: show === 'law' ? Math.min(400, width - hall.x0) : hall.to - hall.x0 - 6 };
}

function skyline(data: ReachData, { show }: ReachState, { width, height }: Size): Layout {
  const label = width < 720 ? 12 : typeFor(width, 840).label;
  const leading = Math.round(label * 1.28);
  const gap = Math.max(8, width * 0.016);
  const places: Partial<Record<PartKey, Bay>> = {};
  let from = 0;
  for (const [key, share] of SKYLINE) {
    const to = from + share * width;
    places[key] = {
      key,
      from,
      to,
      x0: from + 1,
      x1: key === 'turbine' ? width - 1 : to - gap,
      top: 0,
      ground: 0,
    };
    from = to;
  }
  const hall = places.hall!;
  const by = hall.x1 - hall.x0;
  const { chip, cooling } = sharesOf(data);
  places.chip = { ...hall, key: 'chip', x1: hall.x0 + by * chip, to: hall.x0 + by * chip };
  places.cooling = { ...hall, key: 'cooling', x0: hall.x1 - by * cooling };
  const layout: Layout = {
    ...{ width, height, wide: true, label, leading, names: 0, words: 0, racks: [5, 14] },
    bays: places as Record<PartKey, Bay>,
  };
  // The place is the same for all that the law and the letter say; waits need the room below it.
  const said = (['chain', 'law', 'asked', 'factory'] as const).flatMap((view) =>
    PARTS.filter((key) => key !== 'cooling' && (key !== 'chip' || view !== 'chain')).map((key) =>
      linesIn(wordsOf(data, view, key), columnOf(layout, view, key).width, label),
    ),
  );
  const ground =
    show === 'bill'
      ? Math.round(height * 0.5)
      : Math.round(height - (Math.max(...said) + 1) * leading - label);
  const high = Math.min(ground - 6, width * 0.52);
  for (const [key, , share] of SKYLINE)
    Object.assign(layout.bays[key], { ground, top: Math.round(ground - high * share) });
  const { top } = layout.bays.hall;
  const tall = ground - top;
  const inset = by * 0.018;
  Object.assign(layout.bays.chip, {
    ...{ x0: hall.x0 + inset, x1: hall.x0 + by * chip - inset },
    ...{ top: top + tall * 0.12 + label * 2, ground: ground - tall * 0.03 },
  });
  Object.assign(layout.bays.cooling, {
    ...{ x1: hall.x1 - inset, top: top + tall * 0.12 + label * 2, ground: ground - tall * 0.03 },
  });
  return layout;
}

/** Upright: from the top down. */
const UPRIGHT: readonly PartKey[] = [
  ...(['turbine', 'line', 'transformer', 'cooling', 'hall', 'chip'] as const),
  ...(['server', 'fab', 'materials'] as const),
];

function upright(data: ReachData, { show }: ReachState, { width, height }: Size): Layout {
  const label = 12 + Number(width >= 480);
  const leading = Math.round(label * 1.22);
  const bill = show === 'bill';
  const cell = Math.min(width * 0.5 - 80, width * 0.32, height * 0.56);
  const names = cell + (bill ? 17 : 10);
  const words = names + (label > 12 ? 92 : 78);
  const head = bill ? leading + 2 : 1;
  const { chip, cooling } = sharesOf(data);
  const floors: Partial<Record<PartKey, number>> = { cooling, hall: 1 - chip - cooling, chip };
  const needOf = (key: PartKey) => {
    const own =
      key === 'chip' && show !== 'chain' ? 1 : linesIn(wordsOf(data, show, key), width - words, label);
    return Math.max(
      show === 'law' && key === 'fab' ? 4.4 : bill && (key === 'chip' || key === 'cooling') ? 2 : 1,
      own,
    );
  };
  // Floors of the hall are as high as their shares of the cost: it is as high as the fullest of them needs.
  const run = show === 'factory' ? linesIn(wordsOf(data, show, 'chip'), width - words, label) + 0.4 : 0;
  const tall = Math.max(3.6, run, ...UPRIGHT.map((key) => (floors[key] ? needOf(key) / floors[key] : 0)));
  const needs = UPRIGHT.map((key) => (floors[key] ? floors[key] * tall : needOf(key)) * leading);
  const room = height - head - 2;
  // Each row has what its words need; what is left goes to the lowest rows first, and the hall counts for three.
  const heights = (level: number) =>
    UPRIGHT.map((key, i) => Math.max(needs[i]!, level * (floors[key] ? floors[key] * 3 : 1)));
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  let level = 0;
  while (sum(heights(level + 0.5)) < room) level += 0.5;
  const high = heights(level);
  const bays: Partial<Record<PartKey, Bay>> = {};
  let from = head;
  for (const [i, key] of UPRIGHT.entries()) {
    const to = from + (high[i]! * room) / sum(high);
    bays[key] = { key, from, to, x0: 1, x1: cell, top: from + 2, ground: to };
    from = to;
  }
  const whole = bays as Record<PartKey, Bay>;
  const inset = cell * 0.03;
  for (const key of ['cooling', 'chip'] as const) {
    const { from: top, to: ground } = whole[key];
    Object.assign(whole[key], { x0: 1 + inset, x1: cell - inset, top: top + 3, ground: ground - 3 });
  }
  Object.assign(whole.hall, { top: whole.cooling.from, ground: whole.chip.to });
  // Buildings that are higher than wide would be stretched over the column.
  for (const [key, by] of [
    ['line', 1],
    ['transformer', 2],
    ['turbine', 2.6],
    ['server', 2.4],
    ['materials', 2.4],
    ['fab', 2.2],
  ] as const) {
    const bay = whole[key];
    const half = Math.min(cell - 1, (bay.ground - bay.top) * by) / 2;
    Object.assign(bay, { x0: (cell + 1) / 2 - half, x1: (cell + 1) / 2 + half });
  }
  return { width, height, wide: false, label, leading, bays: whole, names, words, racks: [9, 4] };
}

/** @param size pixels; designed from 280 x 220 upwards */
export const layoutOf = (data: ReachData, state: ReachState, size: Size): Layout =>
  (size.width >= WIDE.width && size.height >= WIDE.height ? skyline : upright)(data, state, size);
