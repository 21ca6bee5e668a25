/** The words of the corrections page and of the feed: `content/en/corrections-page.yaml`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFile } from '../ledger/languages.ts';
import { ContentError, type Problem } from '../ledger/problem.ts';
import { ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { parseYaml } from '../ledger/yaml.ts';
import { pageWordsSchema, type PageWords } from './schema.ts';

export const WORDS_FILE = wordsFile('corrections-page.yaml');

/** The words from the text of their file, or null with every problem. */
export function loadPageWords(text: string): { words: PageWords | null; problems: Problem[] } {
  const { data, problems } = parseYaml(text, WORDS_FILE, pageWordsSchema, {
    id: 'corrections-page',
    remedy: 'See src/corrections/schema.ts for every field',
  });
  return { words: data, problems };
}

/**
 * The words of the project.
 * @throws ContentError when a field is missing, unknown or empty
 */
export const readPageWords = remember((): PageWords => {
  const { words, problems } = loadPageWords(readFileSync(join(ROOT, WORDS_FILE), 'utf8'));
  if (!words) throw new ContentError(problems);
  return words;
});
