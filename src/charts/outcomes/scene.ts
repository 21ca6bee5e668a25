/** A hundred futures as balls that fall through five values into five endings: data, state and size in, keyed marks out. */
import { ENDINGS, type Ending } from '../../model/endings.ts';
import { SIGMA_NAMES } from '../../model/sigmas.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { writeLines, write } from '../kit/pen.ts';
import { num, type Point } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { SMALL } from '../kit/type.ts';
import type { Hundred, OutcomesData } from './data.ts';
import { dropped, hopped, progressOf } from './flight.ts';
import { BINS, layoutOf, placeOf, type Layout } from './layout.ts';
import { ballsOf, fewestMoves, roomOf, type Ball, type Moves } from './moves.ts';
import type { OutcomesState } from './states.ts';

/** The one ending that needs a support: the first. */
const PUBLIC = 0;
/** Endings in which the bill is paid come first. */
const PAID = 3;

/** What a state shows: the reader's own where there are some. */
export function shownOf({ presets }: OutcomesData, { preset, counts, spread }: OutcomesState): Hundred {
  return { counts: counts ?? presets[preset].counts, spread: spread ?? presets[preset].spread };
}

/** From where in the base the balls of a state come. */
export const movesOf = ({ presets, moves }: OutcomesData, { preset, counts }: OutcomesState): Moves =>
  counts ? fewestMoves(presets.base.counts, counts) : moves[preset];

const half = (r: number, down: number) => `a${r},${r},0,1,1,0,${down}`;
/** A ball. How full it is says how its future ends: empty is paid, half is put off, full is broken. */
const ballAt = ({ x, y }: Point, r: number): string =>
  `M${num(x)},${num(y - r)}${half(r, 2 * r)}${half(r, -2 * r)}`;
const halfAt = ({ x, y }: Point, r: number): string => `M${num(x - r)},${num(y)}a${r},${r},0,0,0,${2 * r},0Z`;

/** Below this radius dots are finer. */
const FINE = 7;

const classOf = (group: number): string =>
  group === PUBLIC
    ? 'ball carried p-public'
    : group < PAID
      ? 'ball paid'
      : group === PAID
        ? 'ball waits'
        : 'ball broken';

