/**
 * Where everybody sits on the ring and where each flow begins and ends: worked
 * out at build, once for all views, so that the same dollar is as wide in each.
 */
import type { Span } from './geometry.ts';

/** A flow as the layout sees it: places on the ring, and billions; `null` without a price. */
export interface Way {
  from: number;
  to: number;
  value: number | null;
  /** The index of a flow in whose place this one lies. */
  within?: number | undefined;
}
export interface Laid {
  /** The arc of each party, in radians clockwise from the top. */
  arcs: Span[];
  /** Radians that a billion takes. */
  scale: number;
  /** Where on its payer's and on its receiver's arc each flow begins, in the same measure. */
  starts: [number, number][];
}

/** Radians between two parties, and beside the first, whose flows then cross the circle and do not hug its rim. */
const PAD = 0.055;
const PAD_FIRST = 0.42;
/** Billions' worth of arc: of a flow without a price, between two flows, and of a party at least. */
export const UNPRICED = 5;
const GAP = 4;
const LEAST = 14;

const round = (value: number) => Math.round(value * 1e3) / 1e3;

/** Shares the ring out by `sizes`; the first party's middle is at nine o'clock. */
export function shareOut(sizes: readonly number[], pad = PAD): Span[] {
  const pads = (sizes.filter((size) => size > 0).length - 2) * pad + 2 * PAD_FIRST;
  const scale = (2 * Math.PI - pads) / sizes.reduce((sum, size) => sum + size, 0);
  let at = -Math.PI / 2 - ((sizes[0] ?? 0) * scale) / 2;
  return sizes.map((size, i) => {
    const from = at;
    at += size * scale;
    const arc: Span = [round(from), round(at)];
    if (size > 0) at += i === 0 ? PAD_FIRST : pad;
    return arc;
  });
}

/**
 * @param parties how many sit on the ring, in its order
 * @param ways the flows of all views; the order settles who lies beside whom in a pair
 */
export function layRing(parties: number, ways: readonly Way[]): Laid {
  const own = ways.map((way, i) => ({ ...way, i })).filter(({ within }) => within === undefined);
  const widthOf = ({ value }: Way) => value ?? UNPRICED;
  const places = new Map<string, { start: number; width: number }>();
  const sizes = Array.from({ length: parties }, (_, party) => {
    const far = ({ from, to }: Way) => ((from === party ? to : from) - party + parties) % parties;
    // Clockwise along an arc its partners come counter-clockwise: then ribbons do not cross. In a pair
    // the two ends have opposite orders, for the same reason.
    const ends = own
      .filter(({ from, to }) => from === party || to === party)
      .sort((a, b) => far(b) - far(a) || (Math.max(a.from, a.to) > party ? a.i - b.i : b.i - a.i));
    let size = GAP;
    for (const end of ends) {
      const width = widthOf(end);
      places.set(`${party} ${end.i}`, { start: size, width });
      size += width + GAP;
    }
    return Math.max(size, LEAST);
  });
  const startOf = (party: number, i: number): number => {
    const way = ways[i]!;
    const place = places.get(`${party} ${way.within ?? i}`);
    if (!place) throw new Error(`flow ${i} has no place on the arc of party ${party}`);
    // A flow within another keeps to the middle, so that their arrowheads meet.
    return Math.round(place.start + (place.width - widthOf(way)) / 2);
  };
  const arcs = shareOut(sizes);
  return {
    arcs,
    scale: (arcs[0]![1] - arcs[0]![0]) / sizes[0]!,
    starts: ways.map(({ from, to }, i) => [startOf(from, i), startOf(to, i)]),
  };
}
