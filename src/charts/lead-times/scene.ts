/** The calendar with its threads: data, state and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import { calendar } from './calendar.ts';
import type { LeadData } from './data.ts';
import { labels } from './labels.ts';
import { layoutOf } from './layout.ts';
import type { LeadState } from './states.ts';
import { hanging, standing } from './threads.ts';

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: LeadData, state: LeadState, size: Size): Scene {
  const layout = layoutOf(data, state, size);
  const stands = standing(data, state, layout);
  const { behind, before } = calendar(data, layout, state);
  return {
    width: size.width,
    height: size.height,
    marks: [
      ...behind,
      ...before,
      ...hanging(data, state, layout, stands),
      ...labels(data, state, layout, stands),
    ],
  };
}
