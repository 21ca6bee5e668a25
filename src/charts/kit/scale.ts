/** Scales from values to pixels, by D3, and keeping a value within bounds. Pure. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';

export type Scale = ScaleLinear<number, number>;

/** Equal steps of the value are equal steps of the picture. */
export const linear = (domain: readonly [number, number], range: readonly [number, number]): Scale =>
  scaleLinear(domain, range);

/** The nearest value within bounds; from 0 to 1 by default. */
export const clamp = (value: number, low = 0, high = 1): number => Math.max(low, Math.min(high, value));
