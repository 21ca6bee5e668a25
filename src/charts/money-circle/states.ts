/** The named views of the circle. Each says the whole view. */
import type { RowView } from './keys.ts';

export type View = 'one-dollar' | 'returns' | 'order-books' | RowView;

/** Which view is shown, and how far the coin has come on its way from the ring of one dollar to that of the share. */
export type CircleState = { show: View; way: number };

const rest = (show: View): CircleState => ({ show, way: show === 'returns' ? 1 : 0 });

export const states = {
  'one-dollar': rest('one-dollar'),
  returns: rest('returns'),
  pays: rest('pays'),
  'order-books': rest('order-books'),
  debt: rest('debt'),
  invests: rest('invests'),
  'half-year-on': rest('half-year-on'),
} satisfies Record<View, CircleState>;

/** Whether a view is one of the two rings. */
export const isRing = ({ show }: CircleState): boolean => show === 'one-dollar' || show === 'returns';

/** Between the two rings the coin goes round; elsewhere marks move by their keys. */
export const travel = (a: CircleState, b: CircleState, t: number): CircleState | null =>
  isRing(a) && isRing(b) ? { show: b.show, way: a.way + (b.way - a.way) * t } : null;
