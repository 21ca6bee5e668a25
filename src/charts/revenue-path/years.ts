/** The years that a reader draws, and what a value of theirs may be, in billions of dollars a year. Pure. */
export const YEARS = [2026, 2027, 2028, 2029, 2030] as const;

/** The same limits as the model's revenue of 2030 has at the top; a line may fall to nothing. */
export const LIMITS = { min: 0, max: 600 } as const;

/** A value inside the limits, to a tenth of a billion. */
export function clampValue(value: number): number {
  return Math.round(Math.min(LIMITS.max, Math.max(LIMITS.min, value)) * 10) / 10;
}
