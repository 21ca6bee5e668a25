import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_EDITION, budget, holds, pageRows, scrolledLimit, table, type Row } from './budget.ts';
import type { Log, Visit } from './network.ts';
import { MANIFEST, chartFiles, countElements, fileOf, readManifest, wireSize, type Site } from './weigh.ts';

let site: Site;
let log: Log;
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
const visitOf = (atLoad: string[], later: string[] = []): Visit => ({ page: atLoad[0]!, atLoad, later });

beforeEach(() => {
  site = { dist: mkdtempSync(path.join(os.tmpdir(), 'budget-')), base: '/sub/' };
  write(
    'index.html',
    '<!doctype html><html><head><style>a</style></head><body><p>a</p><noscript><p>b</p></noscript>' +
      '<template><p>d</p></template><figure data-chart="one"></figure></body></html>',
  );
  write('_astro/story.js', 'import("./one.js")');
  write('_astro/kit.js', 'export const d=1;');
  write('_astro/one.js', 'import{d}from"./kit.js";import{x}from"./help.js";');
  write('_astro/help.js', 'export const x=2;');
  write('_astro/two.js', 'import{d}from"./kit.js";');
  write('text.woff2', randomBytes(900));
  write('sources/index.html', '<p data-item>a</p><p data-item>b</p>');
  write('embed/one/index.html', 'frame');
  write('embed/one/a/index.html', 'frame of a step');
  const modules = {
    'story.ts': { file: '_astro/story.js' },
    'virtual:chart/one': { file: '_astro/one.js', imports: ['_kit', '_help'] },
    'virtual:chart/two': { file: '_astro/two.js', imports: ['_kit'] },
    _kit: { file: '_astro/kit.js' },
    _help: { file: '_astro/help.js' },
  };
  write(MANIFEST, JSON.stringify(modules));
  log = {
    heights: { story: 49_000, depth: 90_000 },
    story: visitOf(
      ['index.html', 'text.woff2', '_astro/story.js'],
      ['_astro/one.js', '_astro/help.js', '_astro/two.js', '_astro/kit.js'],
    ),
    pages: [visitOf(['sources/index.html'])],
    frames: [visitOf(['embed/one/index.html', 'text.woff2'])],
    runs: [visitOf(['embed/one/index.html', 'text.woff2', '_astro/one.js'])],
  };
});
afterEach(() => rmSync(site.dist, { recursive: true }));

describe('fileOf', () => {
  it.each([
    ['http://here/sub/_astro/a.js', '_astro/a.js'],
    ['http://here/sub/a.js?v=1#b', 'a.js'],
    ['http://here/sub/', 'index.html'],
    ['http://here/sub/embed/one/?m=1', 'embed/one/index.html'],
    ['http://here/other/a.js', null],
    ['https://elsewhere.org/sub/a.js', null],
  ])('%s is %s', (address, expected) => {
    expect(fileOf(site, address, 'http://here')).toBe(expected);
  });
});

it('weighs text as it is sent and fonts as they are', () => {
  expect(wireSize(site, '_astro/one.js')).toBe(gz('_astro/one.js'));
  expect(wireSize(site, 'text.woff2')).toBe(900);
});

it('counts the elements that live, not those of noscript and template', () => {
  // html, head, style, body, p, noscript, template, figure
  expect(countElements(site, 'index.html')).toBe(8);
});

describe('the files of charts', () => {
  it('gives each chart what only it needs, and the rest to all', () => {
    const { own, shared } = chartFiles(readManifest(site));
    expect([...own]).toEqual([
      ['one', ['_astro/one.js', '_astro/help.js']],
      ['two', ['_astro/two.js']],
    ]);
    expect(shared).toEqual(['_astro/kit.js']);
  });
  it('has a drawing that is a part of the page beside its chart, and what the two share is that chart’s own', () => {
    const modules = {
      'virtual:chart/one': { file: '_astro/one.js', imports: ['_kit', '_help'] },
      'virtual:flow/one': { file: '_astro/flow.js', imports: ['_kit', '_help'] },
      'virtual:chart/two': { file: '_astro/two.js', imports: ['_kit'] },
      _kit: { file: '_astro/kit.js' },
      _help: { file: '_astro/help.js' },
    };
    const { own, shared } = chartFiles(modules);
    expect([...own]).toEqual([
      ['one', ['_astro/one.js', '_astro/help.js']],
      ['one, in the page', ['_astro/flow.js', '_astro/help.js']],
      ['two', ['_astro/two.js']],
    ]);
    expect(shared).toEqual(['_astro/kit.js']);
    // A page that asks for the one has not the other.
    write('_astro/flow.js', 'export const f=1;');
    write(MANIFEST, JSON.stringify(modules));
    const later = ['_astro/flow.js', '_astro/help.js', '_astro/two.js', '_astro/kit.js'];
    const rows = budget(site, { ...log, story: visitOf(['index.html'], later) }).map(({ what }) => what);
    expect(rows).toContain('chart one, in the page: its own code, data and words');
    expect(rows).not.toContain('chart one: its own code, data and words');
    expect(rows.some((what) => what.includes('(2 charts)'))).toBe(true);
  });
  it('does not take a module that the manifest lacks for a light one', () => {
    write(MANIFEST, JSON.stringify({ 'virtual:chart/one': { file: 'a.js', imports: ['_gone'] } }));
    expect(() => chartFiles(readManifest(site))).toThrow('_gone');
  });
  it('says what to do where there is no manifest', () => {
    rmSync(path.join(site.dist, MANIFEST));
    expect(() => readManifest(site)).toThrow('npm run build');
  });
});

