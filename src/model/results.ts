/** Results of the published presets in sentences: `{base.peakGap}` in a chart's words, `<Result>` in prose. For the build. */
import { interfaceWords } from '../ledger/interface/words.ts';
import { RESULT } from '../ledger/template.ts';
import { barOf } from './bar.ts';
import type { Inputs } from './inputs.ts';
import { readPresets } from './presets.ts';
import { required } from './required.ts';
import { run } from './run.ts';
import { about } from './show.ts';

/**
 * The inputs of a preset.
 * @throws naming what is known, for a preset that there is not
 */
export function inputsOf(preset: string): Inputs {
  const found = readPresets().find(({ id }) => id === preset);
  if (found) return found.inputs;
  const known = readPresets().map(({ id }) => id);
  throw new Error(
    `there is no preset "${preset}" in content/en/model/presets.yaml; there are: ${known.join(', ')}`,
  );
}

/** Billions of dollars by name: a run's sums, the parts of its bar, and what revenue would be enough. */
function outputs(inputs: Inputs): Record<string, number | null> {
  const result = run(inputs);
  const { gap2033, peakGap, cashAfterCompute, outside, publicMoney } = result;
  return {
    gap2030: result.years.find(({ year }) => year === 2030)?.gap ?? null,
    computeTo2030: result.years.reduce((sum, { year, compute }) => sum + (year <= 2030 ? compute : 0), 0),
    ...{ gap2033, peakGap, cashAfterCompute, outside, publicMoney },
    ...barOf(result),
    ...required(inputs),
    ...{ revenue2030: inputs.revenue2030, equityAvailable: inputs.equityAvailable },
  };
}

/**
 * A result for some inputs, in billions; `null` where no accepted revenue is enough.
 * @throws naming what is known, for an output that there is not
 */
export function resultFor(inputs: Inputs, output: string): number | null {
  const all = outputs(inputs);
  const value = all[output];
  if (value === undefined)
    throw new Error(`the model reports no "${output}"; it reports: ${Object.keys(all).join(', ')}`);
  return value;
}

/** A result in words, with two significant figures at most. */
export const sayResult = (value: number | null): string =>
  value === null ? interfaceWords().model.beyond : about(value);

/**
 * A result of a preset, in billions; `null` where no accepted revenue is enough.
 * @throws naming what is known, for a preset or an output that there is not
 */
export const resultOf = (preset: string, output: string): number | null =>
  resultFor(inputsOf(preset), output);

/** The same in words. */
export const saidResult = (preset: string, output: string): string => sayResult(resultOf(preset, output));

/** Fills the places of results in a text. */
export const fillResults = (text: string): string =>
  text.replace(RESULT, (_, preset: string, output: string) => saidResult(preset, output));
