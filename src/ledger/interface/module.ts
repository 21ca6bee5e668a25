/**
 * The words of the interface as modules for the browser. `virtual:interface/<part>` has a constant for each text of a
 * part of `content/<language>/interface.yaml`: a script carries those that it imports, and no others. For the build.
 */
import { INTERFACE_FILE, interfaceWords } from './words.ts';

/** What the names of the modules begin with. */
export const PART = 'virtual:interface/';

/**
 * The texts of a part, by their names.
 * @param name as scripts import it: `virtual:interface/<part>`
 * @throws ContentError where the file breaks a rule; Error where it has no such part
 */
export function textsOf(name: string): [text: string, value: unknown][] {
  const parts: Readonly<Record<string, object>> = interfaceWords();
  const part = name.slice(PART.length);
  const words = Object.hasOwn(parts, part) ? parts[part] : undefined;
  if (!words) throw new Error(`${INTERFACE_FILE} has no part "${part}"`);
  return Object.entries(words);
}

/** The module text of a part. @param name as scripts import it */
export const interfaceModule = (name: string): string =>
  textsOf(name)
    .map(([text, value]) => `export const ${text} = ${JSON.stringify(value)};`)
    .join('\n');
