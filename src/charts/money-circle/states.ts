/** The named views of the circle. Each says the whole view. */
import type { RowView } from './keys.ts';

export type View = 'one-dollar' | 'returns' | 'order-books' | RowView;

/** Which view is shown, and on the way to it how far it has come. */
export type CircleState = {
  show: View;
  /** The view that is left; none at rest. */
  before: View | '';
  /** 0 to 1; at rest 1. */
  t: number;
};

const rest = (show: View): CircleState => ({ show, before: '', t: 1 });

export const states = {
  'one-dollar': rest('one-dollar'),
  returns: rest('returns'),
  pays: rest('pays'),
  'order-books': rest('order-books'),
  debt: rest('debt'),
  invests: rest('invests'),
  'half-year-on': rest('half-year-on'),
} satisfies Record<View, CircleState>;

/** Between the two rings the coin goes round; elsewhere marks move by their keys. `scene` draws both. */
export function travel(a: CircleState, b: CircleState, t: number): CircleState {
  return t >= 1 ? b : { show: b.show, before: a.show, t };
}
