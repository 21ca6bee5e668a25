/**
 * Chapters read as trees: which figures, quotations, terms and steps they use,
 * and which numerals and quotations were typed where the ledger should speak.
 */
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { SITE } from './site-language.ts';

/** A piece of a parsed text. */
export interface Node {
  type: string;
  value?: string;
  alt?: string | null;
  title?: string | null;
  depth?: number;
  url?: string;
  name?: string | null;
  children?: Node[];
  position?: { start: { line: number } };
  attributes?: { type: string; name: string; value?: unknown }[];
}

/** A component in the prose, with its plain attributes. */
export interface Use {
  name: string;
  line: number;
  /** Values as typed; an expression in braces is no plain value and stands as "". */
  attributes: Record<string, string>;
  /** The id of the step around it. */
  step: string | null;
  /** The line of the scene that it is, or that is around it. */
  scene: number | null;
  /** Whether it, or its scene or step, is marked as told in depth alone. */
  deeper: boolean;
  /** Whether the short route tells it: in a step that is marked so, or in a chapter's answer. */
  short: boolean;
  /** Whether it stands in something folded. */
  folded: boolean;
  /** The number of the point around it, on the page of methods. */
  point?: string;
  /** What stands in it, of `<Until>` alone; a figure as {claim-id}. */
  words?: string;
}
/** Words that were typed where a component should stand. */
export interface Typed {
  line: number;
  text: string;
  around: string;
}
/** A piece of running text, as far as it can bear a link: no heading, and no text of another link. */
export interface Run {
  text: string;
  line: number;
  /** The glossary's term that it is linked to. */
  term: string | null;
  deeper: boolean;
  folded: boolean;
}
export interface Prose {
  frontmatter: string;
  uses: Use[];
  runs: Run[];
  /** Numerals that are neither figure nor quotation nor excepted. */
  numerals: Typed[];
  /** Passages of four words or more between quotation marks. */
  quotations: Typed[];
  /** Figures and quotations of main sentences: the first of the chapter, of each section, step and fold. */
  leads: Use[];
  /** The first heading of each step, by the step's id. */
  headings: Map<string, string>;
  /** Words on the way through the story: what is folded, and what is told in depth alone, is not counted. */
  words: number;
  /** Words on the way that are told in depth alone. */
  deeperWords: number;
  /** Words that the short route tells. */
  shortWords: number;
}

const parser = unified().use(remarkParse).use(remarkMdx);

/** The months as the language of the site names them in sentences. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(SITE.locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 15)),
);
const MONTH = `(?:${MONTHS.join('|')})`;
const DAYS = '\\d{1,2}(?:(?: to |–|-| and | or )\\d{1,2})?';
const UNIT =
  '(?:%|percent|per cent|dollars|pounds|euros|billion|million|trillion|thousand|[kMGT]W|gigawatts|megawatts|terawatt|basis points|jobs|people)';
/** What may be typed: dates, years and decades, ordinals, and names that carry a numeral. */
const EXCEPTED = [
  new RegExp(`\\b${DAYS} ${MONTH}(?:,? (?:19|20)\\d{2})?\\b`, 'g'),
  new RegExp(`\\b${MONTH} ${DAYS}(?:, (?:19|20)\\d{2})?\\b(?! ${UNIT})`, 'g'),
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g,
  new RegExp(
    `(?<![$€£¥\\d.,+−-])\\b(?:1[6-9]|20)\\d{2}(?:s|[–-](?:(?:19|20)\\d{2}|\\d{2}))?\\b(?![.,]\\d)(?!\\s*${UNIT})`,
    'g',
  ),
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b(?:48D|45X|48E|45Y|[HAB][12]00|GB[23]00|MI\d{3}|GPT-\d(?:\.\d)?|G7|G20|Q[1-4]|S-1|8-K|10-[KQ]|TD \d+)\b/g,
];

