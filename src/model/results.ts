/** Results of the published presets in sentences: `{base.peakGap}` in a chart's words, `<Result>` in prose. For the build. */
import { interfaceWords } from '../ledger/interface/words.ts';
import { RESULT } from '../ledger/template.ts';
import { barOf } from './bar.ts';
import { readPresets } from './presets.ts';
import { required } from './required.ts';
import { run } from './run.ts';
import { about } from './show.ts';

/** Billions of dollars by name: a run's sums, the parts of its bar, and what revenue would be enough. */
function outputs(preset: string): Record<string, number | null> {
  const found = readPresets().find(({ id }) => id === preset);
  if (!found) {
    const known = readPresets().map(({ id }) => id);
    throw new Error(
      `there is no preset "${preset}" in content/en/model/presets.yaml; there are: ${known.join(', ')}`,
    );
  }
  const result = run(found.inputs);
  const { gap2033, peakGap, cashAfterCompute, outside, publicMoney } = result;
  return {
    gap2030: result.years.find(({ year }) => year === 2030)?.gap ?? null,
    computeTo2030: result.years.reduce((sum, { year, compute }) => sum + (year <= 2030 ? compute : 0), 0),
    ...{ gap2033, peakGap, cashAfterCompute, outside, publicMoney },
    ...barOf(result),
    ...required(found.inputs),
    ...{ revenue2030: found.inputs.revenue2030, equityAvailable: found.inputs.equityAvailable },
  };
}

/**
 * A result of a preset, in billions; `null` where no accepted revenue is enough.
 * @throws naming what is known, for a preset or an output that there is not
 */
export function resultOf(preset: string, output: string): number | null {
  const all = outputs(preset);
  const value = all[output];
  if (value === undefined)
    throw new Error(`the model reports no "${output}"; it reports: ${Object.keys(all).join(', ')}`);
  return value;
}

/** The same in words, with two significant figures at most. */
export function saidResult(preset: string, output: string): string {
  const value = resultOf(preset, output);
  return value === null ? interfaceWords().model.beyond : about(value);
}

/** Fills the places of results in a text. */
export const fillResults = (text: string): string =>
  text.replace(RESULT, (_, preset: string, output: string) => saidResult(preset, output));
