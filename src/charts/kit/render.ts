/** A scene as SVG text, for pages at build, downloads and golden pictures. */
import type { Scene } from './contract.ts';
import { nodesOf, type SvgNode } from './nodes.ts';
import { num } from './shapes.ts';

export interface Naming {
  /** The accessible name: the title that says the finding. */
  name: string;
  /** The description: the step's text alternative. */
  description: string;
  /** Starts the ids of name and description; unique on the page. */
  idPrefix: string;
  /** Leave out the claim ids: for the many static pictures of a page. */
  bare?: boolean;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

function write({ tag, attributes, text, children }: SvgNode, bare: boolean): string {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (!(bare && name === 'data-claim')) open += ` ${name}="${escape(value)}"`;
  }
  const inner =
    text === undefined ? (children ?? []).map((child) => write(child, bare)).join('') : escape(text);
  return inner ? `${open}>${inner}</${tag}>` : `${open}/>`;
}

/** The marks alone, as SVG text without a frame. */
export function marksToSvg(scene: Scene, bare = false): string {
  return nodesOf(scene)
    .map((node) => write(node, bare))
    .join('');
}

/** The whole picture: one `<svg role="img">` with its name and description. */
export function sceneToSvg(scene: Scene, { name, description, idPrefix, bare = false }: Naming): string {
  const [title, desc] = [`${escape(idPrefix)}-title`, `${escape(idPrefix)}-desc`];
  const [width, height] = [num(scene.width), num(scene.height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" role="img" viewBox="0 0 ${width} ${height}"` +
    ` width="${width}" height="${height}" aria-labelledby="${title}" aria-describedby="${desc}">` +
    `<title id="${title}">${escape(name)}</title><desc id="${desc}">${escape(description)}</desc>` +
    `<g class="marks">${marksToSvg(scene, bare)}</g></svg>`
  );
}
