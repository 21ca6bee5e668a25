/** The named views of the calendar: how far the reader has come, and what is in the window. Each says the whole view. */

export type LeadState = {
  /** The month at the picture's upper edge. */
  from: number;
  /** Months that the picture holds. */
  months: number;
  /** Months that have gone by since the order. */
  now: number;
  /** 1 when the later scarcity of chips is told, else 0. */
  again: number;
};

/** One scale for most of the way: three years in the picture. */
const NEAR = 36;
/** At its lower end there is room for the last two to come. */
const FAR = 100;

export const states = {
  order: { from: -26, months: NEAR, now: 0, again: 0 },
  chips: { from: -17, months: NEAR, now: 12, again: 0 },
  building: { from: 1, months: NEAR, now: 27, again: 0 },
  grid: { from: 20, months: NEAR, now: 51, again: 0 },
  generation: { from: 54, months: NEAR, now: 86, again: 0 },
  'far-below': { from: 96, months: FAR, now: 182, again: 0 },
  whole: { from: -14, months: 200, now: 190, again: 0 },
  'scarce-again': { from: -20, months: NEAR, now: 190, again: 1 },
} satisfies Record<string, LeadState>;

const mix = (a: number, b: number, t: number) => a * (1 - t) + b * t;

/**
 * The way from one view to another. At one scale it is an even walk through the
 * months; to another scale the view draws back, or comes near, evenly in
 * proportion and about one fixed place.
 */
export function travel(a: LeadState, b: LeadState, t: number): LeadState {
  const months = a.months * (b.months / a.months) ** t;
  const zoom = a.months === b.months ? t : (months - a.months) / (b.months - a.months);
  return {
    from: mix(a.from, b.from, zoom),
    months,
    now: mix(a.now, b.now, t),
    again: mix(a.again, b.again, t),
  };
}
