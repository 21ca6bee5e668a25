/** The circle of money: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import type { CircleData } from './data.ts';
import { mixed, shownFlows, type Shown } from './flows.ts';
import { arrowhead, middle, mix, ribbon, ringArc, thread, type Span } from './geometry.ts';
import { captions, circleOf } from './captions.ts';
import { UNPRICED } from './ring.ts';
import { list } from './list.ts';
import { numbered, priced, unpriced, wording } from './parts.ts';
import type { CircleState } from './states.ts';

/** Below this width the same flows are a ranked list. */
const NARROW = 480;
/** Pixels that a ribbon must be wide to carry a line along its middle, and along its edge. */
const [SLIM, BROAD] = [7, 24];
/** Pixels from a broad ribbon's edge to the line inside it. */
const INSIDE = 5;

/** The part of a party's arc that a flow takes up, at its payer or at its receiver. */
function endOf({ parties, scale }: CircleData, { flow }: Shown, arcs: Span[], which: 0 | 1): Span {
  const party = flow.way[which];
  const [a, b] = arcs[party]!;
  const { arc } = parties[party]!;
  const size = flow.of?.[which] ?? (arc[1] - arc[0]) / scale;
  const start = flow.way[which ? 3 : 2];
  return [mix(a, b, start / size), mix(a, b, (start + (flow.value ?? UNPRICED)) / size)];
}

/** The line inside a ribbon; the narrowest would be cut in two by one. */
function core(from: Span, to: Span, r: number, u: number, v: number): string {
  const wide = Math.min(from[1] - from[0], to[1] - to[0]) * r;
  if (wide < SLIM) return '';
  // It ends before the arrowhead does.
  if (wide < BROAD) return thread(from, to, r, mix(u, v, 0.04), mix(u, v, 0.93)).d;
  const within = ([a, b]: Span): Span => [a + INSIDE / r, b - INSIDE / r];
  return ribbon(within(from), within(to), r - INSIDE, u, v);
}

function flowMarks({ key, flow, u, v }: Shown, [from, to]: [Span, Span], r: number): Mark[] {
  if (flow.value !== undefined) {
    return priced(key, flow, ribbon(from, to, r, u, v), core(from, to, r, u, v));
  }
  const { d, tip, tail } = thread(from, to, r, u, v);
  return [unpriced(key, flow, d, arrowhead(tip, tail))];
}

/** One dollar's way through the three ribbons of the loop, each leg with its number. */
function wayRound(shown: Shown[], ends: [Span, Span][], state: CircleState, r: number): Mark[] {
  const { view, opacity } = wording(state);
  if (view !== 'one-dollar') return [];
  return shown.flatMap(({ v }, i): Mark[] => {
    const [from, to] = ends[i]!;
    const { d } = thread(from, to, r - 8, 0, v);
    const [x, y] = thread(from, to, r - 8, 0, 0.3).tip;
    return [
      { kind: 'path', key: `dollar-${i}`, d, classes: 'own-line', opacity },
      numbered(`leg-${i}`, x, y, String(i + 1), opacity * Number(v > 0.3)),
    ];
  });
}

function circle(data: CircleData, state: CircleState, size: Size): Mark[] {
  const { cx, cy, r, band } = circleOf(size);
  const books = mixed(state, (view) => Number(view === 'order-books'));
  const arcs = data.parties.map(({ arc, books: [b0, b1] = [middle(arc), middle(arc)] }): Span => {
    return [mix(arc[0], b0, books), mix(arc[1], b1, books)];
  });
  const shown = shownFlows(data, state);
  const ends = shown.map((one): [Span, Span] => [endOf(data, one, arcs, 0), endOf(data, one, arcs, 1)]);
  const present = (i: number) => shown.some(({ flow: { way } }) => way[0] === i || way[1] === i);
  const inner = r - band / 2 - 3;
  const ring = data.parties.flatMap((_, i): Mark[] =>
    arcs[i]![1] - arcs[i]![0] < 0.001
      ? []
      : [
          {
            ...{ kind: 'path', key: `arc-${i}`, d: ringArc(arcs[i]!, r - band / 2) },
            ...{ classes: 'ring', opacity: present(i) ? 1 : 0.25 },
          },
        ],
  );
  return [
    {
      ...{ kind: 'group', key: 'circle', x: cx, y: cy },
      marks: [
        ...shown.flatMap((one, i) => flowMarks(one, ends[i]!, inner)),
        ...ring,
        ...wayRound(shown, ends, state, inner),
      ],
    },
    ...captions(data, state, arcs, size),
  ];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: CircleData, state: CircleState, size: Size): Scene {
  return { ...size, marks: size.width < NARROW ? list(data, state, size) : circle(data, state, size) };
}