/** Numerals left in a text once the exceptions are taken out. */
export function typedNumerals(text: string): string[] {
  let rest = text;
  for (const pattern of EXCEPTED) rest = rest.replace(pattern, (m) => ' '.repeat(m.length));
  const found = rest.match(/[$€£¥]?\d(?:[\d,.]*\d)?\s?(?:%|percent|billion|trillion|million|bn|tn|GW)?/g);
  return found?.map((m) => m.trim()) ?? [];
}

/** Passages between double quotation marks that are long enough to be somebody's words. */
export function typedQuotations(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]+)[”"]/g)]
    .map(([, inner = '']) => inner.trim())
    .filter((inner) => inner.split(/\s+/).length >= 4);
}

/** Splits the front matter off, keeping the line numbers of what follows. */
export function splitFrontmatter(text: string): { frontmatter: string; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) return { frontmatter: '', body: text };
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  return { frontmatter: match[1] ?? '', body: blank + text.slice(match[0].length) };
}

/** Attributes that a reader gets to read or hear. */
const READ = new Set(['title', 'label', 'alt', 'caption', 'summary', 'aria-label']);

/**
 * An element's attributes as typed; a name alone is "true".
 * @param braces what is taken of the code between braces: nothing, unless told
 */
export function attributesOf(
  node: Node,
  braces: (code: string) => string = () => '',
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute') continue;
    if (typeof value === 'string') attributes[name] = value;
    else if (value == null) attributes[name] = 'true';
    else attributes[name] = braces(String((value as { value?: unknown }).value ?? '').trim());
  }
  return attributes;
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** The words of an element, with its figures as charts write them. */
function wordsIn(node: Node): string {
  if (node.name === 'Fig') return `{${attributesOf(node)['claim'] ?? ''}}`;
  return node.value ?? (node.children ?? []).map(wordsIn).join('');
}

/** What a node says, without the comments of the author. */
function wordsOf(node: Node): string | null {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    return (node.value ?? '').replace(/\/\*[\s\S]*?\*\//g, (m) => m.replace(/[^\n]/g, ' '));
  }
  if (node.type === 'image') return node.alt ?? '';
  return null;
}

/** Components that `deeper` may mark as told in depth alone. */
const IN_DEPTH = new Set(['Step', 'Scene', 'Aside']);
const isDeeper = (node: Node): boolean =>
  IN_DEPTH.has(node.name ?? '') && (node.attributes ?? []).some(({ name }) => name === 'deeper');

const isShort = (node: Node): boolean =>
  node.name === 'Answer' ||
  (node.name === 'Step' && (node.attributes ?? []).some(({ name }) => name === 'short'));

/** Components that begin something with a main sentence of its own. */
const OPENS = new Set(['Step', 'Aside']);
const isShown = (node: Node) => node.name === 'Fig' || node.name === 'Quote';
/** Where a term cannot be linked. */
const isNoRun = ({ type, name }: Node) =>
  type === 'heading' || type === 'link' || name === 'Quote' || name === 'a';
