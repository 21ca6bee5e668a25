/** Futures as a view of the chart: the presets' at build, and the reader's own. */
import { ENDINGS } from '../../model/endings.ts';
import type { Futures } from '../../model/uncertainty.ts';
import type { OutcomesState } from './states.ts';

/**
 * What is laid over the state of the step that shows the reader's own futures.
 * @param supported whether credit or guarantee is switched on
 * @returns a hundred dots in the order of the endings, and quantiles of the largest gap in whole billions
 */
export function ownView(
  { dots, peakGap }: Futures,
  supported: boolean,
): { counts: number[]; spread: number[]; supported: boolean } & Partial<OutcomesState> {
  return {
    counts: ENDINGS.map((ending) => dots[ending]),
    spread: peakGap.map((value) => Math.round(value)),
    supported,
  };
}
