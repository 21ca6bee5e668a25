/** The named views of past rescues: one picture, and which cases a view speaks of. Each says the whole view. */
import type { CaseKey } from './words.ts';

export type PrecedentsState = { focus: 'all' | 'large' | 'energy' | 'unknown' };

export const states = {
  results: { focus: 'all' },
  largest: { focus: 'large' },
  energy: { focus: 'energy' },
  unknown: { focus: 'unknown' },
} satisfies Record<string, PrecedentsState>;

/** Loans and guarantees of the Energy Department. */
export const ENERGY: readonly CaseKey[] = ['solyndra', 'tesla', 'energy', 'vogtle', 'aep', 'constellation'];
