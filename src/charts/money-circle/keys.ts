/** What the circle is made of, by the ids that words and pictures share. */

/** The flows that are drawn, and what the series calls them; the credit line is a claim. */
export const FLOWS = {
  oracle: 'openai-oracle-cloud',
  microsoft: 'openai-microsoft-cloud',
  amazon: 'openai-amazon-cloud',
  coreweave: 'openai-coreweave-cloud',
  chips: 'oracle-nvidia-chips',
  letter: 'nvidia-openai-letter',
  softbank: 'softbank-openai-first',
  stake: 'microsoft-openai-stake',
  shares: 'coreweave-openai-shares',
  amd: 'amd-openai-warrant',
  vantage: 'lenders-owners-vantage',
  abilene: 'lenders-owners-abilene',
  bonds: 'lenders-oracle-bonds',
  loans: 'lenders-coreweave-loans',
  bridge: 'lenders-softbank-bridge',
  line: 'openai-line',
  paid: 'amazon-openai-paid',
  second: 'softbank-openai-second',
  more: 'openai-amazon-extension',
  cerebras: 'openai-cerebras-cloud',
} as const;
export type RowId = keyof typeof FLOWS;
/** What each view that has rows draws: group by group, the largest first. */
export const ROWS = {
  pays: [['oracle', 'microsoft', 'amazon', 'coreweave'], ['chips']],
  invests: [['letter', 'softbank', 'stake', 'shares', 'amd']],
  debt: [['vantage', 'abilene', 'bonds', 'loans', 'bridge', 'line']],
  'half-year-on': [
    ['letter', 'paid', 'second'],
    ['more', 'cerebras'],
  ],
} as const satisfies Record<string, readonly (readonly RowId[])[]>;
export type RowView = keyof typeof ROWS;
/** The shares that were bought in the letter's stead lie inside it. */
export const PAID = 'nvidia-openai-shares';

/** What stands over groups of rows. */
export const HEADS = ['pays', 'onward', 'into', 'orders'] as const;

export const STATIONS = ['nvidia', 'openai', 'oracle'] as const;
export type Station = (typeof STATIONS)[number];
/** How the dollar is booked, in the order of its way, and at which station. */
export const BOOKINGS = [
  ['nvidia', 'shares'],
  ['openai', 'cost'],
  ['oracle', 'sale'],
  ['oracle', 'chips'],
  ['nvidia', 'sale'],
] as const satisfies readonly (readonly [Station, string])[];
export const SUPPLIERS = ['Microsoft', 'Oracle', 'CoreWeave'] as const;
export type Supplier = (typeof SUPPLIERS)[number];
