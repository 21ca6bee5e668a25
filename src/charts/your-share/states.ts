/** The three ways in which it reaches a reader. */
export type ShareState = { show: 'bill' | 'taxes' | 'savings' };

export const states = {
  bill: { show: 'bill' },
  taxes: { show: 'taxes' },
  savings: { show: 'savings' },
} satisfies Record<string, ShareState>;
