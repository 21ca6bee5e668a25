/** Published addresses: `content/permalinks.txt`, lines `id` or `old -> new`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from './chapters.ts';
import type { Problem } from './problem.ts';
import { ROOT } from './read.ts';

export interface Permalink {
  id: string;
  to: string | null;
  line: number;
}
const FILE = 'content/permalinks.txt';

export function parsePermalinks(text: string): Permalink[] {
  return text.split('\n').flatMap((raw, i) => {
    const row = raw.replace(/#.*$/, '').trim();
    if (!row) return [];
    const [id = '', to] = row.split('->').map((part) => part.trim());
    return [{ id, to: to ?? null, line: i + 1 }];
  });
}

/** Addresses that moved, old to new, for the page to follow. */
export function redirects(text = readFileSync(join(ROOT, FILE), 'utf8')): Record<string, string> {
  return Object.fromEntries(parsePermalinks(text).flatMap(({ id, to }) => (to ? [[id, to]] : [])));
}

/** Ids that vanished without a redirect, redirects that lead nowhere, new ids not yet published. */
export function checkPermalinks(text: string, chapters: readonly Chapter[]): Problem[] {
  const links = parsePermalinks(text);
  const living = new Map(
    chapters.flatMap((c) => [
      [c.id, { file: c.file, line: 1 }] as const,
      ...c.steps.map((s) => [s.id, { file: c.file, line: s.line }] as const),
    ]),
  );
  const known = new Set(links.map((l) => l.id));
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  for (const { id, to, line } of links) {
    const before = first.get(id);
    if (before !== undefined) {
      const message = `this address stands already on line ${before}`;
      problems.push({ file: FILE, line, id, message, remedy: 'Take one of the two lines out' });
      continue;
    }
    first.set(id, line);
    if (to === null && !living.has(id)) {
      problems.push({
        file: FILE,
        line,
        id,
        message: 'a published address has disappeared from the story',
        remedy: `Bring the step back, or write "${id} -> <where it went>" here`,
      });
    }
    if (to !== null && !living.has(to)) {
      problems.push({
        file: FILE,
        line,
        id,
        message: `the redirect leads to "${to}", which is not in the story`,
        remedy: 'Point it at a chapter or step that exists',
      });
    }
  }
  for (const [id, { file, line }] of living) {
    if (known.has(id)) continue;
    const remedy = `Add the line "${id}" to ${FILE}`;
    problems.push({ file, line, id, message: 'this address is new and not yet published', remedy });
  }
  return problems;
}
