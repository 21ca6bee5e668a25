/** The balls of a picture: each an outline whose filling says how its future ends. */
import { ENDINGS } from '../../model/endings.ts';
import type { Mark } from '../kit/contract.ts';
import { num, type Point } from '../kit/shapes.ts';
import type { OutcomesData } from './data.ts';
import { dropped, hopped, progressOf } from './flight.ts';
import { BINS, placeOf, type Layout } from './layout.ts';
import type { Ball } from './moves.ts';
import type { OutcomesState } from './states.ts';

/** The one ending that needs a support: the first. */
export const PUBLIC = 0;
/** The one in which somebody must wait. */
const WAITS = ENDINGS.indexOf('renegotiates');

const half = (r: number, down: number) => `a${r},${r},0,1,1,0,${down}`;
/** A ball. How full it is says how its future ends: empty is paid, half is put off, full is broken. */
const ballAt = ({ x, y }: Point, r: number): string =>
  `M${num(x)},${num(y - r)}${half(r, 2 * r)}${half(r, -2 * r)}`;
const halfAt = ({ x, y }: Point, r: number): string => `M${num(x - r)},${num(y)}a${r},${r},0,0,0,${2 * r},0Z`;

/** Below this radius dots are finer. */
const FINE = 7;

const CLASSES = { [PUBLIC]: ' carried p-public', [BINS - 1]: ' broken' } as Readonly<Record<number, string>>;

/** Balls of one ending that lie still, as one mark; those that wait have their lower halves filled. */
export function pile(key: string, group: number, places: readonly Point[], r: number): Mark {
  const rings = places.map((at) => ballAt(at, r)).join('');
  const classes = `m-point ev-model futures${CLASSES[group] ?? ''}${r < FINE ? ' fine' : ''}`;
  if (group !== WAITS) return { kind: 'path', key, d: rings, classes };
  return {
    ...{ kind: 'group', key, x: 0, y: 0, classes },
    marks: [
      { kind: 'path', key: 'rings', d: rings },
      { kind: 'path', key: 'halves', d: places.map((at) => halfAt(at, r)).join(''), classes: 'half' },
    ],
  };
}

/** A ball on its way: moved as a whole. */
function flying(key: string, group: number, { x, y }: Point, r: number): Mark {
  const centre = { x: 0, y: 0 };
  return { ...{ kind: 'group', key, x, y }, marks: [pile('ball', group, [centre], r)] };
}

/** What is drawn, and where. */
export interface Board {
  data: OutcomesData;
  state: OutcomesState;
  layout: Layout;
  balls: Ball[];
}

/** Balls where they are: in the spout, on their way, and in their piles; and how many lie in each. */
export function ballMarks({ data, state, layout, balls }: Board): { marks: Mark[]; lying: number[] } {
  const { beside, fallen } = state;
  const { r } = layout;
  // Where they come from the base, those alone move that change their ending; else all fall.
  const moving = beside
    ? balls.filter(({ from, to }) => from !== to)
    : fallingOrder(balls, data.presets.base.counts);
  const lying = ENDINGS.map((): Point[] => []);
  const rings: Point[] = [];
  const waiting: Point[] = [];
  const inAir: Mark[] = [];
  if (beside)
    for (const ball of balls.filter(({ from, to }) => from === to))
      lying[ball.to]?.push(placeOf(layout, ball.to, ball.after));
  moving.forEach((ball, i) => {
    const t = progressOf(i, moving.length, fallen);
    const [old, place] = [placeOf(layout, ball.from, ball.before), placeOf(layout, ball.to, ball.after)];
    if (beside && t > 0) rings.push(old);
    if (t >= 1) lying[ball.to]?.push(beside ? place : old);
    else if (t > 0)
      inAir.push(
        flying(`ball-${i}`, ball.to, beside ? hopped(layout, ball, t) : dropped(layout, ball, t), r),
      );
    else if (beside) lying[ball.from]?.push(old);
    else waiting.push(spoutPlace(layout, i));
  });
  const marks: Mark[] = [
    ...(rings.length > 0
      ? [
          {
            kind: 'path',
            key: 'left',
            d: rings.map((at) => ballAt(at, Math.round(r * 8) / 10)).join(''),
            classes: 'ghost',
          } satisfies Mark,
        ]
      : []),
    ...lying.flatMap((places, group) => (places.length > 0 ? [pile(`pile-${group}`, group, places, r)] : [])),
    ...(waiting.length > 0
      ? [
          {
            kind: 'path',
            key: 'waiting',
            classes: 'unfallen',
            d: waiting.map((at) => ballAt(at, layout.small ? 2.2 : 3)).join(''),
          } satisfies Mark,
        ]
      : []),
    ...inAir,
  ];
  return { marks, lying: lying.map(({ length }) => length) };
}

/** All bins fill at once: balls fall in the order of their heights in their piles. */
const fallingOrder = (balls: readonly Ball[], counts: readonly number[]): Ball[] =>
  [...balls].sort(
    (a, b) => (a.before + 0.5) / (counts[a.from] ?? 1) - (b.before + 0.5) / (counts[b.from] ?? 1),
  );

/** Above the pegs, heaped up: the first to fall lie lowest. */
function spoutPlace({ spout, small }: Layout, i: number): Point {
  const by = small || spout.y < 25 ? 5 : 7;
  const row = Math.floor(i / 34);
  return { x: spout.x + ((i % 34) - 16.5) * by, y: spout.y - 4 - row * by };
}
