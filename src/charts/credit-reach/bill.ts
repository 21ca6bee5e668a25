/** The last view: shares of the cost stand on the ground, waits hang below it; in narrow places side by side. */
import { fill, type Template } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { paragraph, rectangle } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { PartKey, ReachData } from './data.ts';
import { bayOf, levelOf, type Layout } from './layout.ts';
import { percent, waitWords } from './lines.ts';

/** Months at the far end: seven years. */
const FAR = 84;
/** Years that the ruler names; the first is the day of the order. */
const YEARS = [0, 2, 4, 6];
const RADIUS = 5.5;

/** Shares of the cost, and waits. */
export function bill({ parts, words }: ReachData, layout: Layout): Mark[] {
  const { wide, label: size, leading, width, height, bays, names } = layout;
  const [first, end] = [bays[0]!, bays.at(-1)!];
  // Where there is room names stand between the ground and the day of the order.
  const order = wide ? first.ground + leading + 12 : layout.words;
  const longest = Math.max(
    ...parts.map((part) => (part.wait ? textWidth(waitWords(words, part), { size }) : 0)),
  );
  const at = linear([0, FAR], [order, wide ? height - leading * 2.5 : width - longest - RADIUS - 6]);
  const set = { size, leading };
  const marks: Mark[] = [];

  let [ruler, stems] = ['', ''];
  for (const year of YEARS) {
    const place = num(at(year * 12));
    ruler += wide ? `M0,${place}L${width},${place}` : `M${place},${num(first.from)}L${place},${num(end.to)}`;
    const label = !year ? '' : wide || year === 6 ? fill(words.years, { years: year }) : String(year);
    const spot = wide ? { x: first.x0, y: at(year * 12) - 5 } : { x: at(year * 12) - 3, y: size - 1 };
    marks.push(...paragraph(`year-${year}`, label, { ...set, ...spot, width, classes: 't-axis' }));
  }
  marks.push({ kind: 'path', key: 'years', d: ruler, classes: 'grid' });
  for (const [head, x] of wide
    ? []
    : ([
        ['cost', 0],
        ['wait', names],
      ] as const))
    marks.push(
      ...paragraph(`head-${head}`, words.heads[head], { ...set, x, y: size - 1, width, classes: 't-axis' }),
    );

  const costs: Partial<Record<PartKey, Template<'share'>>> = words.costs;
  for (const [i, part] of parts.entries()) {
    const { key, cost, wait } = part;
    const bay = bays[i]!;
    const { from, to, x0, x1, ground } = bay;
    if (cost) {
      const last = bayOf(layout, cost.to);
      const by = cost.low / 100;
      const [text, share] = [costs[key], percent(cost.low)];
      const [high, far] = [levelOf(bay, cost.low), (names - 8) * by];
      const d = wide ? rectangle(x0, high, last.x1, ground) : rectangle(1, from + 4, far, last.to - 4);
      const place = wide
        ? { x: x0, y: high - 7, width: last.to - x0 - 4 }
        : { x: far + 5, y: (from + last.to) / 2 + size * 0.35, width };
      marks.push(
        // A line, as the drawings stand in it.
        ...line({ key: `cost-${key}`, d, evidence: cost.evidence, claim: cost.claim }),
        ...paragraph(`share-${key}`, wide && text ? fill(text, { share }) : share, {
          ...{ ...set, ...place, classes: 't-label t-halo', up: true },
        }),
      );
    }
    const { low, high, evidence, claim } = wait ?? { low: 0, high: 0 };
    const half = wide ? Math.min(11, (x1 - x0) * 0.12) : Math.min(5, (to - from) / 2 - 5);
    const across = wide ? x0 + half : (from + to) / 2;
    const radius = wait && low === high ? RADIUS : 0;
    if (evidence && claim) {
      const worn = { evidence, claim };
      const x = wide ? across : at(low);
      const y = wide ? at(low) : across;
      if (wide) stems += `M${num(x)},${num(order)}V${num(y - radius)}`;
      const d = wide
        ? rectangle(x - half, y, x + half, at(high))
        : rectangle(x, y - half, at(high), y + half);
      marks.push(
        ...(radius
          ? point({ ...worn, key: `moment-${key}`, x, y, r: radius })
          : area({ ...worn, key: `wait-${key}`, d })),
      );
    }
    const place = wide
      ? { x: x0, y: at(high) + radius + leading, width: to - x0 - 4 }
      : { x: at(high) + radius + 4, y: across + size * 0.35, width };
    const label = { ...set, ...place, classes: wait ? 't-label' : 't-muted' };
    marks.push(...paragraph(`label-${key}`, waitWords(words, part), label));
  }
  return wide ? [{ kind: 'path', key: 'stems', d: stems, classes: 'axis' }, ...marks] : marks;
}
