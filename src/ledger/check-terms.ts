/** The rules of the glossary: its figures come from the ledger, and a chapter links a term where it first uses it. */
import type { Chapter } from './chapters.ts';
import type { Term, WrittenTerm } from './glossary.ts';
import { unknownClaim, type Problem } from './problem.ts';
import { typedNumerals, typedQuotations, type Run } from './prose.ts';
import { FIGURE } from './template.ts';
import type { Ledger } from './types.ts';

/** What is wrong with the texts of a glossary: a claim that is not there, is over or has no number, a typed figure. */
export function checkGlossary(file: string, terms: readonly WrittenTerm[], ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  for (const { id, meaning, example, lineOf } of terms) {
    for (const [, claim = ''] of example.matchAll(FIGURE)) {
      const line = lineOf('example');
      const record = ledger.claims.get(claim);
      if (!record) problems.push(unknownClaim(file, line, claim));
      else if (record.status === 'superseded') {
        const remedy = 'Take an example that holds';
        problems.push({ file, line, id: claim, message: 'was superseded, and is told as current', remedy });
      } else if (record.value === null && record.low === null && record.high === null) {
        const remedy = 'Use a claim with a value';
        problems.push({ file, line, id: claim, message: 'this claim has no number to show', remedy });
      }
    }
    for (const [field, text] of [
      ['meaning', meaning],
      ['example', example.replace(FIGURE, '')],
    ] as const) {
      const line = lineOf(field);
      const brace = /\{[^{}\s]*\}?|\}/.exec(text)?.[0];
      if (brace !== undefined) {
        const message = `"${brace}" is not a place that can be filled here`;
        problems.push({
          file,
          line,
          id,
          message,
          remedy: 'Write {claim-id} or {claim-id|short}, in the example',
        });
        continue;
      }
      for (const typed of [...typedNumerals(text), ...typedQuotations(text)])
        problems.push({
          ...{ file, line, id, message: `"${typed.slice(0, 70)}" is typed into the glossary` },
          remedy: 'Write {claim-id} so that the ledger fills it in; quote nobody here',
        });
    }
  }
  return problems;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Which terms a text uses, with where each begins; of words that overlap the longest counts. */
function usesIn(text: string, terms: readonly Pick<Term, 'id' | 'words'>[]): { id: string; at: number }[] {
  const words = terms.flatMap((term) => term.words.map((word) => [word.toLowerCase(), term.id] as const));
  if (words.length === 0) return [];
  const any = words.toSorted(([a], [b]) => b.length - a.length).map(([word]) => escaped(word));
  const ids = new Map(words);
  return [
    ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`, 'giu')),
  ].map(({ 0: found, index }) => ({
    id: ids.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? '',
    at: index,
  }));
}

/** The texts that are read for themselves: who opens no fold, or stays in the story, meets each term for the first time there. */
const READINGS: readonly ((run: Run) => boolean)[] = [
  ({ deeper }) => !deeper,
  () => true,
  ({ deeper, folded }) => !deeper && !folded,
  ({ folded }) => !folded,
];

/** Terms that a chapter's prose uses without having linked them: in the story, in depth, and there outside of folds. */
export function checkTermLinks(
  { file, runs }: Pick<Chapter, 'file' | 'runs'>,
  terms: readonly Pick<Term, 'id' | 'words'>[],
): Problem[] {
  const found = new Map<string, Problem>();
  for (const reads of READINGS) {
    const met = new Set<string>();
    for (const { text, line, term } of runs.filter(reads)) {
      if (term !== null) met.add(term);
      for (const { id, at } of term === null ? usesIn(text, terms) : []) {
        if (met.has(id)) continue;
        met.add(id);
        const here = line + text.slice(0, at).split('\n').length - 1;
        const message = 'the chapter uses this term here for the first time and does not link it';
        const remedy = `Write <Term id="${id}">…</Term> round it`;
        found.set(`${id}:${here}`, { file, line: here, id, message, remedy });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
