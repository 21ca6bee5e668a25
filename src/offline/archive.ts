/** The copy as one file: its pages, its first page, a text to begin with, and a list of all files with their hashes. Pure. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../embed/snippets.ts';
import { zipOf } from '../export/zip.ts';
import { LICENCE } from '../export/licence.ts';
import type { InterfaceWords } from '../ledger/interface/words.ts';
import { LANG } from '../ledger/languages.ts';
import { piecesOf } from '../ledger/pieces.ts';
import { fill, type Template } from '../ledger/template.ts';
import { fileOf } from './links.ts';
import { offlinePage, type Common } from './page.ts';

/** Where the archive stands below the site's root. */
export const ARCHIVE = '/backstop-offline.zip';
/** What it may weigh, in bytes. */
export const LARGEST = 9_000_000;
/** The folder that it unpacks into. */
const FOLDER = 'backstop-offline/';
const STYLES = 'offline.css';
/** The pages that its first page names before all others. */
const FIRST = ['', 'short/', 'teach/', 'charts/', 'scenarios/'];

/** What the copy is made of. */
export interface Parts extends Omit<Common, 'styles' | 'words' | 'day'> {
  /** A built page by its path below the home page, as markup. */
  pageOf: (page: string) => string;
  /** A built file by its path below the home page. */
  fileOf: (path: string) => Uint8Array;
  /** The chapters in depth, by their paths, in their order. */
  chapters: readonly string[];
  words: Pick<InterfaceWords, 'offline' | 'site'>;
  /** When the newest correction or update was published: ISO, and as sentences say it. */
  version: { at: string; moment: string; day: string };
  /** How far the record reaches: ISO, and as sentences say it. */
  record: { date: string; day: string };
  /** The styles of the first page, and of the notes. */
  styles: { ground: string; own: string };
}

type Entry = readonly [name: string, content: string | Uint8Array];

/** The rule of a font with the file that it names in it: browsers take no font from another folder of a disk. */
const withFont = (rule: string, read: (path: string) => Uint8Array): string =>
  rule.replace(/url\(["']?[^"')]*?([^/"')]+\.woff2)["']?\)/g, (_, name: string) => {
    return `url(data:font/woff2;base64,${Buffer.from(read(`_astro/${name}`)).toString('base64')})`;
  });

/** What the first page and the text say, once for both. */
function said({ words: { offline: words }, version, record, home }: Parts) {
  const link = <S extends string>(
    text: Template<S>,
    values: Record<S, string | { href: string; text: string }>,
  ) => piecesOf(text, values);
  const feed = new URL('feed.xml', home).href;
  return {
    what: [fill(words.what, { day: record.day }), fill(words.version, { version: version.moment })],
    missing: link(words.missing, { link: { href: home.href, text: home.href } }),
    newer: link(words.newer, {
      feed: { href: feed, text: words.feed },
      link: { href: new URL('data/', home).href, text: new URL('data/', home).href },
    }),
    licence: link(words.licence, {
      licence: LICENCE.name,
      link: { href: LICENCE.url, text: LICENCE.url },
    }),
  };
}
type Said = ReturnType<typeof said>;
type Pieces = Said['missing'];

/** A sentence as plain text; a link whose text is no address brings its own. */
const asText = (pieces: Pieces): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.text === piece.href ? piece.href : `${piece.text} (${piece.href})`;
    })
    .join('');
const asMarkup = (pieces: Pieces): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? escapeHtml(piece)
        : `<a href="${escapeHtml(piece.href)}">${escapeHtml(piece.text)}</a>`,
    )
    .join('');

/** A paragraph in lines of at most 78 letters. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > 77) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** The text to begin with. */
function readMe({ words: { offline: words } }: Parts, { what, missing, newer, licence }: Said): string {
  const heading = (text: string, sign: string) => `${text}\n${sign.repeat(text.length)}`;
  const paragraphs = (...texts: string[]) => texts.map(wrapped).join('\n\n');
  return [
    `${heading(words.title, '=')}\n\n${paragraphs(...what, words.begin)}`,
    `${heading(words.missingTitle, '-')}\n\n${paragraphs(asText(missing))}`,
    `${heading(words.newerTitle, '-')}\n\n${paragraphs(asText(newer), words.check)}`,
    `${heading(words.licenceTitle, '-')}\n\n${paragraphs(asText(licence), words.fonts)}\n`,
  ].join('\n\n');
}

