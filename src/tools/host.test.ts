import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHost } from './check-host.ts';
import { hashedIn, judge, report, type Answer, type Probe } from './host.ts';
import { at } from './lib.mjs';
import { createSite, listen } from './serve.mjs';

const home = new URL('https://site.example/below/');
const PAGE: Probe = { path: 'charts/x/', kind: 'page', type: 'text/html' };
const GOOD = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'none'",
  'cache-control': 'max-age=300',
};
const answer = (headers: Record<string, string> = {}, changed: Partial<Answer> = {}): Answer => {
  return { status: 200, headers: { ...GOOD, ...headers }, body: 'Backstop', bytes: 900, ...changed };
};
const said = (probe: Probe, one: Answer) => judge(probe, one, home).map(({ message }) => message);
const frame: Probe = { ...PAGE, kind: 'frame' };
const open = { 'content-security-policy': 'frame-ancestors *', 'access-control-allow-origin': '*' };
const csv: Probe = { path: 'charts/x.csv', kind: 'file', type: 'text/csv' };
const asCsv = { 'content-type': 'text/csv; charset=utf-8', 'access-control-allow-origin': '*' };
const away: Probe = { path: 'charts/x', kind: 'slashless', type: '' };

describe('what a host sends', () => {
  it.each<[string, Probe, Answer]>([
    ['a page', PAGE, answer()],
    ['a frame', frame, answer(open)],
    [
      'a frame of a host that says nothing of frames',
      frame,
      answer({ ...open, 'content-security-policy': '' }),
    ],
    ['a file', csv, answer(asCsv)],
    ['a page that is not there', { ...PAGE, kind: 'missing' }, answer({}, { status: 404 })],
    ['the way to a page', away, answer({ location: '/below/charts/x/' }, { status: 301 })],
    ['a page without its slash', away, answer()],
  ])('is right: %s', (_, probe, one) => {
    expect(said(probe, one)).toEqual([]);
  });

  it.each<[string, Probe, Answer, boolean]>([
    ['is answered with 500 in place of 200', PAGE, answer({}, { status: 500 }), true],
    ['is answered with 200 in place of 404', { ...PAGE, kind: 'missing' }, answer(), true],
    ['the host’s page', { ...PAGE, kind: 'missing' }, answer({}, { status: 404, body: 'Oops' }), false],
    ['sets a cookie', PAGE, answer({ 'set-cookie': 'a=b' }), true],
    ['is sent as text/plain', PAGE, answer({ 'content-type': 'text/plain; charset=utf-8' }), true],
    ['are UTF-8', PAGE, answer({ 'content-type': 'text/html' }), true],
    ['no nosniff', PAGE, answer({ 'x-content-type-options': '' }), false],
    ['by anybody', PAGE, answer({ 'content-security-policy': '' }), false],
    ['is sent unpacked: 90,000 bytes', PAGE, answer({}, { bytes: 90_000 }), false],
    ['for 24 hours', PAGE, answer({ 'cache-control': 'max-age=86400' }), false],
    ['cannot stand', frame, answer({ ...open, 'x-frame-options': 'SAMEORIGIN' }), true],
    ['cannot stand', frame, answer({ ...open, 'content-security-policy': "frame-ancestors 'self'" }), true],
    ['cannot be read', csv, answer({ ...asCsv, 'access-control-allow-origin': '' }), true],
    ['forbids it', csv, answer({ ...asCsv, 'cross-origin-resource-policy': 'same-origin' }), true],
    ['to keep it', { ...csv, kind: 'hashed' }, answer(asCsv), false],
    ['leads to /elsewhere/', away, answer({ location: '/elsewhere/' }, { status: 301 }), true],
    ['is answered with 404', away, answer({}, { status: 404 }), true],
    ['was built for no address', { ...PAGE, path: '' }, answer(), true],
  ])('is told: %s', (message, probe, one, grave) => {
    const findings = judge(probe, one, home);
    expect(findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
    expect(findings[0]?.grave).toBe(grave);
  });

  it('is another address than it was built for, or another’s script in the page', () => {
    const body =
      '<link rel="canonical" href="http://localhost:4321/"><script async src="//spy.example/a.js">';
    const found = said({ ...PAGE, path: '' }, answer({}, { body }));
    expect(found).toEqual([
      expect.stringContaining('was built for http://localhost:4321/. Build again with SITE_URL=https://site'),
      'has a script that is not ours: //spy.example/a.js',
    ]);
  });

  it('is reported with faults first, like ones together', () => {
    const findings = [
      { path: 'a', grave: false, message: 'could be better' },
      { path: 'b', grave: true, message: 'does not work' },
      { path: 'c', grave: true, message: 'does not work' },
    ];
    expect(report(findings, 9)).toEqual({
      good: false,
      text: [
        'What does not work:',
        '  /b, /c\n    does not work',
        '',
        'What could be better:',
        '  /a\n    could be better',
        '',
        '9 addresses asked; 1 faults, 1 remarks.',
      ].join('\n'),
    });
    expect(report(findings.slice(0, 1), 9).good).toBe(true);
  });

  it('finds the files that are named by their content', () => {
    const html =
      '<link href="/below/_astro/a.X.woff2"><script src="/below/_astro/b.Y.js"></script><a href="/x/">';
    expect(hashedIn(html, home)).toEqual(['_astro/a.X.woff2', '_astro/b.Y.js']);
  });
});

describe('a host', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'host-'));
  const servers: http.Server[] = [];
  const start = async (server: http.Server) => {
    servers.push(server);
    const port = await listen(server, 0, 1).then(() => (server.address() as AddressInfo).port);
    return `http://localhost:${port}/`;
  };
  const page = (address: string) =>
    `<!doctype html><meta charset="utf-8"><link rel="canonical" href="${address}"><title>Backstop</title>` +
    '<script src="/_astro/a.X.js"></script>';

  beforeAll(() => {
    const write = (name: string, text = 'x') => {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      writeFileSync(path.join(dir, name), text);
    };
    for (const name of ['charts/x/', 'corrections/', 'sources/', 'embed/x/', 'embed/x/all/'])
      write(`${name}index.html`, page(name));
    for (const name of ['csv', 'json', 'svg', 'png']) write(`charts/x.${name}`);
    for (const name of ['oembed/x.json', 'corrections.json', 'share/x.png', 'embed.js', 'feed.xml'])
      write(name);
    for (const name of ['robots.txt', 'favicon.ico', 'apple-touch-icon.png', '_astro/a.X.js']) write(name);
    write('404.html', page('404.html'));
    cpSync(at('public/_headers'), path.join(dir, '_headers'));
  });
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(dir, { recursive: true });
  });

  it('that follows our headers has nothing to mend', async () => {
    const address = await start(createSite({ dir, base: '/', effort: 1 }));
    writeFileSync(path.join(dir, 'index.html'), page(address));
    expect((await checkHost(address, { id: 'x', step: 'all' })).text).toBe(
      '21 addresses asked; 0 faults, 0 remarks.',
    );
  });

  it('that sends the same page for everything, and forbids frames, does not do', async () => {
    const careless = http.createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'X-Frame-Options': 'DENY' }).end(page('/'));
    });
    const { good, text } = await checkHost(await start(careless), { id: 'x', step: 'all' });
    expect(good).toBe(false);
    for (const fault of ['in place of 404', 'cannot stand', 'cannot be read', 'in place of text/csv'])
      expect(text).toContain(fault);
  });
});
