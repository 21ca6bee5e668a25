/** The whole wall, and the year's revenue beside it as the measure. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write, writeLines } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { emptyBricks, solidBricks } from '../kit/bricks.ts';
import { carve, laid, round, type Pen } from './bricks.ts';
import { FOUR } from './suppliers.ts';

/** Bricks in a course: a hundred billion dollars. */
const COURSE = 10;
/** Pixels between what newspapers reported and what a party said itself. */
const SEAM = 4;

export function whole(pen: Pen): Mark[] {
  const { width, height, label: size, leading, small, sums, words, pieces, all, tag } = pen;
  const ground = height - 1.5;
  const top = leading + 6;
  const beside = small ? Math.max(62, width * 0.19) : Math.min(170, width * 0.16);
  const x = beside + (small ? 8 : 20);
  const h = (ground - top - SEAM) / Math.ceil(all / COURSE);
  const w = (width - x - 1) / (COURSE + 0.5);
  const wall = laid(pieces, [...FOUR, 'rest'], { x, ground: ground - SEAM, columns: COURSE, w, h, turn: 1 });
  wall.oracle = wall.oracle.map((box) => ({ ...box, y0: box.y0 + SEAM, y1: box.y1 + SEAM }));
  const { revenue } = laid(pieces, ['revenue'], { x: 1, ground, columns: 2, w, h });
  const last = wall.coreweave.at(-1) ?? round(wall.rest);

  return [
    ...FOUR.map((key) => solidBricks(key, wall[key], sums[key])),
    emptyBricks('rest', wall.rest, sums.rest.claim),
    solidBricks('revenue', revenue, sums.revenue, 'customers'),
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: height - 1, y2: height - 1, classes: 'axis' },
    pen.head(),
    ...paragraph('revenue-name', words.revenue, {
      ...{ x: 0, y: ground - h - 6 - leading, width: beside, size, up: true },
    }),
    write('revenue-sum', dollars(sums.revenue.value), { x: 0, y: ground - h - 6, size, weight: 600 }),
    // CoreWeave's few bricks lie on two courses: it is named before the empty ones.
    ...(['oracle', 'microsoft', 'amazon'] as const).flatMap((key) => {
      const note = words.notes[key];
      const noted = note && !small ? [fill(words.noted, { tag: tag(key), note })] : [];
      return carve(key, [...noted, tag(key), words.names[key]], wall[key], size);
    }),
    write('tag-coreweave', tag('coreweave'), {
      ...{ x: last.x0 - 8, y: (last.y0 + last.y1) / 2 + size * 0.36, anchor: 'end', size, weight: 600 },
      classes: 't-label t-clear',
    }),
    ...inTheSky(pen, { ...round(wall.rest), y1: last.y0 - 2 }, small ? size : size + 4),
  ];
}

/** What is on no list, as large as its place allows. */
function inTheSky(
  { words, sums, small, label: size, leading }: Pen,
  sky: { x0: number; x1: number; y0: number; y1: number },
  named: number,
): Mark[] {
  const { x0, x1, y0, y1 } = sky;
  const text = dollars(sums.rest.value, 'short', 2);
  const lines = wrap(words.assumption, (x1 - x0) * 0.9, { size });
  const below = named * 1.2 + (lines.length + 0.4) * leading;
  const most = Math.min(
    small ? 64 : 112,
    (y1 - y0 - below - 8) / 0.98,
    ((x1 - x0) * 0.62 * 10) / textWidth(text, { size: 10, weight: 600 }),
  );
  const foot = (y0 + y1 - most * 0.94 - below) / 2 + most * 0.74;
  const line = foot + most * 0.22 + named * 0.85;
  const at = { x: (x0 + x1) / 2, anchor: 'middle', classes: 't-label t-clear' } as const;
  return [
    write('rest-sum', text, { ...at, y: foot, size: most, weight: 600 }),
    write('rest-name', words.rest, { ...at, y: line, size: named, weight: 600 }),
    ...writeLines(
      'assumption',
      lines,
      { ...at, y: line + leading * 1.3, size, classes: 't-muted t-clear' },
      leading,
    ),
  ];
}
