/** Files in one, the same bytes whenever it is made. */
import { strToU8, zipSync } from 'fflate';

/** The first day that the format knows, by any clock. */
const FIXED = new Date(1980, 0, 1);

/** A zip of texts by their names, in the order given. */
export const zipOf = (files: readonly (readonly [name: string, text: string])[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), {
    ...{ mtime: FIXED, level: 9 },
  });
