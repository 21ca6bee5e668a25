/** The glossary: plain words for the terms of finance and power, each with an example. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fillFigures } from './chart-text.ts';
import { LANG, wordsFile } from './languages.ts';
import { ContentError, type Problem } from './problem.ts';
import { ROOT, parseRecords, readLedger, unique } from './read.ts';
import { remember } from './remember.ts';

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'is not kebab-case'),
  term: z.string().min(1),
  meaning: z.string().min(1),
  /** The term at work, from the story where possible; figures as {claim-id}. */
  example: z.string().min(1),
  /** What counts as using the term in a chapter; the term itself where nothing is said. */
  words: z.array(z.string().min(1)).optional(),
});
export interface Term {
  id: string;
  term: string;
  meaning: string;
  example: string;
  words: readonly string[];
}
/** A term as written, with the line of each of its texts. */
export interface WrittenTerm extends Term {
  lineOf: (field: 'meaning' | 'example') => number;
}

/**
 * The terms below a project root as they are written, with every problem of their form.
 * @param root the folder that holds `content/`
 */
export function loadGlossary(root = ROOT, lang = LANG): { terms: WrittenTerm[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const file = wordsFile('glossary/terms.yaml', lang);
  const remedy = 'A term has id, term, meaning, example and, where other words count, words';
  const records = parseRecords(readFileSync(join(root, file), 'utf8'), file, termSchema, problems, remedy);
  const once = unique(records, 'term', problems);
  const terms = records
    .filter(({ record, line }) => once.get(record.id)?.line === line)
    .map(({ record, lineOf }) => ({
      ...record,
      words: record.words ?? [record.term],
      lineOf: (field: string) => lineOf([field]),
    }));
  return { terms, problems };
}

/**
 * The terms of the glossary, with the figures in their examples.
 * @throws ContentError when a term does not fit
 */
export const readGlossary = remember((): Term[] => {
  const { terms, problems } = loadGlossary();
  if (problems.length > 0) throw new ContentError(problems);
  return terms.map(({ id, term, meaning, example, words }) => {
    return { id, term, meaning: meaning.trim(), example: fillFigures(example, readLedger()).trim(), words };
  });
});
