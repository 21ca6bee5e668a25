/**
 * The live picture: a join by keys from a scene to the SVG in the page, small enough for frames.
 * Elements keep their identity by key; attributes and classes only. Drawing the
 * same scene twice is the same as once.
 */
import type { Scene } from './contract.ts';
import { nodesOf, type SvgNode } from './nodes.ts';
import { num } from './shapes.ts';

/** What each element shows now, so that only differences touch the document. */
const shown = new WeakMap<Element, SvgNode>();

const idOf = (node: SvgNode) => `${node.tag} ${node.key}`;

function dress(element: Element, node: SvgNode): void {
  const before = shown.get(element);
  for (const name in before?.attributes) {
    if (!(name in node.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(node.attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, value);
  }
  if (node.text !== undefined && node.text !== before?.text) element.textContent = node.text;
  shown.set(element, node);
  if (node.children) join(element, node.children);
}

/** The children of an element become those of a list: what keeps its key keeps its element. */
function join(parent: Element, nodes: readonly SvgNode[]): void {
  const old = new Map<string, Element>();
  for (const child of parent.children) {
    const node = shown.get(child);
    if (node) old.set(idOf(node), child);
  }
  const elements = nodes.map((node) => {
    const id = idOf(node);
    const element = old.get(id) ?? document.createElementNS('http://www.w3.org/2000/svg', node.tag);
    old.delete(id);
    dress(element, node);
    return element;
  });
  for (const gone of old.values()) gone.remove();
  let place = parent.firstElementChild;
  for (const element of elements) {
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
}

/**
 * Draws a scene into a picture that `sceneToSvg` wrote. At the first call the
 * marks drawn at build are replaced: they may have been drawn at another size.
 */
export function drawLive(svg: SVGSVGElement, scene: Scene): void {
  const root = svg.querySelector<SVGGElement>(':scope > .marks');
  if (!root) throw new Error('The picture has no <g class="marks">.');
  if (!live.has(root)) {
    root.replaceChildren();
    live.add(root);
  }
  const [width, height] = [num(scene.width), num(scene.height)];
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height };
  for (const [name, value] of Object.entries(frame)) {
    if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
  }
  join(root, nodesOf(scene));
}

const live = new WeakSet<Element>();
