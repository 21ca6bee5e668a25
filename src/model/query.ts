/**
 * Values in an address: fields with names of their own, of which only what differs from the base is written, in one
 * order. Whatever is read gives valid values and a list of what was changed; names of others are left alone. The fields
 * of the model stand here, as presets are written with them too; all else that a reader sets is in src/reader/codec.ts.
 * Pure.
 */
import { BASE, INPUT_NAMES, INPUTS, MODEL_VERSION, nearest, numberIn, type Inputs } from './inputs.ts';
import { BASE_SEED, BASE_SIGMAS, SIGMA_NAMES, SIGMAS, type Sigmas } from './sigmas.ts';

/** Something in an address that could not be taken as it stood. */
export interface Change {
  /** The name in the address. */
  key: string;
  given: string;
  /** What is used instead. */
  used: string;
  why: 'not-a-number' | 'outside' | 'not-whole' | 'too-long' | 'version';
}
export interface Found<T> {
  value: T;
  changes: readonly Change[];
}
/** A part of what a reader sets, with names of its own in addresses. */
export interface Part<T> {
  /** The value in a query, whatever stands there; of a name that is repeated the first counts. */
  read(query: URLSearchParams): Found<T>;
  /** Writes what differs from the base, and takes out the rest. */
  write(value: T, query: URLSearchParams): void;
  /** Another part, which stands in where an address does not name this one. */
  readonly heeds?: Part<unknown>;
}

/** A part's value as a query of its own. */
export function queryOf<T>(part: Part<T>, value: T): string {
  const query = new URLSearchParams();
  part.write(value, query);
  return query.toString();
}

export type Value = string | number;
export interface Field {
  key: string;
  base: Value;
  fit(raw: string): { value: Value; why: Change['why'] | null };
}
type Version = { key: string; value: string } | undefined;

/** Reads one value a field, in their order. */
export function readFields(
  fields: readonly Field[],
  query: URLSearchParams,
  version: Version,
): Found<Value[]> {
  const changes: Change[] = [];
  const written = version ? query.get(version.key) : null;
  if (version && written !== null && written !== version.value)
    changes.push({ key: version.key, given: written, used: version.value, why: 'version' });
  const value = fields.map(({ key, base, fit }) => {
    const given = query.get(key);
    if (given === null) return base;
    const { value, why } = fit(given);
    if (why) changes.push({ key, given, used: String(value), why });
    return value;
  });
  return { value, changes };
}

/** Writes one value a field, and the version where any differs from its base. */
export function writeFields(
  fields: readonly Field[],
  values: readonly Value[],
  query: URLSearchParams,
  version: Version,
): void {
  if (version) query.delete(version.key);
  for (const { key } of fields) query.delete(key);
  const own = fields.flatMap(({ key, base }, i) => {
    const value = values[i] ?? base;
    return value === base ? [] : [[key, String(value)] as const];
  });
  if (version && own.length > 0) query.append(version.key, version.value);
  for (const [key, value] of own) query.append(key, value);
}

/** All that an address holds of the model. */
export interface ModelState {
  inputs: Inputs;
  /** What the reader calls the cost that they added; empty where they did not. */
  label: string;
  sigmas: Sigmas;
  seed: number;
}
export const BASE_STATE: ModelState = { inputs: BASE, label: '', sigmas: BASE_SIGMAS, seed: BASE_SEED };

export const LABEL_LENGTH = 40;
const SEEDS = 2 ** 32;

/** A label without what cannot be seen, cut at 40 characters. */
function labelIn(raw: string): string {
  const plain = raw
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uD800-\uDFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, LABEL_LENGTH).join('').trim();
}

const numberField = (key: string, base: number, fitting: (value: number) => number): Field => ({
  key,
  base,
  fit(raw) {
    const number = numberIn(raw);
    if (Number.isNaN(number)) return { value: base, why: 'not-a-number' };
    const value = fitting(number);
    if (value === number) return { value, why: null };
    return { value, why: Math.round(number) === value ? 'not-whole' : 'outside' };
  },
});
const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
// Adding zero leaves no minus before a zero.
const modelFields: readonly Field[] = [
  ...INPUT_NAMES.map((name) => numberField(INPUTS[name].key, BASE[name], (value) => nearest(name, value))),
  {
    key: 'xl',
    base: '',
    fit(raw) {
      const value = labelIn(raw);
      return { value, why: value === raw ? null : 'too-long' };
    },
  },
  ...SIGMA_NAMES.map((name) =>
    numberField(SIGMAS[name].key, SIGMAS[name].base, (value) => within(value, 1) + 0),
  ),
  numberField('sd', BASE_SEED, (value) => Math.round(within(value, SEEDS - 1)) + 0),
];
const VERSION = { key: 'm', value: String(MODEL_VERSION) };

/** What an address says of the model. */
export const modelPart: Part<ModelState> = {
  read(query) {
    const { value: values, changes } = readFields(modelFields, query, VERSION);
    const named = <N extends string>(names: readonly N[], from: number) =>
      Object.fromEntries(names.map((name, i) => [name, values[from + i]])) as Record<N, number>;
    const value: ModelState = {
      inputs: named(INPUT_NAMES, 0),
      label: values[INPUT_NAMES.length] as string,
      sigmas: named(SIGMA_NAMES, INPUT_NAMES.length + 1),
      seed: values.at(-1) as number,
    };
    return { value, changes };
  },
  write({ inputs, label, sigmas, seed }, query) {
    const numbers = INPUT_NAMES.map((name) => inputs[name]);
    const values = [...numbers, label, ...SIGMA_NAMES.map((name) => sigmas[name]), seed];
    writeFields(modelFields, values, query, VERSION);
  },
};
