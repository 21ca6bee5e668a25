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
  /** Of the numbers that a picture is about, in pixels. */
  strong: number;
  /** Decimal years to pixels. */
  x: Scale;
  /** Billions of dollars a year to pixels. */
  y: Scale;
  /** The top of the view in billions: the state's, or more where the reader drew higher. */
  max: number;
  /** Pixels of ground at each side of a year's bar. */
  inset: number;
}

/** Sizes of type: those of all charts, with the axes' and the strong ones. */
export function typeOf(width: number): TypeSizes & Pick<Layout, 'tick' | 'strong'> {
  const sizes = typeFor(width);
  const { small, wide } = sizes;
  return { ...sizes, tick: wide ? 14 : 12, strong: small ? 18 : wide ? 36 : 26 };
}

export function layoutOf(state: RevenueState, size: Size): Layout {
  const { width, height } = size;
  const sizes = typeOf(width);
  const { small, wide, label, tick, strong } = sizes;
  const left = 2;
  // Beside the forecasts of 2030 their labels, where there is room; else these stand in the plot.
  const right = width - (state.forecasts !== 'all' || small ? 2 : wide ? 252 : 162);
  // Over the year of record its sum and who gave it.
  const top = state.to === 2026 ? strong + 3.2 * label : label + 6;
  const bottom = height - tick - 12;
  const highest = state.mine ? Math.max(...state.mine) : 0;
  const max = state.to < 2030 ? state.max : Math.max(state.max, highest * 1.06);
  const x = linear([state.from, state.to], [left, right]);
  return {
    ...sizes,
    ...{ width, height, left, right, top, bottom, x, max },
    y: linear([0, max], [bottom, top]),
    // A whole year wide under the pace: its area is the year's revenue.
    inset: state.runRates === 'all' ? 0 : Math.min(8, (x(1) - x(0)) * 0.1),
  };
}

/** The outline of a bar over a whole year, up to `value` billions. */
export const bar = ({ x, y, inset }: Layout, year: number, value: number): string =>
  rectangle(x(year) + inset, y(value), x(year + 1) - inset, y(0));

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
