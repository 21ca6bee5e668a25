/** What could not be taken as it stood, in words. Pure. */
import { INPUT_NAMES, INPUTS, type InputName } from '../model/inputs.ts';
import { fromField, showValue } from '../model/show.ts';
import { fill } from '../ledger/template.ts';
import type { Change } from '../model/query.ts';

export type ChangedWords = Record<Change['why'] | 'intro' | 'typed' | 'nothing', string>;

/** A number that was typed and lies outside the limits, or a field that was left without a number. */
export interface Mended {
  input: InputName;
  /** `null` where no number stood. */
  typed: number | null;
  /** What is used instead, in the units of the field. */
  used: number;
}

/** How much of a mangled value is shown. */
const GIVEN_LENGTH = 40;

/**
 * An introduction and a sentence for each change; nothing where nothing was changed.
 * @param labels the label of each input, by its name
 */
export function changesSaid(
  changes: readonly Change[],
  words: ChangedWords,
  labels: Readonly<Record<string, string>>,
): string[] {
  if (changes.length === 0) return [];
  return [
    words.intro,
    ...changes.map(({ key, given, used, why }) => {
      const name = INPUT_NAMES.find((one) => INPUTS[one].key === key);
      return fill(words[why], {
        name: name ? (labels[name] ?? key) : key,
        given: given.slice(0, GIVEN_LENGTH),
        used: name ? showValue(INPUTS[name].unit, Number(used), 'long') : used,
      });
    }),
  ];
}

const within = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high;

/** The same for a field: a number that was typed, and what stands there now. */
export function mendedSaid(
  { input, typed, used }: Mended,
  words: ChangedWords,
  labels: Readonly<Record<string, string>>,
): string[] {
  const { unit, limits } = INPUTS[input];
  const inside = typed !== null && within(fromField(unit, typed), limits);
  const why = typed === null ? 'nothing' : inside ? 'not-whole' : 'outside';
  return [
    words.typed,
    fill(words[why], {
      name: labels[input] ?? input,
      given: String(typed),
      used: showValue(unit, fromField(unit, used), 'long'),
    }),
  ];
}
