/** The round of 2026: each promise an outline from the day it was given, filled from below as it was paid. */
import { AXES } from '../../ledger/site-axes.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { polygon, type Point } from '../kit/shapes.ts';
import { drawing, type Pen } from './pen.ts';

/** Decimal years in view: from the first promise to the end of the record. */
const [FROM, TO] = [2026.15, 2026.78];

export function money({ data, width, height, small, wide, label: size, tick, lead }: Pen): Mark[] {
  const { bands, round, words } = data;
  const right = width - (small ? (width < 340 ? 118 : 122) : wide ? 220 : 176);
  const head = small ? size : wide ? 19 : 16;
  const [top, foot] = [Math.round(head * 1.7), height - size - 9];
  const x = linear([FROM, TO], [2, right]);
  const y = linear([0, round], [foot, top]);

  let under = 0;
  const placed = bands.map((band) => {
    let level = under;
    const steps = band.payments.map(({ at, value }) => ({ at, value, low: level, high: (level += value) }));
    under += band.value;
    return { ...band, steps, low: under - band.value, high: under };
  });
  const fills = placed.flatMap(({ key, payer, evidence, claim, steps, low }) => {
    if (steps.length === 0) return [];
    const points = steps.flatMap(({ at, low: from, high: to }): Point[] => [
      { x: x(at), y: y(from) + (from > low ? 1 : -1) },
      { x: x(at), y: y(to) + 1 },
    ]);
    const last = points.at(-1)!;
    const d = polygon([...points, { x: right, y: last.y }, { x: right, y: y(low) - 1 }]);
    return area({ key: `paid-${key}`, payer, evidence, claim, d });
  });
  const blocks = placed.map(({ key, low, high }) => ({ key, y: (y(low) + y(high)) / 2, height: 2 * lead }));
  const places = dodge(blocks, small ? head + 3 : top - 4, foot + lead * 0.4);
  const names = placed.flatMap(({ key, value }) => {
    const at = { x: right + 9, y: (places.get(key) ?? 0) - 0.2 * lead, size };
    return [
      write(`band-${key}`, fill(words.band, { name: words.bands[key], sum: dollars(value) }), {
        ...at,
        weight: 600,
      }),
      write(`paid-words-${key}`, words.paid[key], { ...at, y: at.y + lead, classes: 't-muted' }),
    ];
  });
  const months = [2, 4, 6, 8];
  return [
    ...placed.flatMap(({ key, payer, at, low, high, claim }) =>
      area({
        ...{ key: `promise-${key}`, payer, claim, evidence: 'projected' },
        d: rectangle(x(at), y(low) - 2, right - 1, y(high) + 2),
      }),
    ),
    ...fills,
    drawing('axis', 'axis', `M0,${foot}H${right}`),
    ...months.map((month) =>
      write(`month-${month}`, AXES.months[month] ?? '', {
        ...{ x: x(2026 + (month + 0.5) / 12), y: height - 4, size: tick, anchor: 'middle' },
        classes: 't-axis',
      }),
    ),
    ...placed.flatMap(({ key, steps }) =>
      width < 600 || steps.length < 2
        ? []
        : steps.map(({ at, value, low, high }, i) =>
            write(`part-${key}-${i}`, dollars(value), {
              ...{ x: x(at) - 6, y: y((low + high) / 2) + size * 0.35, anchor: 'end', size },
            }),
          ),
    ),
    write('round', words.committed, { x: 0, y: head * 0.9, size: head, weight: 600 }),
    ...names,
  ];
}
