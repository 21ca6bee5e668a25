/** Where things stand on the calendar: columns, rows of the list, months. Pure. */
import { fill } from '../../ledger/template.ts';
import type { Size } from '../kit/contract.ts';
import { clamp, linear } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { LeadData, Thing, Wait } from './data.ts';
import type { LeadState } from './states.ts';
import { comeBy } from './wait-text.ts';

export interface Layout extends Size {
  /** Type sizes in pixels. */
  label: number;
  tick: number;
  count: number;
  leading: number;
  /** Radius of a moment's mark, and half the width of a range's. */
  r: number;
  /** Right edge of the years' names. */
  gutter: number;
  /** The boxes of the months: left edge and width. */
  boxes: { x: number; width: number };
  /** Pixels for a month. */
  scale: number;
  /** Months to pixels. */
  y: (month: number) => number;
  /** The thread of a thing, by its place from the left. */
  x: (thing: number) => number;
  /** Height of a row of the list of what is still to come. */
  pitch: number;
  /** How far each thing stands on that list, 0 to 1. */
  listed: number[];
  /** The list's lower edge: below it are the months. */
  top: number;
}

/** From this width on, in pixels, there is room for the longest names. */
const WIDE = 700;
/** Months over which a thing leaves the list. */
const LEAVING = 2;

/** Months in the picture over which what is said aside goes. */
const ASIDE = [50, 90] as const;

/** How fully a wait is told: the second scarcity of chips at the end, asides only from near. */
export function fullnessOf({ key, aside }: Wait, { months, again }: LeadState): number {
  const near = aside ? clamp((ASIDE[1] - months) / (ASIDE[1] - ASIDE[0])) : 1;
  if (key === 'blackwell') return Math.min(near, again);
  return key === 'transformer-once' ? Math.min(near, 1 - again) : near;
}

/** When the last wait that is told of a thing ends; the later scarcity of chips has no end. */
export function endOf({ key, waits }: Thing, state: LeadState): number {
  if (key === 'chips' && state.again > 0) return Infinity;
  return waits.filter((wait) => fullnessOf(wait, state) > 0).at(-1)?.high ?? 0;
}

export function layoutOf({ things, words }: LeadData, state: LeadState, size: Size): Layout {
  const { width, height } = size;
  const { from, months, now } = state;
  const { small, wide, label } = typeFor(width, WIDE);
  const tick = wide ? 14 : 12;
  const gutter = textWidth(fill(words.years, { n: 15 }), { size: tick });
  const boxes = { x: gutter + (small ? 6 : 12), width: small ? 7 : 12 };
  const lane = small ? Math.max(11, width * 0.038) : Math.min(60, width * 0.064);
  const first = boxes.x + boxes.width + Math.min(lane, 30) * 0.9;
  const pitch = Math.max(12.6, Math.min(32, height * 0.055));
  const edge = Math.min(now, from + months);
  const listed = things.map((thing) => clamp(((comeBy(thing)?.high ?? 0) - edge) / LEAVING));
  const rows = listed.reduce((sum, part) => sum + part, 0);
  const scale = height / months;
  return {
    ...{ width, height, label, tick, gutter, boxes, scale, pitch, listed },
    count: small ? 22 : 34,
    leading: Math.round(label * 1.25),
    r: small ? 5 : 6.5,
    y: linear([from, from + months], [0, height]),
    x: (thing) => first + thing * lane,
    top: rows * pitch + Math.min(1, rows) * 4,
  };
}
