/** The rungs of the ladder by their keys in the series, the cheapest first. */
export const RUNGS = [
  ...(['treasury', 'utilities', 'oracle', 'hyperion', 'cipher', 'michigan', 'terawulf'] as const),
  ...(['coreweave', 'applied', 'chips-second', 'chips-first'] as const),
] as const;
export type RungKey = (typeof RUNGS)[number];

/** The first rung behind which no strong company stands. */
export const ALONE: RungKey = 'coreweave';

/** The two halves of the ladder, from the top down. */
export const HALVES = ['alone', 'backed'] as const;
