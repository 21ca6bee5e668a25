/**
 * The dark twin of every frame, at a path of its own: content systems strip queries. It is the built frame in dark
 * colours, so that a chart is drawn once; scripts and styles are the same, and so are the hashes of the policy.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DARK } from '../embed/dark.ts';

/** What tells a dark frame from a light one: its colours, its oEmbed document, and where its links to other frames lead. */
const DIFFERENCES = [
  { what: '<html>', from: /<html(?= |>)/, to: '<html data-theme="dark"' },
  { what: 'oEmbed document', from: /(href="[^"]*\/oembed\/[^"]+)(\.json")/, to: `$1${DARK}$2` },
  {
    what: 'link to another frame',
    from: /(href="[^"]*\/embed\/[^"]+)(\/")/g,
    to: `$1${DARK}$2`,
    optional: true,
  },
];

/**
 * A frame in dark colours.
 * @param html the frame as it was built
 * @throws when that is no frame
 */
export function darkFrame(html: string): string {
  return DIFFERENCES.reduce((page, { what, from, to, optional }) => {
    if (!optional && page.search(from) < 0) throw new Error(`A frame without its ${what} has no dark twin.`);
    return page.replace(from, to);
  }, html);
}

/** The address of the frame whose twin is asked for, with its query; `null` for any other address. */
export function lightAddress(address: string): string | null {
  const [, frame, rest] = /^([^?#]*\/embed\/[^?#]+)\.dark(?:\/index\.html|\/)?([?#].*)?$/.exec(address) ?? [];
  return frame === undefined ? null : `${frame}/${rest ?? ''}`;
}

/** Writes the twins once all frames are built and have their policy; while authors write, each when it is asked for. */
export default function darkFrames(): AstroIntegration {
  return {
    name: 'backstop:dark-frames',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const light = lightAddress(request.url ?? '');
          if (light === null) {
            next();
            return;
          }
          fetch(`http://${request.headers.host}${light}`)
            .then(async (answer) => {
              const page = await answer.text();
              response.writeHead(answer.status, { 'Content-Type': 'text/html; charset=utf-8' });
              response.end(answer.ok ? darkFrame(page) : page);
            })
            .catch(next);
        });
      },
      'astro:build:done': ({ dir }) => {
        const frames = fileURLToPath(new URL('embed/', dir));
        for (const name of readdirSync(frames, { recursive: true, encoding: 'utf8' })) {
          if (path.basename(name) !== 'index.html') continue;
          const twin = path.join(frames, `${path.dirname(name)}${DARK}`);
          mkdirSync(twin, { recursive: true });
          writeFileSync(
            path.join(twin, 'index.html'),
            darkFrame(readFileSync(path.join(frames, name), 'utf8')),
          );
        }
      },
    },
  };
}
