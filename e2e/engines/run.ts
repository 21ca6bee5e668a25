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

/** Every check in one engine, one after another. */
async function tryIn(starting: Promise<Engine>): Promise<void> {
  const begun = Date.now();
  const engine = await starting;
  const site = await serveSite();
  const started = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${engine.name} ${engine.version}, started in ${started} s`);
  try {
    const context = { engine, page: pageOf(engine), site, steps, chart };
    for (const { name, run } of checks.filter(({ name }) => name.includes(values.only))) {
      const begun = Date.now();
      const error = await run(context).then(
        () => site.problems.splice(0).join('\n') || null,
        (error: unknown) => [String(error), ...site.problems.splice(0)].join('\n'),
      );
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      report[error === null ? 'passed' : 'failed'] += 1;
      console.log(
        `${error === null ? '  ok' : 'FAIL'}  ${engine.name.padEnd(9)} ${seconds.padStart(5)} s  ${name}`,
      );
      if (error !== null) console.log(error.replace(/^/gm, '        '));
    }
  } finally {
    await engine.close();
    site.close();
  }
}

/** Starts an engine where it is installed. */
function begin<T>(name: keyof typeof PACKAGES, found: T | null, start: (found: T) => Promise<Engine>) {
  if (values.engine !== undefined && values.engine !== name) return null;
  if (found !== null) return tryIn(start(found));
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
