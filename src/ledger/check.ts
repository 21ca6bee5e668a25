/** Every rule of the ledger that spans files. The build stops on the first list that is not empty. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isMap, isScalar, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { readChapters, type Chapter } from './chapters.ts';
import { PLACE, chartTextSchema } from './chart-text.ts';
import { readGlossary } from './glossary.ts';
import { checkPermalinks } from './permalinks.ts';
import type { Problem } from './problem.ts';
import { parseProse, typedNumerals, type Use } from './prose.ts';
import { ROOT, loadLedger } from './read.ts';
import type { Ledger } from './types.ts';

/** Sources behind claims and series: all there, all used, at least one read in full. */
export function checkSources(ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const need = (id: string, file: string, line: number, owner: string) => {
    used.add(id);
    if (ledger.sources.has(id)) return;
    problems.push({
      file,
      line,
      id: owner,
      message: `names the source "${id}", which does not exist`,
      remedy: 'Add the source to content/ledger/sources, or correct the id',
    });
  };
  for (const claim of ledger.claims.values()) {
    for (const id of claim.sources) need(id, claim.file, claim.line, claim.id);
    if (claim.superseded_by && !ledger.claims.has(claim.superseded_by)) {
      problems.push({
        file: claim.file,
        line: claim.line,
        id: claim.id,
        message: `is superseded by "${claim.superseded_by}", which does not exist`,
        remedy: 'Write the id of the claim that takes its place',
      });
    }
    const read = claim.sources.some((id) => ledger.sources.get(id)?.read === 'full');
    if (!read && claim.sources.every((id) => ledger.sources.has(id))) {
      problems.push({
        file: claim.file,
        line: claim.line,
        id: claim.id,
        message: 'has no source that was read in full',
        remedy: 'Name at least one source with read: full',
      });
    }
  }
  for (const table of ledger.series.values()) {
    for (const { line, cells } of table.rows) {
      const ids = (cells['source'] ?? '').split(';').map((s) => s.trim()).filter(Boolean);
      const claim = (cells['claim'] ?? '').trim();
      if (ids.length === 0 && !claim) {
        problems.push({
          file: table.file,
          line,
          id: table.id,
          message: 'this row has neither a source nor a claim',
          remedy: 'Fill its source column with ids from content/ledger/sources',
        });
      }
      for (const id of ids) need(id, table.file, line, table.id);
      if (claim && !ledger.claims.has(claim)) problems.push(unknownClaim(table.file, line, claim));
    }
  }
  for (const source of ledger.sources.values()) {
    const via = /^via: (.+)$/.exec(source.read)?.[1];
    if (via) need(via, source.file, source.line, source.id);
  }
  for (const source of ledger.sources.values()) {
    if (used.has(source.id)) continue;
    problems.push({
      file: source.file,
      line: source.line,
      id: source.id,
      message: 'nothing uses this source',
      remedy: 'Name it in a claim or a series row, or take it out',
    });
  }
  return problems;
}

function unknownClaim(file: string, line: number, id: string): Problem {
  return {
    file,
    line,
    id,
    message: 'there is no claim of this id',
    remedy: 'Use an id from content/ledger/claims, or add the claim there with its source',
  };
}

/** A chapter's prose: numerals, claims, quotations, terms, steps. */
export function checkChapter(chapter: Chapter, text: string, ledger: Ledger, context: { terms: ReadonlySet<string>; steps: ReadonlyMap<string, ReadonlySet<string>> }): Problem[] {
  const problems: Problem[] = [];
  const at = (use: Use, id: string, message: string, remedy: string) =>
    problems.push({ file: chapter.file, line: use.line, id, message, remedy });
  for (const { line, text: typed, around } of parseProse(text).numerals) {
    problems.push({
      file: chapter.file,
      line,
      id: chapter.id,
      message: `"${typed}" is typed into the prose ("${around}")`,
      remedy: 'Write <Fig claim="…" /> for a figure, <Quote claim="…" /> for a quotation, or <Num>…</Num> for a numeral that is neither',
    });
  }
  const seen = new Set<string>();
  for (const use of chapter.uses) {
    const { claim = '', id = '', chart = '' } = use.attributes;
    if (use.name === 'Fig' || use.name === 'Quote') {
      const record = ledger.claims.get(claim);
      if (!record) problems.push(unknownClaim(chapter.file, use.line, claim || '(none)'));
      else if (use.name === 'Quote' && !record.quote) {
        at(use, claim, 'this claim has no quotation', 'Use a claim with words in its quote field, or <Fig>');
      } else if (use.name === 'Fig' && record.value === null && record.low === null && record.high === null) {
        at(use, claim, 'this claim has no number', 'Use <Quote>, or a claim with a value');
      }
    }
    if (use.name === 'Term' && !context.terms.has(id)) {
      at(use, id, 'the glossary has no such term', 'Add it to content/glossary/terms.yaml');
    }
    if (use.name !== 'Step') continue;
    const [owner, step = ''] = id.split('.');
    if (owner !== chapter.id || !/^[a-z0-9-]+$/.test(step)) {
      at(use, id, `a step here is called "${chapter.id}.<step>", in small letters, digits and hyphens`, 'Rename it');
    }
    if (seen.has(id)) at(use, id, 'this step stands twice in the chapter', 'Give one of the two another id');
    seen.add(id);
    const known = context.steps.get(chart);
    if (!known) at(use, id, `there is no chart "${chart}"`, 'Write content/charts/<id>.yaml, or correct the id');
    else if (!known.has(step)) {
      at(use, id, `chart "${chart}" has no step "${step}"`, `Add it to content/charts/${chart}.yaml and to the chart's states`);
    }
  }
  return problems;
}

