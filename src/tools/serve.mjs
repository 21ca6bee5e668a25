/**
 * The static server behind `npm start` and the browser tests: the built site as a good static host would
 * serve it. It honours `_headers`, serves below a base path, compresses once and keeps the result.
 *
 *   node src/tools/serve.mjs [--port 4321] [--dir dist] [--base /] [--effort 9]
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { at, basePath } from './lib.mjs';
import { headersFor, parseHeaders } from './headers.mjs';

const compressors = {
  br: (/** @type {Buffer} */ body, /** @type {number} */ effort) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (/** @type {Buffer} */ body, /** @type {number} */ effort) =>
    promisify(gzip)(body, { level: effort }),
};

/** @type {Record<string, string>} */
const types = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.imscc': 'application/zip',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};
const compressible = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;

/**
 * The file that answers an address, or the address it has moved to, or neither.
 * @param {string} dir
 * @param {string} address path within the site, decoded
 * @returns {{ file: string } | { moved: string } | null}
 */
export function locate(dir, address) {
  const file = path.join(dir, address);
  const inside = file === dir || file.startsWith(dir + path.sep);
  if (!inside || address.includes('\0') || path.basename(file) === '_headers') return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return { file };
  if (!stat?.isDirectory() || !existsSync(path.join(file, 'index.html'))) return null;
  return address.endsWith('/') ? { file: path.join(file, 'index.html') } : { moved: `${address}/` };
}

/**
 * @param {object} options
 * @param {string} options.dir
 * @param {string} options.base
 * @param {number} [options.effort] how hard to compress, 1 to 9
 * @returns {http.Server}
 */
export function createSite({ dir: folder, base, effort = 9 }) {
  const dir = path.resolve(folder);
  const headerFile = path.join(dir, '_headers');
  const rules = existsSync(headerFile) ? parseHeaders(readFileSync(headerFile, 'utf8')) : [];
  /** @type {Map<string, { mtime: number, body: Buffer, etag: string, packed: Record<string, Promise<Buffer>> }>} */
  const cache = new Map();

  const read = (/** @type {string} */ file) => {
    const mtime = statSync(file).mtimeMs;
    const known = cache.get(file);
    if (known?.mtime === mtime) return known;
    const body = readFileSync(file);
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    /** @type {Record<string, Promise<Buffer>>} */
    const packed = {};
    const entry = { mtime, body, etag, packed };
    cache.set(file, entry);
    return entry;
  };

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   * @param {string} file
   * @param {number} status
   * @param {string} address
   */
  async function send(request, response, file, status, address) {
    const entry = read(file);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    for (const [name, value] of Object.entries(headersFor(rules, address))) response.setHeader(name, value);
    if (!response.hasHeader('Cache-Control'))
      response.setHeader('Cache-Control', 'max-age=0, must-revalidate');
    let body = entry.body;
    let tag = entry.etag;
    if (compressible.test(type)) {
      response.setHeader('Vary', 'Accept-Encoding');
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
      if (encoding) {
        body = await (entry.packed[encoding] ??= compressors[encoding](entry.body, effort));
        tag += `-${encoding}`;
        response.setHeader('Content-Encoding', encoding);
      }
    }
    response.setHeader('ETag', `"${tag}"`);
    if (status === 200 && request.headers['if-none-match'] === `"${tag}"`) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Content-Length', body.length);
    response.writeHead(status);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    if (base !== '/' && `${address}/` === base) {
      response.writeHead(308, { Location: base }).end();
      return;
    }
    let found = null;
    try {
      if (address.startsWith(base)) found = locate(dir, `/${decodeURIComponent(address.slice(base.length))}`);
    } catch {
      // An address that does not decode names no file.
    }
    if (found && 'moved' in found) {
      const to = base + found.moved.slice(1) + (query === undefined ? '' : `?${query}`);
      response.writeHead(308, { Location: encodeURI(to) }).end();
      return;
    }
    if (found) return send(request, response, found.file, 200, address);
    const missing = path.join(dir, '404.html');
    if (existsSync(missing)) return send(request, response, missing, 404, `${base}404.html`);
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  }

  return http.createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/**
 * Listens on the first free port from `port` upward.
 * @param {http.Server} server
 * @param {number} port
 * @param {number} [tries]
 * @returns {Promise<number>} the port
 */
export function listen(server, port, tries = 50) {
  return new Promise((resolve, reject) => {
    const taken = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' && tries > 1) listen(server, port + 1, tries - 1).then(resolve, reject);
      else reject(error);
    };
    const listening = () => {
      server.off('error', taken);
      resolve(port);
    };
    server.once('error', taken).once('listening', listening).listen(port);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      dir: { type: 'string', default: at('dist') },
      base: { type: 'string', default: basePath() },
      effort: { type: 'string', default: '9' },
    },
  });
  const base = basePath(values.base);
  const site = createSite({ dir: values.dir, base, effort: Number(values.effort) });
  const port = await listen(site, Number(values.port), 1);
  console.log(`http://localhost:${port}${base}`);
}
