import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { budget, embedRow, holds, scrolledLimit, storyRows, table, type Row } from './budget.ts';
import { fileOf, readPage, readScript, weighEmbed, weighPictures, weighStory, type Site } from './weigh.ts';

let site: Site;
const write = (name: string, body: string | Buffer) => {
  const file = path.join(site.dist, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, body);
};
const gz = (name: string) => gzipSync(readFileSync(path.join(site.dist, name)), { level: 9 }).length;
/** Text that no compressor makes much smaller. */
const noise = (bytes: number) => `/*${randomBytes(bytes).toString('latin1').replaceAll('*', '-')}*/`;
const rowOf = (rows: readonly Row[], start: string) => {
  const row = rows.find(({ what }) => what.startsWith(start));
  if (!row) throw new Error(`no row "${start}"`);
  return row;
};

beforeEach(() => {
  site = { dist: mkdtempSync(path.join(os.tmpdir(), 'budget-')), base: '/sub/' };
  write(
    'index.html',
    `<!doctype html><html><head>
      <link rel="icon" href="/sub/favicon.svg">
      <link rel="preload" as="font" href="/sub/fonts/text.woff2" crossorigin>
      <style>@font-face{font-family:a;src:url(/sub/fonts/text.woff2)}
        @font-face{font-family:b;src:url("/sub/fonts/italic.woff2")}</style>
      <script>early()</script>
    </head><body><p>a</p><noscript><p>b</p><p>c</p></noscript><template><p>d</p></template>
      <figure data-chart="one"></figure><figure data-chart="two"></figure>
      <script type="application/ld+json">{"a":1}</script>
      <script type="module" src="/sub/_astro/story.A1.js"></script></body></html>`,
  );
  write(
    '_astro/story.A1.js',
    'import{a as b}from"./base.A1.js";b();import("./draw.A1.js");import("./debug.A1.js");const l={one:()=>import(`./one.A1.js`),two:()=>import("./two.A1.js")};',
  );
  write('_astro/base.A1.js', 'export const a=()=>import("./figure.A1.js");');
  write('_astro/figure.A1.js', 'import{d}from"./d3.A1.js";export const k=d;');
  write('_astro/d3.A1.js', 'export const d=1;');
  write(
    '_astro/one.A1.js',
    'import{d}from"./d3.A1.js";import{x}from"./help.A1.js";export const data=JSON.parse(`[1,2,3]`);',
  );
  write('_astro/draw.A1.js', 'import{d}from"./d3.A1.js";export const w=d;');
  write('_astro/debug.A1.js', 'export const y=3;');
  write('_astro/help.A1.js', 'export const x=2;');
  write('_astro/two.A1.js', 'import{d}from"./d3.A1.js";export const s=d;');
  write('fonts/text.woff2', randomBytes(900));
  write('fonts/italic.woff2', randomBytes(500));
  write(
    'embed/one/index.html',
    '<link rel="preload" as="font" href="/sub/fonts/text.woff2"><script type="module" src="../../_astro/frame.A1.js"></script>',
  );
  write('_astro/frame.A1.js', 'const l={one:()=>import("./one.A1.js"),two:()=>import("./two.A1.js")};');
});
afterEach(() => rmSync(site.dist, { recursive: true }));

describe('fileOf', () => {
  it.each([
    ['/sub/_astro/a.js', '', '_astro/a.js'],
    ['../a.js', 'x/y/index.html', 'x/a.js'],
    ['/sub/a.js?v=1#b', '', 'a.js'],
    ['/other/a.js', '', null],
    ['https://elsewhere.org/a.js', '', null],
    ['data:text/plain,a', '', null],
  ])('%s seen from "%s" is %s', (address, from, expected) => {
    expect(fileOf(site, address, from)).toBe(expected);
  });
});

describe('readScript', () => {
  it('tells imports at once from imports on demand, whatever the quotes', () => {
    expect(
      readScript('import"./a.js";export*from"./c.js";const d=()=>import(`./d.js`);f("./no.js")'),
    ).toMatchObject({ now: ['./a.js', './c.js'], later: ['./d.js'] });
  });
  it('does not read imports out of texts', () => {
    expect(readScript('const a="import(\'./b.js\')";').later).toEqual([]);
  });
});

describe('weighStory', () => {
  it('counts what the page asks for at load, and each of it once', () => {
    const story = weighStory(site);
    expect(story.files).toEqual([
      'index.html',
      '_astro/story.A1.js',
      '_astro/base.A1.js',
      'fonts/text.woff2',
    ]);
    expect(story.html).toBe(gz('index.html'));
    expect(story.scripts).toBe(gz('_astro/story.A1.js') + gz('_astro/base.A1.js'));
    expect(story.fonts).toBe(900);
    expect(story.total).toBe(story.html + story.scripts + story.fonts);
  });
  it('counts the elements that live, not those of noscript and template', () => {
    // html, head, icon, preload, style, script, body, p, noscript, template, two figures, two scripts
    expect(weighStory(site).elements).toBe(14);
    write(
      'index.html',
      readFileSync(path.join(site.dist, 'index.html'), 'utf8').replace('<p>a</p>', '<p>a</p><i></i>'),
    );
    expect(weighStory(site).elements).toBe(15);
  });
  it('gives each chart what only it needs, and the rest to all', () => {
    const story = weighStory(site);
    expect(story.shared).toBe(gz('_astro/figure.A1.js') + gz('_astro/d3.A1.js'));
    expect(story.others).toBe(gz('_astro/draw.A1.js'));
    expect(story.charts.map(({ id }) => id)).toEqual(['one', 'two']);
    const [one, two] = story.charts;
    expect(one?.data).toBe(gzipSync('`[1,2,3]`', { level: 9 }).length);
    expect(one?.code).toBeGreaterThan(gz('_astro/help.A1.js'));
    expect(two).toEqual({ id: 'two', code: gz('_astro/two.A1.js'), data: 0 });
  });
  it('counts all scripts and fonts once everything has been scrolled, without the debug view', () => {
    const story = weighStory(site);
    const later = ['figure', 'd3', 'draw', 'one', 'help', 'two'].reduce(
      (sum, name) => sum + gz(`_astro/${name}.A1.js`),
      0,
    );
    expect(story.scrolled).toBe(story.total + later + 500);
  });
  it('does not take a chart without a script for a light one', () => {
    write('_astro/two-renamed.A1.js', readFileSync(path.join(site.dist, '_astro/two.A1.js')));
    write('_astro/story.A1.js', 'import"./base.A1.js";import("./one.A1.js");import("./two-renamed.A1.js")');
    expect(() => weighStory(site)).toThrow('No script in dist for the chart two');
  });
});

