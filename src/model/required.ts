/** What would have to be true: how much revenue in 2030 would be enough, all else held. Pure. */
import { isSettled } from './endings.ts';
import { INPUTS, type Inputs } from './inputs.ts';
import { run, type Run } from './run.ts';

export interface Required {
  /** Billions in 2030 for which nothing is left unpaid in 2033; `null` where no accepted value is enough. */
  paidBy2033: number | null;
  /** The same for a run that is settled: never short by more than a bridge. */
  neverShort: number | null;
}

/** The smallest multiple of a tenth of a billion, within the limits, that is enough. */
function smallest(x: Inputs, enough: (result: Run) => boolean): number | null {
  const [from, to] = INPUTS.revenue2030.limits.map((limit) => Math.round(limit * 10)) as [number, number];
  const holds = (tenths: number) => enough(run({ ...x, revenue2030: tenths / 10 }));
  // Where costs eat all that is earned more revenue may not help: then every value is tried.
  if (Math.max(x.otherCost2025, x.otherCost2030) >= 1) {
    for (let tenths = from; tenths <= to; tenths += 1) if (holds(tenths)) return tenths / 10;
    return null;
  }
  if (!holds(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const half = Math.floor((low + high) / 2);
    if (holds(half)) high = half;
    else low = half + 1;
  }
  return low / 10;
}

export const required = (x: Inputs): Required => ({
  paidBy2033: smallest(x, ({ gap2033 }) => gap2033 < 0.5),
  neverShort: smallest(x, isSettled),
});
