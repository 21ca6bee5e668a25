/** The named views of the section. Each says the whole view. */

export type View = 'chain' | 'law' | 'asked' | 'factory' | 'bill';
export type ReachState = {
  show: View;
  /** Percent of the investment that the credit returns where it is drawn. */
  rate: number;
};

export const states = {
  chain: { show: 'chain', rate: 0 },
  law: { show: 'law', rate: 35 },
  asked: { show: 'asked', rate: 35 },
  factory: { show: 'factory', rate: 35 },
  'bill-and-wait': { show: 'bill', rate: 0 },
} satisfies Record<string, ReachState>;
