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
import { takesValues, weighEmbed, weighPictures, weighStory, type Site, type StoryWeight } from './weigh.ts';

/** What the finished story has; limits that speak of all of them grow with the charts that are there. */
const ALL_CHARTS = 18;

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
 * The limit on everything after scrolling: what comes at load and the shared scripts whatever the story's
 * length, and of the rest each chart's part.
 */
export function scrolledLimit(charts: number): number {
  const fixed = 135_000 + 24_000;
  return fixed + ((235_000 - fixed) * Math.min(charts, ALL_CHARTS)) / ALL_CHARTS;
}

/** The rows of the story and its charts. */
export function storyRows(story: StoryWeight): Row[] {
  const kb = (what: string, measured: number, limit: number, remedy: string): Row => {
    return { what, measured, limit, unit: 'KB', remedy };
  };
  return [
    kb('story: over the wire at load', story.total, 135_000, 'see which of the next rows has grown'),
    kb(
      'story: HTML',
      story.html,
      75_000,
      'fewer marks in the drawings of src/charts/*/scene.ts, fewer or smaller static step pictures',
    ),
    kb(
      'story: scripts at load',
      story.scripts,
      20_000,
      'import charts, D3 and whatever is not needed at once with import()',
    ),
    kb('story: fonts at load', story.fonts, 40_000, 'cut letters or weights in src/tools/fonts.ts'),
    {
      what: 'story: requests at load',
      measured: story.files.length,
      limit: 6,
      unit: '',
      remedy: `join what is loaded together: ${story.files.slice(1).join(', ')}`,
    },
    {
      what: 'story: live elements',
      measured: story.elements,
      limit: 4000,
      unit: '',
      remedy: 'fewer marks and wrappers; pictures of other steps belong in <noscript>',
    },
    kb(
      `story: after scrolling through everything (${story.charts.length} of ${ALL_CHARTS} charts)`,
      story.scrolled,
      scrolledLimit(story.charts.length),
      'see the shared scripts and each chart below',
    ),
    kb(
      'scripts shared by the charts (D3 and the kit)',
      story.shared,
      24_000,
      'import single functions; leave to the build what can be worked out there',
    ),
    ...story.charts.flatMap(({ id, code, data }) => [
      kb(`chart ${id}: code`, code, 4_000, `src/charts/${id}: move what other charts can use to the kit`),
      kb(
        `chart ${id}: data`,
        data,
        // A chart whose data are words may use what its code leaves.
        2_000 + Math.max(0, 4_000 - code),
        `src/charts/${id}/data.ts: leave out fields that scene.ts does not read, round numbers`,
      ),
    ]),
  ];
}

/** The row of the heaviest embed. */
export function embedRow(embeds: readonly { page: string; bytes: number }[]): Row {
  const [worst] = [...embeds].sort((a, b) => b.bytes - a.bytes);
  return {
    what: worst
      ? `heaviest embed but for its pictures (${path.posix.dirname(worst.page)})`
      : 'an embed but for its pictures: there is none in dist/embed',
    measured: worst?.bytes ?? NaN,
    limit: 40_000,
    unit: 'KB',
    remedy: worst
      ? 'an embed carries one font, its own chart and the shared scripts, nothing of the story'
      : 'build the pages of src/pages/embed',
  };
}

/** Whether a row is within its limit; a figure that is not there is not. */
export const holds = ({ measured, limit }: Row): boolean => measured <= limit;

const shown = (value: number, unit: Row['unit']) =>
  Number.isNaN(value)
    ? 'none'
    : unit === 'KB'
      ? `${(value / 1000).toFixed(1)} KB`
      : value.toLocaleString('en');

/** The rows as a table, and below it what to do about those over their limit. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    shown(row.measured, row.unit),
    shown(row.limit, row.unit),
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

/** The row of the heaviest drawn steps that a frame fetches. */
export function picturesRow(embeds: readonly { page: string; bytes: number }[]): Row[] {
  const [worst] = [...embeds].sort((a, b) => b.bytes - a.bytes);
  if (!worst || worst.bytes === 0) return [];
  return [
    {
      what: `heaviest pictures of an embed (${path.posix.dirname(worst.page)})`,
      measured: worst.bytes,
      limit: 10_000,
      unit: 'KB',
      remedy: 'fewer marks in the chart’s scene.ts',
    },
  ];
}

/**
 * The row of the heaviest frame whose address carries values of the model: it draws a run that no build has
 * seen, with the chart's code, and so may weigh more than one that shows drawn steps.
 */
export function runRow(runs: readonly { page: string; bytes: number }[]): Row[] {
  const [worst] = [...runs].sort((a, b) => b.bytes - a.bytes);
  if (!worst) return [];
  return [
    {
      what: `heaviest embed with values of its own (${path.posix.dirname(worst.page)})`,
      measured: worst.bytes,
      limit: 54_000,
      unit: 'KB',
      remedy: 'src/embed/own-run.ts: a frame draws one picture and needs no more than its scene',
    },
  ];
}

/** Pages of dist/embed: one for each chart and step. */
function embedPages(site: Site): string[] {
  const folder = path.join(site.dist, 'embed');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `embed/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => name.endsWith('/index.html'));
}

/** All rows for a built site. */
export function budget(site: Site): Row[] {
  const story = weighStory(site);
  const pages = embedPages(site);
  const ids = [...new Set(pages.map((page) => page.split('/')[1] ?? ''))];
  const embeds = pages.map((page) => ({ page, bytes: weighEmbed(site, page, ids) }));
  const runs = pages
    .filter((page) => takesValues(site, page))
    .map((page) => ({ page, bytes: weighEmbed(site, page, ids, true) }));
  const pictures = ids.map((id) => ({ page: `embed/${id}/index.html`, bytes: weighPictures(site, id) }));
  return [...storyRows(story), embedRow(embeds), ...picturesRow(pictures), ...runRow(runs)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: at('dist') }, report: { type: 'string' } },
  });
  if (!existsSync(path.join(values.dir, 'index.html'))) {
    console.error(`No built site in ${values.dir}: run npm run build first.`);
    process.exit(1);
  }
  const rows = budget({ dist: path.resolve(values.dir), base: basePath() });
  console.log('Bytes as a static host sends them: gzip 9, fonts as they are; 1 KB is 1,000 bytes.\n');
  console.log(table(rows));
  const failed = rows.filter((row) => !holds(row)).length;
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ passed: rows.length - failed, failed }));
  }
  process.exitCode = failed > 0 ? 1 : 0;
}
