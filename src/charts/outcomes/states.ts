/** The named views of a hundred futures. Each says the whole view. */

export type PresetId = 'base' | 'both-granted' | 'slow-market';
export type OutcomesState = {
  /** Whose futures are shown, as they were drawn at build. */
  preset: PresetId;
  /** The reader's own in their place: a hundred balls in the order of the endings. */
  counts: readonly number[] | null;
  /** With them, quantiles of the largest gap at 5, 25, 50, 75 and 95 percent, in billions. */
  spread: readonly number[] | null;
  /** Whether a credit or a guarantee is switched on; without, nothing can be carried by the public. */
  supported: boolean;
  /** Where the base's futures lie, and how many they are, is shown too. */
  beside: boolean;
  /** How many of the balls have fallen: none at 0, all at 1. */
  fallen: number;
};

const drawn = { counts: null, spread: null, supported: false, beside: true, fallen: 1 } as const;

export const states = {
  'five-values': { ...drawn, preset: 'base', beside: false, fallen: 0 },
  hundred: { ...drawn, preset: 'base', beside: false },
  'hundred-supported': { ...drawn, preset: 'both-granted', supported: true },
  'hundred-slow': { ...drawn, preset: 'slow-market' },
  'hundred-yours': { ...drawn, preset: 'base' },
} satisfies Record<string, OutcomesState>;

/** Balls fall on the way to a view, or hop to it from where the base has them; on the way back they do the same backwards. */
export function travel(a: OutcomesState, b: OutcomesState, t: number): OutcomesState | null {
  const falls = (from: OutcomesState, to: OutcomesState) =>
    to.fallen === 1 && (from.fallen === 0 || (!from.beside && to.beside));
  if (falls(a, b)) return { ...b, fallen: t };
  return falls(b, a) ? { ...a, fallen: 1 - t } : null;
}
