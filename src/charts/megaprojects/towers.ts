/** Heights over years: each work a block on the years in which it was built, its words on a thin pole. */
import type { Mark } from '../kit/contract.ts';
import { overlap, type Box } from '../kit/boxes.ts';
import { paragraph, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import type { Shown } from './amount.ts';
import { box, setWords, wordsOf, type Frame, type Words } from './parts.ts';
import type { Picture } from './words.ts';

interface Tower {
  work: Shown;
  x0: number;
  x1: number;
  /** The upper edge of what is drawn. */
  y: number;
  words: Words;
  /** Whether the words stand to the left of the pole. */
  left: boolean;
}

const TICKS = [1870, 1900, 1925, 1950, 1975, 2000, 2025];
/** On narrow pictures only these. */
const FEW = [1870, 1950, 2000];
/** Years that a work's column is wide where its height is one year's share. */
const COLUMN = 4;
const AIR = 3;
/** Room over an area for the sign of doubt. */
const SIGN = 16;

const poleOf = ({ x0, x1 }: Pick<Tower, 'x0' | 'x1'>) => (x0 + x1) / 2;

/** @param share whether heights are one year's share of the economy, not money spread evenly */
export function towers(
  works: readonly Shown[],
  { names, shareNames, sky: skies }: Picture,
  frame: Frame,
  share: boolean,
): Mark[] {
  const { width, top, bottom, label, tick, leading, small, wide } = frame;
  const base = bottom - tick - 8;
  const first = share ? 1863 : 1940.5;
  const last = share ? 2037 : 2036;
  const x = linear([first, last], [1, width - 1]);
  const most = Math.max(...works.map(({ low, high = low }) => high));
  const tallest = base - top - (share ? SIGN + leading : leading * 2) - AIR * 2;
  const tall = linear([0, most], [0, tallest]);
  const height = (value: number) => Math.max(2, tall(value));

  const shapes: Mark[] = [];
  const standing = works.map((work): Tower => {
    const { low, high = low, key, from: begun = 0, to: done = 0 } = work;
    const middle = (begun + done) / 2;
    const [from, to] = share ? [middle - COLUMN / 2, middle + COLUMN / 2] : [begun, done];
    const [x0, x1] = [x(from), x(to)];
    if (high > low) shapes.push(...box(work, [x0, base - height(high), x1, base - height(low)], true));
    shapes.push(...box(work, [x0, base - height(low), x1, base]));
    const name = (share ? shareNames[key] : undefined) ?? names[key];
    const room = width * (share ? 0.6 : wide ? 0.3 : 0.43);
    const words = wordsOf(work, name, room, frame, !share && small);
    const y = base - height(high) - (work.evidence === 'disputed' ? SIGN : 0);
    return { work, x0, x1, y, words, left: share ? middle > 1900 : middle > 2000 };
  });

  // Each block of words stands over whatever it would cover: first those that look left, from the left on.
  const taken: Box[] = standing.map(({ x0, x1, y }) => ({ x0, x1, y0: y, y1: base }));
  const order = [
    ...standing.filter(({ left }) => left).sort((a, b) => poleOf(a) - poleOf(b)),
    ...standing.filter(({ left }) => !left).sort((a, b) => poleOf(b) - poleOf(a)),
  ];
  // Nothing is written over the first tower of the long line of years.
  const floor = share ? Math.min(...standing.map(({ x1 }) => x1)) + 5 : 1;
  const air = width < 340 ? 0 : AIR;
  const marks: Mark[] = [];
  let poles = '';
  for (const { work, x0, x1, y, words, left } of order) {
    const pole = poleOf({ x0, x1 });
    const beside: Box = { x0: x0 - 7 - words.width, x1: x0 - 7, y0: y, y1: y + words.height };
    if (left && !taken.some((other) => overlap(beside, other, 1))) {
      taken.push(beside);
      marks.push(...setWords(work.key, words, { x: beside.x1, y, end: true }, frame));
      continue;
    }
    const wish = left ? Math.max(floor, pole + 8 - words.width) : pole;
    const start = Math.min(wish, width - words.width - 1);
    const at: Box = {
      x0: start - air,
      x1: start + words.width + air,
      y0: y - AIR - words.height,
      y1: y - AIR,
    };
    for (let moved = true; moved;) {
      moved = false;
      for (const other of taken) {
        if (!overlap(at, other)) continue;
        if (other.y0 === y && other.x0 === x0) continue;
        at.y0 = other.y0 - AIR - words.height;
        at.y1 = other.y0 - AIR;
        moved = true;
      }
    }
    taken.push({ ...at, y1: y });
    poles += `M${num(pole)},${num(y)}V${num(at.y1 - 1)}`;
    const end = left;
    marks.push(...setWords(work.key, words, { x: end ? start + words.width : start, y: at.y0, end }, frame));
  }
  // A sentence in the open sky, where there is one.
  const at = share ? x(1895) : 0;
  const sky = paragraph('sky', skies[share ? 'share' : 'pace'], {
    ...{ x: at, y: top + leading * 2 + label, width: width * 0.36, size: label, leading, classes: 't-muted' },
  });
  const open: Box = {
    x0: at,
    x1: at + width * 0.36,
    y0: top + leading * 2,
    y1: top + (2 + sky.length) * leading,
  };
  if (!small && !taken.some((other) => overlap(open, other))) marks.push(...sky);
  const ticks = TICKS.filter((year) => year >= first && (!small || FEW.includes(year)));
  return [
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: base, y2: base, classes: 'axis' },
    ...ticks.map((year) =>
      write(`year-${year}`, String(year), {
        ...(x(year) < 20 ? { x: 1, anchor: 'start' } : { x: x(year), anchor: 'middle' }),
        ...{ y: base + tick + 3, size: tick, classes: 't-axis' },
      }),
    ),
    { kind: 'path', key: 'poles', d: poles, classes: 'leader' },
    ...shapes,
    ...marks,
  ];
}
