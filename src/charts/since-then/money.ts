/** The round of 2026: each promise an outline from the day it was given, filled from below as it was paid. */
import { AXES } from '../../ledger/site-axes.ts';
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { polygon, type Point } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import { rule, type Pen } from './pen.ts';

/** Decimal years in view: from the first promise to the end of the record. */
const [FROM, TO] = [2026.15, 2026.78];

export function money({ data, width, height, small, wide, label: size, lead }: Pen): Mark[] {
  const { bands, round, words } = data;
  const right = width - (small ? (width < 340 ? 118 : 122) : wide ? 220 : 176);
  const head = small ? size : wide ? 19 : 16;
  const [top, foot] = [Math.round(head * 1.7), height - size - 9];
  const x = linear([FROM, TO], [2, right]);
  const y = linear([0, round.value], [foot, top]);

  let under = 0;
  const placed = bands.map((band) => {
    under += band.value;
    return { ...band, low: under - band.value, high: under };
  });
  const outlines = placed.flatMap(({ key, payer, at, low, high, claim }) =>
    area({
      ...{ key: `promise-${key}`, payer, claim, evidence: 'projected' },
      d: rectangle(x(at), y(low) - 2, right - 1, y(high) + 2),
    }),
  );
  const fills = placed.flatMap(({ key, payer, evidence, claim, payments, low }) => {
    if (payments.length === 0) return [];
    let level = low;
    const points: Point[] = [{ x: x(payments[0]!.at), y: y(low) - 1 }];
    for (const { at, value } of payments) {
      const before = level;
      level += value;
      if (before > low) points.push({ x: x(at), y: y(before) + 1 });
      points.push({ x: x(at), y: y(level) + 1 });
    }
    points.push({ x: right, y: y(level) + 1 }, { x: right, y: y(low) - 1 });
    return area({ key: `paid-${key}`, payer, evidence, claim, d: polygon(points) });
  });
  const sums = placed.flatMap(({ key, payments, low }) => {
    if (width < 600 || payments.length < 2) return [];
    let level = low;
    return payments.map(({ at, value }, i) => {
      level += value;
      return write(`part-${key}-${i}`, dollars(value), {
        ...{ x: x(at) - 6, y: y(level - value / 2) + size * 0.35, anchor: 'end', size },
      });
    });
  });
  const room = width - right - 10;
  const blocks = placed.map(({ key, value, low, high }) => {
    const lines = [
      ...wrap(`${words.bands[key]} ${dollars(value)}`, room, { size, weight: 600 }).map((text) => ({
        text,
        weight: 600 as const,
      })),
      ...wrap(words.paid[key], room, { size }).map((text) => ({ text, weight: 400 as const })),
    ];
    return { key, lines, y: (y(low) + y(high)) / 2, height: lines.length * lead };
  });
  const places = dodge(blocks, small ? head + 3 : top - 4, foot + lead * 0.4);
  const names = blocks.flatMap(({ key, lines, y: wish, height: tall }) =>
    lines.map(({ text, weight }, i) =>
      write(`band-${key}-${i}`, text, {
        ...{ x: right + 9, y: (places.get(key) ?? wish) - tall / 2 + (i + 0.8) * lead, size, weight },
        classes: weight > 400 ? 't-label' : 't-muted',
      }),
    ),
  );
  const months = small ? [2, 4, 6, 8] : [2, 3, 4, 5, 6, 7, 8];
  return [
    ...outlines,
    ...fills,
    rule('axis', [0, foot], [right, foot], 'axis'),
    ...months.map((month) =>
      write(`month-${month}`, AXES.months[month] ?? '', {
        ...{ x: x(2026 + (month + 0.5) / 12), y: height - 4, size: Math.min(size, 14), anchor: 'middle' },
        classes: 't-axis',
      }),
    ),
    ...sums,
    write('round', words.committed, { x: 0, y: head * 0.9, size: head, weight: 600 }),
    ...names,
  ];
}
