/** The one view: what each plan forecasts, and what its own bill needs. */
export type EnoughState = { show: 'all' };

export const states = { enough: { show: 'all' } } satisfies Record<string, EnoughState>;
