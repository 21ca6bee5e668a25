/** What could not be taken as it stood, in words. Pure. */
import type { Change } from '../../model/address.ts';
import { INPUT_NAMES, INPUTS } from '../../model/inputs.ts';
import { shown } from '../../model/show.ts';
import { fill } from './said.ts';

export type ChangedWords = Record<Change['why'] | 'intro', string>;

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
        used: name ? shown(INPUTS[name].unit, Number(used)) : used,
      });
    }),
  ];
}
