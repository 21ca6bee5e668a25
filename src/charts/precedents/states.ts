/** The named views of past rescues. Each says the whole view. */

export type PrecedentsState = {
  /** What settles the order of the rows: the result, the sum exposed, or the year. */
  order: 'result' | 'exposed' | 'year';
  /** Which cases the view speaks of. */
  focus: 'all' | 'large' | 'energy' | 'unknown';
};

export const states = {
  results: { order: 'result', focus: 'all' },
  largest: { order: 'exposed', focus: 'large' },
  energy: { order: 'result', focus: 'energy' },
  unknown: { order: 'year', focus: 'unknown' },
} satisfies Record<string, PrecedentsState>;

/** Loans and guarantees of the Energy Department. */
export const ENERGY: readonly string[] = ['solyndra', 'tesla', 'energy', 'vogtle', 'aep', 'constellation'];
