/** Style sheets of what comes late: constructed, since a page's policy knows only the styles that it was built with. */

const adopted = new Set<string>();

/** Has the document follow the rules, once. */
export function adopt(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
