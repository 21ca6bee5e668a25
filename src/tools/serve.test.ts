import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePath } from './lib.mjs';
import { createSite, listen } from './serve.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'serve-'));
const servers: Record<string, ReturnType<typeof createSite>> = {};
const long = 'word '.repeat(2000);

beforeAll(async () => {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, 'site', name)), { recursive: true });
    writeFileSync(path.join(folder, 'site', name), text);
  };
  write('index.html', `<p>home ${long}`);
  write('404.html', '<p>lost');
  write('a/index.html', '<p>a');
  write('s/b.c/index.html', '<p>step');
  write('é.csv', 'x,y');
  write('_headers', '/\n  X-Home: yes\n/sub/\n  X-Home: sub\n/404.html\n  X-Lost: yes\n');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  mkdirSync(path.join(folder, 'site-other'));
  writeFileSync(path.join(folder, 'site-other', 'x.txt'), 'secret');
  for (const base of ['/', '/sub/']) {
    const server = createSite({ dir: path.join(folder, 'site'), base });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    servers[base] = server;
  }
});
afterAll(() => {
  for (const server of Object.values(servers)) server.close();
  rmSync(folder, { recursive: true });
});

function ask(address: string, init: RequestInit = {}, base = '/'): Promise<Response> {
  const { port } = servers[base]?.address() as AddressInfo;
  return fetch(`http://localhost:${port}${address}`, { redirect: 'manual', ...init });
}

describe('the static server', () => {
  it('serves a folder by its index, with its headers and type', async () => {
    const response = await ask('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-home')).toBe('yes');
    expect(await response.text()).toContain('home');
  });
  it('adds the slash that a folder lacks, keeping the query', async () => {
    const response = await ask('/a?x=1');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/a/?x=1');
    expect((await ask('/s/b.c/')).status).toBe(200);
  });
  it('answers what is missing with the page for that', async () => {
    const response = await ask('/nowhere/');
    expect(response.status).toBe(404);
    expect(response.headers.get('x-lost')).toBe('yes');
    expect(await response.text()).toContain('lost');
  });
  it.each(['/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e/site-other/x.txt', '/%00', '/%', '/_headers'])(
    'gives nothing from outside the site: %s',
    async (address) => {
      const response = await ask(address);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('secret');
    },
  );
  it('reads encoded names and gives data its type', async () => {
    const response = await ask('/%C3%A9.csv');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
  it.each(['br', 'gzip'])('compresses with %s when asked', async (encoding) => {
    const response = await ask('/', { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(Number(response.headers.get('content-length'))).toBeLessThan(500);
    expect(await response.text()).toContain(long.trim());
  });
  it('sends plain text to those who cannot unpack it', async () => {
    const response = await ask('/', { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(9000);
  });
  it('does not send again what has not changed', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? '';
    expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });
  it('serves below a base path and nowhere else', async () => {
    expect((await ask('/sub/', {}, '/sub/')).headers.get('x-home')).toBe('sub');
    expect((await ask('/sub/a/', {}, '/sub/')).status).toBe(200);
    expect((await ask('/sub', {}, '/sub/')).headers.get('location')).toBe('/sub/');
    expect((await ask('/a/', {}, '/sub/')).status).toBe(404);
    expect((await ask('/sub/a', {}, '/sub/')).headers.get('location')).toBe('/sub/a/');
  });
});

describe('listen', () => {
  it('takes the next port when one is taken', async () => {
    const options = { dir: path.join(folder, 'site'), base: '/' };
    const [one, two] = [createSite(options), createSite(options)];
    const first = await listen(one, 42_310);
    const second = await listen(two, first);
    one.close();
    two.close();
    expect(second).toBeGreaterThan(first);
  });
});

describe('basePath', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['sub', '/sub/'],
    ['/sub', '/sub/'],
    ['/a/b/', '/a/b/'],
  ])('%s is %s', (given, expected) => {
    expect(basePath(given)).toBe(expected);
  });
});
