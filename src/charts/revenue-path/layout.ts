/** Where things stand in the revenue chart: the frame, its scales and the growth arithmetic. Pure. */
import type { Size } from '../kit/contract.ts';
import { rectangle } from '../kit/pen.ts';
import { linear, type Scale } from '../kit/scale.ts';
import { typeFor, type TypeSizes } from '../kit/type.ts';
import type { RevenueData } from './data.ts';
import type { RevenueState } from './states.ts';

export interface Layout extends TypeSizes {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of the axes' labels, in pixels. */
  tick: number;
  /** Decimal years to pixels. */
  x: Scale;
  /** Billions of dollars a year to pixels. */
  y: Scale;
  /** The top of the view in billions: the state's, or more where the reader drew higher. */
  max: number;
}

/** Room at the right for the labels of 2030, where any stand there. */
function labelRoom({ small, wide }: TypeSizes, state: RevenueState): number {
  if (state.to < 2030 || state.forecasts === 'none') return 8;
  return small ? 146 : wide ? 292 : 172;
}

export function layoutOf(state: RevenueState, size: Size): Layout {
  const { width, height } = size;
  const sizes = typeFor(width);
  const left = 2;
  const right = width - labelRoom(sizes, state);
  const top = 20;
  const tick = sizes.wide ? 14 : 12;
  const bottom = height - tick - 14;
  const highest = state.mine ? Math.max(...state.mine) : 0;
  const max = state.to < 2030 ? state.max : Math.max(state.max, highest * 1.06);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    ...sizes,
    tick,
    x: linear([state.from, state.to], [left, right]),
    y: linear([0, max], [bottom, top]),
    max,
  };
}

/** The outline of a bar over a whole year, from `low` to `high` billions, with a gap of ground at each side. */
export function bar({ x, y }: Layout, year: number, low: number, high: number): string {
  const inset = Math.min(6, (x(year + 1) - x(year)) * 0.1);
  return rectangle(x(year) + inset, y(high), x(year + 1) - inset, y(low));
}

/**
 * Revenue of a year on the way of equal growth from `from` in 2025 to `to` in 2030, in billions:
 * from · (to / from)^((year − 2025) / 5).
 */
export function equalGrowth(from: number, to: number, year: number): number {
  return from * (to / from) ** ((year - 2025) / 5);
}

/** The years between the record and the forecasts, with both ways to them, in billions. */
export function growthYears(data: RevenueData): { year: number; low: number; high: number }[] {
  const { from, low, high } = data.growth;
  return [2026, 2027, 2028, 2029, 2030].map((year) => ({
    year,
    low: equalGrowth(from, low, year),
    high: equalGrowth(from, high, year),
  }));
}

/** Which years get a label under the axis, so that none touch. */
export function labelledYears(layout: Layout): number[] {
  const [from, to] = layout.x.domain();
  const first = Math.ceil(from);
  const last = Math.ceil(to) - 1;
  const each = layout.x(first + 1) - layout.x(first);
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((y) => y + 0.5 < to);
  return each >= 40 ? all : all.filter((y) => y === 2022 || y === 2025 || y === 2030);
}
