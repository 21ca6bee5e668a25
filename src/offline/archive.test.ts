import { unzipSync, strFromU8 } from 'fflate';
import { parse } from 'parse5';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../ledger/interface/words.ts';
import { attribute, elements } from '../links/elements.ts';
import { archiveFiles, archiveOf, inMegabytes, type Parts } from './archive.ts';
import { drawingsIn } from './page.ts';

const PICTURES = `<svg xmlns="http://www.w3.org/2000/svg"><style>.m{}</style>
<g id="one.first"><path class="m" d="M0 0"/><text>First</text></g><g id="one.last"><text>Last</text></g></svg>`;
const drawings = drawingsIn(PICTURES);

const BODY: Record<string, string> = {
  '': `<h1>Story</h1><button>Turn</button><section id="a.first" data-step="first"><p>Words</p>
    <noscript><figure data-static-step="first"><svg viewBox="0 0 330 275"><use href="/below/pictures.svg#one.first"></use>
    <use href="#sign"></use></svg><a href="/below/charts/one/?step=first#step-first">Table</a>
    <a href="/below/charts/one/#embed">Embed</a></figure></noscript></section>
    <a data-copy-link href="/below/s/a.first/">Copy</a><a href="/below/data/one.csv" download>Data</a>`,
  'charts/one/': `<h1>One</h1><div class="chart"><noscript><div id="step-first">Picture</div></noscript></div>
    <img src="/below/share/one.png" alt=""><template><p>Later</p></template><section data-online id="embed">Frames</section>
    <div data-cite='{"cited":{"retrieved":{"date":"2026-12-01","day":"1 December 2026"}}}'>
    <p data-cite-way="long">Retrieved 1 December 2026 from here</p><details><pre data-cite-way="ris">2026/12/01</pre></details></div>`,
  'scenarios/': '<h1>Lab</h1><form><input></form><p>Results</p>',
};
const pageOf = (page: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="x">
  <title>T${page} · Backstop</title><link rel="canonical" href="https://site.example/below/${page}">
  <link rel="icon" href="/below/favicon.svg"><link rel="manifest" href="/below/m.webmanifest">
  <meta property="og:image" content="x"><style>@font-face{font-family:S;font-display:optional;src:url(/below/_astro/s.1.woff2)}
  @font-face{font-family:F;src:local(A)}p{color:red}</style><script>document.title='js'</script></head>
  <body><main id="main">${BODY[page] ?? ''}</main></body></html>`;
const parts = (changed: Partial<Parts> = {}): Parts => ({
  home: new URL('https://site.example/below/'),
  pages: new Set(Object.keys(BODY)),
  pageOf,
  fileOf: (path) => Buffer.from(`file ${path}`),
  drawing: (file, id) => (file === 'pictures.svg' ? drawings.get(id) : undefined),
  chapters: [],
  words: interfaceWords(),
  version: { at: '2026-11-30T20:00Z', moment: '30 November 2026, 20:00 UTC', day: '30 November 2026' },
  record: { date: '2026-10-08', day: '8 October 2026' },
  styles: { ground: 'a{}', own: 'b{}' },
  ...changed,
});
const files = new Map(archiveFiles(parts()).map(([name, content]) => [name, String(content)]));
const file = (name: string) => files.get(name) ?? '';

describe('a page of the copy', () => {
  it('shows what it shows without scripts, and nothing that needs them', () => {
    const story = file('story/index.html');
    expect(story).toContain('<figure data-static-step="first">');
    for (const name of ['story/', 'charts/one/', 'scenarios/'])
      expect(file(`${name}index.html`)).not.toMatch(
        /<(script|noscript|button|form|template|iframe)|http-equiv|og:|manifest|data-online|Later/,
      );
    expect(file('scenarios/index.html')).toMatch(/Lab<\/h1><p class="offline-note">.+<\/p><p>Results/);
  });

  it('has its pictures in place, with no id of their file', () => {
    const story = file('story/index.html');
    expect(story).toMatch(
      /<svg viewBox="0 0 330 275"><path class="m" d="M0 0"><\/path><text>First<\/text>\s*<use href="#sign">/,
    );
    expect(story).not.toMatch(/pictures\.svg|one\.first"/);
    expect(() => archiveFiles(parts({ drawing: () => undefined }))).toThrow(
      'story/index.html: there is no drawing "/below/pictures.svg#one.first"',
    );
  });

  it('leads to files of the copy, and says where it leads to the site', () => {
    const story = file('story/index.html');
    expect(story).toContain('<a href="../charts/one/index.html?step=first#step-first">Table</a>');
    expect(story).toMatch(
      /<a href="https:\/\/site\.example\/below\/data\/one\.csv">Data<span class="offline-mark">/,
    );
    // Neither what is copied for others nor the way to a place that is not there.
    expect(story).not.toMatch(/Copy<|Embed</);
    expect(story).toContain('<link rel="canonical" href="https://site.example/below/">');
  });

  it('says of which day it is, and cites by that day alone', () => {
    const chart = file('charts/one/index.html');
    expect(chart).toContain('30 November 2026');
    expect(chart).toContain('Retrieved 30 November 2026 from here');
    for (const name of files.keys()) expect(file(name), name).not.toMatch(/1 December 2026|2026[-/]12[-/]01/);
  });

  it('asks for its own files alone: fonts in its style sheet, pictures beside it', () => {
    expect(file('charts/one/index.html')).toContain('<img src="../../share/one.png"');
    expect(file('share/one.png')).toBe('file share/one.png');
    expect(file('story/index.html')).toContain('href="../favicon.svg"');
    expect(file('story/index.html')).toContain('@font-face{font-family:F;src:local(A)}p{color:red}');
    expect(file('offline.css')).toBe(
      `@font-face{font-family:S;font-display:block;src:url(data:font/woff2;base64,${Buffer.from('file _astro/s.1.woff2').toString('base64')})}\nb{}`,
    );
    expect(() =>
      archiveFiles(parts({ pageOf: (p) => pageOf(p).replace('/below/share', 'https://a.example') })),
    ).toThrow('another host');
  });
});

describe('the copy', () => {
  it('is the same whenever it is made', () => {
    const zip = archiveOf(parts());
    expect(Buffer.from(archiveOf(parts())).equals(Buffer.from(zip))).toBe(true);
    expect(Object.keys(unzipSync(zip)).every((name) => name.startsWith('backstop-offline/'))).toBe(true);
  });

  it('refuses to be too large', () => {
    const { length } = archiveOf(parts());
    expect(archiveOf(parts(), length).length).toBe(length);
    expect(() => archiveOf(parts(), length - 1)).toThrow(`at most ${length - 1} are allowed`);
  });

  it('lists every other file with its size and hash, and of which day it is', () => {
    const list = JSON.parse(file('manifest.json')) as Record<string, unknown> & {
      files: { path: string; bytes: number; sha256: string }[];
    };
    expect(list).toMatchObject({ version: '2026-11-30T20:00Z', record: '2026-10-08' });
    expect(list.files.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json'),
    );
    for (const { path, bytes, sha256 } of list.files) {
      expect(bytes, path).toBe(Buffer.byteLength(file(path)));
      expect(sha256, path).toBe(createHash('sha256').update(file(path)).digest('hex'));
    }
  });

  it('begins with what it is, in short lines and on a page that leads to every other', () => {
    const text = file('README.txt');
    expect([...files.keys()].slice(0, 2)).toEqual(['README.txt', 'index.html']);
    for (const said of [
      '30 November 2026, 20:00 UTC',
      '8 October 2026',
      'https://site.example/below/feed.xml',
      'CC BY 4.0',
    ])
      expect(text.replaceAll('\n', ' ')).toContain(said);
    expect(text.split('\n').filter((line) => line.length > 78)).toEqual([]);
    const links = [...elements(parse(file('index.html')))].flatMap(
      (element) => attribute(element, 'href') ?? [],
    );
    expect(links).toEqual(expect.arrayContaining(['story/index.html', 'scenarios/index.html']));
    expect(file('index.html')).toContain('>T</a>');
  });

  it('says its size rather a little too large', () => {
    expect([1_234_567, 1_300_000, 1].map(inMegabytes)).toEqual([1.3, 1.3, 0.1]);
    expect(strFromU8(archiveOf(parts()).slice(0, 2))).toBe('PK');
  });
});
