/** The revenue chart: data, state and size in, keyed marks out. */
import { fill } from '../../ledger/template.ts';
import { overlap, textBox, type Box } from '../kit/boxes.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { placeLabels } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { boxOf, corners } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import type { RevenueData, RunRate } from './data.ts';
import { forecasts, growth } from './forecasts.ts';
import { bar, labelledYears, layoutOf, type Layout } from './layout.ts';
import { invitation, own } from './own-marks.ts';
import { under, worn } from './parts.ts';
import type { RevenueState } from './states.ts';

function axes(layout: Layout): Mark[] {
  const { x, y, left, right, top, bottom, tick } = layout;
  const step = layout.max <= 30 ? 5 : layout.max <= 400 ? 100 : 200;
  const marks: Mark[] = [];
  // Up to the frame: the label stands on its line.
  const highest = Math.max(top - 8, 5 + tick);
  for (let value = step; y(value) > highest; value += step) {
    const at = y(value);
    marks.push(
      { kind: 'line', key: `grid-${value}`, x1: left, x2: right, y1: at, y2: at, classes: 'grid' },
      write(`grid-label-${value}`, dollars(value), { x: left, y: at - 5, size: tick, classes: 't-axis' }),
    );
  }
  for (const year of labelledYears(layout)) {
    const text = String(year);
    marks.push(
      write(`year-${year}`, text, {
        x: Math.max(x(year + 0.5), left + textWidth(text, { size: tick }) / 2),
        y: bottom + tick + 6,
        anchor: 'middle',
        size: tick,
        classes: 't-axis',
      }),
    );
  }
  return marks;
}

/** The base line, painted over the feet of the bars. */
function baseLine({ left, right, bottom }: Layout): Mark {
  return { kind: 'line', key: 'axis', x1: left, x2: right, y1: bottom, y2: bottom, classes: 'axis' };
}

function revenueBars(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const near = state.to < 2030;
  const named = (year: number) => {
    if (year === 2025) return state.runRates !== 'all' && !state.growth && !state.mine;
    return near && (state.runRates === 'none' || year < 2024);
  };
  return data.revenue.flatMap((d): Mark[] => {
    const marks: Mark[] = area({
      key: `revenue-${d.year}`,
      d: bar(layout, d.year, 0, d.value),
      ...worn(d),
    });
    if (named(d.year)) {
      const text = dollars(d.value);
      const middle = layout.x(d.year + 0.5);
      const face = { size: layout.label, weight: 600 } as const;
      marks.push(
        write(`revenue-label-${d.year}`, text, {
          x: near ? middle : Math.max(middle, layout.left + textWidth(text, face)),
          y: layout.y(d.value) - (near ? 8 : 10),
          anchor: near ? 'middle' : 'end',
          ...face,
        }),
      );
    }
    return marks;
  });
}

