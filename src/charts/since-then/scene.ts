/** What came after November 2025: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import type { SinceData } from './data.ts';
import { frameOf, timeAxis } from './frame.ts';
import { lanes } from './lanes.ts';
import { money } from './money.ts';
import { record } from './record.ts';
import type { SinceState, View } from './states.ts';
import { target, type Pen } from './views.ts';

const views: Readonly<Record<View, (pen: Pen) => Mark[]>> = {
  target,
  deals: (pen) => lanes(['nvidia', 'amazon'], pen),
  pace: (pen) => lanes(['forecast', 'pace'], pen),
  money,
  record,
};

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: SinceData, state: SinceState, size: Size): Scene {
  const frame = frameOf(state, size);
  const pen: Pen = {
    data,
    frame,
    text: (key) => data.text[key] ?? '',
    change: (key) => {
      const found = data.changes.find((change) => change.key === key);
      if (!found) throw new Error(`no change "${key}"`);
      return found;
    },
  };
  return { ...size, marks: [...views[state.view](pen), ...timeAxis(frame)] };
}
