/** Who published what a chart draws on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { interfaceWords } from './interface/words.ts';
import { wordsFile } from './languages.ts';
import { formatNames } from './numbers.ts';
import { ROOT } from './read.ts';
import { remember } from './remember.ts';
import { fill } from './template.ts';
import { dataOf, parseYaml } from './yaml.ts';
import type { ChartText, Ledger, Source } from './types.ts';

/** Documents of those who know: they are named before any report. */
const DOCUMENTS: readonly string[] = ['primary', 'law', 'filing', 'dataset'] satisfies Source['type'][];

export const NEWSROOMS_FILE = 'content/newsrooms.yaml';

/**
 * The large newsrooms.
 * @throws ContentError where the file is not a list of names
 */
export const largeNewsrooms = remember(
  (): ReadonlySet<string> =>
    new Set(
      dataOf(
        parseYaml(readFileSync(join(ROOT, NEWSROOMS_FILE), 'utf8'), NEWSROOMS_FILE, z.array(z.string()), {
          id: 'newsrooms',
          remedy: 'Write one name a line',
        }),
      ),
    ),
);

/** Who first published a text; the page that was read stands in the list of sources. */
export const originOf = ({ origin, publisher }: Pick<Source, 'origin' | 'publisher'>): string =>
  origin ?? publisher;

/** The sources of a record, documents of those who know first, then large newsrooms, their own pages before copies. */
export function bestFirst(sources: readonly Source[], large = largeNewsrooms()): Source[] {
  const standing = (source: Source) =>
    (DOCUMENTS.includes(source.type) ? 4 : 0) +
    (large.has(originOf(source)) ? 2 : 0) +
    (originOf(source) === source.publisher ? 1 : 0);
  return [...sources].sort((a, b) => standing(b) - standing(a));
}

/** Sources that were cited for what they tell of others: notes, digests, copies. */
const carriersOf = ({ sources }: Ledger): Set<string | undefined> =>
  new Set([...sources.values()].map(({ read }) => /^via: (.+)$/.exec(read)?.[1]));

/**
 * Publishers of the sources behind a chart's claims and series: documents and
 * large newsrooms first, then those that more of its records rest on, then in
 * the order of mention; last of all those through whom others were read.
 * @throws for a claim, series or source that the ledger does not know
 */
export function publishersOf(text: ChartText, ledger: Ledger, large = largeNewsrooms()): string[] {
  const found = new Map<string, { count: number; document: boolean; own: boolean }>();
  const carriers = carriersOf(ledger);
  const where = wordsFile(`charts/${text.id}.yaml`);
  const count = (id: string, of: string) => {
    const source = ledger.sources.get(id);
    if (!source) throw new Error(`${where}: ${of} names the unknown source "${id}"`);
    const origin = originOf(source);
    const entry = found.get(origin) ?? { count: 0, document: false, own: false };
    entry.count += 1;
    entry.document ||= DOCUMENTS.includes(source.type);
    entry.own ||= !carriers.has(id);
    found.set(origin, entry);
  };
  for (const id of text.claims) {
    const claim = ledger.claims.get(id);
    if (!claim) throw new Error(`${where}: unknown claim "${id}"`);
    for (const source of claim.sources) count(source, `claim "${id}"`);
  }
  for (const id of text.series) {
    const series = ledger.series.get(id);
    if (!series) throw new Error(`${where}: unknown series "${id}"`);
    for (const source of series.rows.flatMap((row) => row.sources)) count(source, `series "${id}"`);
  }
  const strong = ([name, { document, own }]: [string, { document: boolean; own: boolean }]) =>
    document || large.has(name) ? 2 : Number(own);
  return [...found].sort((a, b) => strong(b) - strong(a) || b[1].count - a[1].count).map(([name]) => name);
}

/** A source line: the first three publishers, then how many more. */
export function sourceLine(publishers: readonly string[], named = 3): string {
  const words = interfaceWords().sources;
  const more = publishers.length - named;
  if (more === 1) return sourceLine(publishers, named + 1);
  const first = publishers.slice(0, named);
  if (more > 0) return fill(words.more, { first: formatNames(first), count: words.counts[more - 2] ?? more });
  const last = first.pop() ?? '';
  return first.length > 0 ? fill(words.two, { first: formatNames(first), last }) : last;
}

/** The line under a picture. @param credit whether it says whose picture it is, where that is not plain */
export const sourceCredit = (publishers: readonly string[], credit = true): string =>
  fill(interfaceWords().sources[credit ? 'credit' : 'line'], { sources: sourceLine(publishers) });
