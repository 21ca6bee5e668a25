/**
 * All that a reader sets, in an address: the values of the model with their version, those of a chart, the line that they
 * drew, the run that they keep beside another. Only what differs from the base is written, in one order. Whatever is read
 * gives valid values and a list of what was changed; names of others are left alone. Pure.
 */
import { nearestValue, type ChartInputs, type InputValues } from '../charts/inputs.ts';
import { clampValue, YEARS } from '../charts/revenue-path/years.ts';
import {
  modelPart,
  queryOf,
  readFields,
  writeFields,
  type Field,
  type ModelState,
  type Part,
  type Value,
} from '../model/query.ts';
import { INPUTS, nearest, type Inputs } from '../model/inputs.ts';

const chartParts = new WeakMap<ChartInputs, Part<InputValues>>();

/** What a chart's own inputs are set to. Those that it shares are the model's: see `model`. */
export function chartPart(inputs: ChartInputs): Part<InputValues> {
  const known = chartParts.get(inputs);
  if (known) return known;
  const { list, version } = inputs;
  const fields = list.map((input): Field => {
    const { key, base } = input;
    const fit = (raw: string) => {
      const { value, mended } = nearestValue(input, raw);
      return { value, why: mended ? ('outside' as const) : null };
    };
    return { key, base, fit };
  });
  const part: Part<InputValues> = {
    read(query) {
      const { value, changes } = readFields(fields, query, version);
      return { value: Object.fromEntries(list.map(({ id }, i) => [id, value[i] as Value])), changes };
    },
    write(values, query) {
      writeFields(
        fields,
        list.map(({ id, base }) => values[id] ?? base),
        query,
        version,
      );
    },
  };
  chartParts.set(inputs, part);
  return part;
}

/** Billions a year from 2026 to 2030; `null` where the reader has left a year open. */
export type DrawnLine = readonly (number | null)[];
const LINE_KEY = 'line';

/** The reader's own line: five numbers joined by "~", the last is 2030. */
export const line: Part<DrawnLine | null> = {
  read(query) {
    const given = query.get(LINE_KEY);
    if (!given) return { value: null, changes: [] };
    const parts = given.slice(0, 200).split('~');
    const years = YEARS.map((_, i) => {
      const part = (parts[i] ?? '').trim();
      return /^-?\d{1,9}(\.\d+)?$/.test(part) ? clampValue(Number(part)) : null;
    });
    const value = years.every((one) => one === null) ? null : years;
    const used = value?.join('~') ?? '';
    const whole = !years.includes(null) && used === given;
    return { value, changes: whole ? [] : [{ key: LINE_KEY, given, used, why: 'outside' }] };
  },
  write(value, query) {
    if (value) query.set(LINE_KEY, value.join('~'));
    else query.delete(LINE_KEY);
  },
};

/** The input of the model that the last year of a drawn line is. */
const DRAWN = 'revenue2030';

/** What a drawn line says to the model; `null` where it leaves that year open. */
export function drawnInputs(drawn: DrawnLine | null): Partial<Inputs> | null {
  const last = drawn?.at(-1) ?? null;
  return last === null ? null : { [DRAWN]: nearest(DRAWN, last) };
}

/** What the model is given. Where the address names no revenue of 2030, the drawn line does. */
export const model: Part<ModelState> = {
  heeds: line,
  read(query) {
    const { value, changes } = modelPart.read(query);
    const drawn = query.has(INPUTS[DRAWN].key) ? null : drawnInputs(line.read(query).value);
    return { value: { ...value, inputs: { ...value.inputs, ...drawn } }, changes };
  },
  write: modelPart.write,
};

const KEPT_KEY = 'vs';

/** The run that is kept beside the present one, as a query within the query. */
export const kept: Part<ModelState | null> = {
  read(query) {
    const given = query.get(KEPT_KEY);
    return { value: given === null ? null : model.read(new URLSearchParams(given)).value, changes: [] };
  },
  write(value, query) {
    query.delete(KEPT_KEY);
    if (value) query.append(KEPT_KEY, queryOf(model, value));
  },
};
