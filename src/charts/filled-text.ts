/**
 * The words of a chart as pages and pictures use them: with the ledger's figures, the who-pays record's sums and the
 * model's results filled in.
 */
import { fillFigures, readChartText } from '../ledger/chart-text.ts';
import { fillCounted } from '../ledger/counted.ts';
import { readLedger } from '../ledger/read.ts';
import type { ChartText, Ledger } from '../ledger/types.ts';
import { fillResults } from '../model/results.ts';

/** The same value with a change made to every text in it. */
function inAll<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => inAll(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAll(one, change)])) as T;
}

/**
 * A value whose texts have their figures and results filled in; slots stay.
 * @throws naming a claim, a preset or a result that there is not
 */
export const fillPlaces = <T>(value: T, ledger: Ledger = readLedger()): T =>
  inAll(value, (words) => fillResults(fillCounted(fillFigures(words, ledger).trim())));

/** @throws Error when the file is missing, does not fit its schema, or names a preset or a result that there is not */
export function chartText(id: string, ledger?: Ledger): ChartText {
  return fillPlaces(readChartText(id, ledger), ledger);
}
