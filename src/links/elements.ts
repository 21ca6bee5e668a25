/** Elements of a parsed page: what the build, what freezes and the tests ask of markup. Pure. */
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom } from 'parse5';

/** Every element below a node, the contents of templates included. */
export function* elements(node: Dom.ParentNode): Generator<Dom.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elements(child);
    if (child.tagName === 'template') yield* elements((child as Dom.Template).content);
  }
}

export const attribute = (element: Dom.Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** The text that stands in an element itself. */
export const textOf = (element: Dom.Element): string =>
  element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');

/** Gives an attribute of an element another value. */
export function setAttribute(element: Dom.Element, name: string, value: string): void {
  const found = element.attrs.find((one) => one.name === name);
  if (found) found.value = value;
  else element.attrs.push({ name, value });
}
