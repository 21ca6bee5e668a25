/** A pace is a line over the months; a year is an area, as high as its pace was on average. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import type { RevenueData, RunRate } from './data.ts';
import type { Layout } from './layout.ts';
import { worn } from './parts.ts';
import { halfOf, sumAt } from './record.ts';

/** Where the pace comes up through a level, on the straight line between two points. */
function crossing(rates: readonly RunRate[], level: number): number {
  const i = rates.findIndex(({ value }) => value > level);
  const [from, to] = [rates[i - 1], rates[i]];
  if (!from || !to) return 2026;
  return from.at + ((to.at - from.at) * (level - from.value)) / (to.value - from.value);
}

/** Paces to the end of 2025; two reports of one month stand at the higher figure, and the table has both. */
export const paces = ({ runRates }: RevenueData): RunRate[] => [
  ...new Map(runRates.filter(({ at }) => at <= 2026).map((d) => [d.at, d])).values(),
];

export function pace(data: RevenueData, layout: Layout): Mark[] {
  const { x, y, left, small, label: size, strong } = layout;
  const { words } = data;
  const rates = paces(data);
  const [last, begun] = [rates.at(-1), rates.find(({ at }) => at === 2025)];
  const [before, year] = data.revenue.slice(-2);
  if (!last || !begun || !before || !year) return [];
  const r = small ? 6 : 7;
  const d = polygon(
    rates.map(({ at, value }) => ({ x: x(at), y: y(value) })),
    false,
  );
  const right = x(crossing(rates, year.value)) - 8;
  const level = y(year.value) - 8;
  const above = y(last.value) + strong * 0.3;
  const from = x(last.at) - r - 9;
  const rate = fill(words.rate, { sum: dollars(begun.value), month: monthOf(begun.said, true) });
  const [start, end] = [x(before.year) + r + 6, x(begun.at) - r - 6];
  const half = halfOf(before, size);
  return [
    { kind: 'path', key: 'pace-ground', d, classes: 'pace-ground' },
    { kind: 'path', key: 'pace', d, classes: 'pace' },
    ...rates.flatMap((one) =>
      point({ key: `rate-${one.at}`, x: x(one.at), y: y(one.value), r, ...worn(one) }),
    ),
    write('pace-name', words.paceName, { x: from, y: above - strong - 1, anchor: 'end', size }),
    write('pace-sum', words.pace, { x: from, y: above, anchor: 'end', size: strong, weight: 600 }),
    // In the place of who gave the sum.
    write(`note-${year.year}-0`, words.takenIn, {
      ...{ x: right - textWidth(words.takenIn, { size }) / 2, y: level - strong - 1, anchor: 'middle', size },
    }),
    sumAt(year, right - halfOf(year, strong), level, strong),
    ...(start + 2 * half + 6 < end - textWidth(rate, { size })
      ? [sumAt(before, start + half, y(before.value) - 7, size)]
      : []),
    write('rate-begun', rate, {
      ...{ x: end, y: y(begun.value) + size * 0.1, anchor: 'end', size },
    }),
    ...paragraph('between', small ? words.between : fill(words.average, words), {
      ...{ x: left, y: y(year.value) + size * (small ? 1.5 : 0.75), width: x(year.year) - left - 22, size },
      classes: 't-muted',
    }),
  ];
}
