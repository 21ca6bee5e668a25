/** The axes of the revenue chart: years under the base line, and a few round sums. */
import { AXES } from '../../ledger/site-axes.ts';
import type { Mark } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import type { Layout } from './layout.ts';
import type { RevenueState } from './states.ts';

/**
 * Every year in view under its middle, in brief where four figures do not fit; on small screens that are full of
 * labels, those alone that something stands at.
 */
function years({ from, to, forecasts }: RevenueState, { x, bottom, small, tick: size }: Layout): Mark[] {
  const first = Math.ceil(from);
  const all = Array.from({ length: Math.floor(to) - first }, (_, i) => first + i);
  const shown = small && forecasts === 'all' ? all.filter((year) => year % 5 === 0) : all;
  const brief = shown === all && x(1) - x(0) < textWidth('2022', { size }) + 4;
  return shown.map((year) =>
    write(`year-${year}`, brief ? AXES.briefYear(String(year)) : String(year), {
      ...{ x: Math.round(x(year + 0.5)), y: bottom + size + 5, anchor: 'middle', size, classes: 't-axis' },
    }),
  );
}

/** Round sums across the whole plot, where no bar says its own. */
function sums({ to }: RevenueState, { y, left, width, top, tick: size, max }: Layout): Mark[] {
  if (to < 2030) return [];
  const step = max <= 400 ? 100 : 200;
  const marks: Mark[] = [];
  // Up to the frame: the label stands on its line.
  for (let value = step; y(value) > Math.max(top - 8, 5 + size); value += step) {
    const at = y(value);
    marks.push(
      { kind: 'line', key: `grid-${value}`, x1: left, x2: width - 2, y1: at, y2: at, classes: 'grid' },
      write(`grid-label-${value}`, dollars(value), { x: left, y: at - 5, size, classes: 't-axis' }),
    );
  }
  return marks;
}

export const axes = (state: RevenueState, layout: Layout): Mark[] => [
  ...sums(state, layout),
  ...years(state, layout),
];

/** The base line, painted over the feet of the bars. */
export const baseLine = ({ left, width, bottom }: Layout): Mark => ({
  ...{ kind: 'line', key: 'axis', x1: left, x2: width - 2, y1: bottom, y2: bottom, classes: 'axis' },
});