/** The first page. */
function firstPage(
  { words: { offline: words }, chapters, styles }: Parts,
  { what, missing, newer, licence }: Said,
  titles: ReadonlyMap<string, string>,
): string {
  const link = (page: string) =>
    `<li><a href="${fileOf(page)}">${escapeHtml(titles.get(page) ?? page)}</a></li>`;
  // Pages below others are found there; those of chapters are nowhere listed.
  const place = (page: string) => FIRST.findIndex((first) => first === page) >>> 0;
  const tops = [...titles.keys()]
    .filter((page) => page.split('/').length <= 2)
    .sort((a, b) => place(a) - place(b));
  const text = (markup: string) => `<p>${markup}</p>`;
  const list = (pages: readonly string[]) => `<ul>${pages.map(link).join('')}</ul>`;
  const heading = (title: string) => `<h2>${escapeHtml(title)}</h2>`;
  return [
    `<!DOCTYPE html><html lang="${LANG}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(words.title)}</title><style>${styles.ground}</style>`,
    `<link rel="stylesheet" href="${STYLES}"></head><body><main class="offline-first">`,
    `<h1>${escapeHtml(words.title)}</h1>${what.map(escapeHtml).map(text).join('')}`,
    `${heading(words.inside)}${list(tops)}`,
    `${heading(words.chapters)}${list(chapters.filter((page) => titles.has(page)))}`,
    `${heading(words.missingTitle)}${text(asMarkup(missing))}`,
    `${heading(words.newerTitle)}${text(asMarkup(newer))}${text(escapeHtml(words.check))}`,
    `${heading(words.licenceTitle)}${text(asMarkup(licence))}${text(escapeHtml(words.fonts))}`,
    '</main></body></html>\n',
  ].join('\n');
}

/** The list of all files. */
function manifest({ version, record, home }: Parts, files: readonly Entry[]): string {
  const all = {
    ...{ name: 'backstop-offline', version: version.at, record: record.date },
    ...{ site: home.href, licence: LICENCE.url },
    files: files.map(([path, content]) => {
      const bytes = Buffer.from(content);
      return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  };
  return `${JSON.stringify(all, null, 1)}\n`;
}

/**
 * The files of the copy by their names in it, the text to begin with first.
 * @throws where a page refers to what the site does not have
 */
export function archiveFiles(parts: Parts): Entry[] {
  const { offline: words, site } = parts.words;
  const common: Common = {
    ...{ home: parts.home, pages: parts.pages, drawing: parts.drawing, styles: STYLES },
    day: parts.version.day,
    words: {
      note: fillDay(words.note, parts.version.day),
      noteLink: words.noteLink,
      online: words.online,
      missing: { 'scenarios/': words.lab },
    },
  };
  const shown = new Set<string>();
  const fonts = new Set<string>();
  const titles = new Map<string, string>();
  const end = fill(site.title, { page: '' });
  const pages = [...parts.pages].map((page): Entry => {
    const made = offlinePage(page, parts.pageOf(page), common);
    made.files.forEach((path) => shown.add(path));
    made.fonts.forEach((rule) => fonts.add(rule));
    titles.set(page, made.title.endsWith(end) ? made.title.slice(0, -end.length) : made.title);
    return [fileOf(page), made.html];
  });
  const about = said(parts);
  const files: Entry[] = [
    ['README.txt', readMe(parts, about)],
    ['index.html', firstPage(parts, about, titles)],
    [STYLES, [...[...fonts].map((rule) => withFont(rule, parts.fileOf)), parts.styles.own].join('\n')],
    ...pages,
    ...[...shown].sort().map((path): Entry => [path, parts.fileOf(path)]),
  ];
  return [...files, ['manifest.json', manifest(parts, files)]];
}

/** A text with its day filled and its link still open. */
const fillDay = (text: Template<'day' | 'link'>, day: string): Template<'link'> =>
  fill(text, { day, link: '{link}' }) as unknown as Template<'link'>;

/**
 * The copy as a zip: equal parts give equal bytes.
 * @param largest what it may weigh, in bytes
 * @throws where it weighs more
 */
export function archiveOf(parts: Parts, largest = LARGEST): Uint8Array {
  const zip = zipOf(archiveFiles(parts).map(([name, content]) => [`${FOLDER}${name}`, content]));
  if (zip.length > largest)
    throw new Error(`The offline copy weighs ${zip.length} bytes; at most ${largest} are allowed.`);
  return zip;
}

/** A size as the page of the archive says it: megabytes, a tenth more rather than less. */
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / 100_000) / 10;
