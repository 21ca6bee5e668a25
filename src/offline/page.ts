/**
 * A built page made into one that opens from a disk: as readers without scripts see it, its pictures in place, its links
 * relative. Browsers run no module and refer to no drawing in another file there. Pure.
 */
import {
  defaultTreeAdapter as tree,
  parse,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Dom,
} from 'parse5';
import { attribute, elements, setAttribute, textOf } from '../links/elements.ts';
import { piecesOf } from '../ledger/pieces.ts';
import type { Template } from '../ledger/template.ts';
import { fileOf, ledFrom, pathBelow, wayTo, type Copied } from './links.ts';

/** What every page of a copy is given. */
export interface Common extends Copied {
  /** The markup of a drawing that pages refer to, by the path of its file and its id. */
  drawing: (file: string, id: string) => string | undefined;
  /** The file of the copy with its fonts and the style of its note. */
  styles: string;
  words: {
    /** At the head of each page. */
    note: Template<'link'>;
    noteLink: string;
    /** Behind a link that needs a network. */
    online: string;
    /** Of single pages, below their headings: what is missing there. */
    missing: Readonly<Record<string, string>>;
  };
  /** What a citation says instead of the day on which the page was built. */
  day: string;
}

export interface OfflinePage {
  html: string;
  /** Files of the site that the page shows, by their paths. */
  files: string[];
  /** The rules of its fonts, which leave the page. */
  fonts: string[];
  title: string;
}

const has = (element: Dom.Element, name: string): boolean => attribute(element, name) !== undefined;
/** Elements that do nothing without scripts, and what is made for the site alone. */
const GONE = new Set(['script', 'template', 'iframe', 'button', 'form']);
const MARKED = ['data-online', 'data-copy-link', 'data-copy-page', 'data-step-controls'];
/** A place of a chart's page that is not in the copy. */
const ONLINE_PLACE = /^(?!https?:).*#embed$/;
const KEPT_LINKS = new Set(['canonical', 'icon']);

/** Whether an element has no place in a copy. */
function isLeftOut(element: Dom.Element): boolean {
  const { tagName } = element;
  if (tagName === 'link') return !KEPT_LINKS.has(attribute(element, 'rel') ?? '');
  if (tagName === 'meta')
    return (
      has(element, 'http-equiv') ||
      has(element, 'property') ||
      (attribute(element, 'name') ?? '').startsWith('twitter:')
    );
  return GONE.has(tagName) || MARKED.some((name) => has(element, name));
}

/**
 * The elements that stay below a node, in their order; the others are taken away, and what stands in <noscript> stands
 * in its place. One walk for all: pages have ten thousand elements.
 */
function settle(parent: Dom.ParentNode, kept: Dom.Element[] = []): Dom.Element[] {
  const children: Dom.ChildNode[] = [];
  const take = (nodes: readonly Dom.ChildNode[]): void => {
    for (const node of nodes) {
      if (tree.isElementNode(node)) {
        if (isLeftOut(node)) continue;
        if (node.tagName === 'noscript') {
          take(node.childNodes);
          continue;
        }
        kept.push(node);
        settle(node, kept);
      }
      node.parentNode = parent;
      children.push(node);
    }
  };
  take(parent.childNodes);
  parent.childNodes = children;
  return kept;
}

/** Puts nodes in the place of an element. */
function replace(element: Dom.Element, nodes: readonly Dom.ChildNode[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...nodes);
}

/** The drawing that a reference names, as nodes of an SVG. @throws where there is none */
function drawingFor(address: string, page: string, { home, drawing }: Common): Dom.ChildNode[] {
  const id = decodeURIComponent(new URL(address, home).hash.slice(1));
  const markup = drawing(pathBelow(address, page, home) ?? '', id);
  if (markup === undefined)
    throw new Error(`${fileOf(page)}: there is no drawing "${address}" to put in place`);
  const [svg] = parseFragment(`<svg>${markup}</svg>`).childNodes;
  return svg && tree.isElementNode(svg) ? svg.childNodes : [];
}

/** A citation's sentences name the day of the copy; its records for programs are on the site. */
function dateCitation(cite: Dom.Element, day: string): void {
  const { cited } = JSON.parse(attribute(cite, 'data-cite') ?? '{}') as {
    cited?: { retrieved?: { day: string } };
  };
  const built = cited?.retrieved?.day;
  cite.attrs = cite.attrs.filter(({ name }) => name !== 'data-cite');
  for (const element of [...elements(cite)]) {
    if (element.tagName === 'details') tree.detachNode(element);
    if (!has(element, 'data-cite-way') || built === undefined) continue;
    const said = textOf(element).replace(built, day);
    element.childNodes = [];
    tree.insertText(element, said);
  }
}

const FONT = /@font-face\s*\{[^}]*\}/g;

