/** The commitments: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { penOf, type Pen } from './bricks.ts';
import type { WallData } from './data.ts';
import type { CommitmentsState, View } from './states.ts';
import { counterparty, february, firmness } from './piles.ts';
import { gigawatts, tallies } from './lists.ts';
import { years } from './years.ts';
import { whole } from './whole.ts';

const VIEWS_OF: Readonly<Record<View, (pen: Pen) => Mark[]>> = {
  whole,
  counterparty,
  firmness,
  years,
  gigawatts,
  tallies,
  february,
};

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export const scene = (data: WallData, { view }: CommitmentsState, size: Size): Scene => ({
  ...size,
  marks: VIEWS_OF[view](penOf(data, size)),
});