/** A chart's words: schema, claims, series, steps, and no typed numerals. */
export function checkChartText(file: string, text: string, ledger: Ledger): Problem[] {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const parsed = chartTextSchema.safeParse(parse(text));
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      file,
      line: lineOf(doc, counter, issue.path as (string | number)[]),
      id,
      message: `field "${issue.path.join('.')}" ${issue.message}`,
      remedy: 'See content/charts/revenue-path.yaml for every field',
    }));
  }
  const words = parsed.data;
  const problems: Problem[] = [];
  const problem = (path: (string | number)[], what: string, message: string, remedy: string) =>
    problems.push({ file, line: lineOf(doc, counter, path), id: what, message, remedy });
  if (words.id !== id) problem(['id'], words.id, 'the id is not the name of the file', `Write id: ${id}`);
  if (!words.steps.some((s) => s.id === words.default)) {
    problem(['default'], words.default, 'the default is not one of the steps', 'Name a step of this chart');
  }
  words.claims.forEach((claim, i) => {
    const line = lineOf(doc, counter, ['claims', i]);
    if (!ledger.claims.has(claim)) problems.push(unknownClaim(file, line, claim));
  });
  words.series.forEach((series, i) => {
    if (!ledger.series.has(series)) {
      problem(['series', i], series, 'there is no such series', 'Use a name from content/ledger/series');
    }
  });
  const texts: [(string | number)[], string][] = [
    [['title'], words.title],
    [['deck'], words.deck],
    [['how_to_read'], words.how_to_read],
    [['source_note'], words.source_note],
    ...words.steps.flatMap((s, i): [(string | number)[], string][] => [
      [['steps', i, 'title'], s.title ?? ''],
      [['steps', i, 'caption'], s.caption],
      [['steps', i, 'alt'], s.alt],
    ]),
    ...Object.entries(words.texts).map(([key, value]): [(string | number)[], string] => [['texts', key], value]),
  ];
  for (const [path, value] of texts) {
    for (const [, claim = ''] of value.matchAll(PLACE)) {
      const record = ledger.claims.get(claim);
      if (!record) problems.push(unknownClaim(file, lineOf(doc, counter, path), claim));
      else if (!words.claims.includes(claim)) {
        problem(path, claim, 'this claim is used in a text but not listed', 'Add it to the list of claims of this chart');
      }
    }
    for (const typed of typedNumerals(value.replace(PLACE, ''))) {
      problem(path, id, `"${typed}" is typed into the chart's words`, 'Write {claim-id} so that the ledger fills it in');
    }
  }
  return problems;
}

function lineOf(doc: ReturnType<typeof parseDocument>, counter: LineCounter, path: (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = doc.getIn(path.slice(0, depth), true);
    if ((isScalar(node) || isMap(node)) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

/**
 * All problems of all content below a project root.
 * @param root the folder that holds `content/`
 */
export function checkContent(root = ROOT): Problem[] {
  const { ledger, problems } = loadLedger(join(root, 'content/ledger'));
  const found = [...problems, ...checkSources(ledger)];
  const steps = new Map<string, Set<string>>();
  const charts = join(root, 'content/charts');
  for (const name of readdirSync(charts).filter((n) => n.endsWith('.yaml'))) {
    const text = readFileSync(join(charts, name), 'utf8');
    found.push(...checkChartText(`content/charts/${name}`, text, ledger));
    const loose = z.object({ steps: z.array(z.object({ id: z.string() })) }).safeParse(parse(text));
    steps.set(name.replace(/\.yaml$/, ''), new Set(loose.success ? loose.data.steps.map((s) => s.id) : []));
  }
  const terms = new Set(readGlossary(join(root, 'content/glossary/terms.yaml')).map((t) => t.id));
  const chapters = readChapters(join(root, 'content/chapters'));
  for (const chapter of chapters) {
    const text = readFileSync(join(root, chapter.file), 'utf8');
    found.push(...checkChapter(chapter, text, ledger, { terms, steps }));
  }
  const links = join(root, 'content/permalinks.txt');
  found.push(...checkPermalinks(existsSync(links) ? readFileSync(links, 'utf8') : '', chapters));
  return found;
}
