/** The footnotes of a page: in its markup for readers without scripts, and kept as text by the browser while scripts run. */
let footnotes: DocumentFragment | undefined;

/** All of them; whoever shows them takes a copy. */
export function footnotesOf(): DocumentFragment {
  if (!footnotes) {
    const template = document.createElement('template');
    template.innerHTML = document.querySelector('.notes noscript')?.textContent ?? '';
    footnotes = template.content;
  }
  return footnotes;
}

/** The claim's footnote; null where the page has none. */
export function footnoteOf(claim: string): Node[] | null {
  const note = footnotesOf().querySelector(`[id="note-${CSS.escape(claim)}"]`);
  if (!note) return null;
  const p = document.createElement('p');
  p.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  return [p];
}
