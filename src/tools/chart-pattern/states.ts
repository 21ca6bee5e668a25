/** The named views, one for each step. Each says the whole view. */

export type View = {
  /** How many of the bars are drawn, from the first. */
  bars: number;
};

export const states = {
  start: { bars: 2 },
  all: { bars: 3 },
} satisfies Record<string, View>;
