/** The corrections and updates of the project, and which of them concern a place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapters } from '../ledger/chapters.ts';
import { chartTextIds, readChartText } from '../ledger/chart-text.ts';
import { redirects } from '../ledger/permalinks.ts';
import { ContentError } from '../ledger/problem.ts';
import { readLedger, ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { addressesOf, CORRECTIONS_FILE, loadCorrections, UPDATES_FILE, type Loaded } from './check.ts';
import type { Correction, Place } from './types.ts';
import { readPageWords } from './words.ts';

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/**
 * Both lists, newest first.
 * @throws ContentError with every problem when an entry does not fit
 */
export const readCorrections = remember((): Omit<Loaded, 'problems'> => {
  const { problems, ...lists } = loadCorrections(textOf(CORRECTIONS_FILE), textOf(UPDATES_FILE), {
    claims: readLedger().claims,
    charts: new Map(chartTextIds().map((id) => [id, new Set(readChartText(id).steps.map((s) => s.id))])),
    story: addressesOf(readChapters()),
    moved: redirects(),
    pages: new Set(Object.keys(readPageWords().pages)),
    now: Date.now(),
  });
  if (problems.length > 0) throw new ContentError(problems);
  return lists;
});

/** The corrections that name a place, newest first. */
export function correctionsOf(
  kind: Place['kind'],
  id: string,
  corrections: readonly Correction[] = readCorrections().corrections,
): Correction[] {
  return corrections.filter(({ places }) => places.some((place) => place.kind === kind && place.id === id));
}

/** The corrections of a chapter and of its steps, newest first. */
export const correctionsOfChapter = (chapter: string): Correction[] =>
  readCorrections().corrections.filter(({ places }) =>
    places.some(({ kind, id }) => kind === 'story' && id.split('.')[0] === chapter),
  );

/**
 * The newest correction of a chart, or `null` where nothing was corrected.
 * @param step only what concerns this step of it, or the chart as a whole
 * @param corrections newest first
 */
export function lastCorrection(
  chart: string,
  step?: string,
  corrections: readonly Correction[] = readCorrections().corrections,
): Correction | null {
  const concerns = (place: Place) =>
    place.kind === 'chart' &&
    place.id === chart &&
    (step === undefined || place.steps.length === 0 || place.steps.includes(step));
  return corrections.find(({ places }) => places.some(concerns)) ?? null;
}

/**
 * When the site was published, and when it was last changed: the oldest and the newest moment of its lists.
 * @throws where both are empty
 */
export function published(
  { corrections, updates }: Pick<Loaded, 'corrections' | 'updates'> = readCorrections(),
): { first: string; last: string } {
  const moments = [...corrections, ...updates].map(({ at }) => at).sort();
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined)
    throw new Error(`${UPDATES_FILE} says of no day that something was published on it`);
  return { first, last };
}
