/**
 * `npm run titles`: titles, headings and closing answers of the built story in order. Read alone they tell the argument.
 *
 *   node src/tools/titles.ts [--dir dist]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { chartText } from '../charts/filled-text.ts';
import { at } from './lib.mjs';

/** One line of the argument. */
export interface Line {
  kind: 'title' | 'heading' | 'chart' | 'answer';
  text: string;
}

const attribute = (element: Dom.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;
const has = (element: Dom.Element, name: string) =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
const textOf = (node: Dom.Node): string =>
  tree.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const lineOf = (node: Dom.Node) => textOf(node).replace(/\s+/g, ' ').trim();

/**
 * The argument of a page of the story, in its order.
 * @param titleOf the title of a chart at a step
 */
export function argumentOf(html: string, titleOf: (chart: string, step: string) => string): Line[] {
  const lines: Line[] = [];
  const walk = (node: Dom.Node): void => {
    if (tree.isElementNode(node)) {
      const { tagName } = node;
      if (tagName === 'noscript' || tagName === 'figure' || tagName === 'details') return;
      if (has(node, 'answer')) {
        lines.push({ kind: 'answer', text: lineOf(node) });
        return;
      }
      if (/^h[12]$/.test(tagName) && !has(node, 'sr-only')) lines.push({ kind: 'title', text: lineOf(node) });
      const [chart, step] = [attribute(node, 'data-chart'), attribute(node, 'data-step')];
      if (has(node, 'step') && chart && step) {
        lines.push({ kind: 'chart', text: titleOf(chart, step) });
        return;
      }
      if (tagName === 'h3') lines.push({ kind: 'heading', text: lineOf(node) });
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return lines;
}

/** The lines as an outline. */
export const outline = (lines: readonly Line[]): string =>
  lines
    .map(({ kind, text }) => {
      if (kind === 'title') return `\n${text}`;
      return kind === 'heading' ? `  ${text}` : kind === 'chart' ? `    ${text}` : `  = ${text}`;
    })
    .join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: at('dist') } } });
  const html = readFileSync(path.join(values.dir, 'index.html'), 'utf8');
  const titleOf = (chart: string, step: string) => {
    const { title, steps } = chartText(chart);
    return steps.find(({ id }) => id === step)?.title ?? title;
  };
  console.log(outline(argumentOf(html, titleOf)));
}
