/**
 * The words of a chart as pages and pictures use them: with the ledger's figures, the who-pays record's sums and the
 * model's results filled in.
 */
import { readChartText } from '../ledger/chart-text.ts';
import { fillCounted } from '../ledger/counted.ts';
import type { ChartText, Ledger } from '../ledger/types.ts';
import { fillResults } from '../model/results.ts';

/** @throws Error when the file is missing, does not fit its schema, or names a preset or a result that there is not */
export function chartText(id: string, ledger?: Ledger): ChartText {
  const text = readChartText(id, ledger);
  return {
    ...text,
    steps: text.steps.map((step) => ({
      ...step,
      caption: fillResults(fillCounted(step.caption)),
      alt: fillResults(fillCounted(step.alt)),
    })),
  };
}
