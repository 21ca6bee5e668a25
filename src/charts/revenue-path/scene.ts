/** The revenue chart: data, state and size in, keyed marks out. */
import { overlap, textBox } from '../kit/boxes.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { axes, baseLine } from './axes.ts';
import type { RevenueData } from './data.ts';
import { endLabels, forecasts, sooner } from './forecasts.ts';
import { ladders } from './ladders.ts';
import { layoutOf, type Layout } from './layout.ts';
import { own } from './own-marks.ts';
import { pace } from './pace.ts';
import { bars, halfOf, sumAt, sums } from './record.ts';
import type { RevenueState } from './states.ts';

/** What is said of the years of record. */
function record(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  if (state.runRates === 'all') return pace(data, layout);
  if (state.to < 2030) return sums(data, layout);
  const last = data.revenue.at(-1);
  if (!last || state.mine) return [];
  // Left of where lines begin.
  const { x, y, label: size } = layout;
  return [sumAt(last, x(2025.5) - halfOf(last, size) - (state.open ? 9 : 2), y(last.value) - 7, size)];
}

/** Labels of grid lines give way to every other text. */
function withRoom(marks: Mark[]): Mark[] {
  const grid = (mark: Mark) => mark.key.startsWith('grid-label-');
  const taken = marks.flatMap((mark) => (mark.kind === 'text' && !grid(mark) ? [textBox(mark)] : []));
  return marks.filter((mark) => {
    if (mark.kind !== 'text' || !grid(mark)) return true;
    const box = textBox(mark);
    return !taken.some((other) => overlap(other, box));
  });
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: RevenueData, state: RevenueState, size: Size): Scene {
  if (state.growth) return { ...size, marks: ladders(data, size) };
  const layout = layoutOf(state, size);
  const none = { marks: [], ends: [] };
  const theirs = state.forecasts === 'all' ? forecasts(data, layout) : none;
  const mine = own(data, state, layout);
  const marks = [
    ...axes(state, layout),
    ...bars(data, state, layout),
    baseLine(layout),
    ...record(data, state, layout),
    ...(state.forecasts === 'sooner' ? sooner(data, layout) : []),
    ...theirs.marks,
    ...mine.marks,
    ...endLabels([...theirs.ends, ...mine.ends], layout),
  ];
  return { ...size, marks: withRoom(marks) };
}
