/** A scene as SVG text, for pages at build, downloads and golden pictures. */
import type { Scene } from './contract.ts';
import { nodesOf, type SvgNode } from './nodes.ts';
import { num } from './shapes.ts';

/** How a picture is written. */
interface Manner {
  /** In whole pixels, without what cannot be seen: where a live picture soon takes its place. */
  rough?: boolean;
  /** With level and upright strokes of one number each, and no name of the language: in pages, where every byte is carried. */
  short?: boolean;
  /** Without claim ids: where no card answers a click on a mark. */
  bare?: boolean;
}
export interface Naming extends Manner {
  /** The accessible name: the title that says the finding. */
  name: string;
  /** The description: the step's text alternative. */
  description: string;
  /** Starts the ids of name and description; unique on the page. */
  idPrefix: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** The size that texts have where none is written; it stands in `marks.css` too. */
const COMMON_SIZE = '12';

/** A number of a sketch: whole pixels, and tenths where it is part of a small sign. */
const coarse = (n: string) => (Math.abs(Number(n)) < 10 ? n : String(Math.round(Number(n))));

/** A path without what cannot be seen: points on one another and circles of no size, kept for motion. */
const visible = (d: string) =>
  d
    .replace(/M[^A-Z]*?(?:a0,0,[^a-zA-Z]*)+(?=M|$)/g, '')
    .replace(/(L[^a-zA-Z]+)(?:\1(?=[a-zA-Z]|$))+/g, '$1')
    .replace(/M[^a-zA-Z]*(?=M|$)/g, '');

/** A path with its level and upright strokes by one number each. */
function shortened(d: string): string {
  let at: string[] | null = null;
  return d.replace(/([A-Za-z])([^A-Za-z]*)/g, (stroke, command: string, numbers: string) => {
    const [x = '', y = '', ...more] = numbers.trim().split(/[ ,]+/);
    const before = at;
    at = /[ML]/.test(command) && y !== '' && more.length === 0 ? [x, y] : null;
    if (command !== 'L' || !at || !before) return stroke;
    if (before[0] === x) return `V${y}`;
    return before[1] === y ? `H${x}` : stroke;
  });
}

/** An attribute as a sketch has it. */
function sketched(name: string, value: string): string {
  if (name === 'class') return value;
  const rounded = value.replace(/-?\d+\.\d+/g, coarse);
  return name === 'd' ? visible(rounded) : rounded;
}

function write({ tag, attributes, text, children }: SvgNode, manner: Manner): string {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (manner.bare && name === 'data-claim') continue;
    if (manner.rough && name === 'font-size' && value === COMMON_SIZE) continue;
    const written = manner.rough && name !== 'data-claim' ? sketched(name, value) : value;
    if (manner.rough && name === 'd' && !written) return '';
    open += ` ${name}="${escape(name === 'd' && manner.short ? shortened(written) : written)}"`;
  }
  const inner =
    text === undefined ? (children ?? []).map((child) => write(child, manner)).join('') : escape(text);
  return inner ? `${open}>${inner}</${tag}>` : `${open}/>`;
}

/** The marks alone, as SVG text without a frame. */
export function marksToSvg(scene: Scene, manner: Manner = {}): string {
  return nodesOf(scene)
    .map((node) => write(node, manner))
    .join('');
}

/** The marks of a picture as a sketch: whole pixels, no claim ids. What it shows is described in text beside it. */
export const sketchToSvg = (scene: Scene): string =>
  marksToSvg(scene, { rough: true, bare: true, short: true });

/** The whole picture: one `<svg role="img">` with its name and description. */
export function sceneToSvg(scene: Scene, { name, description, idPrefix, ...manner }: Naming): string {
  const [title, desc] = [`${escape(idPrefix)}-title`, `${escape(idPrefix)}-desc`];
  const [width, height] = [num(scene.width), num(scene.height)];
  return (
    `<svg${manner.short ? '' : ' xmlns="http://www.w3.org/2000/svg"'} class="chart-svg" role="img" viewBox="0 0 ${width} ${height}"` +
    ` width="${width}" height="${height}" aria-labelledby="${title}" aria-describedby="${desc}">` +
    `<title id="${title}">${escape(name)}</title><desc id="${desc}">${escape(description)}</desc>` +
    `<g class="marks">${marksToSvg(scene, manner)}</g></svg>`
  );
}
