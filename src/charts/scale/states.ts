/** The named views of the ribbon: where the camera stands, and how near. Each says the whole view. */

/** What is in the window. */
export type ScaleState = {
  /** Billions of dollars at the window's upper edge. */
  from: number;
  /** Billions of dollars that the window holds. */
  span: number;
};

/** One scale for the whole way: a tenth of the ribbon in the window. */
const NEAR = 140;

export const states = {
  'one-year': { from: 0, span: NEAR },
  contracts: { from: 204, span: NEAR },
  builders: { from: 370, span: NEAR },
  'bank-count': { from: 720, span: NEAR },
  'the-end': { from: 1266, span: NEAR },
  whole: { from: 0, span: 1430 },
} satisfies Record<string, ScaleState>;

/**
 * The camera on its way. Between equal spans it pans at an even speed; out to
 * the whole it draws back evenly in proportion, its lower edge moving steadily.
 */
export function travel(a: ScaleState, b: ScaleState, t: number): ScaleState {
  const span = a.span * (b.span / a.span) ** t;
  const foot = (a.from + a.span) * (1 - t) + (b.from + b.span) * t;
  return { from: Math.max(0, foot - span), span };
}
