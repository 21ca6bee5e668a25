/** Every rule of the content, over all files. The build stops on the first list that is not empty. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { addressesOf, CORRECTIONS_FILE, loadCorrections, UPDATES_FILE } from '../corrections/check.ts';
import { loadPageWords, WORDS_FILE } from '../corrections/words.ts';
import { loadChapters } from './chapters.ts';
import { checkAsides, checkChapter } from './check-chapter.ts';
import { checkChartText } from './check-chart-text.ts';
import { checkClaims } from './check-claims.ts';
import { checkCurrentModel, checkCurrentProse } from './check-current.ts';
import { checkLeads, checkTitles } from './check-headlines.ts';
import { checkSources } from './check-records.ts';
import { checkWhoPays } from './check-who-pays.ts';
import { loadGlossary } from './glossary.ts';
import { checkPermalinks, redirects } from './permalinks.ts';
import type { Problem } from './problem.ts';
import { ROOT, loadLedger } from './read.ts';
import { readRecordUses } from './record-uses.ts';
import { WHO_PAYS_FILE } from './who-pays.ts';

/** The steps that a chart's words name, as far as they can be read. */
function stepsOf(text: string): Set<string> {
  try {
    const loose = z.object({ steps: z.array(z.object({ id: z.string() })) }).safeParse(parse(text));
    return new Set(loose.success ? loose.data.steps.map((s) => s.id) : []);
  } catch {
    // A file that does not parse is a problem of its own, reported once.
    return new Set();
  }
}

/** The day of the build: that of `SOURCE_DATE_EPOCH` (seconds) where builds are to repeat, else today's; ISO. */
export function buildDay(epoch = process.env['SOURCE_DATE_EPOCH']): string {
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/** A file's text; nothing where there is no such file. */
function textOf(root: string, file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * All problems of all content below a project root.
 * @param root the folder that holds `content/`
 * @param today the day for which it is to be current, ISO
 */
export function checkContent(root = ROOT, today = buildDay()): Problem[] {
  const { ledger, problems } = loadLedger(join(root, 'content/ledger'), root);
  const found = [...problems, ...checkSources(ledger), ...checkClaims(ledger, today)];

  const { chapters, problems: unreadable } = loadChapters(join(root, 'content/en/chapters'));
  // A chapter that cannot be read is there all the same.
  const home = new Set([...chapters, ...unreadable].map(({ id }) => id));

  const charts = join(root, 'content/charts');
  const steps = new Map<string, Set<string>>();
  for (const name of readdirSync(charts)
    .filter((n) => n.endsWith('.yaml'))
    .sort()) {
    const text = readFileSync(join(charts, name), 'utf8');
    const file = `content/charts/${name}`;
    found.push(...checkChartText(file, text, ledger, home, today), ...checkTitles(file, text, ledger));
    steps.set(name.replace(/\.yaml$/, ''), stepsOf(text));
  }

  // A project without the bar has no record of it; the chart of it throws where the file is missing.
  const record = join(root, WHO_PAYS_FILE);
  if (existsSync(record)) found.push(...checkWhoPays(WHO_PAYS_FILE, readFileSync(record, 'utf8'), ledger));

  found.push(...checkCurrentModel(readRecordUses(root, ledger.claims), ledger));

  const glossary = loadGlossary(root);
  found.push(...glossary.problems);
  const terms = new Set(glossary.terms.map((t) => t.id));

  found.push(...unreadable);
  for (const chapter of chapters) {
    const text = readFileSync(join(root, chapter.file), 'utf8');
    found.push(...checkChapter(chapter, text, ledger, { terms, steps }), ...checkLeads(chapter, ledger));
    found.push(...checkCurrentProse(chapter, ledger, today));
  }
  found.push(...checkAsides(chapters));
  // The addresses of a chapter that cannot be read are unknown, not gone.
  const links = textOf(root, 'content/permalinks.txt');
  if (unreadable.length === 0) found.push(...checkPermalinks(links, chapters));

  const page = textOf(root, WORDS_FILE);
  const { words, problems: wordless } = page ? loadPageWords(page) : { words: null, problems: [] };
  const corrected = loadCorrections(textOf(root, CORRECTIONS_FILE), textOf(root, UPDATES_FILE), {
    claims: ledger.claims,
    charts: steps,
    story: unreadable.length === 0 ? addressesOf(chapters) : null,
    moved: redirects(links),
    pages: new Set(Object.keys(words?.pages ?? {})),
    now: Date.now(),
  });
  found.push(...wordless, ...corrected.problems);
  return found;
}
