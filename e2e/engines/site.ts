/** The built site for one engine, with a script before all others that reports whatever goes wrong in a page. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { withPolicy } from '../../src/build/csp.ts';
import { headersFor, parseHeaders } from '../../src/tools/headers.mjs';
import { createSite, locate } from '../../src/tools/serve.mjs';
import { whereServed } from '../../src/tools/site-url.mjs';
import { base, dist } from '../built.ts';
import { quicken } from '../in-page.ts';

/** Marks letters that come late, and by how many milliseconds. */
const LATE = 'late';
const DELAY = 1500;
const WATCH = `${base}_watch.js`;
const PROBLEM = `${base}_problem`;
/** The origin in what was built. */
const { site: BUILT_FOR } = whereServed(process.env);
/** A page around the story, in which scripts are off. */
const PLAIN = `${base}_plain`;
const PLAIN_STORY = `${base}?plain`;

/** What the script before all others does: the page's own scripts and rules cannot tell that it is there. */
function watch(address: string): void {
  const say = (problem: string) => {
    const body = `${location.pathname}: ${problem}`;
    void fetch(address, { method: 'POST', mode: 'no-cors', keepalive: true, body }).catch(() => undefined);
  };
  addEventListener('error', ({ message }) => {
    // What was not told to an observer in this frame is told in the next: no error of the page.
    if (!/^ResizeObserver loop/.test(message)) say(`error ${message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => say(`unhandled ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // Where even the report is blocked there is nobody to tell.
    if (!blockedURI.endsWith(address)) say(`blocked by ${violatedDirective}: ${blockedURI} ${sample}`);
  });
  const { error } = console;
  console.error = (...said: unknown[]) => {
    say(said.join(' '));
    error(...said);
  };
}

export interface EngineSite {
  /** The story's address. */
  readonly url: string;
  /** The address of a page with one frame: the story, its scripts switched off. */
  readonly plain: string;
  /** Script errors, broken rules and missing files, as they come. */
  readonly problems: string[];
  /** What was asked for. */
  readonly asked: string[];
  /** Whether the letters come late, from addresses under which no browser has kept them. */
  lettersLate: boolean;
  close(): void;
}

/** A page of the site as its host sends it. */
function pageAt(
  address: string,
  origin: string,
  lettersLate: boolean,
): { html: string; headers: Record<string, string> } | null {
  if (!address.startsWith(base)) return null;
  const found = locate(dist, `/${decodeURIComponent(address.slice(base.length))}`);
  if (!found || !('file' in found) || !found.file.endsWith('.html')) return null;
  const rules = parseHeaders(readFileSync(path.join(dist, '_headers'), 'utf8'));
  // As if it had been built for this address.
  const html = readFileSync(found.file, 'utf8').replaceAll(BUILT_FOR, origin);
  if (!lettersLate) return { html, headers: headersFor(rules, address) };
  // The addresses stand in a style whose hash the policy names.
  const bare = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
  const late = withPolicy(bare.replaceAll('.woff2', `.woff2?${LATE}`));
  return { html: late.html, headers: headersFor(rules, address) };
}

/** Serves the built site on a port of its own. */
export async function serveSite(): Promise<EngineSite> {
  const site = createSite({ dir: dist, base, effort: 1 });
  const problems: string[] = [];
  const asked: string[] = [];
  const own = { lettersLate: false };
  const server = http.createServer((request, response) => {
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    asked.push(address);
    response.on('finish', () => {
      // Browsers ask for that one unasked.
      if (response.statusCode >= 400 && address !== '/favicon.ico')
        problems.push(`${response.statusCode} ${request.url}`);
    });
    if (request.method === 'POST' && address === PROBLEM) {
      let said = '';
      request.setEncoding('utf8').on('data', (text: string) => (said += text));
      request.on('end', () => {
        problems.push(said);
        response.writeHead(204).end();
      });
      return;
    }
    if (address === WATCH) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(`(${watch})(${JSON.stringify(PROBLEM)});(${quicken})();`);
      return;
    }
    if (address === PLAIN) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Around the story</title><style>body { margin: 0 } iframe { border: 0; display: block; width: 100vw; height: 100vh }</style>` +
          `<iframe sandbox="allow-same-origin" src="${PLAIN_STORY}"></iframe>`,
      );
      return;
    }
    const page = pageAt(address, `http://${request.headers.host}`, own.lettersLate);
    if (page) {
      const plain = query === 'plain';
      for (const [name, value] of Object.entries(page.headers)) {
        // The policy of the host alone: that of the page holds in the frame too.
        if (!plain || name !== 'content-security-policy') response.setHeader(name, value);
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(plain ? page.html : page.html.replace(/<head>/, `$&<script src="${WATCH}"></script>`));
      return;
    }
    const late = address.endsWith('.woff2') && query === LATE;
    if (late) setTimeout(() => site.emit('request', request, response), DELAY);
    else site.emit('request', request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}${base}`,
    plain: `${origin}${PLAIN}`,
    problems,
    asked,
    get lettersLate() {
      return own.lettersLate;
    },
    set lettersLate(late) {
      own.lettersLate = late;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
