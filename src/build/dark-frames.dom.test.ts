import { describe, expect, it } from 'vitest';
import { embedHeadScript } from '../embed/head-script.ts';
import { darkFrame, lightAddress } from './dark-frames.ts';

const frame = `<!doctype html><html lang="en" data-frozen=""><head>
<link rel="alternate" type="application/json+oembed" href="https://site.example/sub/oembed/one.first.json" title="One">
<link rel="canonical" href="https://site.example/sub/charts/one/"><script>${embedHeadScript}</script></head>
<body><main data-embed data-at="/sub/embed/one/"><a href="/sub/embed/one/second/">Next</a>
<a href="/sub/embed/one/">All</a><a href="https://site.example/sub/charts/one/">Chart</a></main></body></html>`;

describe('darkFrame', () => {
  it('is the frame with its colours, its document and its ways to other frames changed, and nothing else', () => {
    const expected = frame
      .replace('<html lang', '<html data-theme="dark" lang')
      .replace('one.first.json', 'one.first.dark.json')
      .replace('href="/sub/embed/one/second/"', 'href="/sub/embed/one/second.dark/"')
      .replace('href="/sub/embed/one/"', 'href="/sub/embed/one.dark/"');
    expect(darkFrame(frame)).toBe(expected);
  });
  it('is made of frames alone', () => {
    expect(() => darkFrame('<html lang="en"><head></head></html>')).toThrow('oEmbed document');
    expect(() => darkFrame('')).toThrow('<html>');
  });
});

describe('lightAddress', () => {
  it.each([
    ['/sub/embed/one.dark/', '/sub/embed/one/'],
    ['/embed/one/first.dark/?plain=1', '/embed/one/first/?plain=1'],
    ['/embed/one/first.dark', '/embed/one/first/'],
    ['/embed/one/first.dark/index.html', '/embed/one/first/'],
    ['/embed/one/first/', null],
    ['/embed/one/?x=.dark/', null],
    ['/oembed/one.dark.json', null],
  ])('of %s is %s', (address, light) => {
    expect(lightAddress(address)).toBe(light);
  });
});

describe('the theme of a frame before it is painted', () => {
  const themeOf = (query: string, markup?: string, root = document.documentElement) => {
    root.removeAttribute('data-transparent');
    root.removeAttribute('data-theme');
    if (markup) root.setAttribute('data-theme', markup);
    history.replaceState(null, '', `/embed/one/${query}`);
    new Function(embedHeadScript)();
    return root.getAttribute('data-theme');
  };
  it.each([
    ['', undefined, null],
    ['', 'dark', 'dark'],
    ['?dark=true', undefined, 'dark'],
    ['?dark=0', 'dark', 'light'],
    ['?dark=auto', 'dark', null],
    ['?dark=maybe', 'dark', 'dark'],
    ['?transparent=1', undefined, 'light'],
    ['?transparent=1', 'dark', 'dark'],
    ['?transparent=1&dark=auto', undefined, null],
  ])('%s on markup of %s: %s', (query, markup, theme) => {
    expect(themeOf(query, markup)).toBe(theme);
  });
});
