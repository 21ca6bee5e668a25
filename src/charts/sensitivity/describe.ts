/** The description of the swings: the finding, the long description, the table. */
import { capitalized, formatText } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { TableUnit } from '../../ledger/table-units.ts';
import { INPUTS, type InputName, type Unit } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import { sensitivity } from '../../model/sensitivity.ts';
import { about, showValue, toField } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { modelCell, NUMBER, tableOf, TEXT, USD_BN } from '../kit/table.ts';
import type { SensitivityData } from './data.ts';
import type { SensitivityState } from './states.ts';
import type { Told } from './words.ts';

/** The units of tables, by those of the model. */
const UNITS: Readonly<Record<Unit, TableUnit>> = {
  billions: 'USD bn',
  share: '%',
  rate: '%',
  years: 'years',
  number: 'number',
};

/** An end of an input's span: an assumption that `rests` names the ground of. */
function endOf(name: InputName, value: number): Cell {
  const { unit } = INPUTS[name];
  return { text: showValue(unit, value), value: toField(unit, value), unit: UNITS[unit] };
}

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
      low: endOf(name, low.value),
      high: endOf(name, high.value),
      atLow: modelCell(low.peakGap),
      atHigh: modelCell(high.peakGap),
      swing: modelCell(swing),
      rests: publisher ? { text: publisher, ...(claim ? { claim } : {}) } : { text: data.words.assumption },
    };
  });
  const kinds = {
    ...{ input: TEXT, low: NUMBER, high: NUMBER },
    ...{ atLow: USD_BN, atHigh: USD_BN, swing: USD_BN, rests: TEXT },
  };
  return {
    finding,
    long: formatText(fill(told.words.describe.intro, { base: about(run(state).peakGap) }), finding),
    table: tableOf(told.words.table, kinds, rows),
  };
}
