/** Prose in plain words, for files that know no markup: figures as they are printed, paragraphs and points apart. Pure. */
import { attributesOf, type Node } from './prose.ts';

/** How an element that shows something of the record is written; null for one that only holds words. */
export type Say = (name: string, attributes: Readonly<Record<string, string>>) => string | null;

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'blockquote', 'mdxJsxFlowElement']);

function inline(node: Node, say: Say): string {
  if (node.type === 'break') return '\n';
  const said = node.name ? say(node.name, attributesOf(node)) : null;
  return said ?? node.value ?? (node.children ?? []).map((child) => inline(child, say)).join('');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function blocks(node: Node, say: Say): string[] {
  const children = node.children ?? [];
  if (node.type === 'list')
    return [children.map((item) => `• ${tidy(blocks(item, say).join(' '))}`).join('\n')];
  if (!children.some(({ type }) => BLOCKS.has(type))) return [tidy(inline(node, say))].filter(Boolean);
  return children.flatMap((child) => blocks(child, say));
}

/** What stands in an element: paragraphs with an empty line between, points on lines of their own. */
export const plainText = (node: Node, say: Say): string => blocks(node, say).join('\n\n');