/** Balls of one ending that lie still, as one mark; those that wait have their lower halves filled. */
function pile(key: string, group: number, places: readonly Point[], r: number): Mark {
  const rings = places.map((at) => ballAt(at, r)).join('');
  const classes = `m-point ev-model futures ${classOf(group)}${r < FINE ? ' fine' : ''}`;
  if (group !== PAID) return { kind: 'path', key, d: rings, classes };
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

interface Board {
  data: OutcomesData;
  state: OutcomesState;
  layout: Layout;
  balls: Ball[];
}

/** Balls where they are: in the spout, on their way, and in their piles; and how many lie in each. */
function ballMarks({ data, state, layout, balls }: Board): { marks: Mark[]; lying: number[] } {
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
  const marks = [
    ...(rings.length > 0
      ? [
          {
            kind: 'path',
            key: 'left',
            d: rings.map((at) => ballAt(at, Math.round(r * 8) / 10)).join(''),
            classes: 'ghost',
          } as const,
        ]
      : []),
    ...lying.flatMap((places, group) => (places.length > 0 ? [pile(`pile-${group}`, group, places, r)] : [])),
    ...(waiting.length > 0 ? [pile('waiting', 1, waiting, layout.small ? 2.3 : 3)] : []),
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

/** The pegs with the values' names, and the bins. */
function boardMarks({ data: { words }, layout }: Board): Mark[] {
  const { width, small, label: size, pegs, bin, top, ground, board } = layout;
  const dots: string[] = [];
  const apart = bin / 4;
  for (let row = 0; row < BINS; row += 1)
    for (let x = board + 8 + ((row % 2) * apart) / 2; x < width - 4; x += apart)
      dots.push(`M${num(x)},${num(pegs.top + row * pegs.pitch)}h0`);
  const names = small ? words.valuesBriefly : words.values;
  const walls = Array.from(
    { length: BINS - 1 },
    (_, i) => `M${num((i + 1) * bin)},${num(top)}V${num(ground)}`,
  );
  return [
    { kind: 'path', key: 'pegs', d: dots.join(''), classes: small ? 'peg' : 'peg large' },
    { kind: 'path', key: 'walls', d: `${walls.join('')}M0,${num(ground)}H${num(width)}`, classes: 'axis' },
    ...SIGMA_NAMES.map((name, row) =>
      write(`value-${name}`, names[name], {
        ...{ x: 0, y: pegs.top + row * pegs.pitch + size * 0.35, size, classes: 't-muted' },
      }),
    ),
  ];
}

/** Under each bin its ending and how many lie in it; where balls have moved, how many were there. */
function binWords({ data, state, layout }: Board, lying: readonly number[]): Mark[] {
  const { words, names } = data;
  const { bin, small, label: size, count, ground } = layout;
  const base = data.presets.base.counts;
  return ENDINGS.flatMap((ending, i): Mark[] => {
    const x = (i + 0.5) * bin;
    const y = ground + count * 0.9;
    const name = y + size + 3;
    const full = names[i] ?? '';
    const fits = textWidth(full, { size, weight: 600 }) <= bin - 4;
    const told = String(lying[i] ?? 0);
    const was = fill(words.base, { count: String(base[i] ?? 0) });
    // On phones it stands in a line of its own.
    const beside = state.beside && !small;
    const wide = textWidth(told, { size: count, weight: 600 });
    const left = x - (wide + 6 + textWidth(was, { size })) / 2;
    const cannot =
      i === PUBLIC && !state.supported && state.fallen > 0 ? wrap(words.cannot, bin - 8, { size }) : [];
    const leading = Math.round(size * 1.2);
    return [
      ...(state.fallen > 0
        ? [
            write(`count-${ending}`, told, {
              ...(beside ? { x: left } : { x, anchor: 'middle' as const }),
              ...{ y, size: count, weight: 600 },
            }),
          ]
        : []),
      write(`name-${ending}`, fits ? full : words.brief[ending], {
        ...{ x, y: name, size, weight: 600, anchor: 'middle' },
      }),
      ...(state.beside
        ? [
            write(`was-${ending}`, was, {
              ...(beside ? { x: left + wide + 6, y } : { x, y: name + size + 1, anchor: 'middle' as const }),
              ...{ size, classes: 't-muted' },
            }),
          ]
        : []),
      ...writeLines(
        'cannot',
        cannot,
        { x, y: ground - 8 - leading * (cannot.length - 1), size, anchor: 'middle', classes: 't-muted' },
        leading,
      ),
    ];
  });
}

/** Fewer than these move without an arrow. */
const FEW = 3;

/** From where to where balls moved, with how many. */
function arcs({ state, layout, balls }: Board): Mark[] {
  if (!state.beside || state.fallen < 1) return [];
  const { small, label: size, top } = layout;
  const lines: string[] = [];
  const texts: Mark[] = [];
  for (let from = 0; from < BINS; from += 1)
    for (let to = 0; to < BINS; to += 1) {
      const moved = balls.filter((ball) => ball.from === from && ball.to === to);
      if (from === to || moved.length < FEW) continue;
      const [a, b] = [
        placeOf(layout, from, Math.max(...moved.map(({ before }) => before))),
        placeOf(layout, to, Math.max(...moved.map(({ after }) => after))),
      ];
      const [x0, x1] = [(from + 0.5) * layout.bin, (to + 0.5) * layout.bin];
      const [y0, y1] = [a.y - layout.pitch, b.y - layout.pitch];
      const peak = Math.max(top - (small ? 4 : 16), Math.min(y0, y1) - 26);
      lines.push(
        `M${num(x0)},${num(y0)}C${num(x0)},${num(peak)},${num(x1)},${num(peak)},${num(x1)},${num(y1)}`,
      );
      lines.push(`M${num(x1 - 4)},${num(y1 - 6)}L${num(x1)},${num(y1)}L${num(x1 + 4)},${num(y1 - 6)}`);
      texts.push(
        write(`moved-${from}-${to}`, String(moved.length), {
          ...{ x: (x0 + x1) / 2, y: (y0 + y1) / 8 + peak * 0.75 + size * 0.35, size: size + 1, weight: 600 },
          ...{ anchor: 'middle', classes: 't-label t-halo' },
        }),
      );
    }
  return lines.length > 0
    ? [{ kind: 'path', key: 'arcs', d: lines.join(''), classes: 'moved' }, ...texts]
    : [];
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: OutcomesData, state: OutcomesState, size: Size): Scene {
  const moves = movesOf(data, state);
  const names = Object.values(size.width < SMALL ? data.words.valuesBriefly : data.words.values);
  const label = layoutOf(size, 0, 1).label;
  const column = Math.ceil(Math.max(...names.map((name) => textWidth(name, { size: label })))) + 10;
  // The views of the story have balls of one size.
  const room = Math.max(roomOf(moves), roomOf(data.moves['both-granted']));
  const board: Board = { data, state, layout: layoutOf(size, column, room), balls: ballsOf(moves) };
  const { marks, lying } = ballMarks(board);
  return {
    ...size,
    marks: [...boardMarks(board), ...marks, ...binWords(board, lying), ...arcs(board)],
  };
}
