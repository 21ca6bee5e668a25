/** What insuring Oracle’s debt cost, on the days that a price was published for; between them nothing is known. */
import { formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { paragraph, write } from '../kit/pen.ts';
import { clamp, linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { PriceData } from './data.ts';

/** Points whose price is written: those beside them are too near. */
const LABELLED = new Set([0, 2, 3, 5, 6]);

export function insurance({ insured, months, fall, words }: PriceData, { width, height }: Size): Mark[] {
  const { points, evidence, claim } = insured;
  const { small, wide, label } = typeFor(width);
  const size = height < 400 ? label : wide ? 17 : small ? label : 15;
  const r = small ? 5 : 7;
  const foot = Math.round(height - size * 1.6);
  const most = Math.max(...points.map(({ price }) => price));
  const y = linear([0, most], [foot, size * 2.2]);
  const first = points[0]?.at ?? 0;
  const x = linear([first, points.at(-1)?.at ?? 1], [r + 1, width - r - 1]);
  const spots = points.map(({ at, price }, i) => ({
    ...{ key: `${i}`, x: Math.round(x(at)), y: Math.round(y(price)), r },
    text: fill(words.percent, { value: formatNumber(price, 3) }),
  }));

  // What is told stands over the line, in the corner that it rises from, as far as there is room.
  const leading = Math.round(size * 1.3);
  const told = { x: 0, width: x(points[2]?.at ?? first) - 2 * r, size, leading };
  const fell = fill(words.fell, { fall: fill(words.percent, { value: formatNumber(fall) }) });
  const above = spots.slice(0, 3).map((spot, i) => spot.y - r - (i === 2 ? size * 1.4 : 2 * size));
  const room = Math.min(...above);
  const heightOf = (text: string) => wrap(text, told.width, { size }).length * leading;
  const both = heightOf(words.peak) + heightOf(fell) + leading * 0.4 <= room;
  const after = both ? heightOf(words.peak) + leading * 0.4 : 0;
  // Where the line is not: below the first point, and up and to the left of the others.
  const priceAt = ({ key, text, x, y }: (typeof spots)[number]) =>
    key === '0'
      ? write(`price-${key}`, text, { x: x - r, y: y + r + size, size, weight: 600 })
      : write(`price-${key}`, text, { x, y: y - r - 3, size, weight: 600, anchor: 'end' });
  return [
    { kind: 'path', key: 'ground', d: `M0,${num(foot)}H${num(width)}`, classes: 'axis' },
    {
      kind: 'path',
      key: 'line',
      d: `M${spots.map((at) => `${at.x},${at.y}`).join('L')}`,
      classes: 'hairline',
    },
    ...months
      .filter((_, i) => !small || i % 2 === 0)
      .map(({ at, name, brief }) => {
        const text = small ? brief : name;
        const half = textWidth(text, { size: 12 }) / 2;
        const middle = clamp(x(at), half, width - half);
        const under = { x: middle, y: foot + 16, size: 12, anchor: 'middle', classes: 't-axis' } as const;
        return write(`month-${at}`, text, under);
      }),
    ...(both ? paragraph('peak', words.peak, { ...told, y: size }) : []),
    ...(heightOf(fell) <= room
      ? paragraph('fell', fell, { ...told, y: size + after, classes: 't-muted' })
      : []),
    ...spots.flatMap(({ key, ...spot }) => point({ key: `point-${key}`, ...spot, evidence, claim })),
    ...spots.filter((_, i) => LABELLED.has(i)).map(priceAt),
  ];
}
