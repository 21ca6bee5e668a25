/** The named views of the credit's sum. Each says the whole view; percentages are of a hundred. */

export const BASES = ['gigawatt', 'company', 'four', 'plan'] as const;
export type BaseId = (typeof BASES)[number];
/** Rates other than today's, the lowest first: of the law of 2022, and of a draft. */
export const OTHER_RATES = [25, 30] as const;
export type CreditState = {
  /** What is built. */
  base: BaseId;
  /** Of the base, the part that the law would count. */
  share: number;
  rate: number;
  /** Of the credit, the part that reaches the tenant. */
  pass: number;
  /** Factors of the sum that are shown: the rate alone, the share too, or what is passed on as well. */
  factors: 'rate' | 'share' | 'pass';
  /** Other rates, or the other count of what qualifies, as lines across the base. */
  marks: 'none' | 'rates' | 'shares';
  /** Smaller bases, and the first estimate of the whole law, at the same scale. */
  beside: boolean;
};

const one = { base: 'gigawatt', share: 80, rate: 35, pass: 50, marks: 'none', beside: false } as const;

export const states = {
  rates: { ...one, share: 100, factors: 'rate', marks: 'rates' },
  share: { ...one, factors: 'share', marks: 'shares' },
  tenant: { ...one, factors: 'pass' },
  'one-year': { ...one, base: 'four', factors: 'share', beside: true },
  'whole-plan': { ...one, base: 'plan', share: 100, factors: 'rate', beside: true },
  yours: { ...one, base: 'company', factors: 'pass', beside: true },
} satisfies Record<string, CreditState>;
