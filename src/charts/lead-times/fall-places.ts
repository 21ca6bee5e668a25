/** Where the words of each step stand in the fall, and where there is room for the drawing's own. Pure. */
import { LAST, scaleOf, yOf, type Fall } from './fall.ts';

/** Pixels between words and what they lie beside. */
const CLEAR = 8;
/** Pixels below the last words. */
const FOOT = 38;
/** Pixels of the drawing on a phone of 390, for which that is measured: on slimmer ones words are taller. */
const PHONE = 358;
/** Pixels that the words of a step take on phones. */
const TALL: Readonly<Record<string, number>> = {
  order: 285,
  chips: 292,
  'scarce-again': 240,
  building: 215,
  grid: 190,
  generation: 420,
  'far-below': 240,
  whole: 300,
};
/** And where the steps after it are left to the chapter in depth, which a line of it says. */
const MORE: Readonly<Record<string, number>> = { order: 75, grid: 75 };

const inDepth = (told: readonly string[]) => told.includes('chips');
const tallOf = (step: string, told: readonly string[]) =>
  (TALL[step] ?? 0) + (inDepth(told) ? 0 : (MORE[step] ?? 0));

/** Pixels from the upper edge at which the words of each step begin. */
export function placesOf(told: readonly string[]): Record<string, number> {
  const y = yOf(scaleOf(told));
  const all = inDepth(told);
  const far = y(122) + 34;
  return {
    order: y(2.8) + 32,
    chips: y(12) + 64,
    'scarce-again': y(12) + 434,
    building: all ? y(12) + 734 : y(24) + 66,
    grid: y(48) + 96,
    generation: y(48) + (all ? 300 : 0),
    'far-below': far,
    whole: all ? y(LAST) + 50 : far,
  };
}

/** The drawing's height: the last words end with it. */
export const heightOf = (told: readonly string[]): number =>
  Math.ceil((placesOf(told)['whole'] ?? 0) + tallOf('whole', told) + FOOT);

/** Whether words stand beside the threads, or end at the servers' column. */
export type Side = 'threads' | 'column';

/**
 * Finds for one line of words after another the first place from where it belongs that is free.
 * @param fall where it is covered, the words of the steps lie over both sides, which share their room; else over the
 *   column's alone
 */
export function placer(
  told: readonly string[],
  fall: Fall,
): (line: { wish: number; height: number; side: Side }) => number {
  const places = placesOf(told);
  const { covered, width } = fall;
  const slim = Math.max(1, (PHONE / width) ** 1.4);
  const cards = told.map((step): [number, number] => {
    const top = places[step] ?? 0;
    return [top - CLEAR, top + tallOf(step, told) * slim + CLEAR];
  });
  const taken: Record<Side, [number, number][]> = { threads: covered ? [...cards] : [], column: [...cards] };
  if (covered) taken.column = taken.threads;
  return ({ wish, height, side }) => {
    let top = wish;
    for (const [from, to] of taken[side].toSorted(([a], [b]) => a - b))
      if (top < to && top + height > from) top = to;
    taken[side].push([top, top + height]);
    return top;
  };
}
