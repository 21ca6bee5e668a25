/**
 * `npm run budget`: every byte figure of the built site beside its limit. Fails over a limit and says what
 * to do. The last stage of `npm test`.
 *
 *   node src/tools/budget.ts [--dir dist] [--report file.json]
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { at, basePath } from './lib.mjs';
import { logNetwork, type Heights, type Log, type Visit } from './network.ts';
import {
  chartFiles,
  countElements,
  countEntries,
  countTerms,
  readManifest,
  wireSize,
  wireSizes,
} from './weigh.ts';
import type { Site } from './weigh.ts';

/**
 * What the first edition weighed, in bytes where nothing else is said, as this command measured it at
 * 81be559. Until the second edition's story is whole a tenth more is the limit; then the limits of the
 * design take its place.
 */
export const FIRST_EDITION = {
  load: 148_100,
  html: 74_400,
  scripts: 34_300,
  fonts: 39_200,
  requests: 14,
  elements: 3_586,
  scrolled: 235_000,
  shared: 9_700,
  charts: 18,
  /** All charts' own files, and the heaviest's but one. */
  allCharts: 83_000,
  chart: 5_700,
  frame: 42_300,
  run: 51_400,
  pages: {
    'scenarios/index.html': 115_700,
    'sources/index.html': 217_700,
    'glossary/index.html': 45_700,
    'charts/index.html': 61_400,
    'charts/*/index.html': 93_600,
  } as Record<string, number>,
  /** Claims and sources on the page that lists them all. */
  entries: 1_159,
  /** Terms of the glossary. */
  terms: 21,
} as const;
const tenthMore = (measured: number) => Math.round(measured * 1.1);

/** One figure beside its limit; bytes where the unit is KB (of 1,000 bytes). */
export interface Row {
  what: string;
  measured: number;
  limit: number;
  unit: 'KB' | '';
  /** What to do when it is over. */
  remedy: string;
}

/**
 * The limit on everything after scrolling, in bytes: what comes whatever the story's length, and a chart's
 * average part for each chart, so that a new chart brings its own room.
 */
export function scrolledLimit(charts: number): number {
  const { scrolled, allCharts, charts: then } = FIRST_EDITION;
  return tenthMore(scrolled - allCharts + (allCharts / then) * charts);
}

const kb = (what: string, measured: number, limit: number, remedy: string): Row => {
  return { what, measured, limit, unit: 'KB', remedy };
};
const count = (what: string, measured: number, limit: number, remedy: string): Row => {
  return { what, measured, limit, unit: '', remedy };
};

/** Pixels at 390 x 844: the design's limit for the story; chapters in depth have none. */
const TALLEST = 50_000;

const heightRow = ({ story }: Heights): Row =>
  count('story: height in px', story, TALLEST, 'mark steps as deeper, shorten cards');

/** The rows of the story and its charts. */
export function storyRows(site: Site, { atLoad, later }: Visit): Row[] {
  const ending = (pattern: RegExp) => atLoad.filter((file) => pattern.test(file));
  const { own, shared } = chartFiles(readManifest(site));
  const asked = [...atLoad, ...later];
  // By the module itself: a chart's two modules may share a file.
  const charts = [...own].filter(([, [module = '']]) => asked.includes(module));
  const first = FIRST_EDITION;
  return [
    kb(
      'story: over the wire in the first five seconds',
      wireSizes(site, atLoad),
      tenthMore(first.load),
      'see which of the next rows has grown',
    ),
    kb(
      'story: of it the HTML',
      wireSize(site, 'index.html'),
      tenthMore(first.html),
      'fewer marks in the drawings of src/charts/*/scene.ts, fewer or smaller static step pictures',
    ),
    kb(
      'story: of it scripts',
      wireSizes(site, ending(/\.js$/)),
      tenthMore(first.scripts),
      'import charts, D3 and whatever is not needed at once with import()',
    ),
    kb(
      'story: of it fonts',
      wireSizes(site, ending(/\.woff2$/)),
      tenthMore(first.fonts),
      'cut letters or weights in src/tools/fonts.ts',
    ),
    count(
      'story: requests in the first five seconds',
      atLoad.length,
      tenthMore(first.requests),
      `join what is loaded together: ${atLoad.slice(1).join(', ')}`,
    ),
    count(
      'story: live elements',
      countElements(site, 'index.html'),
      tenthMore(first.elements),
      'fewer marks and wrappers; pictures of other steps belong in <noscript>',
    ),
    kb(
      `story: after scrolling through everything (${charts.length} charts)`,
      wireSizes(site, asked),
      scrolledLimit(charts.length),
      'see the shared scripts and each chart below',
    ),
    kb(
      'scripts that several charts need (D3, the kit, the model)',
      wireSizes(site, shared),
      tenthMore(first.shared),
      'import single functions; leave to the build what can be worked out there',
    ),
    ...charts.map(([id, files]) =>
      kb(
        `chart ${id}: its own code, data and words`,
        wireSizes(site, files),
        tenthMore(first.chart),
        `src/charts/${id}: move what other charts can use to the kit, leave out of data.ts what scene.ts does not read`,
      ),
    ),
  ];
}

