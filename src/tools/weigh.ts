/**
 * What files of the built site weigh, in the bytes that a static host sends (gzip 9 for text; fonts and
 * pictures as they are). Bodies only, without headers. Which files a page asks for is the browser's to say
 * (network.ts); which of them are a chart's own, the build's (its manifest).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';

/** A built site: its folder, and the path below which it is served, with both slashes. */
export interface Site {
  dist: string;
  base: string;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** The weight of a file on the wire. */
export function wireSize(site: Site, file: string): number {
  const body = readFileSync(path.join(site.dist, file));
  return /\.(html|js|mjs|css|svg|json|csv|txt|xml|webmanifest)$/.test(file)
    ? gzipSync(body, { level: 9 }).length
    : body.length;
}

/** The weight of several files on the wire. */
export const wireSizes = (site: Site, files: Iterable<string>): number =>
  sum([...files].map((file) => wireSize(site, file)));

/** The file in dist that answers an address of the site; null for other hosts and other places. */
export function fileOf(site: Site, address: string, origin: string): string | null {
  const url = new URL(address);
  if (url.origin !== origin || !url.pathname.startsWith(site.base)) return null;
  const file = decodeURIComponent(url.pathname.slice(site.base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function* liveElements(node: Dom.ParentNode): Generator<Dom.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* liveElements(child);
  }
}

/** How many elements a browser with scripts makes of a page: neither in `<noscript>` nor in `<template>`. */
export function countElements(site: Site, page: string): number {
  return [...liveElements(parse(readFileSync(path.join(site.dist, page), 'utf8')))].length;
}

const count = (site: Site, page: string, part: string): number =>
  readFileSync(path.join(site.dist, page), 'utf8').split(part).length - 1;

/** How many claims and sources a page lists. */
export const countEntries = (site: Site, page: string): number => count(site, page, ' data-item');

/** How many terms a page explains. */
export const countTerms = (site: Site, page: string): number => count(site, page, '<dt');

/** Vite's manifest, as far as it is read here: by module, its file and the modules that it imports. */
export type Manifest = Record<string, { file: string; imports?: string[] }>;

/** Where the build puts its manifest. */
export const MANIFEST = '_astro/manifest.json';
/** The names of a chart's modules in the manifest, before its id: no page needs more than one of them. */
const CHART = /^virtual:(chart|flow)\/(.+)$/;

/** @throws when the site was built without its manifest */
export function readManifest(site: Site): Manifest {
  try {
    return JSON.parse(readFileSync(path.join(site.dist, MANIFEST), 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`No ${MANIFEST} in ${site.dist}: build the site anew with npm run build.`, {
      cause: error,
    });
  }
}

/** The files of a module and of all that it imports at once. */
function closure(manifest: Manifest, module: string): Set<string> {
  const files = new Set<string>();
  const queue = [module];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const entry = manifest[name];
    if (!entry) throw new Error(`The manifest names ${name} and does not list it.`);
    if (files.has(entry.file)) continue;
    files.add(entry.file);
    queue.push(...(entry.imports ?? []));
  }
  return files;
}

/** The files that only one chart needs, chart by chart, its module's first, and those that several need. */
export interface ChartFiles {
  own: Map<string, string[]>;
  shared: string[];
  /** How many charts there are. */
  charts: number;
}

/** Sorts the files of all charts; one that is a part of the page stands as `<id>, in the page`. */
export function chartFiles(manifest: Manifest): ChartFiles {
  const needed = Object.keys(manifest).flatMap((module) => {
    const [, kind, id] = CHART.exec(module) ?? [];
    if (id === undefined) return [];
    return [{ id, name: kind === 'flow' ? `${id}, in the page` : id, files: closure(manifest, module) }];
  });
  const ids = new Map<string, Set<string>>();
  for (const { id, files } of needed)
    for (const file of files) ids.set(file, new Set([...(ids.get(file) ?? []), id]));
  const several = (file: string) => (ids.get(file)?.size ?? 0) > 1;
  const own = needed.map(({ name, files }): [string, string[]] => [
    name,
    [...files].filter((file) => !several(file)),
  ]);
  const byName = own.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    own: new Map(byName),
    shared: [...ids.keys()].filter(several).sort(),
    charts: new Set(needed.map(({ id }) => id)).size,
  };
}
