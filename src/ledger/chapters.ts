/** The chapters as records: their order, their steps, the claims and terms that they use. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ContentError, type Problem } from './problem.ts';
import { LANG, wordsFile } from './languages.ts';
import { parseProse, type Run, type Use } from './prose.ts';
import { ROOT } from './read.ts';
import { remember } from './remember.ts';

/**
 * How a scene stands on the page: `side`, text beside a pinned picture; `full`, cards over one; `flow`, a drawing that
 * scrolls with its words; `type`, words that are the picture.
 */
export const LAYOUTS = ['side', 'full', 'flow', 'type'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface ChapterStep {
  /** `<chapter>.<step>` */
  id: string;
  chapter: string;
  chart: string;
  step: string;
  /** Its heading. */
  title: string;
  enter: string;
  line: number;
  /** Told in the chapter's own page alone; the story names it. */
  deeper: boolean;
  /** Told in the short route, too. */
  short: boolean;
  /** Of its scene: `flow` and `type` are parts of the page, and pin nothing. */
  layout: Layout;
  /** The line of its scene, which tells scenes of a chapter apart; null outside of any. */
  scene: number | null;
}
export interface Chapter {
  id: string;
  order: number;
  title: string;
  short: string;
  lede: string;
  file: string;
  /** Words on the way through the story, and those that the chapter in depth has besides. */
  words: number;
  deeperWords: number;
  /** Words that the short route tells. */
  shortWords: number;
  steps: ChapterStep[];
  uses: Use[];
  /** Its running text. */
  runs: Run[];
  /** Those of its main sentences. */
  leads: Use[];
  /** Claims shown in the chapter in depth, in order of first use, each once. */
  claims: string[];
  /** Of these, what the story shows, and what the short route does. */
  storyClaims: string[];
  shortClaims: string[];
}

/** A chapter from its text. */
export function chapterFrom(id: string, file: string, text: string): Chapter {
  const prose = parseProse(text);
  const head = (parse(prose.frontmatter) ?? {}) as Partial<
    Record<'order' | 'title' | 'short' | 'lede', unknown>
  >;
  const layouts = new Map<number | null, string | undefined>(
    prose.uses
      .filter(({ name }) => name === 'Scene')
      .map(({ line, attributes }) => [line, attributes['layout']]),
  );
  const shown = prose.uses.filter((u) => u.name === 'Fig' || u.name === 'Quote');
  const named = (uses: readonly Use[]) =>
    [...new Set(uses.map((u) => u.attributes['claim'] ?? ''))].filter(Boolean);
  return {
    id,
    file,
    order: Number(head.order ?? 0),
    title: String(head.title ?? id),
    short: String(head.short ?? head.title ?? id),
    lede: String(head.lede ?? ''),
    words: prose.words,
    deeperWords: prose.deeperWords,
    shortWords: prose.shortWords,
    uses: prose.uses,
    runs: prose.runs,
    leads: prose.leads,
    claims: named(shown),
    storyClaims: named(shown.filter((u) => !u.deeper)),
    shortClaims: named(shown.filter((u) => u.short)),
    steps: prose.uses
      .filter((u) => u.name === 'Step')
      .map(({ attributes, line, deeper, short, scene }) => ({
        id: attributes['id'] ?? '',
        chapter: (attributes['id'] ?? '').split('.')[0] ?? '',
        step: (attributes['id'] ?? '').split('.')[1] ?? '',
        chart: attributes['chart'] ?? '',
        title: prose.headings.get(attributes['id'] ?? '') ?? '',
        enter: attributes['enter'] ?? 'step',
        line,
        deeper,
        short,
        layout: LAYOUTS.find((known) => known === layouts.get(scene)) ?? 'side',
        scene,
      })),
  };
}

/** A file of prose; one whose MDX does not parse becomes a problem. */
export function readProse(root: string, id: string, file: string, problems: Problem[]): Chapter[] {
  try {
    return [chapterFrom(id, file, readFileSync(join(root, file), 'utf8'))];
  } catch (error) {
    const { reason, message, line } = error as { reason?: string; message?: string; line?: number };
    problems.push({
      file,
      line: line ?? 1,
      id,
      message: `the MDX does not parse: ${(reason ?? message ?? '').split('\n')[0]}`,
      remedy: 'Close every tag and brace, and leave empty lines around components that hold paragraphs',
    });
    return [];
  }
}

/**
 * Chapters in the story's order; one whose MDX does not parse becomes a problem.
 * @param root the folder that holds `content/`
 */
export function loadChapters(root = ROOT, lang = LANG): { chapters: Chapter[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const folder = wordsFile('chapters', lang);
  const chapters = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => readProse(root, name.replace(/\.mdx$/, ''), `${folder}/${name}`, problems))
    .sort((a, b) => a.order - b.order);
  return { chapters, problems };
}

/**
 * All chapters in the story's order.
 * @throws ContentError when one does not parse
 */
export const readChapters = remember((): Chapter[] => {
  const { chapters, problems } = loadChapters();
  if (problems.length > 0) throw new ContentError(problems);
  return chapters;
});

/** A step of the story, by its id; undefined where there is none. */
export const stepOf = (id: string): ChapterStep | undefined =>
  readChapters()
    .flatMap(({ steps }) => steps)
    .find((step) => step.id === id);

/**
 * Where the story tells the steps of a chart: the id of the chapter's step, `<chapter>.<step>`, by the chart's own.
 * Of several chapters that tell one step its home chapter comes first, then the first in the story.
 * A step that no chapter tells is not in it.
 */
export function tellingsOf(
  chart: string,
  home: string,
  chapters: readonly Chapter[] = readChapters(),
): ReadonlyMap<string, string> {
  const told = chapters.flatMap(({ steps }) => steps).filter((step) => step.chart === chart);
  const inOrder = [
    ...told.filter(({ chapter }) => chapter === home),
    ...told.filter(({ chapter }) => chapter !== home),
  ];
  return new Map(inOrder.reverse().map(({ step, id }) => [step, id]));
}