/** The end of a sentence, with the marks that may close behind it. */
const SENTENCE_END = /[.?!…]["”’)]*(?:\s|$)/;

/**
 * Collects what a paragraph shows before its first sentence ends.
 * @returns whether the sentence has ended
 */
function collectLead(node: Node, around: Omit<Use, 'name' | 'line' | 'attributes'>, leads: Use[]): boolean {
  if (isShown(node)) {
    const line = node.position?.start.line ?? 1;
    leads.push({ name: node.name ?? '', line, attributes: attributesOf(node), ...around });
    return false;
  }
  if (node.type === 'text') return SENTENCE_END.test(node.value ?? '');
  return (node.children ?? []).some((child) => collectLead(child, around, leads));
}

/**
 * The pieces of a text without its front matter; their lines are those of the file.
 * @throws a parser message with line and column when the MDX does not parse
 */
export const treeOf = (text: string): Node => parser.parse(splitFrontmatter(text).body) as unknown as Node;

/**
 * Reads a chapter.
 * @throws a parser message with line and column when the MDX does not parse
 */
export function parseProse(text: string): Prose {
  const { frontmatter, body } = splitFrontmatter(text);
  const tree = parser.parse(body) as unknown as Node;
  const prose: Prose = {
    frontmatter,
    uses: [],
    runs: [],
    numerals: [],
    quotations: [],
    leads: [],
    headings: new Map(),
    words: 0,
    deeperWords: 0,
    shortWords: 0,
  };
  const note = (value: string, line: number) => {
    for (const [i, row] of value.split('\n').entries()) {
      const around = row.trim().slice(0, 70);
      for (const found of typedNumerals(row)) prose.numerals.push({ line: line + i, text: found, around });
    }
    for (const found of typedQuotations(value)) {
      const before = value.slice(0, value.indexOf(found)).split('\n').length - 1;
      prose.quotations.push({
        line: line + before,
        text: found.replace(/\s+/g, ' '),
        around: found.slice(0, 70),
      });
    }
  };
  frontmatter.split('\n').forEach((row, i) => {
    if (/^(title|short|lede):/.test(row)) note(row.replace(/^\w+:\s*(["']?)(.*)\1$/, '$2'), i + 2);
  });
  let first = true;
  visitParents(tree as never, (node: Node, ancestors: Node[]) => {
    const line = node.position?.start.line ?? 1;
    const inStep = ancestors.findLast((a) => a.name === 'Step');
    const inScene = [...ancestors, node].findLast((a) => a.name === 'Scene');
    const step = inStep ? (attributesOf(inStep)['id'] ?? null) : null;
    const scene = inScene ? (inScene.position?.start.line ?? 1) : null;
    const deeper = [...ancestors, node].some(isDeeper);
    const folded = ancestors.some((a) => a.name === 'Aside');
    const short = [...ancestors, node].some(isShort);
    const inPoint = ancestors.findLast((a) => a.name === 'Point');
    const point = inPoint ? { point: attributesOf(inPoint)['seed'] ?? '' } : {};
    const place = { step, scene, deeper, short, folded, ...point };
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
      const attributes = attributesOf(node);
      const words = node.name === 'Until' ? { words: wordsIn(node).replace(/\s+/g, ' ').trim() } : {};
      prose.uses.push({ name: node.name, line, attributes, ...place, ...words });
      for (const [name, value] of Object.entries(attributes)) if (READ.has(name)) note(value, line);
    }
    if (node.type === 'heading' || OPENS.has(node.name ?? '')) first = true;
    else if (first && (node.type === 'paragraph' || isShown(node))) {
      first = false;
      collectLead(node, place, prose.leads);
    }
    if (node.type === 'heading' && step && !prose.headings.has(step)) prose.headings.set(step, textOf(node));
    const words = wordsOf(node);
    if (words === null) return;
    if (node.type === 'text' && !ancestors.some(isNoRun)) {
      const linked = ancestors.findLast((a) => a.name === 'Term');
      const term = linked ? (attributesOf(linked)['id'] ?? '') : null;
      prose.runs.push({ text: words, line, term, deeper, folded });
    }
    if (node.type === 'text' && !folded) {
      // A mark behind a linked word is no word of its own; behind a figure it stands for that.
      const siblings = ancestors.at(-1)?.children ?? [];
      const afterTerm = siblings[siblings.indexOf(node) - 1]?.name === 'Term';
      const counted = afterTerm ? words.replace(/^[^\s\p{L}\p{N}]+(?=\s|$)/u, '') : words;
      const count = counted.split(/\s+/).filter(Boolean).length;
      prose[deeper ? 'deeperWords' : 'words'] += count;
      if (short) prose.shortWords += count;
    }
    if (!ancestors.some((a) => a.name === 'Num')) note(words, line);
  });
  return prose;
}
