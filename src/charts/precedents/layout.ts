/** Where the discs and names of past rescues stand: the largest scale of areas at which all have room. Pure. */
import { fill } from '../../ledger/template.ts';
import type { Size } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { linear, type Scale } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import { centsOf, inFocus, type Case, type PrecedentsData } from './data.ts';
import { GAP, packed, type Disc, type Place } from './packing.ts';
import { signed } from './result.ts';
import type { PrecedentsState } from './states.ts';

/** Cents at the two ends of the scale. */
export const [WORST, BEST] = [-100, 25];
/** Pixels: no sum is smaller than a point. */
const LEAST = 1.6;
/** Parts of the height that the upper panel may have; how finely the scale is looked for, and from one to a better. */
const CUTS = [0.66, 0.58, 0.5, 0.42, 0.34];
const HALVINGS = 7;
const BETTER = 1.06;
/** Where there is little room, of all cases sums of so many billions, and large losses, are named. */
const TELLING = 20;

/** What is written beside a disc, with its sum where there is room. */
export function nameOf({ words }: PrecedentsData, one: Case, fully: boolean): string {
  const cents = centsOf(one);
  const slots = { name: words.names[one.key], cents: signed(cents ?? 0), sum: dollars(one.exposed) };
  if (cents === null) return fully ? fill(words.open, slots) : slots.name;
  return fill(fully ? words.labelFully : words.label, slots);
}

/** How many of the cases are named: fewer, where there is little room. */
const NAMING = ['all', 'few', 'none'] as const;

interface Layout {
  /** Pixels of radius for the root of a billion; one scale for both panels. */
  scale: number;
  /** Where the upper panel ends. */
  cut: number;
  discs: readonly Disc[];
  places: ReadonlyMap<string, Place>;
}

/** The largest scale at which all discs and names have room, and where each stands. */
export function layoutOf(data: PrecedentsData, state: PrecedentsState, { width, height }: Size) {
  const { cases, words } = data;
  const { label: size, small } = typeFor(width);
  const fully = width >= 600;
  const line = Math.round(size * 1.3);
  const head = line + 4;
  const largest = (all: readonly Case[]) => Math.sqrt(Math.max(...all.map(({ exposed }) => exposed)));
  const open = cases.filter(({ net }) => net === null);
  const tells = (one: Case) =>
    inFocus(one, cases, state) &&
    (state.focus !== 'all' ||
      (one.net !== null && (one.exposed >= TELLING || (centsOf(one) ?? 0) < WORST / 2)));
  const axis = (nameWidth: (one: Case) => number) => {
    const none =
      Math.max(textWidth(words.none, { size }), ...open.map(nameWidth)) + 2 * GAP + (small ? 8 : 24);
    return linear([WORST, BEST], [small ? 6 : 14, width - none - (small ? 14 : 40)]);
  };
  const attempt = (naming: (typeof NAMING)[number]): (Layout & { x: Scale }) | null => {
    const nameWidth = (one: Case) => {
      const named = naming === 'all' ? !small || inFocus(one, cases, state) : naming === 'few' && tells(one);
      return named ? textWidth(nameOf(data, one, fully), { size, weight: 600 }) : 0;
    };
    const x = axis(nameWidth);
    const discsOf = (scale: number, constant: boolean): Disc[] =>
      cases
        .filter((one) => one.constant === constant)
        .map((one) => {
          const cents = centsOf(one);
          return {
            key: one.key,
            x: cents === null ? width - 2 - scale * largest(open) : x(cents),
            r: Math.max(LEAST, scale * Math.sqrt(one.exposed)),
            name: nameWidth(one),
            sides: cents === null ? ['left'] : cents < 0 ? ['left', 'right'] : ['right', 'left'],
          };
        });
    const packAt = (scale: number, cut: number): Layout | null => {
      const across = { x0: 0, x1: width, line };
      const [upper, lower] = [discsOf(scale, true), discsOf(scale, false)];
      const above = packed(upper, { ...across, y0: head + line, y1: cut - 4 });
      const below = above && packed(lower, { ...across, y0: cut + line, y1: height - 1 });
      return below && { scale, cut, discs: [...upper, ...lower], places: new Map([...above, ...below]) };
    };
    let best: Layout | null = null;
    for (const part of CUTS) {
      const cut = head + (height - head) * part;
      let low: number = best?.scale ?? 0;
      let high = Math.min(width, height) / 2 / largest(cases);
      if (!packAt(low * BETTER, cut)) continue;
      for (let i = 0; i < HALVINGS; i += 1) {
        const middle: number = (low + high) / 2;
        const found = packAt(middle, cut);
        if (found) [low, best] = [middle, found];
        else high = middle;
      }
    }
    return best && { ...best, x };
  };
  const found = NAMING.flatMap((naming) =>
    naming === 'all' && small && state.focus === 'all' ? [] : [naming],
  );
  for (const naming of found) {
    const layout = attempt(naming);
    if (layout) return { ...layout, line, head };
  }
  throw new Error(`The rescues have no room in ${width} x ${height}.`);
}
