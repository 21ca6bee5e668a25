/** The words of the corrections page and of the feed: `content/corrections-page.yaml`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { ContentError, type Problem } from '../ledger/problem.ts';
import { ROOT } from '../ledger/read.ts';
import { lineBelow } from '../ledger/yaml.ts';
import { remember } from '../ledger/remember.ts';
import { pageWordsSchema, type PageWords } from './schema.ts';

export const WORDS_FILE = 'content/corrections-page.yaml';

/** The words from the text of their file, or null with every problem. */
export function loadPageWords(text: string): { words: PageWords | null; problems: Problem[] } {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const problem = (line: number, message: string, remedy: string): Problem => ({
    file: WORDS_FILE,
    line,
    id: 'corrections-page',
    message,
    remedy,
  });
  if (doc.errors.length > 0) {
    const problems = doc.errors.map(({ linePos, message }) =>
      problem(
        linePos?.[0].line ?? 1,
        `the YAML does not parse: ${message.split('\n')[0]}`,
        'Mend the indentation or the quotes',
      ),
    );
    return { words: null, problems };
  }
  const parsed = pageWordsSchema.safeParse(doc.toJS());
  if (parsed.success) return { words: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) =>
    problem(
      doc.contents ? lineBelow(doc.contents, path, counter) : 1,
      `field "${path.join('.') || '(file)'}": ${message}`,
      'See src/corrections/schema.ts for every field',
    ),
  );
  return { words: null, problems };
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