/** Takes the rules of fonts that are files out of a style; returns them. */
function withoutFonts(style: Dom.Element): string[] {
  const css = textOf(style);
  const fonts = [...css.matchAll(FONT)].map(([rule]) => rule).filter((rule) => rule.includes('url('));
  style.childNodes = [];
  tree.insertText(
    style,
    css.replace(FONT, (rule) => (rule.includes('url(') ? '' : rule)),
  );
  return fonts;
}

/** Leads a link on, and says where it needs a network. */
function lead(link: Dom.Element, page: string, common: Common): void {
  const address = attribute(link, 'href');
  if (address === undefined) return;
  const { href, online } = ledFrom(page, address, common);
  if (!online && ONLINE_PLACE.test(href)) {
    tree.detachNode(link);
    return;
  }
  setAttribute(link, 'href', href);
  link.attrs = link.attrs.filter(({ name }) => name !== 'download');
  if (!online) return;
  const mark = tree.createElement('span', link.namespaceURI, [{ name: 'class', value: 'offline-mark' }]);
  tree.insertText(mark, common.words.online);
  tree.appendChild(link, mark);
}

/** A paragraph of a copy, with or without a link to the page on the site. */
function paragraph(
  like: Dom.Element,
  pieces: readonly (string | { href: string; text: string })[],
): Dom.Element {
  const said = tree.createElement('p', like.namespaceURI, [{ name: 'class', value: 'offline-note' }]);
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      tree.insertText(said, piece);
      continue;
    }
    const link = tree.createElement('a', like.namespaceURI, [{ name: 'href', value: piece.href }]);
    tree.insertText(link, piece.text);
    tree.appendChild(said, link);
  }
  return said;
}

/** Says at the head of a page what it is, and below its heading what is missing. */
function note(all: readonly Dom.Element[], page: string, { home, words }: Common): void {
  const main = all.find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${fileOf(page)}: a page without <main> has no place for its note`);
  const link = { href: new URL(page, home).href, text: words.noteLink };
  const said = paragraph(main, piecesOf(words.note, { link }));
  const [first] = main.childNodes;
  if (first) tree.insertBefore(main, said, first);
  else tree.appendChild(main, said);
  const missing = words.missing[page];
  const heading = all.find(({ tagName }) => tagName === 'h1');
  const above = heading?.parentNode;
  if (missing === undefined || !heading || !above) return;
  const next = above.childNodes[above.childNodes.indexOf(heading) + 1];
  const told = paragraph(main, [missing]);
  if (next) tree.insertBefore(above, told, next);
  else tree.appendChild(above, told);
}

/** The attributes by which elements show files. */
const SHOWN: Readonly<Record<string, string>> = { img: 'src', image: 'href', link: 'href' };

/**
 * The page of the copy.
 * @param page its path below the home page
 * @param html as it was built
 * @throws where it refers to a drawing that there is none of
 */
export function offlinePage(page: string, html: string, common: Common): OfflinePage {
  // As a browser without scripts reads it: what stands in <noscript> is markup.
  const document = parse(html, { scriptingEnabled: false });
  const file = fileOf(page);
  const all = settle(document);
  const files: string[] = [];
  const fonts: string[] = [];
  for (const element of all) {
    const { tagName } = element;
    const shows = SHOWN[tagName];
    const address = attribute(element, shows ?? 'href');
    if (has(element, 'data-cite')) dateCitation(element, common.day);
    if (tagName === 'a') lead(element, page, common);
    else if (tagName === 'style') fonts.push(...withoutFonts(element));
    else if (address === undefined || attribute(element, 'rel') === 'canonical') continue;
    else if (tagName === 'use') {
      if (!address.startsWith('#')) replace(element, drawingFor(address, page, common));
    } else if (shows !== undefined && !address.startsWith('data:')) {
      const path = pathBelow(address, page, common.home);
      if (path === null) throw new Error(`${file}: <${tagName} ${shows}="${address}"> is on another host`);
      files.push(path);
      setAttribute(element, shows, wayTo(file, path));
    }
  }
  const head = all.find(({ tagName }) => tagName === 'head');
  const title = all.find(({ tagName }) => tagName === 'title');
  if (!head || !title) throw new Error(`${file}: a page has a head and a title`);
  note(all, page, common);
  tree.appendChild(
    head,
    tree.createElement('link', head.namespaceURI, [
      { name: 'rel', value: 'stylesheet' },
      { name: 'href', value: wayTo(file, common.styles) },
    ]),
  );
  // From a disk they come at once: nobody is to wait for the next page.
  const rules = fonts.map((rule) => rule.replace(/font-display:\s*optional/, 'font-display:block'));
  return { html: serialize(document), files, fonts: rules, title: textOf(title) };
}

/** The drawings of a file, as markup by their ids. */
export function drawingsIn(svg: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements(parseFragment(svg))) {
    const id = element.tagName === 'g' ? attribute(element, 'id') : undefined;
    if (id !== undefined) found.set(id, serialize(element));
  }
  return found;
}
