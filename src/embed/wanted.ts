/** A built chart as the snippets want it. */
import type { BuiltChart } from '../charts/build.ts';
import type { Wanted } from './snippets.ts';
import { startHeight } from './start-height.ts';
import { absolute } from '../links/href.ts';

/** Column for which a snippet's height is given where a script fits it to others. */
const COLUMN = 640;
/** Columns of phones and of articles. */
const COLUMNS = [280, 300, 320, 342, 358, 380, 420, 480, 560, COLUMN];

/**
 * @param step one step, or `null` for the whole chart: then the heights serve its highest step
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
    tallest: Math.max(...COLUMNS.map((column) => startHeight(built, step, column))),
  };
}
