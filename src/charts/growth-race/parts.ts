/** Small parts that the drawings of the race share. */
import type { RaceData, Run } from './types.ts';
import type { RaceState } from './states.ts';

/** Labels that lie on lines. */
export const HALO = 't-label t-halo';

export const leads = (name: string, { lead }: RaceState): boolean => lead === '' || lead === name;

/** The companies that a state shows. */
export const runsIn = ({ runs }: RaceData, state: RaceState): Run[] =>
  state.alone ? runs.filter(({ name }) => leads(name, state)) : runs;

/** Where the first two companies pass a level: years after their start, and billions of dollars. */
export const passed = (data: RaceData, state: RaceState): (readonly [number, number])[] => [
  [data.own.length - 1, data.own.at(-1)!.value],
  ...runsIn(data, state).flatMap((of) =>
    [of.ten, of.values.length - 1].map((i) => [i, of.values[i]!] as const),
  ),
];
