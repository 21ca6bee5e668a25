/**
 * Places in the words of the site, one way of writing for all of them. Pure.
 *   {claim-id}, {claim-id|short}   a figure of the ledger; ids of claims have a hyphen
 *   {base.peakGap}, {record.total} a result of a published preset, or of the who-pays record
 *   {slot}                         what the code puts in: small and capital letters and digits, no hyphen
 * Figures and results are filled when a file is read, slots where the words are used.
 */
import { formatExact } from './numbers.ts';

/** A figure's place: the claim's id, and the form if one is asked for. */
export const FIGURE = /\{([a-z0-9]+(?:-[a-z0-9]+)+)(?:\|(short|long))?\}/g;
/** A result's place: whose it is, and its name. */
export const RESULT = /\{([a-z0-9-]+)\.([a-zA-Z0-9]+)\}/g;
/** A slot: its name. */
export const SLOT = /\{([a-z][a-zA-Z0-9]*)\}/g;

declare const slots: unique symbol;
/** A text with slots of these names: no string, so that nobody draws it before it is filled. */
export interface Template<S extends string = string> {
  readonly [slots]: S;
}

/** The slots of a text, each once. */
export const slotsOf = (text: Template | string): string[] => [
  ...new Set([...(text as string).matchAll(SLOT)].map(([, name = '']) => name)),
];

/**
 * A text with its slots filled; numbers are written as the site's language writes them.
 * @throws naming the slot that no value was given for
 */
export function fill<S extends string>(
  text: Template<S> | string,
  values: Readonly<Record<S, string | number>>,
): string {
  const known: Readonly<Record<string, string | number>> = values;
  return (text as string).replace(SLOT, (place, name: string) => {
    const value = Object.hasOwn(known, name) ? known[name] : undefined;
    if (value === undefined) {
      const given = Object.keys(known).join(', ');
      throw new Error(`there is no value for ${place} in "${text as string}"; there are: ${given}`);
    }
    return typeof value === 'number' ? formatExact(value) : value;
  });
}