/** The newest rate alone, or all of them with the one that made the headlines beside the year's revenue. */
function runRates(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  if (state.runRates === 'none') return [];
  const { x, y, small, label: size } = layout;
  const shown =
    state.runRates === 'latest' ? data.runRates.slice(-1) : data.runRates.filter((d) => d.at <= 2026);
  // Two reports of the same month stand at the higher figure; the table has both.
  const byTime = [...new Map(shown.map((d) => [d.at, d])).values()];
  const r = 6;
  const points: Mark[] = byTime.flatMap((d) =>
    point({ key: `rate-${d.at}`, x: x(d.at), y: y(d.value), r, ...worn(d) }),
  );
  const last = data.runRates.find((d) => d.at === 2026);
  const revenue = data.revenue.at(-1);
  if (state.runRates === 'latest' || !last || !revenue) return points;
  const bare = under(
    'rates',
    byTime.map((d) => ({ x: x(d.at), y: y(d.value) })),
    r,
  );
  const strong = { anchor: 'end', classes: 't-label t-halo', weight: 600, size } as const;
  const said = [
    ...paragraph('pace', data.words.pace, {
      x: x(2026) - 14,
      y: y(last.value) - 2,
      width: small ? 150 : 24 * size,
      ...strong,
    }),
    ...paragraph('taken-in', data.words.takenIn, {
      x: x(2025) - 12,
      y: y(revenue.value) + 10,
      width: Math.min(small ? 150 : 20 * size, x(2025) - x(2023) - 12),
      ...strong,
    }),
  ];
  const level = y(revenue.value) + 6;
  const leader = { x1: x(2025) - 8, x2: x(2025) + 2, y1: level, y2: level };
  const bars = data.revenue.map((d) => boxOf(corners(bar(layout, d.year, 0, d.value)) ?? []));
  const named = data.revenue.slice(0, 2).map((d) => labelBox(d.year, d.value, layout));
  const taken = [...said.map(textBox), ...named];
  return [
    bare,
    ...points,
    ...said,
    { kind: 'line', key: 'taken-in-leader', ...leader, classes: 'leader' },
    ...rateLabels(data, byTime.slice(0, -1), bars, layout, taken),
  ];
}

const labelBox = (year: number, value: number, { x, y, label: size }: Layout) =>
  textBox({ x: x(year + 0.5), y: y(value) - 8, text: dollars(value), anchor: 'middle', size, weight: 600 });

/** Each rate with its month, as far as there is room, the newest first; beside the bar that it lies on. */
function rateLabels(
  { words }: RevenueData,
  rates: RunRate[],
  bars: readonly Box[],
  layout: Layout,
  avoid: Box[],
): Mark[] {
  const { x, y, left, right, top, bottom, small, tick: size } = layout;
  const within = (at: number, level: number) =>
    bars.find(({ x0, x1, y0 }) => at > x0 + 6 && at < x1 && level > y0 + 6);
  const items = rates.map((d, i) => ({
    key: `rate-label-${d.at}`,
    at: x(d.at),
    x: within(x(d.at), y(d.value))?.x0 ?? x(d.at),
    y: y(d.value),
    r: 6,
    text: fill(words.rate, { sum: dollars(d.value), month: monthOf(d.said, true) }),
    size,
    priority: i,
    sides: ['left', 'above', 'below', 'right'] as const,
  }));
  const bounds = { x0: left, y0: top, x1: right, y1: bottom - 2 };
  const places = small
    ? new Map<string, never>()
    : placeLabels(items, { bounds, avoid: [...avoid, ...bars] });
  return items.flatMap(({ key, at, x, y, text, size }): Mark[] => {
    const place = places.get(key);
    if (!place) return [];
    return [
      ...(x < at
        ? [{ kind: 'line', key: `to-${key}`, x1: x, x2: at - 9, y1: y, y2: y, classes: 'm-case' } as const]
        : []),
      write(key, text, { x: place.x, y: place.y, anchor: place.anchor, size, classes: 't-muted' }),
    ];
  });
}

/** Labels of grid lines give way to every other text. */
function withRoom(marks: Mark[]): Mark[] {
  const grid = (mark: Mark) => mark.key.startsWith('grid-label-');
  const taken = marks.flatMap((mark) => (mark.kind === 'text' && !grid(mark) ? [textBox(mark)] : []));
  return marks.filter((mark) => {
    if (mark.kind !== 'text' || !grid(mark)) return true;
    const box = textBox(mark);
    return !taken.some((other) => overlap(other, box));
  });
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: RevenueData, state: RevenueState, size: Size): Scene {
  const layout = layoutOf(state, size);
  const marks = [
    ...invitation(data, state, layout),
    ...axes(layout),
    ...growth(data, state, layout),
    ...revenueBars(data, state, layout),
    baseLine(layout),
    ...runRates(data, state, layout),
    ...forecasts(data, state, layout),
    ...own(data, state, layout),
  ];
  return { width: size.width, height: size.height, marks: withRoom(marks) };
}
