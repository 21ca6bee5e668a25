/**
 * What the built pages weigh: read from dist alone, in the bytes that a static host sends (gzip 9 for
 * text; fonts and pictures as they are). Bodies only, without headers. The site's icon is not counted:
 * browsers ask for it when all else is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import ts from 'typescript';

/** A built site: its folder, and the path below which it is served, with both slashes. */
export interface Site {
  dist: string;
  base: string;
}

/** A chart's own part: what no other chart needs. */
export interface ChartWeight {
  id: string;
  code: number;
  data: number;
}

/** Bytes, except where the name says otherwise. */
export interface StoryWeight {
  html: number;
  scripts: number;
  fonts: number;
  total: number;
  /** Elements that the browser makes with scripts on: neither in `<noscript>` nor in `<template>`. */
  elements: number;
  /** The files asked for while the page loads, as paths in dist; the page itself is the first. */
  files: string[];
  /** The files that come while the reader scrolls. */
  later: string[];
  /** Everything, once the reader has scrolled through the whole story. */
  scrolled: number;
  /** Scripts that come with the first chart and serve all: D3 and the kit. */
  shared: number;
  /** What else comes on demand, such as the place to draw in. */
  others: number;
  charts: ChartWeight[];
}

const packed = (body: Buffer | string) => gzipSync(body, { level: 9 }).length;
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** The weight of a file on the wire. */
export function wireSize(site: Site, file: string): number {
  const body = readFileSync(path.join(site.dist, file));
  return /\.(html|js|mjs|css|svg|json|csv|txt|xml)$/.test(file) ? packed(body) : body.length;
}

/** The path in dist that an address of the page at `from` leads to, or null outside the site. */
export function fileOf(site: Site, address: string, from: string): string | null {
  if (/^data:|^blob:/i.test(address)) return null;
  const url = new URL(address, `http://site${site.base}${from}`);
  if (url.host !== 'site' || !url.pathname.startsWith(site.base)) return null;
  return decodeURIComponent(url.pathname.slice(site.base.length));
}

/** Every element that a browser with scripts makes of the page. */
export function* liveElements(node: Dom.ParentNode): Generator<Dom.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* liveElements(child);
  }
}

const attribute = (element: Dom.Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;
const textOf = (element: Dom.Element) =>
  element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');

/** What one script imports, and the data it carries. */
export interface Script {
  now: string[];
  later: string[];
  /** Texts of its `JSON.parse('…')` calls: the form in which the build hands a chart its data. */
  data: string[];
}

/** Reads a script's imports as addresses, exactly as written. */
export function readScript(text: string): Script {
  const found: Script = { now: [], later: [], data: [] };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteralLike(node.moduleSpecifier)) found.now.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) {
        if (node.expression.kind === ts.SyntaxKind.ImportKeyword) found.later.push(first.text);
        else if (node.expression.getText() === 'JSON.parse') found.data.push(first.getText());
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}

/** The scripts of a site, each read once. */
export class Scripts {
  private readonly known = new Map<string, Script>();
  private readonly site: Site;

  constructor(site: Site) {
    this.site = site;
  }

  read(file: string): Script {
    const known = this.known.get(file);
    if (known) return known;
    const script = readScript(readFileSync(path.join(this.site.dist, file), 'utf8'));
    const local = (addresses: string[]) =>
      addresses.flatMap((address) => fileOf(this.site, address, file) ?? []);
    const read = { now: local(script.now), later: local(script.later), data: script.data };
    this.known.set(file, read);
    return read;
  }

  /** These scripts and all that they import; with `later`, what they import on demand too. */
  closure(
    from: Iterable<string>,
    later: boolean,
    skip: (file: string) => boolean = () => false,
  ): Set<string> {
    const found = new Set<string>();
    const queue = [...from];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (found.has(file) || skip(file)) continue;
      found.add(file);
      const script = this.read(file);
      queue.push(...script.now, ...(later ? script.later : []));
    }
    return found;
  }
}

/** What a page asks for by its markup. */
interface Markup {
  elements: number;
  scripts: string[];
  inline: Script[];
  fontsFirst: string[];
  fontsAll: string[];
  others: string[];
  lazy: string[];
  charts: string[];
}

