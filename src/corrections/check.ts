/** The rules of the lists of corrections and updates: every place exists, and is found again where it has moved to. */
import type { Chapter } from '../ledger/chapters.ts';
import type { Problem } from '../ledger/problem.ts';
import { parseRecords, unique, type Located } from '../ledger/read.ts';
import { correctionSchema, updateSchema } from './schema.ts';
import type { Correction, Place, Update } from './types.ts';

export const CORRECTIONS_FILE = 'content/corrections.yaml';
export const UPDATES_FILE = 'content/updates.yaml';

/** What the lists may refer to. */
export interface Known {
  claims: { has(id: string): boolean };
  /** The steps of each chart. */
  charts: ReadonlyMap<string, { has(step: string): boolean }>;
  /** Each chapter and step of the story, with what it shows; null where the story cannot be read. */
  story: ReadonlyMap<string, Shown> | null;
  /** Addresses of the story that moved, old to new. */
  moved: Readonly<Record<string, string>>;
  pages: { has(path: string): boolean };
  /** Milliseconds: nothing is corrected later than this. */
  now: number;
}
/** A step's chart and the chart's step; a chapter has neither. */
type Shown = { chart: string; step: string } | null;

/** The addresses of the story, as places are looked up in them. */
export function addressesOf(chapters: readonly Pick<Chapter, 'id' | 'steps'>[]): ReadonlyMap<string, Shown> {
  return new Map(
    chapters.flatMap(({ id, steps }) => [
      [id, null] as const,
      ...steps.map(({ id: step, chart, step: shown }) => [step, { chart, step: shown }] as const),
    ]),
  );
}

/** Clocks differ, and so do zones. */
const SLACK = 24 * 60 * 60 * 1000;

type Say = (path: readonly PropertyKey[], message: string, remedy: string) => void;

/** A chart's step where it is now: as named, or where the story's address of it has moved to. */
function stepNow(chart: string, step: string, { charts, story, moved }: Known): string | null {
  if (charts.get(chart)?.has(step)) return step;
  const there = Object.entries(moved).flatMap(([old, to]) => {
    const shown = old.endsWith(`.${step}`) ? story?.get(to) : undefined;
    return shown?.chart === chart ? [shown.step] : [];
  });
  return there[0] ?? null;
}

/** A place as it is today; null, and a problem, where there is none. */
function placeNow(place: Place, at: number, known: Known, say: Say): Place | null {
  const { kind, id } = place;
  switch (kind) {
    case 'chart': {
      const steps = known.charts.get(id);
      if (!steps) {
        const remedy = 'Name a file of content/en/charts, without its ending';
        say(['places', at, 'chart'], `there is no chart "${id}"`, remedy);
        return null;
      }
      const now = place.steps.map((step, i) => {
        const found = stepNow(id, step, known);
        if (found !== null) return found;
        const message = `chart "${id}" has no step "${step}", and content/permalinks.txt does not say where it went`;
        say(
          ['places', at, 'steps', i],
          message,
          `Name a step of content/en/charts/${id}.yaml, or leave steps out`,
        );
        return null;
      });
      if (now.includes(null)) return null;
      return { kind, id, steps: [...new Set(now.flatMap((step) => step ?? []))] };
    }
    case 'story': {
      const there = known.moved[id] ?? id;
      if (!known.story || known.story.has(there)) return { kind, id: there };
      const remedy =
        'Name a chapter, a step as <chapter>.<step>, or an address that content/permalinks.txt redirects';
      say(['places', at, 'story'], `the story has no "${id}"`, remedy);
      return null;
    }
    case 'claim': {
      if (known.claims.has(id)) return place;
      const remedy = 'Use an id from content/ledger/claims; a superseded claim stays there';
      say(['places', at, 'claim'], `there is no claim "${id}"`, remedy);
      return null;
    }
    case 'page': {
      if (known.pages.has(id)) return place;
      const remedy =
        'Use a path that stands under pages in content/en/corrections-page.yaml, or add it there with its name';
      say(['places', at, 'page'], `there is no page "${id}" to be corrected`, remedy);
      return null;
    }
  }
}

/** Newest first; of the same minute, as they stand in the file. */
const newestFirst = <T extends { at: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

/** What is told of both lists: ids that stand once, times that have come. */
function admit<T extends { id: string; at: string }>(
  found: Located<T>[],
  what: string,
  now: number,
  problems: Problem[],
): void {
  unique(found, what, problems);
  for (const { record, file, lineOf } of found) {
    if (Date.parse(record.at) <= now + SLACK) continue;
    const message = `"${record.at}" has not come yet`;
    problems.push({
      file,
      line: lineOf(['at']),
      id: record.id,
      message,
      remedy: 'Write when it was published, in UTC or with its zone',
    });
  }
}

export interface Loaded {
  /** Newest first. */
  corrections: Correction[];
  /** Newest first. */
  updates: Update[];
  problems: Problem[];
}

/**
 * Both lists from the texts of their files, with every problem. Places stand where the redirects of
 * `content/permalinks.txt` have brought them.
 */
export function loadCorrections(corrections: string, updates: string, known: Known): Loaded {
  const problems: Problem[] = [];
  const seeHead = (file: string) => `See the head of ${file} for every field`;
  const found = parseRecords(
    corrections,
    CORRECTIONS_FILE,
    correctionSchema,
    problems,
    seeHead(CORRECTIONS_FILE),
  );
  const news = parseRecords(updates, UPDATES_FILE, updateSchema, problems, seeHead(UPDATES_FILE));
  admit(found, 'correction', known.now, problems);
  admit(news, 'update', known.now, problems);
  const taken = new Set(found.map(({ record }) => record.id));
  for (const { record, file, line } of news) {
    if (!taken.has(record.id)) continue;
    const remedy = 'Give the update another id: both stand on one page';
    problems.push({ file, line, id: record.id, message: 'a correction has this id', remedy });
  }
  const placed = found.map(({ record, file, lineOf }) => {
    const say: Say = (path, message, remedy) =>
      problems.push({ file, line: lineOf(path), id: record.id, message, remedy });
    const seen = new Set<string>();
    const places = record.places.flatMap((named, i) => {
      const place = placeNow(named, i, known, say);
      if (!place) return [];
      const key = `${place.kind} ${place.id}`;
      if (seen.has(key)) say(['places', i], `the ${key} stands there twice`, 'Name every place once');
      seen.add(key);
      return [place];
    });
    return { ...record, places };
  });
  return {
    corrections: newestFirst(placed),
    updates: newestFirst(news.map(({ record }) => record)),
    problems,
  };
}
