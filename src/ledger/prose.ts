/**
 * Chapters read as trees: which figures, quotations, terms and steps they use,
 * and which numerals were typed where a figure should stand.
 */
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';

interface Node {
  type: string;
  value?: string;
  name?: string | null;
  children?: Node[];
  position?: { start: { line: number } };
  attributes?: { type: string; name: string; value?: unknown }[];
}

/** A component in the prose, with its plain attributes. */
export interface Use {
  name: string;
  line: number;
  attributes: Record<string, string>;
}
export interface Prose {
  frontmatter: string;
  uses: Use[];
  /** Numerals that are neither figure nor quotation nor excepted, with their words around. */
  numerals: { line: number; text: string; around: string }[];
  words: number;
}

const parser = unified().use(remarkParse).use(remarkMdx);

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** What may be typed: years and decades, dates, ordinals, and names that carry a numeral. */
const EXCEPTED = [
  new RegExp(`\\b\\d{1,2}(?: to \\d{1,2})? ${MONTH}(?: (?:19|20)\\d{2})?\\b`, 'g'),
  new RegExp(`\\b${MONTH} \\d{1,2}\\b`, 'g'),
  /\b(?:19|20)\d{2}s?\b(?!\s*(?:%|percent|dollars|billion|million|trillion))/g,
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b(?:48D|45X|H100|GPT-\d(?:\.\d)?|G7|G20|TD \d+)\b/g,
];

/** Numerals left in a text once the exceptions are taken out. */
export function typedNumerals(text: string): string[] {
  let rest = text;
  for (const pattern of EXCEPTED) rest = rest.replace(pattern, (m) => ' '.repeat(m.length));
  return rest.match(/[$€£¥]?\d[\d,.]*\d*\s?(?:%|percent|billion|trillion|million|bn|tn|GW)?/g)?.map((m) => m.trim()) ?? [];
}

/** Splits the front matter off, keeping the line numbers of what follows. */
export function splitFrontmatter(text: string): { frontmatter: string; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { frontmatter: '', body: text };
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  return { frontmatter: match[1] ?? '', body: blank + text.slice(match[0].length) };
}

const EXEMPT = new Set(['Num', 'Quote']);

/**
 * Reads a chapter.
 * @throws a parser message with line and column when the MDX does not parse
 */
export function parseProse(text: string): Prose {
  const { frontmatter, body } = splitFrontmatter(text);
  const tree = parser.parse(body) as unknown as Node;
  const prose: Prose = { frontmatter, uses: [], numerals: [], words: 0 };
  visitParents(tree as never, (node: Node, ancestors: Node[]) => {
    const line = node.position?.start.line ?? 1;
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
      const attributes: Record<string, string> = {};
      for (const a of node.attributes ?? []) {
        if (a.type === 'mdxJsxAttribute') attributes[a.name] = typeof a.value === 'string' ? a.value : 'true';
      }
      prose.uses.push({ name: node.name, line, attributes });
    }
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const value = node.value ?? '';
    prose.words += value.split(/\s+/).filter(Boolean).length;
    if (ancestors.some((a) => a.name && EXEMPT.has(a.name))) return;
    for (const [i, row] of value.split('\n').entries()) {
      for (const found of typedNumerals(row)) {
        prose.numerals.push({ line: line + i, text: found, around: row.trim().slice(0, 70) });
      }
    }
  });
  return prose;
}
