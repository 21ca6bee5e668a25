/** Months of the units in which waits are published. */
export const UNITS = { weeks: 12 / 52.18, months: 1, years: 12 } as const;
export type Unit = keyof typeof UNITS;
