/** What `d3-scale` needs of `d3-interpolate` where every range holds numbers: the same values, no more. */

type Between = (t: number) => number;

/** From `a` at 0 to `b` at 1, as d3's `interpolateNumber` has it. */
export function interpolateNumber(a: number, b: number): Between {
  return (t) => a * (1 - t) + b * t;
}

export { interpolateNumber as interpolate };

/** The same, rounded to whole numbers. */
export function interpolateRound(a: number, b: number): Between {
  const between = interpolateNumber(a, b);
  return (t) => Math.round(between(t));
}

/** Through all of `values`, evenly; the value at 1 is the last. */
export function piecewise(via: (a: number, b: number) => Between, values: readonly number[]): Between {
  const parts = values.slice(1).map((b, i) => via(values[i] ?? b, b));
  return (t) => {
    const at = Math.max(0, Math.min(parts.length - 1, Math.floor(t * parts.length)));
    return parts[at]?.(t * parts.length - at) ?? NaN;
  };
}
