/** Where the words of a language lie: `content/<language>/`. The ledger has none. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from './site-language.ts';

/** The language in which the site is built. */
export const LANG = SITE.code;

/**
 * A file of words, from the project's root.
 * @param name as in `chapters/opening.mdx`
 */
export const wordsFile = (name: string, lang = LANG): string => `content/${lang}/${name}`;

/** The languages of a project, the site's own first: the folders of `content/` that hold chapters. */
export function languagesOf(root: string): string[] {
  const others = readdirSync(join(root, 'content'))
    .filter((name) => name !== LANG && existsSync(join(root, wordsFile('chapters', name))))
    .sort();
  return [LANG, ...others];
}
