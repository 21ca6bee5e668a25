/**
 * Published addresses: `content/permalinks.txt`, lines `<chapter>`, `<chapter>.<step>` or `old -> new`, and the states
 * of charts, `<chart>/<state>`.
 */
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

/** The project's own list. */
export const readPermalinks = (): string => readFileSync(join(ROOT, FILE), 'utf8');

/** Addresses that moved, old to new, for the page to follow. */
export function redirects(text = readPermalinks()): Record<string, string> {
  return Object.fromEntries(parsePermalinks(text).flatMap(({ id, to }) => (to ? [[id, to]] : [])));
}

/** Whether a published address is that of a chart's state. */
const isState = ({ id }: Permalink) => id.includes('/');

/** Published states that their chart has no more: they move nowhere, for frames on other pages show them. */
function checkStates(
  links: readonly Permalink[],
  charts: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return links
    .filter(({ id, to }) => {
      const [chart = '', state = ''] = id.split('/');
      return to !== null || !charts.get(chart)?.has(state);
    })
    .map(({ id, line }) => ({
      file: FILE,
      line,
      id,
      message: 'a published state of a chart has disappeared',
      remedy: 'Bring it back into the chart’s words and states: frames on other pages show it',
    }));
}

/**
 * Ids and states that vanished, redirects that lead nowhere, new ids not yet published.
 * @param charts the states of each chart, by the chart's id
 */
export function checkPermalinks(
  text: string,
  chapters: readonly Chapter[],
  charts: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const all = parsePermalinks(text);
  const links = all.filter((link) => !isState(link));
  const living = new Map(
    chapters.flatMap((c) => [
      [c.id, { file: c.file, line: 1 }] as const,
      ...c.steps.map((s) => [s.id, { file: c.file, line: s.line }] as const),
    ]),
  );
  const known = new Set(links.map((l) => l.id));
  const problems = checkStates(all.filter(isState), charts);
  const first = new Map<string, number>();
  for (const { id, line } of all) {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, line);
      continue;
    }
    const message = `this address stands already on line ${before}`;
    problems.push({ file: FILE, line, id, message, remedy: 'Take one of the two lines out' });
  }
  for (const { id, to, line } of links.filter((link) => first.get(link.id) === link.line)) {
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
