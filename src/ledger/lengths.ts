/**
 * The story's lengths from one source (DESIGN section 3): the story; each chapter in depth, which has the steps marked
 * as deeper besides; and the short route, which has those marked as short and the answers. The story names the deeper ones
 * where they belong.
 */
import { readChapters, stepOf, type Chapter, type ChapterStep } from './chapters.ts';
import { PROMISE } from './promise.ts';
import { readLedger } from './read.ts';

export type Length = 'story' | 'depth' | 'short';

/** Whether a length tells a step, or what stands in it. */
const tells = (length: Length, { deeper, short }: { deeper: boolean; short: boolean }): boolean =>
  length === 'depth' || (length === 'short' ? short : !deeper);

/** Words that are read in a minute, and seconds that a picture takes. */
const WORDS_A_MINUTE = 230;
const SECONDS_A_STEP = 4;

/** Words of a figure as it is printed: "$13 billion". */
const WORDS_A_FIGURE = 2;

/** Words that components put into a text: figures and quotations, on the way of a length. */
function shownWords({ uses }: Pick<Chapter, 'uses'>, length: Length): number {
  const { claims } = readLedger();
  return uses
    .filter((use) => !use.folded && tells(length, use))
    .reduce((sum, { name, attributes: { claim = '', part } }) => {
      if (name === 'Fig') return sum + WORDS_A_FIGURE;
      const said = name === 'Quote' ? (part ?? claims.get(claim)?.quote ?? '') : '';
      return sum + said.split(/\s+/).filter(Boolean).length;
    }, 0);
}

/** What reading takes. */
export interface Reading {
  words: number;
  steps: number;
  /** Not rounded. */
  minutes: number;
}

const wordsIn = ({ words, deeperWords, shortWords }: Chapter, length: Length): number => {
  if (length === 'short') return shortWords;
  return words + (length === 'depth' ? deeperWords : 0);
};

/** What some chapters take to read, in one of the lengths. */
export function readingOf(chapters: readonly Chapter[], length: Length): Reading {
  const told = chapters.flatMap(({ steps }) => steps).filter((step) => tells(length, step));
  const words = chapters.reduce(
    (sum, chapter) => sum + wordsIn(chapter, length) + shownWords(chapter, length),
    0,
  );
  const steps = told.length;
  return { words, steps, minutes: words / WORDS_A_MINUTE + (steps * SECONDS_A_STEP) / 60 };
}

/** Whole minutes that a chapter takes; a chapter that there is not takes none. */
export function readingMinutes(id: string, length: Length): number {
  const chapters = readChapters().filter((c) => c.id === id);
  return chapters.length === 0 ? 0 : Math.max(1, Math.round(readingOf(chapters, length).minutes));
}

/**
 * Which deeper steps the story names at which place: by the step of the same scene that stands before them, or after
 * them where none does; those of a scene that the story leaves out, by the first of them.
 */
export function namedIn({ steps }: Pick<Chapter, 'steps'>): ReadonlyMap<string, ChapterStep[]> {
  const named = new Map<string, ChapterStep[]>();
  for (const step of steps.filter(({ deeper }) => deeper)) {
    const scene = steps.filter((other) => other.scene === step.scene);
    const told = scene.filter(({ deeper }) => !deeper);
    const place = told.findLast(({ line }) => line < step.line) ?? told[0] ?? scene[0] ?? step;
    named.set(place.id, [...(named.get(place.id) ?? []), step]);
  }
  return named;
}

/** The deeper steps that the story names at a step, or in place of a scene that begins with it. */
export function namedAt(id: string): readonly ChapterStep[] {
  const chapter = readChapters().find((c) => c.id === id.split('.')[0]);
  return (chapter && namedIn(chapter).get(id)) ?? [];
}

/** Whether a step is told in depth alone. */
export const isDeeper = (id: string): boolean => stepOf(id)?.deeper === true;

/** The path, within the site, of the place where a chapter or step is told: in the story, or in depth alone. */
export function storyPath(id: string, chapters: readonly Pick<Chapter, 'steps'>[] = readChapters()): string {
  const told = chapters.flatMap(({ steps }) => steps).find((step) => step.id === id);
  return told?.deeper ? `/chapters/${told.chapter}/#${id}` : `/#${id}`;
}

/**
 * The path, within the site, of what is folded in a chapter in depth.
 * @throws for a fold that no chapter has
 */
export function foldPath(id: string): string {
  const chapter = readChapters().find(({ uses }) =>
    uses.some(({ name, attributes }) => name === 'Aside' && attributes['id'] === id),
  );
  if (!chapter) throw new Error(`no chapter has a fold "${id}"`);
  return `/chapters/${chapter.id}/#${id}`;
}

/**
 * Claims that the given chapters show in a length, in order of first use: the notes of a page. The opening has the
 * head.
 */
export function notesOf(ids: readonly string[], length: Length): string[] {
  return [
    ...new Set([
      ...(ids.includes('opening') ? [PROMISE] : []),
      ...readChapters()
        .filter((c) => ids.includes(c.id))
        .flatMap((c) => ({ depth: c.claims, story: c.storyClaims, short: c.shortClaims })[length]),
    ]),
  ];
}

/** The terms that chapters, or pages like them, link, each once. */
export const termsIn = (pages: readonly Pick<Chapter, 'uses'>[]): string[] => [
  ...new Set(
    pages.flatMap(({ uses }) =>
      uses.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes['id'] ?? ''),
    ),
  ),
];

const NAMES = { story: 'story', short: 'short route', depth: 'all chapters in depth' };

/** The lengths in a line each, for whoever builds the story. */
export const saidLengths = (): string[] =>
  (['story', 'short', 'depth'] as const).map((length) => {
    const { words, steps, minutes } = readingOf(readChapters(), length);
    const name = NAMES[length];
    return `${name}: ${steps} steps, ${words} words, ${minutes.toFixed(1)} minutes`;
  });
