/**
 * `npm run bench`: how fast the built story is on a slow phone, visited in turn with a bare page, as medians of cold
 * visits. Prints each figure, in times of the bare page's where it is a time, beside what is to be reached; keeps all in
 * .cache/bench/<commit>.json and compares with the commit before. Never a test: times depend on the machine.
 *
 *   npm run bench                          the story in dist, five visits
 *   npm run bench -- --runs 3 --dir dist --page charts/
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BARE_PAGE } from './bench/bare.ts';
import { mediansOf, tableOf, type Pair, type Visit } from './bench/figures.ts';
import { SETTING, visitPage } from './bench/visit.ts';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { at, basePath } from './lib.mjs';
import { createSite, listen } from './serve.mjs';

interface Measured extends Pair {
  commit: string;
  changed: boolean;
  date: string;
  address: string;
  browser: string;
  processors: number;
  visits: Visit[];
  bareVisits: Visit[];
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: at('.'), encoding: 'utf8' }).trim();
const fileFor = (commit: string) => at('.cache', 'bench', `${commit}.json`);

/** The record of the nearest commit before this one that has been measured beside a bare page. */
function recordBefore(address: string): Measured | undefined {
  for (const commit of git('log', '--format=%h', '--skip=1', '-n', '500').split('\n')) {
    if (commit === '' || !existsSync(fileFor(commit))) continue;
    const record = JSON.parse(readFileSync(fileFor(commit), 'utf8')) as Partial<Measured>;
    if (record.bare && record.address === address) return record as Measured;
  }
  return undefined;
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    dir: { type: 'string', default: at('dist') },
    page: { type: 'string', default: '' },
  },
});
const runs = Math.max(1, Math.floor(Number(values.runs)) || 1);
if (!existsSync(path.join(values.dir, 'index.html'))) {
  console.error(`No built site in ${values.dir}: run npm run build first.`);
  process.exit(1);
}
const base = basePath();
const bareFolder = mkdtempSync(path.join(tmpdir(), 'backstop-bare-'));
writeFileSync(path.join(bareFolder, 'index.html'), BARE_PAGE);
const servers = [createSite({ dir: values.dir, base }), createSite({ dir: bareFolder, base: '/' })];
const [port, barePort] = [await listen(servers[0]!, 4390), await listen(servers[1]!, 4391)];
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
const [visits, bareVisits]: [Visit[], Visit[]] = [[], []];
const culprits = new Set<string>();
try {
  for (let run = 1; run <= runs; run += 1) {
    console.log(`visit ${run} of ${runs} …`);
    bareVisits.push((await visitPage(browser, `http://localhost:${barePort}/`)).visit);
    const seen = await visitPage(browser, `http://localhost:${port}${base}${values.page}`);
    visits.push(seen.visit);
    for (const culprit of seen.culprits) culprits.add(culprit);
  }
  const record: Measured = {
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain', '--untracked-files=no') !== '',
    date: new Date().toISOString(),
    address: `/${values.page}`,
    browser: browser.version(),
    processors: cpus().length,
    ...{ visits, bareVisits },
    page: mediansOf(visits),
    bare: mediansOf(bareVisits),
  };
  const state = `${record.commit}${record.changed ? ' with changes' : ''}`;
  console.log(`\n${record.address} at ${state}: ${SETTING}; medians of ${runs}\n`);
  for (const line of tableOf(record, recordBefore(record.address))) console.log(line);
  console.log('\n* not reached');
  for (const culprit of culprits) console.log(`  ${culprit}`);
  mkdirSync(at('.cache', 'bench'), { recursive: true });
  writeFileSync(fileFor(record.commit), `${JSON.stringify(record, null, 2)}\n`);
  console.log(`\nKept in .cache/bench/${record.commit}.json`);
} finally {
  await browser.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(bareFolder, { recursive: true, force: true });
}
