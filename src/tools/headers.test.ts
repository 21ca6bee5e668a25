import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, matches, parseHeaders } from './headers.mjs';
import { at } from './lib.mjs';

const rules = parseHeaders(readFileSync(at('public/_headers'), 'utf8'));

/** An address for every page and endpoint of the source tree, its parameters filled with a word. */
function routes(): string[] {
  return readdirSync(at('src/pages'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(astro|ts)$/.test(file) && !/\.test\.ts$/.test(file) && !/(^|\/)_/.test(file))
    .map((file) =>
      `/${file}`
        .replace(/\[(\.\.\.)?\w+\]/g, 'word')
        .replace(/\.astro$|\.ts$/, '')
        .replace(/\/index$/, '/'),
    )
    .map((route) => (/\.\w+$|\/$/.test(route) ? route : route === '/404' ? '/404.html' : `${route}/`));
}
const published = [
  ...['/', '/404.html', '/chapters/revenue/', '/s/revenue.record/', '/scenarios/', '/charts/', '/charts/x/'],
  ...[
    '/teach/',
    '/teach/a/handout/',
    '/glossary/',
    '/sources/',
    '/methods/',
    '/about/',
    '/corrections/',
    '/data/',
  ],
  ...['/embed/x/', '/embed/x/step/', '/v/20260701/embed/x/', '/text/'],
];
const files = [
  ...['/charts/x.svg', '/charts/x.png', '/charts/x.csv', '/charts/x.json', '/charts/x.metadata.json'],
  ...[
    '/oembed/x.json',
    '/embed.js',
    '/corrections.json',
    '/data/datapackage.json',
    '/charts/x.zip',
    '/data/claims.csv',
    '/_astro/a.b.js',
  ],
];

describe('parseHeaders', () => {
  it('reads paths, their headers, comments and blank lines', () => {
    expect(parseHeaders('# note\n/a/*\n  X-One: 1\n\n  X-Two: a: b\n/b\n  X-One: 2\n')).toEqual([
      {
        path: '/a/*',
        headers: [
          ['X-One', '1'],
          ['X-Two', 'a: b'],
        ],
      },
      { path: '/b', headers: [['X-One', '2']] },
    ]);
  });
  it('names the line that is not a header', () => {
    expect(() => parseHeaders('/a\n  nonsense\n')).toThrow('_headers:2: not a header: nonsense');
    expect(() => parseHeaders('  X-One: 1\n')).toThrow('_headers:1');
  });
});

describe('matches', () => {
  it.each([
    ['/', '/', true],
    ['/', '/a', false],
    ['/a/*', '/a/', true],
    ['/a/*', '/a/b/c.html', true],
    ['/a/*', '/ab/', false],
    ['/a/*', '/v/a/', false],
    ['/a/*.csv', '/a/b.csv', true],
    ['/a/*.csv', '/a/bxcsv', false],
    ['/a/:id/x', '/a/b/x', true],
    ['/a/:id/x', '/a/b/c/x', false],
  ])('%s and %s: %s', (pattern, address, expected) => {
    expect(matches(pattern, address)).toBe(expected);
  });
});

describe('the headers of the site', () => {
  const pages = [...new Set([...published, ...routes().filter((route) => /\/$|\.html$/.test(route))])];

  it.each(pages)('%s says once who may frame it', (page) => {
    const framed = /^\/(embed|v)\//.test(page);
    expect(headersFor(rules, page)['content-security-policy']).toBe(
      framed ? 'frame-ancestors *' : "frame-ancestors 'none'",
    );
  });
  it.each([...new Set([...pages, ...files, ...routes()])])('%s gets no header twice', (address) => {
    const names = rules
      .filter((rule) => matches(rule.path, address))
      .flatMap((rule) => rule.headers.map(([name]) => name.toLowerCase()));
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain('x-content-type-options');
  });
  it.each(files)('%s can be read by any page', (file) => {
    expect(headersFor(rules, file)['access-control-allow-origin']).toBe('*');
  });
  it('keeps what never changes, and asks again for what does', () => {
    expect(headersFor(rules, '/_astro/a.b.js')['cache-control']).toContain('immutable');
    expect(headersFor(rules, '/v/20260701/embed/x/')['cache-control']).toContain('immutable');
    for (const page of ['/', '/embed/x/', '/charts/x.csv', '/embed.js']) {
      expect(headersFor(rules, page)['cache-control']).toBe('max-age=300, stale-while-revalidate=86400');
    }
  });
  it('never forbids framing by the older header', () => {
    expect(JSON.stringify(rules)).not.toMatch(/x-frame-options/i);
  });
  it('covers the routes of the source tree', () => {
    expect(existsSync(at('src/pages/index.astro'))).toBe(true);
    expect(routes()).toContain('/');
  });
});
