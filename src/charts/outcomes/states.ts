/** The named views of a hundred futures. Each says the whole view. */

export type PresetId = 'base' | 'both-granted' | 'slow-market';
export type OutcomesState = {
  /** Whose futures are shown, as they were drawn at build. */
  preset: PresetId;
  /** The reader's own in their place: a hundred dots in the order of the endings. */
  counts: readonly number[] | null;
  /** With them, quantiles of the largest gap at 5, 25, 50, 75 and 95 percent, in billions. */
  spread: readonly number[] | null;
  /** Whether a credit or a guarantee is switched on; without, nothing can be carried by the public. */
  supported: boolean;
  /** The base's counts in words beside them. */
  beside: boolean;
};

const drawn = { counts: null, spread: null, supported: false, beside: true } as const;

export const states = {
  hundred: { ...drawn, preset: 'base', beside: false },
  'hundred-supported': { ...drawn, preset: 'both-granted', supported: true },
  'hundred-slow': { ...drawn, preset: 'slow-market' },
  'hundred-yours': { ...drawn, preset: 'base' },
} satisfies Record<string, OutcomesState>;
