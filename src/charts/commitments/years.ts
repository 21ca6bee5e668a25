/** The bricks by year, as far as years were published; above them those without, in a heap. */
import { fill } from '../../ledger/template.ts';
import type { Box } from '../kit/boxes.ts';
import type { Mark } from '../kit/contract.ts';
import { linear } from '../kit/scale.ts';
import { write } from '../kit/pen.ts';
import { BRICK, carve, laid, open, round, solid, type Pen } from './bricks.ts';
import type { Span } from './data.ts';

/** The calendar, and bricks side by side in a year. */
const [FIRST, LAST, PER_YEAR] = [2025, 2034, 2];
/** Courses of the heap. */
const COURSES = 7;

export function years(pen: Pen): Mark[] {
  const { width, height, label: size, leading, small, sums, spans, firstPart, words, pieces, all, tag } = pen;
  const w = width / (LAST - FIRST) / PER_YEAR;
  const x = linear([FIRST, LAST], [0, width]);
  const dated = Math.round((firstPart / BRICK) * 10) / 10;
  // The first part is a brick and a fifth of one, laid first.
  const [first, rest] = split(pieces.coreweave, dated);
  const heap = { microsoft: pieces.microsoft, coreweave: rest, rest: pieces.rest };
  const count = Object.values(heap).flat().length;
  const columns = Math.ceil(count / COURSES + (COURSES - 1) / 2);
  const deep = pieces.oracle.length / ((spans.oracle.to - spans.oracle.from) * PER_YEAR);

  const texts = 5 * leading + size + 20;
  const h = Math.min((height - texts) / (COURSES + deep + 2), w * 0.8);
  const spare = Math.max(0, height - texts - h * (COURSES + deep + 2));
  const floor = leading + 6 + spare * 0.3 + COURSES * h;
  const piled = laid(heap, ['microsoft', 'coreweave', 'rest'], {
    ...{ x: (width - columns * w) / 2, ground: floor, columns, w, h, taper: 1 },
  });
  const base = height - size - 7;
  const oracle = laid(pieces, ['oracle'], {
    ...{
      x: x(spans.oracle.from),
      ground: base,
      w,
      h,
      columns: (spans.oracle.to - spans.oracle.from) * PER_YEAR,
    },
    bond: 0,
  }).oracle;
  const roof = base - deep * h;
  const lane = (spare * 0.5) / 3 + leading + h + 3;
  const amazon = spread(pieces.amazon, spans.amazon, roof - lane + leading + 2, { x, w, h });
  const coreweave = spread(first, spans.coreweave, roof - 2 * lane + leading + 2, { x, w, h });
  const laneLine = (key: string, span: Span, y: number): Mark => ({
    ...{ kind: 'line', key, x1: x(span.from), x2: x(span.to), y1: y, y2: y, classes: 'axis' },
  });
  const [amazonFoot, coreweaveFoot] = [amazon, coreweave].map((boxes) => round(boxes).y1) as [number, number];
  const said = (key: string, text: string, at: number, y: number) =>
    write(key, text, { x: at, y: Math.round(y), size, weight: 600 });
  return [
    solid('oracle', oracle, sums.oracle),
    solid('microsoft', piled.microsoft, sums.microsoft),
    solid('amazon', amazon, sums.amazon),
    solid('coreweave', [...coreweave, ...piled.coreweave], sums.coreweave),
    open('rest', piled.rest, sums.rest.claim),
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: floor + 0.5, y2: floor + 0.5, classes: 'axis' },
    { kind: 'line', key: 'calendar', x1: 0, x2: width, y1: base + 0.5, y2: base + 0.5, classes: 'axis' },
    laneLine('lane-amazon', spans.amazon, amazonFoot + 0.5),
    laneLine('lane-coreweave', spans.coreweave, coreweaveFoot + 0.5),
    said('head', fill(words.undated, { count: String(count), all: String(all) }), 0, size),
    ...carve('microsoft', [tag('microsoft'), words.names.microsoft], piled.microsoft, size),
    said(
      'tag-coreweave',
      fill(words.firstPart, { name: words.names.coreweave }),
      x(spans.coreweave.from),
      coreweaveFoot - h - 4,
    ),
    said('tag-amazon', tag('amazon'), x(spans.amazon.from), amazonFoot - h - 4),
    said('dated', fill(words.dated, { count: String(all - count) }), 0, floor + leading + 4),
    ...carve('oracle', [tag('oracle'), words.names.oracle], oracle, size),
    ...Array.from({ length: LAST - FIRST }, (_, i) =>
      write(
        `year-${FIRST + i}`,
        small && width < 330 ? `’${String(FIRST + i).slice(2)}` : String(FIRST + i),
        {
          ...{ x: x(FIRST + i + 0.5), y: height - 3, anchor: 'middle', size, classes: 't-axis' },
        },
      ),
    ),
  ];
}

/** Pieces up to a number of bricks, and those after it. */
function split(pieces: readonly number[], count: number): [number[], number[]] {
  let left = count;
  const at = pieces.findIndex((piece) => (left -= piece) < -0.05);
  return [pieces.slice(0, at), pieces.slice(at)];
}

/** Bricks apart from each other, evenly over their years. */
function spread(
  pieces: readonly number[],
  { from, to }: Span,
  top: number,
  { x, w, h }: { x: (year: number) => number; w: number; h: number },
): Box[] {
  const total = pieces.reduce((a, b) => a + b, 0);
  const [start, length] = [x(from), x(to) - x(from)];
  let at = 0;
  return pieces.map((piece, i) => {
    // A sliver lies at the brick that follows it.
    const [before, after] = [pieces[i - 1] ?? 1, pieces[i + 1] ?? 0];
    const [from, whole, by] =
      piece < 0.5
        ? [at, piece + after, 0]
        : before < 0.5
          ? [at - before, piece + before, before]
          : [at, piece, 0];
    const x0 = start + ((from + whole / 2) / total) * length - (whole / 2 - by) * w;
    at += piece;
    return { x0, x1: x0 + piece * w, y0: top, y1: top + h };
  });
}
