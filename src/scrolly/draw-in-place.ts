/**
 * Step pictures for paper. They stand in a file of their own, to which the page
 * refers; a printer does not wait for it, so the drawings are put in place of
 * the references at once.
 */
const files = new Map<string, Document>();

/** The file, asked for synchronously and once: nothing asynchronous comes in time for `beforeprint`. */
function fileAt(address: string): Document | undefined {
  const known = files.get(address);
  if (known) return known;
  try {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
    if (request.status !== 200) return undefined;
    // The page has the rules of the marks; its policy lets no others in.
    const drawings = request.responseText.replace(/<style>.*?<\/style>/s, '');
    const file = new DOMParser().parseFromString(drawings, 'image/svg+xml');
    files.set(address, file);
    return file;
  } catch {
    // Without a network the references stay; the browser may still have the file.
    return undefined;
  }
}

/** Puts the drawings of the step pictures below `root` in place of their references. */
export function drawInPlace(root: ParentNode): void {
  for (const use of root.querySelectorAll('[data-placed] > svg > use')) {
    const [address = '', id = ''] = (use.getAttribute('href') ?? '').split('#');
    const drawing = fileAt(address)?.getElementById(id);
    if (drawing) use.replaceWith(...[...drawing.children].map((mark) => document.importNode(mark, true)));
  }
}
