/** The named views of the race. Each says the whole view. */

export type RaceState = {
  /** Billions of dollars a year that start a company's clock; its years are drawn from there on. */
  zero: 1 | 10;
  /** Billions of dollars a year that end its run. */
  goal: 10 | 100;
  /** Years after the start at the right edge. */
  to: number;
  /**
   * Billions of dollars a year at the bottom and the top. Equal distances up are
   * equal multiples; from zero on, where there are none, equal sums.
   */
  low: number;
  high: number;
  /** Billions of dollars a year with a line and a label, besides start and goal. */
  grid: readonly number[];
  /** The company shown in ink; the others are tints. Empty: all in ink. */
  lead: string;
  /** Only that one. */
  alone: boolean;
  /** Names at start and end, as flags over the finish, beside every year, or in a column at the fifth year. */
  labels: 'ends' | 'flags' | 'years' | 'column';
  /** How many of the flags fly to the left of their poles. */
  west: number;
  /** OpenAI's forecasts: none, of the first hundred billion, or of its fifth year. */
  forecasts: 'none' | 'hundred' | 'five';
};

/** The first calendar year in which OpenAI took in ten billion or more. */
export const START = 2025;

const first = {
  zero: 1,
  lead: '',
  alone: false,
  west: 0,
  forecasts: 'none',
} as const;
const second = { ...first, zero: 10, goal: 100 } as const;
const climb = { ...second, low: 4.6, high: 135, grid: [20, 40, 80], labels: 'flags' } as const;

export const states = {
  'one-start': {
    ...{ ...first, goal: 100, to: 16, low: 0.75, high: 170, grid: [10] },
    ...{ lead: 'Amazon', alone: true, labels: 'ends' },
  },
  'first-tenfold': {
    ...first,
    goal: 10,
    to: 18.4,
    low: 0.75,
    high: 14.5,
    grid: [2, 4, 8],
    labels: 'flags',
    west: 2,
  },
  'second-tenfold': { ...climb, to: 22.7, west: 3 },
  demand: { ...climb, to: 13, lead: 'Nvidia', forecasts: 'hundred' },
  fastest: {
    ...{ ...second, to: 6, low: 6.8, high: 200, grid: [20, 40, 80] },
    ...{ lead: 'Nvidia', alone: true, labels: 'years', forecasts: 'hundred' },
  },
  'five-years': {
    ...{ ...second, to: 5, low: 0, high: 300, grid: [200, 300] },
    ...{ labels: 'column', forecasts: 'five' },
  },
} satisfies Record<string, RaceState>;
