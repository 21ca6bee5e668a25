/** The description of the swings: the finding, the long description, the table. */
import { capitalized, formatText } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { INPUTS } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import { sensitivity } from '../../model/sensitivity.ts';
import { about, showValue } from '../../model/show.ts';
import type { Description } from '../kit/contract.ts';
import { modelCell, tableOf, TEXT, USD } from '../kit/table.ts';
import type { SensitivityData } from './data.ts';
import type { SensitivityState } from './states.ts';
import type { Told } from './words.ts';

export function describe(data: SensitivityData, state: SensitivityState, told: Told): Description {
  const swings = sensitivity(state);
  const [first, second] = swings.map(({ name }) => data.inputs[name].short);
  const finding = capitalized(
    fill(told.finding, {
      first: first ?? '',
      second: second ?? '',
      swing: about(swings[0]?.swing ?? 0),
    }),
  );
  const rows = swings.map(({ name, low, high, swing }) => {
    const { label = '', publisher, claim } = data.inputs[name];
    return {
      input: { text: label },
      low: { text: showValue(INPUTS[name].unit, low.value) },
      high: { text: showValue(INPUTS[name].unit, high.value) },
      atLow: modelCell(low.peakGap),
      atHigh: modelCell(high.peakGap),
      swing: modelCell(swing),
      rests: publisher ? { text: publisher, ...(claim ? { claim } : {}) } : { text: data.words.assumption },
    };
  });
  const kinds = { input: TEXT, low: TEXT, high: TEXT, atLow: USD, atHigh: USD, swing: USD, rests: TEXT };
  return {
    finding,
    long: formatText(fill(told.words.describe.intro, { base: about(run(state).peakGap) }), finding),
    table: tableOf(told.words.table, kinds, rows),
  };
}
