/**
 * What is measured of a visit, and the table of it beside a bare page's. Pure.
 */

/** Figures of one visit. */
export interface Visit {
  kilobytes: number;
  requests: number;
  /** Height of the page, in pixels. */
  height: number;
  /** Largest contentful paint, milliseconds. */
  lcp: number;
  /** Milliseconds of the main thread until five seconds after load. */
  busyLoad: number;
  /** Milliseconds over fifty of its long tasks, from the first paint on. */
  blocking: number;
  /** Milliseconds of the main thread for 1,000 pixels scrolled, and what of it is script, style and layout, and the rest. */
  busyScroll: number;
  scriptScroll: number;
  layoutScroll: number;
  restScroll: number;
  /** Tasks over 50 milliseconds for 1,000 pixels scrolled. */
  longTasks: number;
  /** Percent of the frames while scrolling that took over 18, and over 50 milliseconds. */
  lateFrames: number;
  longFrames: number;
  /** Milliseconds of the slowest answer to a tap. */
  worstTap: number;
  shiftLoad: number;
  shiftScroll: number;
}
export type Figure = keyof Visit;

/** As it is, in times of the bare page's, or as much as it is above the bare page's. */
type Measure = 'alone' | 'times' | 'above';

/** The rows of the table; what is to be reached is in the measure of the row, where there is something to reach. */
const ROWS: readonly (readonly [
  what: string,
  figure: Figure,
  measure: Measure,
  unit: string,
  reach?: number,
])[] = [
  ['over the wire at load', 'kilobytes', 'alone', 'KB', 128],
  ['requests at load', 'requests', 'alone', '', 6],
  ['height of the page', 'height', 'alone', 'px', 50_000],
  ['largest contentful paint', 'lcp', 'times', 'times', 1.3],
  ['main thread busy at load', 'busyLoad', 'times', 'times', 3],
  ['blocking time at load', 'blocking', 'alone', 'ms', 150],
  ['busy per 1,000 px scrolled', 'busyScroll', 'times', 'times', 1.2],
  ['of it script, above the bare page', 'scriptScroll', 'above', 'ms', 25],
  ['of it style and layout, above it', 'layoutScroll', 'above', 'ms', 5],
  ['of it paint and the rest, above it', 'restScroll', 'above', 'ms'],
  ['frames over 18 ms while scrolling', 'lateFrames', 'alone', '%', 25],
  ['frames over 50 ms while scrolling', 'longFrames', 'alone', '%', 1],
  ['tasks over 50 ms per 1,000 px', 'longTasks', 'alone', '', 0.1],
  ['worst tap', 'worstTap', 'times', 'times', 2.5],
  ['layout shift at load', 'shiftLoad', 'alone', '', 0],
  ['layout shift while scrolling', 'shiftScroll', 'alone', '', 0],
];

/** The middle of some values; the mean of the two in the middle where their number is even. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (low + high) / 2;
}

/** The medians of some visits, figure by figure. */
export const mediansOf = (visits: readonly Visit[]): Visit =>
  Object.fromEntries(
    ROWS.map(([, figure]) => [figure, median(visits.map((visit) => visit[figure]))]),
  ) as Record<Figure, number>;

/** A page's figure in the measure of its row. */
function measured(measure: Measure, page: number, bare: number): number {
  if (measure === 'alone') return page;
  return measure === 'times' ? page / bare : Math.max(0, page - bare);
}

const show = (value: number | undefined, unit: string) => {
  if (value === undefined) return '';
  const digits = unit === 'ms' || unit === 'px' ? 0 : unit === '' ? 3 : 1;
  return `${Number(value.toFixed(digits)).toLocaleString('en')} ${unit}`.trim();
};

/** Medians of a page and of the bare page that it was measured in turn with. */
export interface Pair {
  page: Visit;
  bare: Visit;
}

/**
 * The table: each figure, the bare page's, what is to be reached, and the figure of an earlier commit.
 * @returns lines; what is not reached is marked with a star
 */
export function tableOf({ page, bare }: Pair, before?: Pair & { commit: string }): string[] {
  const head = ['what', 'measured', 'bare page', 'to reach', before ? `at ${before.commit}` : ''];
  const rows = ROWS.map(([what, figure, measure, unit, reach]) => {
    const value = measured(measure, page[figure], bare[figure]);
    const missed = reach !== undefined && Number(value.toFixed(3)) > reach;
    return [
      what,
      show(value, unit) + (missed ? ' *' : ''),
      show(bare[figure], measure === 'times' ? 'ms' : unit),
      show(reach, unit),
      before ? show(measured(measure, before.page[figure], before.bare[figure]), unit) : '',
    ];
  });
  return [head, ...rows].map(([what = '', ...cells]) =>
    [what.padEnd(38), ...cells.map((cell) => cell.padStart(13))].join('').trimEnd(),
  );
}
