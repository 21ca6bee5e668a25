/** The chapters as records: their order, their steps, the claims and terms that they use. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readChartText } from './chart-text.ts';
import { parseProse, type Use } from './prose.ts';
import { ROOT } from './read.ts';

export interface ChapterStep {
  /** `<chapter>.<step>` */
  id: string;
  chapter: string;
  chart: string;
  step: string;
  enter: string;
  line: number;
}
export interface Chapter {
  id: string;
  order: number;
  title: string;
  short: string;
  lede: string;
  file: string;
  words: number;
  steps: ChapterStep[];
  uses: Use[];
  /** Claims shown, in order of first use, each once. */
  claims: string[];
}

const folder = join(ROOT, 'content/chapters');
const cache = new Map<string, Chapter[]>();

/** A chapter from its text. */
export function chapterFrom(id: string, file: string, text: string): Chapter {
  const prose = parseProse(text);
  const head = (parse(prose.frontmatter) ?? {}) as Partial<Record<'order' | 'title' | 'short' | 'lede', unknown>>;
  const shown = prose.uses.filter((u) => u.name === 'Fig' || u.name === 'Quote');
  return {
    id,
    file,
    order: Number(head.order ?? 0),
    title: String(head.title ?? id),
    short: String(head.short ?? head.title ?? id),
    lede: String(head.lede ?? ''),
    words: prose.words,
    uses: prose.uses,
    claims: [...new Set(shown.map((u) => u.attributes['claim'] ?? ''))].filter(Boolean),
    steps: prose.uses
      .filter((u) => u.name === 'Step')
      .map(({ attributes, line }) => ({
        id: attributes['id'] ?? '',
        chapter: (attributes['id'] ?? '').split('.')[0] ?? '',
        step: (attributes['id'] ?? '').split('.')[1] ?? '',
        chart: attributes['chart'] ?? '',
        enter: attributes['enter'] ?? 'step',
        line,
      })),
  };
}

/** All chapters in the story's order. */
export function readChapters(root = folder): Chapter[] {
  const known = cache.get(root);
  if (known) return known;
  const chapters = readdirSync(root)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => chapterFrom(name.replace(/\.mdx$/, ''), `content/chapters/${name}`, readFileSync(join(root, name), 'utf8')))
    .sort((a, b) => a.order - b.order);
  cache.set(root, chapters);
  return chapters;
}

/** Claims that the given chapters show, in order of first use: the notes of a page. */
export function notesOf(ids: readonly string[]): string[] {
  return [...new Set(readChapters().filter((c) => ids.includes(c.id)).flatMap((c) => c.claims))];
}

/** Minutes that a chapter takes: 220 words a minute, and a quarter of a minute for each picture. */
export function readingMinutes(id: string): number {
  const chapter = readChapters().find((c) => c.id === id);
  return chapter ? Math.max(1, Math.round(chapter.words / 220 + chapter.steps.length * 0.25)) : 0;
}

/** Where a claim is used: chapters and steps by their address, charts by their id. */
export function usesOf(claim: string): { chapters: { id: string; title: string }[]; charts: string[] } {
  const chapters = readChapters().filter((c) => c.claims.includes(claim));
  const charts = [...new Set(readChapters().flatMap((c) => c.steps.map((s) => s.chart)))].filter((chart) =>
    readChartText(chart).claims.includes(claim),
  );
  return { chapters: chapters.map(({ id, title }) => ({ id, title })), charts };
}
