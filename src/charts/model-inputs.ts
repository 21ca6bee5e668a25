/** The model's inputs as a chart's: the charts of the scenarios share them, and one address holds them all. */
import { INPUT_NAMES, INPUTS, MODEL_VERSION, type InputName } from '../model/inputs.ts';
import type { ChartInputs, NumberInput } from './inputs.ts';

/** Those that have a field beside a picture; the lab has them all. */
const FIELDS: readonly InputName[] = [
  ...(['revenue2030', 'otherCost2030', 'payableShare'] as const),
  ...(['equityAvailable', 'creditRate', 'guaranteedShare'] as const),
];

/** @param step of the chart, which shows what was set */
export function modelInputs(step: string): ChartInputs {
  const input = (name: InputName): NumberInput => {
    const { key, unit, base, span, limits, step: by, whole } = INPUTS[name];
    return {
      ...{ kind: 'number', id: name, key, base, span, step: by, min: limits[0], max: limits[1] },
      // What each rests on stands in content/en/model/inputs.yaml.
      rests: 'model',
      ...(unit === 'share' || unit === 'rate' ? { factor: 100 } : {}),
      ...(whole ? { whole } : {}),
      ...(FIELDS.includes(name) ? {} : { quiet: true }),
    };
  };
  const rest = INPUT_NAMES.filter((name) => !FIELDS.includes(name));
  return {
    step,
    list: [...FIELDS, ...rest].map(input),
    shared: true,
    version: { key: 'm', value: String(MODEL_VERSION) },
  };
}