/** Reads a page: its scripts, fonts, style sheets and pictures. */
export function readPage(site: Site, file: string): Markup {
  const markup: Markup = {
    ...{ elements: 0, scripts: [], inline: [], fontsFirst: [], fontsAll: [] },
    ...{ others: [], lazy: [], charts: [] },
  };
  const add = (list: string[], address: string | undefined) => {
    const found = address === undefined ? null : fileOf(site, address, file);
    if (found !== null && !list.includes(found)) list.push(found);
  };
  const style = (css: string) => {
    for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
      add(markup.fontsAll, /url\(\s*["']?([^"')]+)/.exec(rule)?.[1]);
    }
  };
  for (const element of liveElements(parse(readFileSync(path.join(site.dist, file), 'utf8')))) {
    markup.elements += 1;
    const { tagName } = element;
    const href = attribute(element, 'href');
    const src = attribute(element, 'src');
    const chart = attribute(element, 'data-chart');
    if (chart !== undefined && !markup.charts.includes(chart)) markup.charts.push(chart);
    if (tagName === 'script' && src !== undefined) add(markup.scripts, src);
    else if (tagName === 'script' && /^(module)?$/.test(attribute(element, 'type') ?? '')) {
      markup.inline.push(readScript(textOf(element)));
    } else if (tagName === 'style') style(textOf(element));
    else if (tagName === 'link') {
      const rel = attribute(element, 'rel');
      if (rel === 'modulepreload') add(markup.scripts, href);
      else if (rel === 'preload' && attribute(element, 'as') === 'font') add(markup.fontsFirst, href);
      else if (rel === 'stylesheet') {
        add(markup.others, href);
        const sheet = href === undefined ? null : fileOf(site, href, file);
        if (sheet !== null) style(readFileSync(path.join(site.dist, sheet), 'utf8'));
      } else if (rel === 'preload') add(markup.others, href);
    } else if (tagName === 'img' || tagName === 'iframe' || tagName === 'source') {
      add(attribute(element, 'loading') === 'lazy' ? markup.lazy : markup.others, src);
    }
  }
  for (const script of markup.inline) {
    for (const address of script.now) add(markup.scripts, address);
  }
  return markup;
}

/** The kit's live figure, which every chart needs. */
const KIT = /^figure\./;
/** Comes with `?debug` alone. */
const DEBUG = /^debug\./;
const nameOf = (file: string) => path.posix.basename(file);

/** The script of each chart, by the name that the build gives it. */
function chartScripts(scripts: Iterable<string>, ids: readonly string[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const file of scripts) {
    const name = path.posix.basename(file);
    const id = ids.find((id) => name.startsWith(`${id}.`));
    if (id !== undefined) entries.set(id, file);
  }
  return entries;
}

/** Weighs the story. */
export function weighStory(site: Site, page = 'index.html'): StoryWeight {
  const markup = readPage(site, page);
  const scripts = new Scripts(site);
  const size = (file: string) => wireSize(site, file);
  const inlineLater = markup.inline.flatMap((script) =>
    script.later.flatMap((address) => fileOf(site, address, page) ?? []),
  );

  const first = scripts.closure(markup.scripts, false);
  const all = scripts.closure([...first, ...inlineLater], true, (file) => DEBUG.test(nameOf(file)));
  const files = [page, ...first, ...markup.fontsFirst, ...markup.others];
  const rest = [...all].filter((file) => !first.has(file));
  const fontsLater = markup.fontsAll.filter((file) => !markup.fontsFirst.includes(file));

  const entries = chartScripts(rest, markup.charts);
  const missing = markup.charts.filter((id) => !entries.has(id));
  if (missing.length > 0) {
    throw new Error(
      `No script in dist for the chart ${missing.join(', ')}: looked for a name "<chart id>.…js".`,
    );
  }
  // A chart's own part is what nothing else leads to: neither the page nor any other import on demand.
  const onDemand = [...all].flatMap((file) => scripts.read(file).later);
  const ownOf = (entry: string) => {
    const others = onDemand.filter((file) => file !== entry);
    const elsewhere = scripts.closure([...first, ...inlineLater, ...others], false);
    return [...scripts.closure([entry], false)].filter((file) => !elsewhere.has(file));
  };
  const own = new Map([...entries].map(([id, entry]) => [id, ownOf(entry)]));
  const charts = [...own].map(([id, list]) => {
    let code = 0;
    let data = 0;
    for (const file of list) {
      const text = readFileSync(path.join(site.dist, file), 'utf8');
      const literals = scripts.read(file).data;
      const withoutData = literals.reduce((left, literal) => left.replace(literal, () => '""'), text);
      if (literals.length > 0) data += packed(literals.join('\n'));
      code += packed(withoutData);
    }
    return { id, code, data };
  });
  const ofCharts = new Set([...own.values()].flat());
  const kit = rest.filter((file) => KIT.test(nameOf(file)));
  if (charts.length > 0 && kit.length === 0) {
    throw new Error('No script in dist for the kit: looked for a name "figure.…js".');
  }
  const needed = scripts.closure([...kit, ...entries.values()], false);
  const shared = rest.filter((file) => needed.has(file) && !ofCharts.has(file));
  const others = rest.filter((file) => !needed.has(file));

  const later = [...rest, ...fontsLater, ...markup.lazy];
  const total = sum(files.map(size));
  return {
    html: size(page),
    scripts: sum([...first].map(size)),
    fonts: sum(markup.fontsFirst.map(size)),
    total,
    elements: markup.elements,
    files,
    later,
    scrolled: total + sum(later.map(size)),
    shared: sum(shared.map(size)),
    others: sum(others.map(size)),
    charts: charts.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Whether a frame draws values of the model that its address may carry. */
export const takesValues = (site: Site, page: string): boolean =>
  readFileSync(path.join(site.dist, page), 'utf8').includes(' data-lab=');

/**
 * Weighs one embed with everything that it loads; `charts` are the ids of all charts.
 * @param values whether its address carries values of the model, for which the chart's code comes
 */
export function weighEmbed(site: Site, page: string, charts: readonly string[], values = false): number {
  const markup = readPage(site, page);
  const scripts = new Scripts(site);
  const own = path.posix.dirname(page).split('/')[1] ?? '';
  const other = (file: string) =>
    // Steps arrive as drawn pictures: a chart's code comes with values alone.
    charts.some((id) => !(values && id === own) && nameOf(file).startsWith(`${id}.`));
  const inlineLater = markup.inline.flatMap((script) =>
    script.later.flatMap((address) => fileOf(site, address, page) ?? []),
  );
  const all = scripts.closure([...markup.scripts, ...inlineLater], true, other);
  const fonts = new Set([...markup.fontsFirst, ...markup.fontsAll]);
  return sum([page, ...all, ...fonts, ...markup.others, ...markup.lazy].map((file) => wireSize(site, file)));
}

/** Weighs the drawn steps that a frame fetches, in a column of 640 pixels, for which snippets are made. */
export function weighPictures(site: Site, chart: string): number {
  const file = `embed/${chart}/640x376.json`;
  return existsSync(path.join(site.dist, file)) ? wireSize(site, file) : 0;
}
