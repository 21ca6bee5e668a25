/** The lessons of the project, with their questions and answers in plain words; and what they are checked against. */
import { loadLessons, loadStandards, type Lesson, type Standard } from '../ledger/lessons.ts';
import { countedResult } from '../ledger/counted.ts';
import { formatClaim, type Form, type Show } from '../ledger/format.ts';
import { ContentError } from '../ledger/problem.ts';
import type { Say } from '../ledger/plain-text.ts';
import { ROOT, readLedger } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { SITE } from '../ledger/site-language.ts';
import { outcomeOf } from './outcome.ts';

/** How figures, quotations and results are written in plain words. */
const say: Say = (name, attributes) => {
  const claim = readLedger().claims.get(attributes['claim'] ?? '');
  if (name === 'Fig' && claim)
    return formatClaim(claim, (attributes['form'] ?? 'long') as Form, (attributes['show'] ?? 'auto') as Show);
  if (name === 'Quote' && claim) return SITE.quoted(attributes['part'] ?? claim.quote ?? '');
  if (name === 'Counted') return countedResult(attributes['of'] ?? '').said;
  return name === 'Result' ? outcomeOf(attributes).said : null;
};

/**
 * All lessons in their order.
 * @throws ContentError when one does not fit its schema
 */
export const readLessons = remember((): Lesson[] => {
  const { lessons, problems } = loadLessons(ROOT, say);
  if (problems.length > 0) throw new ContentError(problems);
  return lessons;
});

/**
 * The standards by their codes.
 * @throws ContentError when one does not fit its schema
 */
export const readStandards = remember((): ReadonlyMap<string, Standard> => {
  const { standards, problems } = loadStandards();
  if (problems.length > 0) throw new ContentError(problems);
  return standards;
});

/**
 * The lesson whose page is at a path.
 * @throws where there is none
 */
export function lessonAt(path: string): Lesson {
  const [, id] = /\/teach\/([a-z0-9-]+)/.exec(path) ?? [];
  const lesson = readLessons().find((one) => one.id === id);
  if (!lesson) throw new Error(`no lesson is at ${path}`);
  return lesson;
}
