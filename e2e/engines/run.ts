/**
 * `npm run engines`: the built site in Firefox and in WebKitGTK, both at once. What a check is and why is in checks.ts.
 * An engine that is not installed is said not to have been tried.
 *
 *   node e2e/engines/run.ts [--report file.json] [--engine firefox|webkit] [--only words]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PACKAGES, findFirefox, findWebKit } from '../../src/tools/engines.mjs';
import { builtCharts, builtSteps } from '../built.ts';
import { checks } from './checks.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { pageOf } from './page.ts';
import { serveSite } from './site.ts';
import { startWebKit } from './webkit.ts';

const { values } = parseArgs({
  options: { report: { type: 'string' }, engine: { type: 'string' }, only: { type: 'string', default: '' } },
});
const report = { passed: 0, failed: 0, notTried: [] as string[] };
const steps = builtSteps();
const [chart] = builtCharts();

// What was started ends with this program, however that ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** Milliseconds that a check may take: the longest takes thirty seconds on two busy cores. */
const LIMIT = 120_000;
const OVER = `no answer within ${LIMIT / 1000} s`;

/** Rejects when something takes longer than a check may. */
function withinLimit<T>(running: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(OVER)), LIMIT);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/**
 * Checks in one engine, one after another, until one gets no answer: then the engine is of no more use.
 * @returns the checks that are left, the one without an answer first
 */
async function tryIn(start: () => Promise<Engine>, left: typeof checks): Promise<typeof checks> {
  const begun = Date.now();
  const engine = await start();
  const site = await serveSite();
  const started = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${engine.name} ${engine.version}, started in ${started} s`);
  try {
    const context = { engine, page: pageOf(engine), site, steps, chart };
    for (const [i, { name, run }] of left.entries()) {
      const begun = Date.now();
      const error = await withinLimit(run(context)).then(
        () => site.problems.splice(0).join('\n') || null,
        (error: unknown) => [String(error), ...site.problems.splice(0)].join('\n'),
      );
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      if (error?.includes(OVER)) {
        console.log(`      ${engine.name.padEnd(9)} ${seconds.padStart(5)} s  ${name}: ${OVER}`);
        return left.slice(i);
      }
      report[error === null ? 'passed' : 'failed'] += 1;
      console.log(
        `${error === null ? '  ok' : 'FAIL'}  ${engine.name.padEnd(9)} ${seconds.padStart(5)} s  ${name}`,
      );
      if (error !== null) console.log(error.replace(/^/gm, '        '));
    }
    return [];
  } finally {
    // One that gives no answer may not even close.
    await Promise.race([engine.close(), new Promise((done) => setTimeout(done, 5000).unref())]);
    site.close();
  }
}

/** Every check in an engine; what gets no answer is tried once more, in one that is started anew. */
async function tryAll(start: () => Promise<Engine>): Promise<void> {
  const chosen = checks.filter(({ name }) => name.includes(values.only));
  const left = await tryIn(start, chosen);
  const again = left.length > 0 ? await tryIn(start, left) : [];
  if (again.length === 0) return;
  report.failed += again.length;
  for (const { name } of again) console.log(`FAIL  ${name}: not reached, or ${OVER} twice`);
}

/** Starts an engine where it is installed. */
function begin<T>(name: keyof typeof PACKAGES, found: T | null, start: (found: T) => Promise<Engine>) {
  if (values.engine !== undefined && values.engine !== name) return null;
  if (found !== null) return tryAll(() => start(found));
  report.notTried.push(`${name} (install ${PACKAGES[name].join(' and ')})`);
  return null;
}

const ended = await Promise.allSettled([
  begin('firefox', findFirefox(), startFirefox),
  begin('webkit', findWebKit(), startWebKit),
]);
for (const one of ended)
  if (one.status === 'rejected') {
    report.failed += 1;
    console.log(`FAIL  ${String(one.reason)}`);
  }
for (const engine of report.notTried) console.log(`not tried: ${engine}`);
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(report));
process.exitCode = report.failed > 0 ? 1 : 0;
