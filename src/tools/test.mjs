/**
 * `npm test`: everything that has to hold, on any machine with a Node and nothing else. Each stage runs
 * whatever became of the one before, unless it needs what that one makes. The last line is the sum.
 *
 *   npm test                  all stages
 *   npm test -- unit lint     some of them
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { at, binOf, build, install, runNode } from './lib.mjs';
import { ensureBrowser } from './browser.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {boolean} good @returns {Counts} */
const one = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Runs a tool that writes a report and counts what the report says. A tool that fails without saying
 * where (no report, or a report without a failure) counts as one failure.
 * @param {string} name
 * @param {(report: string) => Promise<number>} run
 * @param {(report: any) => Counts} count
 */
async function counted(name, run, count) {
  const report = at('.cache', `${name}.json`);
  rmSync(report, { force: true });
  const code = await run(report);
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

let built = false;
/** @type {string | undefined} */
let browser;

/** @param {string} what */
function missing(what) {
  console.log(`Not run: ${what}.`);
  return one(false);
}

/** @type {Record<string, () => Promise<Counts>>} */
const stages = {
  check: async () => one((await runNode([binOf('astro'), 'check'])) === 0),
  tsc: async () => one((await runNode([binOf('typescript', 'tsc'), '--noEmit'])) === 0),
  lint: async () => one((await runNode([binOf('eslint'), '-c', '.config/eslint.config.js', '.'])) === 0),
  format: async () => one((await runNode([binOf('prettier'), '--check', '.'])) === 0),
  unit: () =>
    counted(
      'unit',
      (report) =>
        runNode([
          binOf('vitest'),
          ...['run', '--config', '.config/vitest.config.ts'],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ]),
      (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
    ),
  build: async () => {
    built = (await build()) === 0;
    return one(built);
  },
  e2e: () => {
    if (!built || !browser) return Promise.resolve(missing('it needs the built site and a browser'));
    return counted(
      'e2e',
      (report) =>
        runNode([binOf('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts'], {
          E2E_REPORT: report,
          BROWSER_PATH: browser,
        }),
      ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
    );
  },
  budget: () => {
    if (!built) return Promise.resolve(missing('it needs the built site'));
    return counted(
      'budget',
      (report) => runNode([at('src/tools/budget.ts'), '--report', report]),
      (report) => report,
    );
  },
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. The stages: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
const names = chosen.length > 0 ? chosen : Object.keys(stages);
// The later stages read what the build makes.
if (names.some((name) => name === 'e2e' || name === 'budget') && !names.includes('build')) {
  names.unshift('build');
}

/** @type {(Counts & { name: string, seconds: number })[]} */
const results = [];
/** @param {string} name @param {() => Promise<Counts>} stage */
async function report(name, stage) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const begun = Date.now();
  const counts = await stage().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  });
  results.push({ name, ...counts, seconds: Math.round((Date.now() - begun) / 1000) });
}

mkdirSync(at('.cache'), { recursive: true });
let ready = true;
try {
  install();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  results.push({ name: 'install', ...one(false), seconds: 0 });
  ready = false;
}
if (ready) {
  if (names.includes('e2e')) {
    await report('browser', async () => {
      browser = await ensureBrowser();
      console.log(browser);
      return one(true);
    });
  }
  for (const name of names) await report(name, /** @type {() => Promise<Counts>} */ (stages[name]));
}

console.log('\n── all ─────────────────────────────────────────────────────────────────');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${name.padEnd(9)}${String(passed).padStart(6)} passed${String(failed).padStart(6)} failed${String(seconds).padStart(6)} s`,
  );
}
const passed = results.reduce((sum, { passed: n }) => sum + n, 0);
const failed = results.reduce((sum, { failed: n }) => sum + n, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
