import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedPages, fileOf, ledFrom, wayTo, type Copied } from './links.ts';

const PAGES = ['', 'charts/', 'charts/scale/', 'chapters/revenue/', 'scenarios/', 'teach/a/answers/'];
const at = (home: string): Copied => ({ home: new URL(home), pages: new Set(PAGES) });
const page = fc.constantFrom(...PAGES);
const home = fc.constantFrom('http://localhost:4321/', 'https://site.example/', 'https://site.example/a/b/');
/** Below the lab a query asks for what scripts show. */
const rest = fc.constantFrom('', '#step-first', '?step=first#step-first', '?flat=1');

describe('pages of the copy', () => {
  it('are those of words and pictures, whatever new ones there are', () => {
    const built = [
      '/',
      'charts/',
      'charts/scale/',
      'charts/scale/first/',
      'embed/scale/',
      'embed/scale.dark/',
    ];
    const more = [
      '404/',
      's/a.b/',
      'v/20261130/embed/scale/',
      'data/',
      'teach/',
      'teach/x/answers/',
      'sources',
    ];
    expect(copiedPages([...built, ...more, 'charts/'])).toEqual([
      ...['', 'charts/', 'charts/scale/', 'sources/', 'teach/', 'teach/x/answers/'],
    ]);
  });

  it('have files that the first page does not take the place of', () => {
    expect(PAGES.map(fileOf)).not.toContain('index.html');
    expect(new Set(PAGES.map(fileOf)).size).toBe(PAGES.length);
  });
});

describe('a link of the copy', () => {
  it('leads from any page to any other on any disk, with what stands behind it, wherever the site is', () => {
    fc.assert(
      fc.property(page, page, home, rest, fc.boolean(), (from, to, home, rest, whole) => {
        const place = to === 'scenarios/' && rest.includes('?') ? '' : rest;
        const copied = at(home);
        const address = new URL(`${to}${place}`, home);
        const written = whole ? address.href : `${address.pathname}${address.search}${address.hash}`;
        const { href, online } = ledFrom(from, written, copied);
        expect(online).toBe(false);
        expect(href).not.toMatch(/^\/|:/);
        const opened = new URL(href, `file:///E:/any%20place/${fileOf(from)}`);
        expect(opened.href).toBe(`file:///E:/any%20place/${fileOf(to)}${place}`);
      }),
    );
  });

  it('to what is not there leads to the site, and says so', () => {
    const copied = at('https://site.example/below/');
    const on = (address: string) => ledFrom('charts/scale/', address, copied);
    const site = 'https://site.example/below/';
    for (const address of [
      'feed.xml',
      'data/',
      'embed/scale/',
      's/a.b/',
      'charts/scale.csv',
      'scenarios/?m=1',
    ])
      expect(on(`/below/${address}`), address).toEqual({ href: `${site}${address}`, online: true });
    expect(on('https://elsewhere.example/below/')).toEqual({
      href: 'https://elsewhere.example/below/',
      online: false,
    });
  });

  it('is left as it is where it stays on its page or names no page', () => {
    for (const address of ['#main', '#', 'mailto:a@b.example', 'https://['])
      expect(ledFrom('charts/', address, at('https://site.example/')).href).toBe(address);
  });

  it('finds pages without their last slash and with their file’s name', () => {
    const copied = at('https://site.example/below/');
    for (const address of [
      '/below/charts',
      '/below/charts/',
      '/below/charts/index.html#a',
      './',
      'index.html',
    ])
      expect(ledFrom('charts/', address, copied).href, address).toMatch(/^index\.html(#a)?$/);
    expect(ledFrom('charts/', '/below', copied).href).toBe('../story/index.html');
    // Beside the site, not below it.
    expect(ledFrom('charts/', '/belowground/', copied)).toEqual({ href: '/belowground/', online: false });
  });

  it('goes by files', () => {
    expect(wayTo('charts/scale/index.html', 'offline.css')).toBe('../../offline.css');
  });
});
