/**
 * `npm test`: everything that has to hold, on any machine with a Node and nothing else. Each stage runs
 * whatever became of the others, unless it needs what another makes; what needs no more than one core runs
 * beside the build. A stage's output is shown when it has ended, in one piece. The last line is the sum.
 *
 *   npm test                  all stages
 *   npm test -- unit lint     some of them
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { at, binOf, build, install, toolEnv, toolNode } from './lib.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureEngines } from './engines.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {Counts & { seconds: number, skipped?: string }} Result */
/**
 * @typedef {object} Stage
 * @property {string[]} [after] stages that this one needs to have passed, where they are run at all
 * @property {boolean} [alone] whether it needs the whole machine
 * @property {(print: (text: string) => void) => Promise<Counts>} run
 */

/** Stages that are run side by side: the tests are made for two cores, and some stages wait more than they work. */
const AT_ONCE = 3;

/** @param {boolean} good @returns {Counts} */
const one = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Runs a script with the tools' Node, its output given to `print`; resolves to its exit code.
 * @param {string[]} args
 * @param {(text: string) => void} print
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function runTold(args, print, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(toolNode(), args, {
      cwd: at(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...toolEnv(), ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', print);
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a tool that writes a report and counts what the report says. A tool that fails without saying
 * where (no report, or a report without a failure) counts as one failure.
 * @param {string} name
 * @param {(report: string) => Promise<number>} run
 * @param {(report: any) => Counts} count
 */
async function runCounted(name, run, count) {
  const report = at('.cache', `${name}.json`);
  rmSync(report, { force: true });
  const code = await run(report);
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * A stage that is one tool. Its command is looked up when the stage runs: before, nothing may be installed.
 * @param {() => string[]} args
 * @returns {Stage['run']}
 */
const tool = (args) => async (print) => one((await runTold(args(), print)) === 0);

/** In the order in which they are begun, long ones first. @type {Record<string, Stage>} */
const stages = {
  build: { run: async (print) => one((await build((args) => runTold(args, print))) === 0) },
  unit: {
    run: (print) =>
      runCounted(
        'unit',
        (report) =>
          runTold(
            [
              binOf('vitest'),
              ...['run', '--config', '.config/vitest.config.ts', '--silent=passed-only'],
              ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
            ],
            print,
          ),
        (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
      ),
  },
  // Types in pages, scripts and tests alike: it finds whatever the compiler alone would.
  check: { run: tool(() => [binOf('astro'), 'check']) },
  dev: {
    run: async (print) => {
      let said = '';
      const code = await runTold(['--test', '--test-reporter=spec', at('src/tools/test-dev.ts')], (text) => {
        said += text;
        print(text);
      });
      const [passed, failed] = ['pass', 'fail'].map((word) =>
        Number(new RegExp(`^. ${word} (\\d+)$`, 'mu').exec(said)?.[1] ?? 0),
      );
      return { passed: passed ?? 0, failed: code === 0 ? 0 : Math.max(1, failed ?? 0) };
    },
  },
  budget: {
    after: ['browser', 'build'],
    run: (print) =>
      runCounted(
        'budget',
        (report) => runTold([at('src/tools/budget.ts'), '--report', report], print),
        (report) => report,
      ),
  },
  // Firefox and WebKit, where they are installed or can be.
  engines: {
    after: ['build'],
    run: async (print) => {
      await ensureEngines();
      return runCounted(
        'engines',
        (report) => runTold([at('e2e/engines/run.ts'), '--report', report], print),
        ({ passed, failed, notTried }) => {
          notes.push(...notTried.map((/** @type {string} */ engine) => `not tried: ${engine}`));
          return { passed, failed };
        },
      );
    },
  },
  lint: { run: tool(() => [binOf('eslint'), '-c', '.config/eslint.config.js', '.']) },
  format: { run: tool(() => [binOf('prettier'), '--check', '.']) },
  unused: { run: tool(() => [binOf('knip'), '-c', '.config/knip.json']) },
  e2e: {
    after: ['browser', 'build'],
    alone: true,
    run: (print) =>
      runCounted(
        'e2e',
        (report) =>
          runTold(
            [binOf('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts'],
            print,
            { E2E_REPORT: report },
          ),
        ({ stats }) => {
          // A test that passed only when it was run again is no failure, but must not go unseen.
          if (stats.flaky > 0) notes.push(`${stats.flaky} browser tests passed only at a second try`);
          return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
        },
      ),
  },
};

// What is tested is the site at an address of this machine's, whoever runs the tests: a host's own address is for builds
// that it publishes. SITE_URL and BASE_PATH, where they are set, count.
for (const host of ['NETLIFY', 'CF_PAGES', 'VERCEL', 'GITHUB_ACTIONS'])
  if (process.env[host]) process.env[host] = '';

/** What the last lines say beside the counts. @type {string[]} */
const notes = [];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. The stages: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
const names = Object.keys(stages).filter((name) => chosen.length === 0 || chosen.includes(name));
// The later stages read what the build makes.
if (names.some((name) => stages[name]?.after?.includes('build')) && !names.includes('build')) {
  names.unshift('build');
}

/** @type {Map<string, Result>} */
const results = new Map();

/**
 * Runs a stage and prints what it said.
 * @param {string} name
 * @param {Stage['run']} run
 */
async function report(name, run) {
  const begun = Date.now();
  let said = '';
  const counts = await run((text) => (said += text)).catch((/** @type {unknown} */ error) => {
    said += `${error instanceof Error ? error.message : String(error)}\n`;
    return one(false);
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  results.set(name, { ...counts, seconds });
  console.log(`\n── ${name}, ${seconds} s ${'─'.repeat(Math.max(0, 66 - name.length))}\n${said.trimEnd()}`);
}

/** Whether what a stage needs has failed or was skipped. @param {Pick<Stage, 'after'>} stage */
const lacks = ({ after = [] }) =>
  after.find((name) => {
    const result = results.get(name);
    return result !== undefined && (result.failed > 0 || result.skipped !== undefined);
  });

/** Runs all stages, as many at once as the machine is taken to bear. */
async function runAll() {
  const waiting = [...names];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    for (const name of [...waiting]) {
      const stage = /** @type {Stage} */ (stages[name]);
      const lacking = lacks(stage);
      if (lacking !== undefined) {
        waiting.splice(waiting.indexOf(name), 1);
        results.set(name, { ...one(false), seconds: 0, skipped: `it needs ${lacking}` });
        continue;
      }
      const ready = (stage.after ?? []).every((other) => results.has(other) || !names.includes(other));
      const alone =
        stage.alone === true || [...running.keys()].some((other) => stages[other]?.alone === true);
      if (!ready || running.size >= (alone ? 1 : AT_ONCE)) continue;
      waiting.splice(waiting.indexOf(name), 1);
      running.set(
        name,
        report(name, stage.run).then(() => void running.delete(name)),
      );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
}

mkdirSync(at('.cache'), { recursive: true });
const begun = Date.now();
await report('install', (print) => {
  install();
  print('The packages are those of the lock file.');
  return Promise.resolve(one(true));
});
if (lacks({ after: ['install'] }) === undefined) {
  if (names.some((name) => stages[name]?.after?.includes('browser'))) {
    await report('browser', async (print) => {
      process.env['BROWSER_PATH'] = await ensureBrowser();
      print(process.env['BROWSER_PATH']);
      return one(true);
    });
  }
  await runAll();
}

console.log('\n── all ─────────────────────────────────────────────────────────────────');
for (const [name, { passed, failed, seconds, skipped }] of results) {
  console.log(
    `${name.padEnd(9)}${String(passed).padStart(6)} passed${String(failed).padStart(6)} failed${String(seconds).padStart(6)} s` +
      (skipped === undefined ? '' : `   not run: ${skipped}`),
  );
}
const left = Object.keys(stages).filter((name) => !results.has(name));
if (left.length > 0) notes.push(`not run: ${left.join(', ')}`);
for (const note of notes) console.log(note);
console.log(`${Math.round((Date.now() - begun) / 1000)} s in all`);
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  [...results.values()].reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
