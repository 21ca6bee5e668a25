/** Files in one, the same bytes whenever it is made. */
import { strToU8, zipSync } from 'fflate';

/** The first day that the format knows, by any clock. */
const FIXED = new Date(1980, 0, 1);

/** A zip of texts and files by their names, in the order given. */
export const zipOf = (
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime: FIXED, level: 9 },
  );
