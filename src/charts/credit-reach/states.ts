/** The named views of the section. Each says the whole view. */

export type View = 'chain' | 'law' | 'asked' | 'factory' | 'bill';
export type ReachState = { show: View };

export const states = {
  chain: { show: 'chain' },
  law: { show: 'law' },
  asked: { show: 'asked' },
  factory: { show: 'factory' },
  'bill-and-wait': { show: 'bill' },
} satisfies Record<string, ReachState>;