describe('the budget', () => {
  it('holds for a light site', () => {
    expect(budget(site, log).filter((row) => !holds(row))).toEqual([]);
  });
  it.each([
    ['story: over the wire', '_astro/story.js', 170_000],
    ['story: of it the HTML', 'index.html', 90_000],
    ['story: of it scripts', '_astro/story.js', 40_000],
    ['story: of it fonts', 'text.woff2', 44_000],
    ['story: after scrolling', '_astro/help.js', 250_000],
    ['scripts that several charts need', '_astro/kit.js', 11_000],
    ['chart one', '_astro/help.js', 6_500],
    ['page sources', 'sources/index.html', 250_000],
    ['frame of one', 'embed/one/index.html', 48_000],
    ['frame of one', 'embed/one/a/index.html', 48_000],
    ['frame with values of one', '_astro/one.js', 58_000],
  ])('%s goes over when %s grows', (start, file, bytes) => {
    expect(holds(rowOf(budget(site, log), start))).toBe(true);
    write(file, readFileSync(path.join(site.dist, file), 'latin1') + noise(bytes));
    const found = rowOf(budget(site, log), start);
    expect(holds(found)).toBe(false);
    expect(table([found])).toContain(`over: ${found.what}: ${found.remedy}`);
  });
  it('counts requests and elements', () => {
    for (let n = 0; n < 20; n += 1) {
      write(`_astro/x${n}.js`, '');
      log.story.atLoad.push(`_astro/x${n}.js`);
    }
    expect(rowOf(budget(site, log), 'story: requests')).toMatchObject({ measured: 23, limit: 15 });
    write('index.html', '<i></i>'.repeat(5000));
    expect(holds(rowOf(budget(site, log), 'story: live elements'))).toBe(false);
  });
  it('holds the height of the story, and not that of the chapters in depth', () => {
    log.heights.depth = 200_000;
    expect(budget(site, log).filter((row) => !holds(row))).toEqual([]);
    log.heights.story = 50_001;
    expect(holds(rowOf(budget(site, log), 'story: height'))).toBe(false);
  });
  it('weighs the story with as many charts as it has asked for, each bringing its average part', () => {
    expect(rowOf(budget(site, log), 'story: after scrolling through everything (2 charts)')).toBeDefined();
    const { scrolled, charts, allCharts } = FIRST_EDITION;
    expect(scrolledLimit(charts)).toBe(Math.round(scrolled * 1.1));
    expect(scrolledLimit(charts + 1) - scrolledLimit(charts)).toBeCloseTo((allCharts / charts) * 1.1, -1);
  });
  it('lets the list of the record grow with its entries, the gallery with its charts, the glossary with its terms', () => {
    const limits = () =>
      ['sources', 'charts', 'glossary', 'scenarios'].map(
        (folder) => pageRows(site, [visitOf([`${folder}/index.html`])])[0]!.limit,
      );
    for (const folder of ['charts', 'glossary', 'scenarios']) write(`${folder}/index.html`, 'page');
    const before = limits();
    write('sources/index.html', '<p data-item>a</p>'.repeat(FIRST_EDITION.entries * 2));
    write('glossary/index.html', '<dt>a</dt>'.repeat(FIRST_EDITION.terms + 3));
    const charts = Array.from({ length: FIRST_EDITION.charts + 2 }, (_, i) => `virtual:chart/c${i}`);
    write(
      MANIFEST,
      JSON.stringify(Object.fromEntries(charts.map((id, i) => [id, { file: `_astro/c${i}.js` }]))),
    );
    const after = limits();
    expect(after[0]).toBeCloseTo(before[0]! * 2, -1);
    const { pages, fonts, charts: then, terms } = FIRST_EDITION;
    const each = (page: string, of: number) => ((pages[page]! - fonts) / of) * 1.1;
    expect(after[1]! - before[1]!).toBeCloseTo(each('charts/index.html', then) * 2, -1);
    expect(after[2]! - before[2]!).toBeCloseTo(each('glossary/index.html', terms) * 3, -1);
    expect(after[3]).toBe(before[3]);
    expect(() => pageRows(site, [visitOf(['embed/one/index.html'])])).toThrow('No limit for embed');
  });
});
