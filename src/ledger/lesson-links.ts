/** Where links of lessons may lead, and the addresses that they become. */
import { storyPath } from './lengths.ts';
import type { LessonStep } from './lessons.ts';

/** What a lesson may refer to. */
export interface LessonsKnown {
  /** Chapters and steps of the story, by their ids. */
  story: ReadonlySet<string>;
  /** The steps of each chart. */
  charts: ReadonlyMap<string, ReadonlySet<string>>;
  terms: ReadonlySet<string>;
  standards: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  lessons: ReadonlySet<string>;
  /** How many claims a filter of the page of sources lets through; null for one that it does not know. */
  found(query: URLSearchParams): number | null;
  /** What is wrong with settings of the lab, with `<Result>`; null where nothing is. */
  settings(query: string): string | null;
  result(attributes: Readonly<Record<string, string>>): string | null;
}

const STEP = /^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/;
/** Pages that lessons name, besides those with something of their own in the address. */
const PAGES = new Set([
  '/',
  '/short/',
  '/charts/',
  '/scenarios/',
  '/sources/',
  '/glossary/',
  '/corrections/',
  '/data/',
  '/teach/',
]);

const nothing = (what: string, id: string): string => `there is no ${what} "${id}"`;

function wrongSources(url: URL, known: LessonsKnown): string | null {
  const [, claim] = /^#claim-(.+)$/.exec(url.hash) ?? [];
  if (claim !== undefined) return known.claims.has(claim) ? null : nothing('claim', claim);
  if (url.search === '') return null;
  const count = known.found(url.searchParams);
  if (count === null) return `the page of sources does not know the filter "${url.search}"`;
  return count === 0 ? `the filter "${url.search}" lets no claim through` : null;
}

function wrongPath(url: URL, known: LessonsKnown): string | null {
  const { pathname, search, hash } = url;
  const [, room = '', id = '', step] =
    /^\/([a-z]+)\/(?:([a-z0-9-]+)\/)?(?:([a-z0-9-]+)\/)?$/.exec(pathname) ?? [];
  if (room === 'charts' && id) {
    const steps = known.charts.get(id);
    if (!steps) return nothing('chart', id);
    return step === undefined || steps.has(step) ? null : `chart "${id}" has no step "${step}"`;
  }
  if (room === 'teach' && id)
    return known.lessons.has(id) && step === undefined ? null : nothing('lesson', id);
  if (room === 'scenarios' && !id) return search ? known.settings(search.slice(1)) : null;
  if (room === 'sources' && !id) return wrongSources(url, known);
  if (room === 'glossary' && hash)
    return known.terms.has(hash.slice(1)) ? null : nothing('term', hash.slice(1));
  return PAGES.has(pathname) ? null : nothing('page', pathname);
}

/**
 * What is wrong with a link: to a chapter or step by its id, or to a path within the site.
 * @returns null where it lands
 */
export function wrongLink(to: string, known: LessonsKnown): string | null {
  if (STEP.test(to)) return known.story.has(to) ? null : nothing('step', to);
  if (!to.startsWith('/') || to.startsWith('//')) return `"${to}" is no path within the site`;
  return wrongPath(new URL(to, 'https://backstop.invalid'), known);
}

/** The path within the site to which a step of a lesson leads: with what gives the answer away covered, if it says so. */
export function lessonPath({ to, hide }: Pick<LessonStep, 'to' | 'hide'>): string {
  const path = STEP.test(to) ? storyPath(to) : to;
  if (!hide) return path;
  const [before = '', hash] = path.split('#');
  const asked = `${before}${before.includes('?') ? '&' : '?'}hide=end`;
  return hash === undefined ? asked : `${asked}#${hash}`;
}

/** The id of the story's step that a step of a lesson shows; null where it shows something else. */
export const storyStep = ({ to }: Pick<LessonStep, 'to'>): string | null => (STEP.test(to) ? to : null);
