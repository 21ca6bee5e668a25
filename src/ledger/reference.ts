/** The pages that say how the site was made and what it is, as records like chapters: their figures are checked alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readProse, type Chapter } from './chapters.ts';
import { LANG, wordsFile } from './languages.ts';
import { ContentError, type Problem } from './problem.ts';
import { ROOT } from './read.ts';
import { remember } from './remember.ts';
import { TALLIES } from './tally.ts';
import type { Ledger } from './types.ts';

export const REFERENCE = ['methods', 'about'] as const;

/** How many points were being made of the company: claims name those that they bear on. */
export const POINTS = 8;

/** The pages below a project root, as far as it has them; one whose MDX does not parse becomes a problem. */
export function loadReference(root = ROOT, lang = LANG): { pages: Chapter[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const pages = REFERENCE.flatMap((id) => {
    const file = wordsFile(`${id}.mdx`, lang);
    return existsSync(join(root, file)) ? readProse(root, id, file, problems) : [];
  });
  return { pages, problems };
}

/**
 * The pages of the project.
 * @throws ContentError when one does not parse
 */
export const readReference = remember((): Chapter[] => {
  const { pages, problems } = loadReference();
  if (problems.length > 0) throw new ContentError(problems);
  return pages;
});

/** Points without a claim that bears on them, points too few or too many, and counts of what is not counted. */
export function checkReference({ id: page, file, uses }: Chapter, ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  for (const { name, line, attributes } of uses) {
    const { of = '' } = attributes;
    if (name !== 'Tally' || of in TALLIES) continue;
    const remedy = `Write one of ${Object.keys(TALLIES).join(', ')}`;
    problems.push({ file, line, id: of || '(none)', message: 'nothing of this name is counted', remedy });
  }
  const points = uses.filter(({ name }) => name === 'Point');
  const all = Array.from({ length: POINTS }, (_, i) => String(i + 1));
  const told = points.map(({ attributes }) => attributes['seed'] ?? '');
  if (page === 'methods' && told.join() !== all.join()) {
    const message = `the points are ${told.join(', ') || 'none'}`;
    problems.push({
      file,
      line: points[0]?.line ?? 1,
      id: page,
      message,
      remedy: `Tell ${all.join(', ')}, in order`,
    });
  }
  for (const { line, attributes } of points) {
    const seed = attributes['seed'] ?? '';
    const bears = uses.some(
      ({ name, point, attributes: { claim = '' } }) =>
        (name === 'Fig' || name === 'Quote') &&
        point === seed &&
        ledger.claims.get(claim)?.seed.includes(Number(seed)),
    );
    if (bears) continue;
    const message = 'no figure and no quotation of this point is a claim that bears on it';
    problems.push({
      file,
      line,
      id: `point ${seed}`,
      message,
      remedy: `Show a claim whose seed has ${seed}`,
    });
  }
  return problems;
}
