/**
 * A state of the model in an address: what differs from the base, and the model's
 * version. Whatever is read gives valid inputs and a list of what was changed. Pure.
 */
import { BASE, INPUT_NAMES, INPUTS, MODEL_VERSION, nearest, type InputName, type Inputs } from './inputs.ts';
import { BASE_SEED, BASE_SIGMAS, SIGMA_NAMES, SIGMAS, type SigmaName, type Sigmas } from './uncertainty.ts';

/** All that an address holds of the model. */
export interface ModelState {
  inputs: Inputs;
  /** What the reader calls the cost that they added; empty where they did not. */
  label: string;
  sigmas: Sigmas;
  seed: number;
}
export const BASE_STATE: ModelState = { inputs: BASE, label: '', sigmas: BASE_SIGMAS, seed: BASE_SEED };

/** Something in an address that could not be taken as it stood. */
export interface Change {
  /** The name in the address. */
  key: string;
  given: string;
  /** What is used instead. */
  used: string;
  why: 'not-a-number' | 'outside' | 'not-whole' | 'too-long' | 'version';
}
export interface Decoded extends ModelState {
  changes: Change[];
}

export const LABEL_LENGTH = 40;
const SEEDS = 2 ** 32;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** Names in addresses that belong to the model. */
export const MODEL_KEYS: readonly string[] = [
  'm',
  ...INPUT_NAMES.map((name) => INPUTS[name].key),
  'xl',
  ...SIGMA_NAMES.map((name) => SIGMAS[name].key),
  'sd',
];

/** A number as it is typed, infinite for more than there is; `NaN` for anything else. */
const numberIn = (raw: string): number => (NUMBER.test(raw.trim()) ? Number(raw) : NaN);

/** A label without what cannot be seen, cut at 40 characters. */
function labelIn(raw: string): string {
  const plain = raw
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uD800-\uDFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, LABEL_LENGTH).join('').trim();
}

/** Reads a state; other names in the query are left alone, and of a name that is repeated the first counts. */
export function decode(query: URLSearchParams): Decoded {
  const changes: Change[] = [];
  const take = (key: string, base: number, fit: (value: number) => number): number => {
    const given = query.get(key);
    if (given === null) return base;
    const number = numberIn(given);
    const used = Number.isNaN(number) ? base : fit(number);
    if (used === number) return used;
    const why = Number.isNaN(number) ? 'not-a-number' : Math.round(number) === used ? 'not-whole' : 'outside';
    changes.push({ key, given, used: String(used), why });
    return used;
  };
  const version = query.get('m');
  if (version !== null && version !== String(MODEL_VERSION))
    changes.push({ key: 'm', given: version, used: String(MODEL_VERSION), why: 'version' });
  const inputs = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, take(INPUTS[name].key, BASE[name], (value) => nearest(name, value))]),
  ) as Inputs;
  const rawLabel = query.get('xl') ?? '';
  const label = labelIn(rawLabel);
  if (label !== rawLabel) changes.push({ key: 'xl', given: rawLabel, used: label, why: 'too-long' });
  const sigmas = Object.fromEntries(
    SIGMA_NAMES.map((name: SigmaName) => {
      const { key, base } = SIGMAS[name];
      return [name, take(key, base, (value) => Math.min(1, Math.max(0, value)) + 0)];
    }),
  ) as Sigmas;
  const seed = take('sd', BASE_SEED, (value) => Math.round(Math.min(SEEDS - 1, Math.max(0, value))) + 0);
  return { inputs, label, sigmas, seed, changes };
}

/**
 * Writes a state: only what differs from the base, in the order of the table, and the version where anything does.
 * @param others a query whose other names are kept
 */
export function encode(state: ModelState, others = new URLSearchParams()): URLSearchParams {
  const query = new URLSearchParams([...others].filter(([key]) => !MODEL_KEYS.includes(key)));
  const own: [string, string][] = [];
  const add = (key: string, value: number, base: number) => {
    if (value !== base) own.push([key, String(value)]);
  };
  for (const name of INPUT_NAMES as readonly InputName[])
    add(INPUTS[name].key, state.inputs[name], BASE[name]);
  if (state.label) own.push(['xl', state.label]);
  for (const name of SIGMA_NAMES) add(SIGMAS[name].key, state.sigmas[name], SIGMAS[name].base);
  add('sd', state.seed, BASE_SEED);
  if (own.length > 0) query.append('m', String(MODEL_VERSION));
  for (const [key, value] of own) query.append(key, value);
  return query;
}
