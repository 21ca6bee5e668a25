/** What was taken in, year by year. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { RevenueData, YearRevenue } from './data.ts';
import { bar, type Layout } from './layout.ts';
import { worn } from './parts.ts';
import type { RevenueState } from './states.ts';

/** The years as bars. One that the view has left behind waits at its edge, unseen. */
export function bars(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const { left, bottom, y } = layout;
  return data.revenue.flatMap((d): Mark[] => {
    const key = `revenue-${d.year}`;
    if (d.year >= Math.floor(state.from + 0.5))
      return area({ key, d: bar(layout, d.year, d.value), ...worn(d) });
    const away = rectangle(left, y(d.value), left, bottom);
    return area({ key, d: away, ...worn(d) }).map((mark) => ({ ...mark, opacity: 0 }));
  });
}

/** The sum of a year, its middle at a place: so it keeps its form from view to view. */
export const sumAt = ({ year, value }: YearRevenue, x: number, y: number, size: number): Mark =>
  write(`revenue-label-${year}`, dollars(value), { x, y, anchor: 'middle', size, weight: 600 });

/** Pixels from the middle of a year's sum to its end. */
export const halfOf = ({ value }: YearRevenue, size: number): number =>
  textWidth(dollars(value), { size, weight: 600 }) / 2;

/** In the picture of the record: every year with its sum, and who gave it. */
export function sums({ revenue, words }: RevenueData, layout: Layout): Mark[] {
  const { x, y, label: size, strong } = layout;
  const pitch = x(1) - x(0);
  const leading = Math.round(size * 1.2);
  const large = Math.min(strong, (pitch - 2) / Math.max(...revenue.map((d) => 2 * halfOf(d, 1))));
  return revenue.flatMap((d): Mark[] => {
    const lines = wrap(words.notes[String(d.year) as keyof typeof words.notes], pitch - 4, { size });
    const level = y(d.value) - 8;
    const first = level - large - 1 - (lines.length - 1) * leading;
    const at = {
      x: Math.round(x(d.year + 0.5)),
      y: first,
      anchor: 'middle',
      size,
      classes: 't-muted',
    } as const;
    return [...writeLines(`note-${d.year}`, lines, at, leading), sumAt(d, at.x, level, large)];
  });
}
