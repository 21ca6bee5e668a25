/** Charts at build: every chart with its words and data, for pages, embeds, pictures and tests. */
import { remember } from '../ledger/remember.ts';
import { builtOf, type BuiltChart } from './built.ts';
import type { Chart } from './kit/contract.ts';

export type { BuiltChart } from './built.ts';

const modules = import.meta.glob<{ default: Chart }>('./*/index.ts', { eager: true });
const charts = new Map(Object.values(modules).map(({ default: chart }) => [chart.id, chart]));

/** The ids of all charts, in the order of the alphabet. */
export function chartIds(): string[] {
  return [...charts.keys()].sort();
}

/**
 * A chart with its words and data.
 * @throws for an id without a chart, for words that do not have its shape, and for records that it cannot use
 */
export const getChart = remember((id: string): BuiltChart => {
  const chart = charts.get(id);
  if (!chart) throw new Error(`There is no chart "${id}"; there are: ${chartIds().join(', ')}`);
  return builtOf(chart);
});
