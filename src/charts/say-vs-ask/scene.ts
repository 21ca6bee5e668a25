/** Two lanes beside one line of time: data, state and size in, keyed marks out. Time runs down. */
import { AXES } from '../../ledger/site-axes.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { write, writeLines } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import { exchange } from './exchange.ts';
import { dayOf, LANES, type Entry, type EntryKey, type VoicesData } from './data.ts';
import { PAIRS, type VoicesState } from './states.ts';

/** Days that the line of time names: every so many, or the first of months. */
export function ticksOf({ from, to }: VoicesState): { day: number; label: string }[] {
  const days: { day: number; label: string }[] = [];
  const step = to - from > 60 ? 0 : to - from > 8 ? 3 : 1;
  for (let day = Math.ceil(from); day < to; day += 1) {
    const date = new Date(Date.UTC(2025, 9, 1 + day));
    const [month, of] = [date.getUTCMonth(), date.getUTCDate()];
    const name = AXES.months[month] ?? '';
    if (step === 0) {
      if (of === 1) days.push({ day, label: month === 0 ? String(date.getUTCFullYear()) : name });
    } else if ((day - dayOf('2025-10-27')) % step === 0) days.push({ day, label: AXES.dayOf(of, name) });
  }
  return days;
}

/** The entries that a view shows. */
export const shownIn = (entries: readonly Entry[], { from, to, pairs }: VoicesState): Entry[] =>
  entries.filter(
    ({ key, day }) =>
      day >= from && day <= to && (!pairs || PAIRS.some((pair) => pair.some((k) => k === key))),
  );

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export const scene = (data: VoicesData, state: VoicesState, size: Size): Scene =>
  state.show === 'exchange' ? { ...size, marks: exchange(data, size) } : lanesOf(data, state, size);

function lanesOf({ entries, words }: VoicesData, state: VoicesState, { width, height }: Size): Scene {
  const { small, wide, label } = typeFor(width, 760);
  // The lanes hold little but words: where there is room these are larger than labels elsewhere.
  const size = wide ? 16 : label;
  const lead = Math.round(size * 1.25);
  const ticks = ticksOf(state);
  // The dates stand in the line of time itself.
  const half = Math.max(...ticks.map((tick) => textWidth(tick.label, { size: 12 }))) / 2 + 6;
  const middle = width / 2;
  const [top, bottom] = [lead * 2 + 4, height - 8];
  const down = linear([state.from, state.to], [top + 10, bottom - 4]);
  const y = (day: number) => Math.round(down(day));
  const radius = small ? 5 : 6.5;
  const reach = half + radius + 3;
  const room = Math.min(380, middle - reach - 20);
  const side = { said: -1, asked: 1 } as const;
  const anchors = { said: 'end', asked: 'start' } as const;

  const shown = shownIn(entries, state);
  const marks: Mark[] = [];
  const spine = `M${num(middle - half)},${num(top)}V${num(bottom)}M${num(middle + half)},${num(top)}V${num(bottom)}`;
  marks.push({ kind: 'path', key: 'spine', d: spine, classes: 'axis' });
  let joins = '';
  if (state.pairs) {
    for (const [said, asked] of PAIRS) {
      const [a, b] = [said, asked].map((key) => shown.find((entry) => entry.key === key));
      if (a && b) joins += `M${num(middle - half)},${num(y(a.day))}L${num(middle + half)},${num(y(b.day))}`;
    }
  }
  if (joins) marks.push({ kind: 'path', key: 'joins', d: joins, classes: 'own-line' });
  for (const tick of ticks) {
    const at = { x: middle, y: y(tick.day) + 4, size: 12, anchor: 'middle' } as const;
    marks.push(write(`tick-${tick.day}`, tick.label, { ...at, classes: 't-axis t-halo' }));
  }
  const heads = width < 400 ? words.shortHeads : words.heads;
  for (const lane of LANES)
    marks.push(
      write(`head-${lane}`, heads[lane], {
        ...{ x: middle + side[lane] * reach, y: size, size, weight: 600 },
        anchor: anchors[lane],
      }),
    );

  const lanes = LANES.map((lane) => ({ lane, here: shown.filter((entry) => entry.lane === lane) }));
  // Where there is little room the whole is shown without words.
  const written = state.written || !small;
  const air = small ? 5 : 12;
  /** The lines of an entry: what it says, and what the company says to it. */
  const linesOf = ({ key }: Entry, form: number) => {
    const reasons: Partial<Record<EntryKey, string>> = form === 0 ? words.why : words.because;
    return {
      plain: wrap((form === 0 ? words.says : words.brief)[key], room, { size }),
      why: state.pairs && form < 2 ? wrap(reasons[key] ?? '', room, { size }) : [],
    };
  };
  const heightOf = (entry: Entry, form: number) => {
    const { plain, why } = linesOf(entry, form);
    return (plain.length + why.length) * lead + air;
  };
  // The fullest form in which both lanes have room.
  const form =
    [0, 1, 2].find((f) =>
      lanes.every(({ here }) => here.reduce((sum, entry) => sum + heightOf(entry, f), 0) <= bottom + 6 - top),
    ) ?? 2;
  let leaders = '';
  for (const { lane, here } of lanes) {
    const places = written
      ? dodge(
          here.map((entry) => ({ key: entry.key, y: y(entry.day), height: heightOf(entry, form) })),
          top,
          bottom + 6,
        )
      : null;
    // Points of one day stand beside one another, away from the line.
    const crowd = new Map<string, number>();
    for (const entry of here) {
      const { key, day, evidence, claim } = entry;
      const spot = `${Math.round(y(day) / (radius * 2))}`;
      const nth = written ? 0 : (crowd.get(spot) ?? 0);
      crowd.set(spot, nth + 1);
      const x = middle + side[lane] * (half + radius + 1 + nth * (radius * 2 + 4));
      marks.push(...point({ key: `point-${key}`, x, y: y(day), r: radius, evidence, claim }));
      const place = places?.get(key);
      if (place === undefined) continue;
      const { plain, why } = linesOf(entry, form);
      const edge = middle + side[lane] * (reach + radius + 14);
      const first = place - heightOf(entry, form) / 2 + air / 2 + size * 0.85;
      leaders += `M${num(x + side[lane] * radius)},${num(y(day))}L${num(edge - side[lane] * 4)},${num(first - size * 0.35)}`;
      const at = { x: edge, size, anchor: anchors[lane] };
      const below = { ...at, y: first + plain.length * lead, classes: 't-muted' };
      marks.push(
        ...writeLines(`says-${key}`, plain, { ...at, y: first }, lead),
        ...writeLines(`why-${key}`, why, below, lead),
      );
    }
  }
  marks.push({ kind: 'path', key: 'leaders', d: leaders, classes: 'leader' });
  return { width, height, marks };
}
