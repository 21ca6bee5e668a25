/** Where links lead in the copy that opens from a disk: to files of the copy, or to the site itself. Pure. */
import { posix } from 'node:path';

/** The site that is copied. */
export interface Copied {
  /** The home page in full, with its closing slash. */
  home: URL;
  /** The pages of the copy, by their paths below the home page, such as `charts/scale/`; the story is the empty one. */
  pages: ReadonlySet<string>;
}

/** Pages of the site that have no place in a copy: frames, pages for previews, lists of files to download, the lost one. */
const LEFT_OUT = /^(404|embed|v|s|data)(\/|\.|$)|^charts\/[^/]+\/[^/]+\//;

/** Where scripts alone show what a query asks for. */
const SET_BY_QUERY = 'scenarios/';

/** The pages of a copy among those of the built site, by their paths as the build gives them. */
export const copiedPages = (built: readonly string[]): string[] =>
  [...new Set(built.map((path) => path.replace(/^\/|\/$/g, '')))]
    .map((path) => (path === '' ? '' : `${path}/`))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();

/** The file of a page in the copy, where the first page is the copy's own. */
export const fileOf = (page: string): string => `${page === '' ? 'story/' : page}index.html`;

/** The way from one file of the copy to another. */
export const wayTo = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** The path of an address below the home page; `null` for other places. */
export function pathBelow(address: string, page: string, home: URL): string | null {
  const own = new URL(page, home);
  if (!URL.canParse(address, own)) return null;
  const { origin, pathname } = new URL(address, own);
  if (origin !== home.origin) return null;
  if (`${pathname}/` === home.pathname) return '';
  return pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : null;
}

/** The page of the copy that answers to a path, if one does. */
function pageAt(path: string, pages: ReadonlySet<string>): string | undefined {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  return [folder, `${folder}/`].find((page) => pages.has(page));
}

/** Where a link leads in the copy, and whether that is on the site, for which a network is needed. */
export interface Led {
  href: string;
  online: boolean;
}

/** Leads a link of a page on: by a relative way inside the copy, in full to what of the site is not in it. */
export function ledFrom(page: string, address: string, { home, pages }: Copied): Led {
  const path = address.startsWith('#') ? null : pathBelow(address, page, home);
  if (path === null) return { href: address, online: false };
  const url = new URL(address, new URL(page, home));
  const to = pageAt(path, pages);
  if (to === undefined || (to === SET_BY_QUERY && url.search !== '')) return { href: url.href, online: true };
  return { href: `${wayTo(fileOf(page), fileOf(to))}${url.search}${url.hash}`, online: false };
}