/**
 * What a page may weigh more than in the first edition, in bytes: the list of the whole record grows with its entries,
 * the glossary with its terms and the gallery with its charts, each bringing its part of all that the page weighs beside its fonts.
 */
function added(site: Site, page: string): number {
  const { pages, entries, terms, fonts, charts } = FIRST_EDITION;
  const measured = pages[page] ?? 0;
  if (page === 'sources/index.html') return measured * Math.max(0, countEntries(site, page) / entries - 1);
  const grown = (then: number, now: number) => ((measured - fonts) / then) * Math.max(0, now - then);
  if (page === 'glossary/index.html') return grown(terms, countTerms(site, page));
  return page === 'charts/index.html' ? grown(charts, chartFiles(readManifest(site)).charts) : 0;
}

/** The rows of the other pages that readers open. */
export function pageRows(site: Site, pages: readonly Visit[]): Row[] {
  return pages.map(({ page, atLoad }) => {
    const kind = page.replace(/^charts\/[^/]+\//, 'charts/*/');
    const measured = FIRST_EDITION.pages[kind];
    if (measured === undefined) throw new Error(`No limit for ${kind} in src/tools/budget.ts.`);
    return kb(
      `page ${path.posix.dirname(page)}`,
      wireSizes(site, atLoad),
      tenthMore(measured + added(site, page)),
      `see what it asks for: ${atLoad.join(', ')}`,
    );
  });
}

/** How much heavier than a chart's own frame the heaviest frame of one of its steps is, in bytes. */
function heavierStep(site: Site, page: string): number {
  const folder = path.posix.dirname(page);
  const steps = readdirSync(path.join(site.dist, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => name.endsWith('/index.html'));
  return Math.max(...steps.map((step) => wireSize(site, step))) - wireSize(site, page);
}

/** The rows of frames: each chart's, and those that draw a run that their address carries. */
export function frameRows(site: Site, { frames, runs }: Pick<Log, 'frames' | 'runs'>): Row[] {
  const remedy = 'an embed carries one font, its own chart and the shared scripts, nothing of the story';
  const row = (what: string, limit: number, { page, atLoad }: Visit) =>
    kb(
      `${what} ${page.split('/')[1]}, at its heaviest step`,
      wireSizes(site, atLoad) + heavierStep(site, page),
      tenthMore(limit),
      remedy,
    );
  return [
    ...frames.map((frame) => row('frame of', FIRST_EDITION.frame, frame)),
    ...runs.map((run) => row('frame with values of', FIRST_EDITION.run, run)),
  ];
}

/** Whether a row is within its limit; a figure that is not there is not. */
export const holds = ({ measured, limit }: Row): boolean => measured <= limit;

const show = (value: number, unit: Row['unit']) =>
  unit === 'KB' ? `${(value / 1000).toFixed(1)} KB` : value.toLocaleString('en');

/** The rows as a table, and below it what to do about those over their limit. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    show(row.measured, row.unit),
    show(row.limit, row.unit),
    holds(row) ? '' : 'OVER',
  ]);
  const cells = [['what', 'measured', 'limit', ''], ...lines];
  const width = (column: number) => Math.max(...cells.map((line) => line[column]!.length));
  const [first, second, third] = [width(0), width(1), width(2)];
  const drawn = cells.map(([what, measured, limit, over]) =>
    `${what!.padEnd(first)}  ${measured!.padStart(second)}  ${limit!.padStart(third)}  ${over}`.trimEnd(),
  );
  const todo = rows.filter((row) => !holds(row)).map(({ what, remedy }) => `over: ${what}: ${remedy}`);
  return [...drawn, ...(todo.length > 0 ? ['', ...todo] : [])].join('\n');
}

/** All rows of what a browser has asked for. */
export function budget(site: Site, log: Log): Row[] {
  return [
    ...storyRows(site, log.story),
    heightRow(log.heights),
    ...pageRows(site, log.pages),
    ...frameRows(site, log),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: at('dist') }, report: { type: 'string' } },
  });
  if (!existsSync(path.join(values.dir, 'index.html'))) {
    console.error(`No built site in ${values.dir}: run npm run build first.`);
    process.exit(1);
  }
  const site = { dist: path.resolve(values.dir), base: basePath() };
  const log = await logNetwork(site);
  const rows = budget(site, log);
  console.log('Bytes as a static host sends them: gzip 9, fonts as they are; 1 KB is 1,000 bytes.\n');
  console.log(table(rows));
  console.log(`\nAll chapters in depth are ${log.heights.depth.toLocaleString('en')} px tall.`);
  const failed = rows.filter((row) => !holds(row)).length;
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ passed: rows.length - failed, failed }));
  }
  process.exitCode = failed > 0 ? 1 : 0;
}
