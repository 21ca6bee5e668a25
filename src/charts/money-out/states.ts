/** The two views: a year as it was, and the years as they were forecast. */
export type MoneyState = { show: 'costs' | 'burn' };

export const states = {
  costs: { show: 'costs' },
  burn: { show: 'burn' },
} satisfies Record<string, MoneyState>;
