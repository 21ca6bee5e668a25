/** A built chart as the snippets want it. */
import type { BuiltChart } from '../charts/build.ts';
import type { Wanted } from './snippets.ts';
import { startHeight } from './start-height.ts';
import { absolute } from '../links/href.ts';

/** Column for which the one height of a snippet is given. */
const COLUMN = 640;

/**
 * @param step one step, or `null` for the whole chart: then the height serves its highest step
 */
export function wantedOf(built: BuiltChart, step: string | null, site: URL | undefined): Wanted {
  const { title, alt } = built.step(step ?? undefined);
  return {
    site: absolute('/', site),
    chart: built.chart.id,
    step,
    title,
    alt,
    height: startHeight(built, step, COLUMN),
  };
}
