/** The circle of money: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { typeFor } from '../kit/type.ts';
import { books } from './books.ts';
import type { CircleData } from './data.ts';
import { fan } from './fan.ts';
import type { RowView } from './keys.ts';
import { ring } from './ring.ts';
import { rows } from './rows.ts';
import { isRing, type CircleState } from './states.ts';

function marks(data: CircleData, state: CircleState, size: Size): Mark[] {
  const { show, way } = state;
  if (isRing(state)) return ring(data, way, size);
  if (show === 'order-books') return books(data, size);
  if (show === 'pays' && !typeFor(size.width).small) return fan(data, size);
  return rows(data, show as RowView, size);
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export const scene = (data: CircleData, state: CircleState, size: Size): Scene => ({
  ...size,
  marks: marks(data, state, size),
});
