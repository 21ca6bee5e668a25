/** The named views of one guaranteed project. Each says the whole view; percentages are of a hundred. */

export type EffectState = {
  /** Whether the public stands behind the debt. */
  guaranteed: boolean;
  /** What lenders give with a guarantee, percent of the cost. */
  lent: number;
  /** Percentage points of interest that the guarantee saves. */
  saved: number;
  /** Years in which the debt is repaid: the life of the chips. */
  life: number;
  /** What is left when the project fails, percent of the cost. */
  recovery: number;
  /** As it is paid for; with real prices beside it; with the promise's cost; failed; failed with all of these. */
  view: 'funded' | 'priced' | 'cost' | 'failed' | 'all';
};

const one = { guaranteed: true, lent: 85, saved: 3, life: 5, recovery: 30 } as const;

export const states = {
  'own-risk': { ...one, guaranteed: false, view: 'funded' },
  granted: { ...one, view: 'priced' },
  cost: { ...one, view: 'cost' },
  fails: { ...one, guaranteed: false, view: 'failed' },
  'fails-guaranteed': { ...one, view: 'failed' },
  yours: { ...one, view: 'all' },
} satisfies Record<string, EffectState>;