describe('weighEmbed', () => {
  it('counts no chart’s code; where the address carries values, its own', () => {
    const frame = ['embed/one/index.html', '_astro/frame.A1.js', '_astro/help.A1.js'];
    const weight = (parts: string[]) => parts.reduce((sum, name) => sum + gz(name), 900);
    expect(weighEmbed(site, 'embed/one/index.html', ['one', 'two'])).toBeLessThan(
      weighEmbed(site, 'embed/one/index.html', ['one', 'two'], true),
    );
    expect(weighEmbed(site, 'embed/one/index.html', ['one', 'two'], true)).toBe(
      weight([...frame, '_astro/one.A1.js', '_astro/d3.A1.js']),
    );
  });
  it('weighs the pictures of a frame, and nothing where there are none', () => {
    expect(weighPictures(site, 'one')).toBe(0);
    write('embed/one/640x376.json', JSON.stringify([{ step: 'a' }]));
    expect(weighPictures(site, 'one')).toBe(gz('embed/one/640x376.json'));
  });
});

describe('readPage', () => {
  it('sees style sheets, module preloads and pictures, lazy ones apart', () => {
    write(
      'p.html',
      '<link rel="stylesheet" href="a.css"><link rel="modulepreload" href="b.js"><img src="c.png"><img loading="lazy" src="d.png"><script type="module">import "./e.js"</script>',
    );
    write('a.css', '@font-face{src:url(f.woff2)}');
    const { scripts, others, lazy, fontsAll } = readPage(site, 'p.html');
    expect({ scripts, others, lazy, fontsAll }).toEqual({
      scripts: ['b.js', 'e.js'],
      others: ['a.css', 'c.png'],
      lazy: ['d.png'],
      fontsAll: ['f.woff2'],
    });
  });
});

describe('the budget', () => {
  it('holds for a light site', () => {
    expect(budget(site).filter((row) => !holds(row))).toEqual([]);
  });
  it.each([
    ['story: HTML', 'index.html', 80_000],
    ['story: scripts at load', '_astro/base.A1.js', 21_000],
    ['scripts shared', '_astro/d3.A1.js', 26_000],
    ['chart two: code', '_astro/two.A1.js', 5_000],
  ])('%s goes over when %s grows', (row, file, bytes) => {
    const before = readFileSync(path.join(site.dist, file), 'utf8');
    write(file, file.endsWith('.html') ? before.replace('<p>a', () => noise(bytes)) : before + noise(bytes));
    const found = rowOf(budget(site), row);
    expect(holds(found)).toBe(false);
    expect(table([found])).toContain(`over: ${found.what}: ${found.remedy}`);
  });
  it('goes over with too heavy a font, too many requests, too much data', () => {
    write('fonts/text.woff2', randomBytes(40_001));
    expect(holds(rowOf(budget(site), 'story: fonts'))).toBe(false);
    expect(holds(rowOf(budget(site), 'heaviest embed'))).toBe(false);
    write(
      '_astro/two.A1.js',
      `export const d=JSON.parse(${JSON.stringify(randomBytes(7000).toString('hex'))})`,
    );
    expect(holds(rowOf(budget(site), 'chart two: data'))).toBe(false);
    write('_astro/base.A1.js', 'import"./x1.js";import"./x2.js";import"./x3.js";import("./figure.A1.js")');
    for (const n of [1, 2, 3]) write(`_astro/x${n}.js`, '');
    expect(rowOf(budget(site), 'story: requests')).toMatchObject({ measured: 7, limit: 6 });
    expect(holds(rowOf(budget(site), 'story: requests'))).toBe(false);
  });
  it('lets the data of a chart use what its code leaves, and no more', () => {
    const limits = (code: number) => {
      const story = { ...weighStory(site), charts: [{ id: 'two', code, data: 2_600 }] };
      return holds(rowOf(storyRows(story), 'chart two: data'));
    };
    expect([limits(3_400), limits(3_401), limits(5_000)]).toEqual([true, false, false]);
  });
  it('does not pass for want of an embed', () => {
    const row = embedRow([]);
    expect(holds(row)).toBe(false);
    expect(table([row])).toMatch(/none +40\.0 KB +OVER/);
  });
  it('gives charts that are not there yet nothing to spend', () => {
    expect(scrolledLimit(18)).toBe(235_000);
    expect(scrolledLimit(1)).toBeLessThan(165_000);
    expect(storyRows(weighStory(site)).length).toBe(12);
  });
});
