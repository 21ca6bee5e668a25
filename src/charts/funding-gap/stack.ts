/** Columns of a run as paths, wherever they stand and whatever their scale. Pure. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { num } from '../kit/shapes.ts';
import { SOURCES, type Column, type Source } from './columns.ts';

/** Where the columns of a run stand. */
export interface Plot {
  x: number;
  foot: number;
  /** From year to year, and ground between two columns. */
  pitch: number;
  joint: number;
  /** Pixels of a billion. */
  scale: number;
}
export type Paths = Record<Source, string>;

/** Billions that nobody could see. */
const LEAST = 0.5;

/** A path for each payer over all the years: the same strokes in every run where `whole`, and as few as can be otherwise. */
export function stackOf(
  columns: readonly Column[],
  { x, foot, pitch, joint, scale }: Plot,
  whole: boolean,
): Paths {
  const paths = Object.fromEntries(SOURCES.map((source) => [source, ''])) as Paths;
  columns.forEach(({ sources }, i) => {
    const [left, right] = [x + i * pitch, x + (i + 1) * pitch - joint];
    let low = 0;
    for (const source of SOURCES) {
      const high = low + sources[source];
      // Relative strokes are alike in many columns, and weigh little; hatching needs the corners themselves.
      const box = (x0: number, x1: number, y0: number, y1: number) =>
        source === 'gap'
          ? `M${num(x0)},${num(y1)}V${num(y0)}H${num(x1)}V${num(y1)}Z`
          : `M${num(x0)},${num(y1)}v${num(y0 - y1)}h${num(x1 - x0)}v${num(y1 - y0)}Z`;
      if (sources[source] >= LEAST) {
        const [upper, lower] = [foot - high * scale, foot - low * scale];
        const by = Math.min(0.5, (lower - upper) / 8);
        // Side by side and some pixels high, whole pixels are exact enough, and weigh less.
        const large = !whole && lower - upper > 6;
        paths[source] += large
          ? box(left, right, Math.round(upper) + 1, Math.round(lower))
          : box(left, right, upper + by, lower - by);
      } else if (whole) {
        // What has no height waits under the ground line, where its edge cannot be seen.
        const middle = (left + right) / 2;
        paths[source] += box(middle, middle, foot, foot);
      }
      low = high;
    }
  });
  return paths;
}

/** What falls due as a line of steps. */
export const dueLine = (columns: readonly Column[], { x, foot, pitch, joint, scale }: Plot): string =>
  columns
    .map(
      ({ due }, i) =>
        `${i ? '' : `M${num(x)},${num(foot)}`}V${num(foot - due * scale)}H${num(x + (i + 1) * pitch - (i === columns.length - 1 ? joint : joint / 2))}`,
    )
    .join('');

/**
 * The marks of the payers, and over them what falls due.
 * @param tiny they are a few pixels high
 */
export function payerMarks(paths: Paths, due: string, tiny = false): Mark[] {
  const { gap, ...paid } = paths;
  return [
    ...Object.entries(paid).flatMap(([source, d]): Mark[] =>
      d
        ? [
            {
              kind: 'path',
              key: source,
              d,
              classes: `m-area ev-model ${tiny ? 'tiny' : 'slender'} p-${source}`,
            },
          ]
        : [],
    ),
    ...(gap ? area({ key: 'gap', d: gap, payer: 'gap', evidence: 'model' }) : []),
    { kind: 'path', key: 'due', d: due, classes: tiny ? 'due tiny' : 'due' },
  ];
}

/** The middle of a payer's part of a year; `null` where it pays nothing then. */
export function middleOf(
  columns: readonly Column[],
  { x, foot, pitch, joint, scale }: Plot,
  source: Source,
  i: number,
) {
  const sources = columns[i]?.sources;
  if (!sources || sources[source] < LEAST) return null;
  const below = SOURCES.slice(0, SOURCES.indexOf(source)).reduce((sum, other) => sum + sources[other], 0);
  return {
    x: x + (i + 1) * pitch - joint - (pitch - joint) / 2,
    y: foot - (below + sources[source] / 2) * scale,
    tall: sources[source] * scale,
  };
}
