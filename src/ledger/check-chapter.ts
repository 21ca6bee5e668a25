/** The rules of a chapter's prose. */
import { FORMS, formatClaim, type Show } from './format.ts';
import { unknownClaim, type Problem } from './problem.ts';
import { parseProse, type Use } from './prose.ts';
import type { Chapter } from './chapters.ts';
import type { Ledger } from './types.ts';

/** What a chapter may refer to besides the ledger. */
export interface Known {
  terms: ReadonlySet<string>;
  /** The steps of each chart, by the chart's id. */
  steps: ReadonlyMap<string, ReadonlySet<string>>;
}
type Report = (use: Use, id: string, message: string, remedy: string) => void;

const SHOWS: readonly string[] = ['auto', 'value', 'low', 'high', 'range'] satisfies Show[];

function checkFig(use: Use, ledger: Ledger, at: Report): void {
  const { claim = '', show = 'auto', form = 'long' } = use.attributes;
  const record = ledger.claims.get(claim);
  if (!record) return;
  if (!SHOWS.includes(show)) {
    at(use, claim, `show="${show}" is not known`, `Write one of ${SHOWS.join(', ')}`);
  } else if (!(FORMS as readonly string[]).includes(form)) {
    at(use, claim, `form="${form}" is not known`, `Write ${FORMS.join(' or ')}`);
  } else if (record.value === null && record.low === null && record.high === null) {
    at(use, claim, 'this claim has no number', 'Use <Quote>, or a claim with a value');
  } else {
    try {
      formatClaim(record, 'long', show as Show);
    } catch {
      at(
        use,
        claim,
        `this claim has no number for show="${show}"`,
        'Show another part of it, or leave show out',
      );
    }
  }
}

function checkQuote(use: Use, ledger: Ledger, at: Report): void {
  const { claim = '', part } = use.attributes;
  const record = ledger.claims.get(claim);
  if (!record) return;
  if (!record.quote) {
    at(use, claim, 'this claim has no quotation', 'Use a claim with words in its quote field, or <Fig>');
  } else if (part !== undefined && (part === '' || !record.quote.includes(part))) {
    at(
      use,
      claim,
      `"${part}" is not in the claim's quotation`,
      'Copy the part to the letter from its quote field',
    );
  }
}

function checkStep(use: Use, chapter: Chapter, seen: Set<string>, known: Known, at: Report): void {
  const { id = '', chart = '' } = use.attributes;
  const [owner, step = '', ...more] = id.split('.');
  if (owner !== chapter.id || !/^[a-z0-9-]+$/.test(step) || more.length > 0) {
    const form = `${chapter.id}.<step>`;
    at(
      use,
      id || '(none)',
      `a step here is called "${form}", in small letters, digits and hyphens`,
      'Rename it',
    );
  }
  if (seen.has(id)) at(use, id, 'this step stands twice in the chapter', 'Give one of the two another id');
  seen.add(id);
  const steps = known.steps.get(chart);
  if (!steps)
    at(use, id, `there is no chart "${chart}"`, 'Write content/en/charts/<id>.yaml, or correct the id');
  else if (!steps.has(step)) {
    const remedy = `Add it to content/en/charts/${chart}.yaml and to the chart's states`;
    at(use, id, `chart "${chart}" has no step "${step}"`, remedy);
  }
}

/** A chapter's prose: numerals, quotations, claims, terms, steps. */
export function checkChapter(chapter: Chapter, text: string, ledger: Ledger, known: Known): Problem[] {
  const problems: Problem[] = [];
  const { file } = chapter;
  const at: Report = (use, id, message, remedy) =>
    problems.push({ file, line: use.line, id, message, remedy });
  const prose = parseProse(text);
  for (const { line, text: typed, around } of prose.numerals) {
    problems.push({
      file,
      line,
      id: chapter.id,
      message: `"${typed}" is typed into the prose ("${around}")`,
      remedy:
        'Write <Fig claim="…" /> for a figure, <Quote claim="…" /> for a quotation, or <Num>…</Num> for a numeral that is neither',
    });
  }
  for (const { line, around } of prose.quotations) {
    problems.push({
      file,
      line,
      id: chapter.id,
      message: `a quotation is typed into the prose ("${around}")`,
      remedy: 'Write <Quote claim="…" />, with inline or part="…" where it stands in a sentence',
    });
  }
  const seen = new Set<string>();
  for (const use of chapter.uses) {
    const { claim = '', id = '' } = use.attributes;
    if ((use.name === 'Fig' || use.name === 'Quote') && !ledger.claims.has(claim)) {
      problems.push(unknownClaim(file, use.line, claim || '(none)'));
    }
    if (use.name === 'Fig') checkFig(use, ledger, at);
    if (use.name === 'Quote') checkQuote(use, ledger, at);
    if (use.name === 'Term' && !known.terms.has(id)) {
      at(use, id || '(none)', 'the glossary has no such term', 'Add it to content/en/glossary/terms.yaml');
    }
    if (use.name === 'Step') checkStep(use, chapter, seen, known, at);
  }
  return problems;
}

/** Asides whose address another aside, or a chapter, has already: the story is one page. */
export function checkAsides(chapters: readonly Chapter[]): Problem[] {
  const taken = new Map(chapters.map(({ id, file }) => [id, file]));
  return chapters.flatMap(({ file, uses }) =>
    uses
      .filter(({ name }) => name === 'Aside')
      .flatMap(({ line, attributes: { id = '' } }): Problem[] => {
        const first = taken.get(id);
        taken.set(id, first ?? `${file}:${line}`);
        if (id && first === undefined) return [];
        const message = id ? `this id stands already in ${first}` : 'this aside has no id';
        return [{ file, line, id: id || '(none)', message, remedy: 'Give it an id of its own' }];
      }),
  );
}
