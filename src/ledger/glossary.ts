/** The glossary: plain words for the terms of finance and power. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANG, wordsFile } from './languages.ts';
import { ContentError, type Problem } from './problem.ts';
import { ROOT, parseRecords, unique } from './read.ts';
import { remember } from './remember.ts';

export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'is not kebab-case'),
  term: z.string().min(1),
  meaning: z.string().min(1),
});
export type Term = z.output<typeof termSchema>;

/**
 * The terms below a project root, with every problem.
 * @param root the folder that holds `content/`
 */
export function loadGlossary(root = ROOT, lang = LANG): { terms: Term[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const file = wordsFile('glossary/terms.yaml', lang);
  const records = parseRecords(readFileSync(join(root, file), 'utf8'), file, termSchema, problems);
  const terms = [...unique(records, 'term', problems).values()].map(({ id, term, meaning }) => ({
    id,
    term,
    meaning,
  }));
  return { terms, problems };
}

/**
 * The terms of the glossary.
 * @throws ContentError when a term does not fit
 */
export const readGlossary = remember((): Term[] => {
  const { terms, problems } = loadGlossary();
  if (problems.length > 0) throw new ContentError(problems);
  return terms;
});
