/** Every rule of the content, over all files. The build stops on the first list that is not empty. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { addressesOf, CORRECTIONS_FILE, loadCorrections, UPDATES_FILE } from '../corrections/check.ts';
import { loadPageWords, WORDS_FILE } from '../corrections/words.ts';
import { loadChapters, type Chapter } from '../ledger/chapters.ts';
import { checkAsides, checkChapter } from '../ledger/check-chapter.ts';
import { checkChartText } from '../ledger/check-chart-text.ts';
import { checkClaims } from '../ledger/check-claims.ts';
import { checkCurrentModel, checkCurrentProse } from '../ledger/check-current.ts';
import { checkLeads, checkTitles } from '../ledger/check-headlines.ts';
import { checkSources } from '../ledger/check-records.ts';
import { checkWhoPays } from '../ledger/check-who-pays.ts';
import { loadGlossary } from '../ledger/glossary.ts';
import { languagesOf, wordsFile } from '../ledger/languages.ts';
import { checkPermalinks, redirects } from '../ledger/permalinks.ts';
import type { Problem } from '../ledger/problem.ts';
import { ROOT, loadLedger } from '../ledger/read.ts';
import { readRecordUses } from '../ledger/record-uses.ts';
import type { Ledger } from '../ledger/types.ts';
import { WHO_PAYS_FILE } from '../ledger/who-pays.ts';
import { checkLessons } from './check-lessons.ts';

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

/** The words of one language, and what is wrong with them. */
interface CheckedWords {
  lang: string;
  chapters: Chapter[];
  /** Whether a chapter could not be read. */
  unreadable: boolean;
  /** The steps of each chart. */
  steps: ReadonlyMap<string, ReadonlySet<string>>;
  problems: Problem[];
}

/** Charts, glossary, chapters and lessons of one language. */
function checkWords(of: { root: string; lang: string; ledger: Ledger; today: string }): CheckedWords {
  const { root, lang, ledger, today } = of;
  const { chapters, problems: unread } = loadChapters(root, lang);
  const problems: Problem[] = [];
  // A chapter that cannot be read is there all the same.
  const home = new Set([...chapters, ...unread].map(({ id }) => id));
  const steps = new Map<string, Set<string>>();
  const folder = wordsFile('charts', lang);
  for (const name of readdirSync(join(root, folder))
    .filter((n) => n.endsWith('.yaml'))
    .sort()) {
    const file = `${folder}/${name}`;
    const text = readFileSync(join(root, file), 'utf8');
    problems.push(...checkChartText(file, text, ledger, home, today), ...checkTitles(file, text, ledger));
    steps.set(name.replace(/\.yaml$/, ''), stepsOf(text));
  }
  const glossary = loadGlossary(root, lang);
  problems.push(...glossary.problems, ...unread);
  const terms = new Set(glossary.terms.map((t) => t.id));
  for (const chapter of chapters) {
    const text = readFileSync(join(root, chapter.file), 'utf8');
    problems.push(...checkChapter(chapter, text, ledger, { terms, steps }), ...checkLeads(chapter, ledger));
    problems.push(...checkCurrentProse(chapter, ledger, today));
  }
  problems.push(...checkAsides(chapters));
  problems.push(...checkLessons({ root, lang, ledger, chapters, charts: steps, terms, today }));
  return { lang, chapters, unreadable: unread.length > 0, steps, problems };
}

/** Another language tells the same story: the same chapters, steps and charts, so that every address lands. */
function checkAlike(own: CheckedWords, other: CheckedWords): Problem[] {
  const { lang } = other;
  const missing = (file: string, id: string, what: string): Problem => ({
    ...{ file, line: 1, id, message: `${what} is in content/${own.lang}/ and not in content/${lang}/` },
    remedy: 'Translate it, or take the language away',
  });
  const theirs = new Map(other.chapters.map((chapter) => [chapter.id, chapter]));
  const stories = own.chapters.flatMap(({ id, steps }) => {
    const file = wordsFile(`chapters/${id}.mdx`, lang);
    const chapter = theirs.get(id);
    if (!chapter) return [missing(file, id, 'this chapter')];
    const told = new Set(chapter.steps.map((step) => step.id));
    return steps.filter((step) => !told.has(step.id)).map((step) => missing(file, step.id, 'this step'));
  });
  const charts = [...own.steps].flatMap(([id, steps]) => {
    const file = wordsFile(`charts/${id}.yaml`, lang);
    const worded = other.steps.get(id);
    if (!worded) return [missing(file, id, 'this chart')];
    return [...steps].filter((step) => !worded.has(step)).map((step) => missing(file, step, 'this step'));
  });
  // What cannot be read has been told of.
  return other.unreadable ? charts : [...stories, ...charts];
}

/**
 * All problems of all content below a project root.
 * @param root the folder that holds `content/`
 * @param today the day for which it is to be current, ISO
 */
export function checkContent(root = ROOT, today = buildDay()): Problem[] {
  const { ledger, problems } = loadLedger(join(root, 'content/ledger'), root);
  const found = [...problems, ...checkSources(ledger), ...checkClaims(ledger, today)];

  // A project without the bar has no record of it; the chart of it throws where the file is missing.
  const record = join(root, WHO_PAYS_FILE);
  if (existsSync(record)) found.push(...checkWhoPays(WHO_PAYS_FILE, readFileSync(record, 'utf8'), ledger));

  found.push(...checkCurrentModel(readRecordUses(root, ledger.claims), ledger));

  const [own, ...others] = languagesOf(root).map((lang) => checkWords({ root, lang, ledger, today }));
  if (!own) return found;
  const { chapters, unreadable, steps } = own;
  found.push(...own.problems);
  for (const other of others) found.push(...other.problems, ...checkAlike(own, other));

  // The addresses of a chapter that cannot be read are unknown, not gone.
  const links = textOf(root, 'content/permalinks.txt');
  if (!unreadable) found.push(...checkPermalinks(links, chapters, steps));

  const page = textOf(root, WORDS_FILE);
  const { words, problems: wordless } = page ? loadPageWords(page) : { words: null, problems: [] };
  const corrected = loadCorrections(textOf(root, CORRECTIONS_FILE), textOf(root, UPDATES_FILE), {
    claims: ledger.claims,
    charts: steps,
    story: unreadable ? null : addressesOf(chapters),
    moved: redirects(links),
    pages: new Set(Object.keys(words?.pages ?? {})),
    now: Date.now(),
  });
  found.push(...wordless, ...corrected.problems);
  return found;
}
