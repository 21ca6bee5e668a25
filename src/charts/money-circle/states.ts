/** The named views of the circle. Each says the whole view. */

export type View = 'pays' | 'invests' | 'one-dollar' | 'order-books' | 'debt' | 'half-year-on';

/** Which flows are shown, and how far they have come. */
export type CircleState = {
  show: View;
  /** The view whose flows are on their way out; none at rest. */
  before: View | '';
  /** How far: 0 to 1. At rest all has arrived. */
  t: number;
};

const rest = (show: View): CircleState => ({ show, before: '', t: 1 });

export const states = {
  pays: rest('pays'),
  invests: rest('invests'),
  'one-dollar': rest('one-dollar'),
  'order-books': rest('order-books'),
  debt: rest('debt'),
  'half-year-on': rest('half-year-on'),
} satisfies Record<View, CircleState>;

/**
 * Between two views money moves: what leaves runs on into its receiver, what
 * comes starts at its payer. That is how motion shows the direction.
 */
export function travel(a: CircleState, b: CircleState, t: number): CircleState {
  return t >= 1 ? b : { show: b.show, before: a.show, t };
}
