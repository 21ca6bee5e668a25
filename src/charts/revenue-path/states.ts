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
  /** Dotted bars of equal growth. */
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
  from: 2022,
  to: 2026.25,
  max: 22,
  forecasts: 'none',
  growth: false,
  open: false,
  mine: null,
} as const;

export const states = {
  'your-line': { ...wide, forecasts: 'none', open: true },
  record: { ...near, runRates: 'none' },
  'run-rate': { ...near, runRates: 'all' },
  promise: { ...wide, forecasts: 'sooner' },
  forecasts: { ...wide, forecasts: 'all' },
  'growth-needed': { ...wide, runRates: 'latest', forecasts: 'ends', growth: true },
} satisfies Record<string, RevenueState>;
