/**
 * Scales from values to pixels, and keeping a value within bounds. Pure. The values are those of D3's linear scale,
 * written out: d3-scale brings colours and the formats of ticks along, which no picture uses, and weighs 4 KB in
 * every frame.
 */

/** From a value to pixels, and back. */
export interface Scale {
  (value: number): number;
  invert: (pixels: number) => number;
  domain: () => readonly [number, number];
}

const between =
  ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
  (value: number) => {
    const t = (value - a) / (b - a);
    return c * (1 - t) + d * t;
  };

/** Equal steps of the value are equal steps of the picture. */
export const linear = (domain: readonly [number, number], range: readonly [number, number]): Scale =>
  Object.assign(between(domain, range), { invert: between(range, domain), domain: () => domain });

/** The nearest value within bounds; from 0 to 1 by default. */
export const clamp = (value: number, low = 0, high = 1): number => Math.max(low, Math.min(high, value));
