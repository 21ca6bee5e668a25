/** Writes the copy that opens from a disk, once all pages are built, and its size into the page that offers it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { momentOf, dayOf } from '../corrections/places.ts';
import { siteVersion } from '../export/site-version.ts';
import { readChapters } from '../ledger/chapters.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { ROOT } from '../ledger/read.ts';
import { recordReaches, wholeRecord } from '../ledger/record-date.ts';
import { fill } from '../ledger/template.ts';
import { ARCHIVE, archiveOf, inMegabytes } from '../offline/archive.ts';
import { copiedPages } from '../offline/links.ts';
import { drawingsIn } from '../offline/page.ts';

/** The page that offers the archive, and the element that says its size. */
const OFFER = 'data/index.html';
const SIZE = /(<span data-archive-size[^>]*>)[^<]*(?=<\/span>)/;

/**
 * The page that offers the archive, with its size.
 * @throws where it has no place for that
 */
export function withSize(html: string, size: string): string {
  if (!SIZE.test(html)) throw new Error(`${OFFER} has no <span data-archive-size> for the archive's size`);
  return html.replace(SIZE, `$1${size}`);
}

/** Makes the archive of what has been built. */
export default function offlineCopy(): AstroIntegration {
  let home = new URL('http://localhost:4321/');
  return {
    name: 'backstop:offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base.replace(/\/$/, '')}/`, config.site ?? home);
      },
      'astro:build:done': ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const read = (name: string) => readFileSync(path.join(out, name));
        const style = (name: string) => readFileSync(path.join(ROOT, 'src', name), 'utf8');
        const { last_change: at } = siteVersion();
        const drawings = new Map<string, Map<string, string>>();
        const drawingsOf = (file: string) => {
          const known = drawings.get(file) ?? drawingsIn(read(file).toString());
          drawings.set(file, known);
          return known;
        };
        const { offline, site } = interfaceWords();
        const zip = archiveOf({
          home,
          pages: new Set(copiedPages(pages.map(({ pathname }) => pathname))),
          pageOf: (page) => read(`${page}index.html`).toString(),
          fileOf: read,
          drawing: (file, id) => drawingsOf(file).get(id),
          chapters: readChapters().map(({ id }) => `chapters/${id}/`),
          words: { offline, site },
          version: { at, moment: momentOf(at), day: dayOf(at) },
          record: { date: wholeRecord(), day: recordReaches() },
          styles: {
            ground: ['styles/tokens.css', 'styles/fonts.css', 'styles/base.css']
              .map(style)
              .join('\n')
              .replace(/@font-face\s*\{[^}]*\}/g, ''),
            own: style('offline/offline.css'),
          },
        });
        writeFileSync(path.join(out, ARCHIVE), zip);
        const size = fill(offline.take.size, { size: inMegabytes(zip.length) });
        writeFileSync(path.join(out, OFFER), withSize(read(OFFER).toString(), size));
        logger.info(`${ARCHIVE}: ${size}`);
      },
    },
  };
}
