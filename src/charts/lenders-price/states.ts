/** The two views: the price of loans, and the price of insuring one company’s debt. */
export type PriceState = { show: 'ladder' | 'insurance' };

export const states = {
  'private-money': { show: 'ladder' },
  insurance: { show: 'insurance' },
} satisfies Record<string, PriceState>;
