/** The last view: what chips and power cost is measured on the hall, and waits hang from their parts. */
import { fill, type Template } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { paragraph, rectangle } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import type { PartKey, ReachData } from './data.ts';
import type { Layout } from './layout.ts';
import { percent, waitWords } from './lines.ts';

/** Months at the far end: seven years. */
const FAR = 84;
/** Years that the ruler names; the first is the day of the order. */
const YEARS = [0, 3, 6];
const RADIUS = 6;
const TICK = 5;

/** A measure as in builders' drawings: a line with a stroke across each end. */
const measure = (wide: boolean, from: number, to: number, at: number) => {
  const on = (along: number, across: number) => (wide ? [along, across] : [across, along]).map(num).join();
  const end = (along: number) => `M${on(along, at - TICK)}L${on(along, at + TICK)}`;
  return `M${on(from, at)}L${on(to, at)}${end(from)}${end(to)}`;
};

/** Shares of the cost, on the hall: each takes as much of it as of the bill. */
function costs(
  { parts, words }: ReachData,
  { wide, bays, leading, label: size, names, width }: Layout,
): Mark[] {
  const texts: Partial<Record<PartKey, Template<'share'>>> = words.costs;
  const { hall } = bays;
  return parts.flatMap(({ key, cost }): Mark[] => {
    const text = texts[key];
    if (!cost || !text) return [];
    const first = key === 'chip';
    const [start, end] = wide ? [hall.x0, hall.x1] : [hall.top, hall.ground];
    const long = ((end - start) * cost.low) / 100;
    // Chips lie on the side that they come from, power on the other.
    const [from, to] = first === wide ? [start, start + long] : [end - long, end];
    const d = measure(wide, from, to, wide ? hall.top - 9 : hall.x1 + 8);
    const x = wide ? from : names;
    const room = (wide ? (first ? bays.cooling.x0 : bays.transformer.x1) - 10 : width) - x;
    // Beside the drawing chips have their name above their share.
    const row = (bays[key].from + bays[key].to) / 2 + size * 0.35 + (first ? leading / 2 : 0);
    const y = wide ? hall.top - 9 - leading * 0.7 : row;
    return [
      ...line({ key: `cost-${key}`, d, evidence: cost.evidence, claim: cost.claim }),
      ...paragraph(`share-${key}`, fill(text, { share: percent(cost.low) }), {
        ...{ x, y, width: room, size, leading, up: true, weight: 600, classes: 't-label t-halo' },
      }),
    ];
  });
}

/** Shares of the cost, and waits. */
export function bill(data: ReachData, layout: Layout): Mark[] {
  const { parts, words } = data;
  const { wide, label: size, leading, width, height, bays, words: column } = layout;
  // Where there is room names stand between the ground and the day of the order.
  const order = wide ? bays.hall.ground + leading + 14 : column;
  const at = linear([0, FAR], [order, wide ? height - leading * 1.5 - 2 : width - 68]);
  const set = { size, leading };
  const marks: Mark[] = [];

  let [ruler, stems] = ['', ''];
  for (const year of YEARS) {
    const spot = at(year * 12);
    ruler += wide
      ? `M0,${num(spot)}L${width},${num(spot)}`
      : `M${num(spot)},${leading + 2}L${num(spot)},${height - 1}`;
    if (!year) continue;
    const label = wide || year === YEARS.at(-1) ? fill(words.years, { years: year }) : String(year);
    const place = wide ? { x: 0, y: spot - 5 } : { x: spot - 3, y: size - 1 };
    marks.push(...paragraph(`year-${year}`, label, { ...set, ...place, width, classes: 't-axis' }));
  }
  marks.unshift({ kind: 'path', key: 'years', d: ruler, classes: 'grid' });
  marks.push(...costs(data, layout));

  for (const part of parts) {
    const { key, wait } = part;
    if (key === 'cooling' || (!wide && !wait)) continue;
    const bay = bays[key];
    const across = wide
      ? key === 'hall'
        ? bays.chip.to + (bays.cooling.x0 - bays.chip.to) * 0.5
        : bay.x0 + Math.min(20, (bay.x1 - bay.x0) * 0.16)
      : (bay.from + bay.to - (key === 'chip' ? leading : 0)) / 2;
    const half = wide ? Math.min(11, width * 0.01) : 4.5;
    const { low, high, evidence, claim } = wait ?? { low: 0, high: 0 };
    const radius = wait && low === high ? RADIUS : 0;
    if (evidence && claim) {
      const worn = { evidence, claim };
      const [x, y] = wide ? [across, at(low)] : [at(low), across];
      if (wide) stems += `M${num(x)},${num(order)}V${num(y - radius)}`;
      const d = wide
        ? rectangle(x - half, y, x + half, at(high))
        : rectangle(x, y - half, at(high), y + half);
      marks.push(
        ...(radius
          ? point({ ...worn, key: `wait-${key}`, x, y, r: radius })
          : area({ ...worn, key: `wait-${key}`, d })),
      );
    }
    const left = (key === 'chip' ? bays.chip.to + 12 : bay.to) - across;
    const place = wide
      ? {
          x: wait ? across - half : bay.x0,
          y: wait ? at(high) + radius + leading : order + size + 2,
          width: wait ? left + half - 4 : bay.to - bay.x0,
        }
      : { x: wait ? at(high) + radius + 4 : order, y: across + size * 0.35, width };
    marks.push(
      ...paragraph(`label-${key}`, waitWords(words, part), {
        ...set,
        ...place,
        classes: !wait ? 't-muted' : wide ? 't-label' : 't-label t-halo',
      }),
    );
  }
  return wide ? [{ kind: 'path', key: 'stems', d: stems, classes: 'axis' }, ...marks] : marks;
}
