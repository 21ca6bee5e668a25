/**
 * A live frame, as it was built, made into a frozen one: a page that holds everything it shows, leads to the site by where
 * it stands, and asks for nothing but the list of corrections. Pure.
 */
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { attribute, elements, setAttribute as set, textOf } from '../links/elements.ts';

/** What a frozen frame is made of. */
export interface FrameParts {
  chart: string;
  /** The step that it shows alone; `null` for the whole chart. */
  step: string | null;
  /** The built live frame. */
  html: string;
  /** The home page in full, with its closing slash, for which it was built. */
  home: URL;
  /** The markup of the tables of the steps that it turns to, by their ids. */
  tables: ReadonlyMap<string, string>;
  /** The script, as text. */
  script: string;
  /** The file of a font, in base64, by the name that styles know it by. */
  fontNamed: (name: string) => string;
  /** What a reader is told of the file, beside how we know. */
  note: string;
  /** Its pictures, packed. */
  pictures: string;
  /** The ids of the corrections of its chart that had been made before. */
  known: readonly string[];
  /** Whether the script draws runs that an address carries. */
  runs: boolean;
  /** The source expression of an inline script or style. */
  hashOf: (content: string) => string;
}

/** Of a head, what speaks of a page that stays where it is found: previews and oEmbed are of the live frame. */
const LEFT_OUT = /^(og|twitter):/;

const has = (element: Dom.Element, name: string): boolean => attribute(element, name) !== undefined;
function drop(element: Dom.Element, ...names: string[]): void {
  element.attrs = element.attrs.filter(({ name }) => !names.includes(name));
}
/** Whether an element has no place in a frozen file. */
function isLeftOut(element: Dom.Element): boolean {
  const { tagName, parentNode } = element;
  const above = parentNode && tree.isElementNode(parentNode) ? parentNode : null;
  if (tagName === 'link') return attribute(element, 'rel') !== 'canonical';
  if (tagName === 'meta')
    return (
      has(element, 'http-equiv') ||
      LEFT_OUT.test(attribute(element, 'property') ?? '') ||
      LEFT_OUT.test(attribute(element, 'name') ?? '')
    );
  if (tagName === 'script') return has(element, 'src');
  // What was corrected before is right in the file.
  return has(element, 'data-news') || (tagName === 'noscript' && above?.tagName === 'main');
}

/** Leads a link to where the site is from here, or to the frozen file that stands in the place of a live frame. */
function moved(address: string, { chart, step, home }: FrameParts): string {
  const url = new URL(address, home);
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return address;
  if (address.startsWith('#')) return address;
  const path = url.pathname.slice(home.pathname.length);
  const own = `embed/${chart}/`;
  if (path.startsWith(own)) return `${step === null ? './' : '../'}${path.slice(own.length)}`;
  return `${homeFrom(step)}${path}${url.search}${url.hash}`;
}

/** The way from a frozen file to the home page: v, day, embed, chart, and the step if there is one. */
const homeFrom = (step: string | null): string => '../'.repeat(step === null ? 4 : 5);

/** Styles with the fonts that they name in them. */
const withFonts = (styles: string, fontNamed: FrameParts['fontNamed']): string =>
  styles.replace(
    /url\(["']?([^"')]+\.woff2)["']?\)/g,
    (_, address: string) => `url(data:font/woff2;base64,${fontNamed(address.split('/').at(-1) ?? '')})`,
  );

/** Puts into the content what the script reads from it. */
function tell(content: Dom.Element, { step, known, note, tables }: FrameParts): void {
  drop(content, 'data-at');
  if (step !== null) set(content, 'data-steps', step);
  set(content, 'data-home', homeFrom(step));
  set(content, 'data-known', known.join(' '));
  const find = (name: string) => [...elements(content)].find((element) => has(element, name));
  const [figure, how] = [find('data-chart'), find('data-how')];
  if (!figure || !how) throw new Error('A frame without a figure, or without how we know, cannot be frozen.');
  const said = tree.createElement('p', how.namespaceURI, []);
  tree.insertText(said, note);
  tree.appendChild(how, said);
  for (const [name, table] of tables) {
    const template = [...elements(parse(`<template data-table-of="${name}">${table}</template>`))].find(
      ({ tagName }) => tagName === 'template',
    );
    if (template) tree.appendChild(figure, template);
  }
}

