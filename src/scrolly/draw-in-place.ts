/**
 * Step pictures for paper. They stand in a file of their own, to which the page
 * refers; a printer does not wait for it, so the drawings are put in place of
 * the references at once.
 */
import { askNow } from '../links/ask-now.ts';

const files = new Map<string, Document>();

/** The file, asked for once. Without a network the references stay: the browser may still have it. */
function fileAt(address: string): Document | undefined {
  const known = files.get(address);
  const text = known ? null : askNow(address);
  if (text === null) return known;
  // The page has the rules of the marks; its policy lets no others in.
  const drawings = text.replace(/<style>.*?<\/style>/s, '');
  const file = new DOMParser().parseFromString(drawings, 'image/svg+xml');
  files.set(address, file);
  return file;
}

/** Puts the drawings of the step pictures below `root` in place of their references. */
export function drawInPlace(root: ParentNode): void {
  for (const use of root.querySelectorAll('[data-placed] > svg > use')) {
    const [address = '', id = ''] = (use.getAttribute('href') ?? '').split('#');
    const drawing = fileAt(address)?.getElementById(id);
    if (drawing) use.replaceWith(...[...drawing.children].map((mark) => document.importNode(mark, true)));
  }
}
