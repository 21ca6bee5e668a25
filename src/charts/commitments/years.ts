/** The bricks by year, as far as years were published; above them those without, in a heap. */
import { fill } from '../../ledger/template.ts';
import type { Box } from '../kit/boxes.ts';
import type { Mark } from '../kit/contract.ts';
import { linear } from '../kit/scale.ts';
import { write } from '../kit/pen.ts';
import { emptyBricks, solidBricks } from '../kit/bricks.ts';
import { BRICK, carve, laid, type Pen } from './bricks.ts';
import type { Span } from './data.ts';

/** The calendar, and bricks side by side in a year. */
const [FIRST, LAST, PER_YEAR] = [2025, 2034, 2];
/** Courses of the heap. */
const COURSES = 7;

export function years(pen: Pen): Mark[] {
  const { width, height, label: size, leading, sums, spans, firstPart, words, pieces, all, tag } = pen;
  const w = width / (LAST - FIRST) / PER_YEAR;
  const x = linear([FIRST, LAST], [0, width]);
  const [first, rest] = split(pieces.coreweave, firstPart / BRICK);
  const heap = { microsoft: pieces.microsoft, coreweave: rest, rest: pieces.rest };
  const count = Object.values(heap).flat().length;
  const columns = Math.ceil(count / COURSES + (COURSES - 1) / 2);
  const across = (spans.oracle.to - spans.oracle.from) * PER_YEAR;
  const deep = pieces.oracle.length / across;

  const texts = 5 * leading + size + 20;
  const h = Math.min((height - texts) / (COURSES + deep + 2), w * 0.8);
  const spare = Math.max(0, height - texts - h * (COURSES + deep + 2));
  const floor = leading + 6 + spare * 0.3 + COURSES * h;
  const piled = laid(heap, ['microsoft', 'coreweave', 'rest'], {
    ...{ x: (width - columns * w) / 2, ground: floor, columns, w, h, taper: 1 },
  });
  const base = height - size - 7;
  const { oracle } = laid(pieces, ['oracle'], {
    ...{ x: x(spans.oracle.from), ground: base, columns: across, w, h, bond: 0 },
  });
  // Over Oracle's bricks a lane for each of the other contracts, its name above it.
  const lane = spare / 6 + leading + h + 3;
  const foot = base - deep * h - lane + leading + h + 2;
  const amazon = spread(
    pieces.amazon.map((piece) => [piece]),
    spans.amazon,
    foot,
    { x, w, h },
  );
  const coreweave = spread([first], spans.coreweave, foot - lane, { x, w, h });
  const line = (key: string, y: number, { from, to }: Span): Mark => ({
    ...{ kind: 'line', key, x1: x(from), x2: x(to), y1: y + 0.5, y2: y + 0.5, classes: 'axis' },
  });
  const whole = { from: FIRST, to: LAST };
  const each = width < 330 ? 3 : 1;
  const say = (key: string, text: string, y: number, from = FIRST) =>
    write(key, text, { x: x(from), y: Math.round(y), size, weight: 600 });
  return [
    solidBricks('oracle', oracle, sums.oracle),
    solidBricks('microsoft', piled.microsoft, sums.microsoft),
    solidBricks('amazon', amazon, sums.amazon),
    solidBricks('coreweave', [...coreweave, ...piled.coreweave], sums.coreweave),
    emptyBricks('rest', piled.rest, sums.rest.claim),
    line('ground', floor, whole),
    line('calendar', base, whole),
    line('lane-amazon', foot, spans.amazon),
    line('lane-coreweave', foot - lane, spans.coreweave),
    say('head', fill(words.undated, { count: String(count), all: String(all) }), size),
    say('dated', fill(words.dated, { count: String(all - count) }), floor + leading + 4),
    say('tag-coreweave', words.firstPart, foot - lane - h - 4, spans.coreweave.from),
    say('tag-amazon', tag('amazon'), foot - h - 4, spans.amazon.from),
    ...carve('microsoft', [tag('microsoft')], piled.microsoft, size),
    ...carve('oracle', [tag('oracle')], oracle, size),
    ...Array.from({ length: (LAST - FIRST) / each }, (_, i) => {
      const year = FIRST + i * each + (each >> 1);
      return write(`year-${i}`, String(year), {
        ...{ x: x(year + 0.5), y: height - 3, anchor: 'middle', size, classes: 't-axis' },
      });
    }),
  ];
}

/** Pieces up to about a number of bricks, and those after it. */
function split(pieces: readonly number[], count: number): [number[], number[]] {
  let left = count;
  const at = pieces.findIndex((piece) => (left -= piece) < -0.05);
  return [pieces.slice(0, at), pieces.slice(at)];
}

/** Bricks apart from each other, evenly over their years; what belongs together lies together. */
function spread(
  units: readonly (readonly number[])[],
  { from, to }: Span,
  foot: number,
  { x, w, h }: { x: (year: number) => number; w: number; h: number },
): Box[] {
  return units.flatMap((unit, i) => {
    const long = unit.reduce((a, b) => a + b, 0) * w;
    let at = x(from) + ((i + 0.5) / units.length) * (x(to) - x(from)) - long / 2;
    return unit.map((piece) => ({ x0: at, x1: (at += piece * w), y0: foot - h, y1: foot }));
  });
}
