/** The named views of the revenue chart. Each says the whole view. */

/** What is shown: years and dollars in view, and which marks. */
export type RevenueState = {
  /** Decimal years at the left and right edge. */
  from: number;
  to: number;
  /** Billions of dollars a year at the top. */
  max: number;
  /** Which run rates: none, all of them, or the newest alone. */
  runRates: 'none' | 'all' | 'latest';
  /** Which forecasts: none, the way to the first hundred billion, those for 2030, or the last two. */
  forecasts: 'none' | 'sooner' | 'all' | 'ends';
  /** Ladders of equal growth to the last two forecasts, in place of all else. */
  growth: boolean;
  /** Invitation to draw. */
  open: boolean;
  /** The reader's own line, 2026 to 2030, or null. */
  mine: readonly number[] | null;
};

const wide = {
  from: 2022,
  to: 2031,
  max: 300,
  runRates: 'none',
  growth: false,
  open: false,
  mine: null,
} as const;
const near = {
  forecasts: 'none',
  growth: false,
  open: false,
  mine: null,
} as const;

export const states = {
  'your-line': { ...wide, forecasts: 'none', open: true },
  record: { ...near, from: 2022, to: 2026, max: 13.5, runRates: 'none' },
  'run-rate': { ...near, from: 2023.9, to: 2026.08, max: 22.5, runRates: 'all' },
  promise: { ...wide, max: 190, forecasts: 'sooner' },
  forecasts: { ...wide, forecasts: 'all' },
  'growth-needed': { ...wide, runRates: 'latest', forecasts: 'ends', growth: true },
} satisfies Record<string, RevenueState>;
