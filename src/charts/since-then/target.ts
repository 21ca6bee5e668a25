/** Sums over their years, one under the other in the order of their sayings: as wide as the years, as high as a year's part. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { rule, sumAndWords, yearNames, type Pen } from './pen.ts';

/** Pixels of ground over each sum; the forecast stands close under the bill that it is to pay. */
const GAPS = { bill: 2, cut: 8, plan: 8, forecast: 3, missing: 3 } as const;

export function target({ data, width, height, small, label: size, strong, lead }: Pen): Mark[] {
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
    ...years.map((year) => rule(`grid-${year}`, [x(year), 0], [x(year), foot], 'grid')),
    ...rows.flatMap(({ key, payer, evidence, claim, top, bottom, from: begin, to: until }) =>
      area({
        key: `span-${key}`,
        payer,
        evidence,
        claim,
        d: rectangle(x(begin) + 1, bottom, x(until) - 1, top),
      }),
    ),
    rule('axis', [0, foot], [width, foot], 'axis'),
    ...yearNames(
      years.filter((year) => !small || year % 2 === 0),
      (year) => x(year + 0.5),
      height - 4,
      Math.min(size, 14),
    ),
    ...rows.flatMap(({ key, value, top, bottom, from: begin, to: until }): Mark[] => {
      const tall = bottom - top;
      const left = x(begin) + (small ? 9 : 18);
      const room = x(until) - left - 6;
      const sum = dollars(value);
      const big = tall < 2.6 * size ? size : strong;
      const beside = textWidth(sum, { size: big, weight: 600 }) + size * 0.5;
      const one = beside + textWidth(words.spans[key], { size }) <= room;
      if (one) {
        return sumAndWords(`span-${key}`, [sum, words.spans[key]], {
          ...{ x: left, y: (top + bottom) / 2 + big * 0.35, strong: big, size },
        });
      }
      const y = (top + bottom) / 2 - lead * 0.1;
      return [
        write(`span-${key}-sum`, sum, { x: left, y, size: big, weight: 600 }),
        ...paragraph(`span-${key}-words`, words.spans[key], { x: left, y: y + lead, width: room, size }),
      ];
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
