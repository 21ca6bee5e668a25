/** Sums over their years, one under the other in the order of their sayings: as wide as the years, as high as a year's part. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { drawing, sumAndWords, yearNames, type Pen } from './pen.ts';

/** Pixels of ground over each sum; the forecast stands close under the bill that it is to pay. */
const GAPS = { bill: 2, cut: 8, plan: 8, forecast: 3, missing: 3 } as const;

export function target(pen: Pen): Mark[] {
  const { data, width, height, small, label: size, tick, lead } = pen;
  const { spans, words } = data;
  const foot = height - size - 10;
  const [from, to] = [2025.8, 2034];
  const x = linear([from, to], [1, width - 1]);
  const yearly = spans.map((span) => span.value / (span.to - span.from));
  const gaps = spans.reduce((sum, { key }) => sum + GAPS[key], 0);
  const k = (foot - 2 - gaps) / yearly.reduce((sum, value) => sum + value, 0);
  const years = Array.from({ length: Math.floor(to - from) }, (_, i) => Math.ceil(from) + i);

  let edge = 0;
  const rows = spans.map((span, i) => {
    const top = edge + GAPS[span.key];
    edge = top + yearly[i]! * k;
    return { ...span, top, bottom: edge };
  });
  const second = rows[1]!;
  const end = x(second.to);
  return [
    {
      kind: 'rect',
      key: 'silence',
      x: end + 4,
      y: second.top,
      width: x(rows[0]!.to) - end - 4,
      height: foot - second.top,
      classes: 'shade',
    },
    drawing('grid', 'grid', years.map((year) => `M${x(year)},0V${foot}`).join('')),
    ...rows.flatMap(({ key, payer, evidence, claim, top, bottom, from: begin, to: until }) =>
      area({
        key: `span-${key}`,
        payer,
        evidence,
        claim,
        d: rectangle(x(begin) + 1, bottom, x(until) - 1, top),
      }),
    ),
    drawing('axis', 'axis', `M0,${foot}H${width}`),
    ...yearNames(
      years.filter((year) => !small || year % 2 === 0),
      (year) => x(year + 0.5),
      height - 4,
      tick,
    ),
    ...rows.flatMap(({ key, value, top, bottom, from: begin }) => {
      const strong = width < 310 || bottom - top < 2.6 * size ? size : pen.strong;
      return sumAndWords(`span-${key}`, [dollars(value), words.spans[key]], {
        ...{ x: x(begin) + (small ? 7 : 18), y: (top + bottom) / 2 + strong * 0.35, strong, size },
      });
    }),
    ...paragraph('open', words.open, {
      ...{
        x: end + 12,
        y: second.top + lead * 1.4,
        width: x(rows[0]!.to) - end - 18,
        size,
        classes: 't-muted',
      },
    }),
  ];
}
