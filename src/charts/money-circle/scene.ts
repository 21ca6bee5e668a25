/** The circle of money: data, state and size in, keyed marks out. */
import { between } from '../kit/between.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { typeFor } from '../kit/type.ts';
import { books } from './books.ts';
import type { CircleData } from './data.ts';
import { fan } from './fan.ts';
import { ring } from './ring.ts';
import { rows } from './rows.ts';
import type { CircleState, View } from './states.ts';

/** How far the coin has come where a view is at rest. */
const WAY: Partial<Record<View, number>> = { 'one-dollar': 0, returns: 1 };

function still(data: CircleData, view: View, size: Size): Mark[] {
  const way = WAY[view];
  if (way !== undefined) return ring(data, way, size);
  if (view === 'order-books') return books(data, size);
  if (view === 'pays' && !typeFor(size.width).small) return fan(data, size);
  return rows(data, view as Exclude<View, 'one-dollar' | 'returns' | 'order-books'>, size);
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: CircleData, { show, before, t }: CircleState, size: Size): Scene {
  if (!before) return { ...size, marks: still(data, show, size) };
  const [from, to] = [WAY[before], WAY[show]];
  if (from !== undefined && to !== undefined)
    return { ...size, marks: ring(data, from + (to - from) * t, size) };
  const picture = (view: View): Scene => ({ ...size, marks: still(data, view, size) });
  return between(picture(before), picture(show), t);
}
