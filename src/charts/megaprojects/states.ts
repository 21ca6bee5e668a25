/** The named views of the works: which, in what money, in what form. Each says the whole view. */

/** `wall`: works laid into the plan, brick by brick; `squares`: areas; `towers`: heights over years; `bars`: lengths; `spans`: years alone. */
export type Form = 'wall' | 'squares' | 'towers' | 'bars' | 'spans';
/** Constant dollars, dollars of the day, a share of the economy, or no money at all. Never two in one view. */
export type Money = 'real' | 'nominal' | 'share' | 'none';
export const GROUPS = ['sizes', 'pace', 'share', 'recent', 'year', 'payers'] as const;
export type Group = (typeof GROUPS)[number];

export type WorksState = {
  /** Which works, measured how. */
  works: Group;
  form: Form;
  money: Money;
};

export const states = {
  sizes: { works: 'sizes', form: 'wall', money: 'real' },
  'per-year': { works: 'pace', form: 'towers', money: 'real' },
  'share-of-gdp': { works: 'share', form: 'towers', money: 'share' },
  'recent-works': { works: 'recent', form: 'bars', money: 'nominal' },
  'one-year': { works: 'year', form: 'squares', money: 'nominal' },
  'who-paid': { works: 'payers', form: 'spans', money: 'none' },
} satisfies Record<string, WorksState>;
