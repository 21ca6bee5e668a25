/**
 * Many futures round the reader's own values: five of them are multiplied by
 * `exp(σ·x)`, so that medians are the reader's. The generator is seeded: the same
 * link gives the same counts on every machine. Pure.
 */
import { ENDINGS, endingOf, type Ending } from './endings.ts';
import { nearest, type InputName, type Inputs } from './inputs.ts';
import { run } from './run.ts';
import { BASE_SEED, BASE_SIGMAS, SIGMA_NAMES, SIGMAS, type Sigmas } from './sigmas.ts';

export const DRAWS = 10_000;

/** The generator mulberry32: uniform numbers from 0 to below 1. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal from two uniforms (Box and Muller's cosine). */
function normal(next: () => number): number {
  const u1 = 1 - next();
  const u2 = next();
  return Math.sqrt(-2 * Math.log(u1)) * Math.cos(2 * Math.PI * u2);
}

/** The next draw: the reader's inputs with five of them moved, each within its limits. */
export function draw(x: Inputs, sigmas: Sigmas, next: () => number): Inputs {
  const market = normal(next);
  const moved: Partial<Record<InputName, number>> = {};
  for (const name of SIGMA_NAMES) {
    const { market: shared, own } = SIGMAS[name];
    const by = shared * market + own * normal(next);
    moved[name] = nearest(name, x[name] * Math.exp(sigmas[name] * by));
  }
  return { ...x, ...moved };
}

/** Of sorted numbers: the value below which a fraction of them lies, straight lines between. */
function quantile(sorted: Float64Array, fraction: number): number {
  const at = (sorted.length - 1) * fraction;
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + ((sorted[below + 1] ?? low) - low) * (at - below);
}
const FRACTIONS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** Quantiles at 5, 25, 50, 75 and 95 percent. */
export type Spread = [number, number, number, number, number];
const spreadOf = (values: Float64Array): Spread => {
  values.sort();
  return FRACTIONS.map((fraction) => quantile(values, fraction)) as Spread;
};

export interface Futures {
  draws: number;
  counts: Record<Ending, number>;
  /** The counts as a hundred dots. */
  dots: Record<Ending, number>;
  /** Of the peak of the gap, in billions. */
  peakGap: Spread;
  /** Of the most that a single year takes from outside and leaves open, in billions. */
  yearlyNeed: Spread;
}

/** Counts as a hundred, by largest remainder; ties in the order of the endings. */
export function hundred(counts: Readonly<Record<Ending, number>>): Record<Ending, number> {
  const all = ENDINGS.reduce((sum, ending) => sum + counts[ending], 0) || 1;
  const dots = Object.fromEntries(ENDINGS.map((e) => [e, Math.floor((counts[e] * 100) / all)])) as Record<
    Ending,
    number
  >;
  const left = 100 - ENDINGS.reduce((sum, ending) => sum + dots[ending], 0);
  const rest = (ending: Ending) => (counts[ending] * 100) % all;
  for (const ending of [...ENDINGS].sort((a, b) => rest(b) - rest(a)).slice(0, left)) dots[ending] += 1;
  return dots;
}

/** Futures that are drawn in parts, so that other work can be done between them. */
export interface Drawing {
  /** How many are drawn. */
  readonly done: number;
  /** Draws so many more, or what is left; gives the result once all are drawn, and `null` before. */
  more(count: number): Futures | null;
}

/**
 * Begins to draw futures: in whatever parts, the same seed gives the same result.
 * @param seed an unsigned integer of 32 bits
 */
export function drawing(x: Inputs, sigmas: Sigmas, seed: number, draws = DRAWS): Drawing {
  const next = mulberry32(seed);
  const counts = Object.fromEntries(ENDINGS.map((ending) => [ending, 0])) as Record<Ending, number>;
  const [peaks, needs] = [new Float64Array(draws), new Float64Array(draws)];
  let done = 0;
  let all: Futures | null = null;
  return {
    get done() {
      return done;
    },
    more(count) {
      for (const end = Math.min(draws, done + count); done < end; done += 1) {
        const result = run(draw(x, sigmas, next));
        counts[endingOf(result)] += 1;
        peaks[done] = result.peakGap;
        let before = 0;
        let need = 0;
        for (const { equity, debt, partner, gap } of result.years) {
          need = Math.max(need, equity + debt + partner + Math.max(0, gap - before));
          before = gap;
        }
        needs[done] = need;
      }
      if (done < draws) return null;
      all ??= { draws, counts, dots: hundred(counts), peakGap: spreadOf(peaks), yearlyNeed: spreadOf(needs) };
      return all;
    },
  };
}

/** Draws between two reports. */
const PART = 500;

/**
 * Draws futures.
 * @param seed an unsigned integer of 32 bits
 * @param onProgress called now and then with how many are done; returning false stops the work
 * @returns `null` where it was stopped
 */
export function futures(
  x: Inputs,
  sigmas: Sigmas = BASE_SIGMAS,
  seed = BASE_SEED,
  draws = DRAWS,
  onProgress?: (done: number) => boolean,
): Futures | null {
  const work = drawing(x, sigmas, seed, draws);
  for (;;) {
    const all = work.more(PART);
    if (onProgress && work.done % PART === 0 && work.done > 0 && !onProgress(work.done)) return null;
    if (all) return all;
  }
}