/** What the file may do: run and wear what it holds, and ask its own site, which has no other name in a sandbox. */
const policyOf = (scripts: readonly string[], styles: readonly string[], { origin }: URL): string =>
  [
    "default-src 'none'",
    `script-src ${[...new Set(scripts)].join(' ')}`,
    `style-src ${[...new Set(styles)].join(' ')}`,
    'font-src data:',
    `connect-src 'self' ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The table that a built frame of a step shows, as markup. */
export function tableIn(html: string): string {
  const place = [...elements(parse(html))].find((element) => has(element, 'data-table-place'));
  if (!place) throw new Error('A frame without the place of its table cannot be frozen.');
  return serialize(place);
}

/** The steps that a built frame names, in their order. */
export function stepsIn(html: string): string[] {
  const content = [...elements(parse(html))].find((element) => has(element, 'data-embed'));
  return (content && attribute(content, 'data-steps')?.split(' ')) ?? [];
}

/**
 * The frozen file.
 * @throws where it would ask for anything else than it holds, or a part of the frame is missing
 */
export function frozenPage(parts: FrameParts): string {
  const page = parse(parts.html);
  const all = [...elements(page)];
  const [content, head, body] = [
    all.find((element) => has(element, 'data-embed')),
    all.find(({ tagName }) => tagName === 'head'),
    all.find(({ tagName }) => tagName === 'body'),
  ];
  if (!content || !head || !body) throw new Error('What has no content is no frame.');
  tell(content, parts);
  for (const element of [...elements(page)]) {
    if (isLeftOut(element)) tree.detachNode(element);
    const address = attribute(element, 'href');
    if (element.tagName === 'a' && address !== undefined) set(element, 'href', moved(address, parts));
    const lab = attribute(element, 'data-lab');
    if (lab !== undefined && parts.runs) set(element, 'data-lab', moved(lab, parts));
    else drop(element, 'data-lab');
    // The tables are here; a step's file knows no other step, and the way to them is a link.
    drop(element, 'data-tables', ...(parts.step === null ? [] : ['data-all']));
    if (element.tagName !== 'style') continue;
    const styles = withFonts(textOf(element), parts.fontNamed);
    element.childNodes = [];
    tree.insertText(element, styles);
  }
  const append = (attrs: Dom.Element['attrs'], text: string) => {
    const script = tree.createElement('script', body.namespaceURI, attrs);
    tree.insertText(script, text);
    tree.appendChild(body, script);
  };
  append(
    [
      { name: 'type', value: 'text/plain' },
      { name: 'data-pictures', value: '' },
    ],
    parts.pictures,
  );
  append([], parts.script);

  const whole = [...elements(page)];
  const hashesOf = (name: string) =>
    whole
      .filter((element) => element.tagName === name && !has(element, 'data-pictures'))
      .map((element) => parts.hashOf(textOf(element)));
  const policy = policyOf(hashesOf('script'), hashesOf('style'), parts.home);
  const meta = tree.createElement('meta', head.namespaceURI, [
    { name: 'http-equiv', value: 'content-security-policy' },
    { name: 'content', value: policy },
  ]);
  const charset = whole.find((element) => element.tagName === 'meta' && has(element, 'charset'));
  const after = charset && head.childNodes[head.childNodes.indexOf(charset) + 1];
  if (!after) throw new Error('A frame says first how its letters are written.');
  tree.insertBefore(head, meta, after);
  const html = serialize(page);
  const asked = askedBy(html);
  if (asked.length > 0) throw new Error(`A frozen file would ask for ${asked.join(', ')}.`);
  return html;
}

/** What an element asks for when its page is opened. */
function askedOf(element: Dom.Element): (string | undefined)[] {
  const { tagName } = element;
  const links = [attribute(element, 'href'), attribute(element, 'xlink:href')];
  if (tagName === 'link') return attribute(element, 'rel') === 'canonical' ? [] : links;
  if (tagName === 'use' || tagName === 'image') return links.filter((address) => !address?.startsWith('#'));
  if (tagName !== 'style')
    return [attribute(element, 'src'), attribute(element, 'srcset'), attribute(element, 'poster')];
  const styles = textOf(element);
  return [
    ...styles.matchAll(/url\(["']?(?!data:|#)([^"')]+)/g),
    ...styles.matchAll(/@import\s*([^;]+)/g),
  ].map(([, address]) => address);
}

/** What a page would ask for when it is opened, by its markup and its styles: nothing, in a frozen file. */
export const askedBy = (html: string): string[] =>
  [...elements(parse(html))].flatMap(askedOf).filter((address) => address !== undefined);
