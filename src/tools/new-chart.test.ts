/** Lays out a chart in a copy of the project, and puts it to the tests of every chart there. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartFolders } from '../build/charts-plugin.ts';
import { checkContent } from '../build/check-content.ts';
import { at, binOf, toolNode } from './lib.mjs';
import { refusal } from './new-chart.ts';

/** No chart that an author would have: one of theirs may be laid out and not committed. */
const ID = 'laid-out-by-a-test';
/** Milliseconds, many times what it takes: the machine may be busy with the other tests. */
const PATIENCE = 180_000;

const copy = mkdtempSync(path.join(tmpdir(), 'backstop-chart-'));
const folder = path.join(copy, 'src/charts', ID);
const words = path.join(copy, `content/en/charts/${ID}.yaml`);

beforeAll(() => {
  for (const name of ['.config', 'content', 'package.json', 'src', 'tsconfig.json'])
    cpSync(at(name), path.join(copy, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'golden',
    });
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(at('node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(at('node_modules', name), path.join(copy, 'node_modules', name), 'junction');
}, PATIENCE);
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

/** Runs a script in the copy. */
function run(...args: string[]): { code: number | null; said: string } {
  // Told that it is in a test, Vitest would take itself for a part of the one that runs.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { status, stdout, stderr } = spawnSync(toolNode(), args, { cwd: copy, env, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}
const layOut = (...args: string[]) => run('src/tools/new-chart.ts', ...args);

test.each([
  ['', undefined, 'Name the chart'],
  ['Demo', undefined, '"Demo" cannot be a chart\'s id'],
  ['../demo', undefined, '"../demo" cannot be a chart\'s id'],
  ['demo-', undefined, '"demo-" cannot be a chart\'s id'],
  ['scale', undefined, '"scale" is taken: there is src/charts/scale'],
  [ID, 'nowhere', 'There is no chapter "nowhere"; there are: opening, '],
  [ID, 'opening', null],
  [ID, undefined, null],
])('"%s" in the chapter %s: %s', (id, chapter, why) => {
  if (why === null) expect(refusal(id, chapter)).toBeNull();
  else expect(refusal(id, chapter)).toContain(why);
});

test('what is refused leaves nothing behind', () => {
  const before = readdirSync(path.dirname(folder));
  const { code, said } = layOut(ID, 'nowhere');
  expect(code).toBe(1);
  expect(said).toContain('no chapter "nowhere"');
  expect(readdirSync(path.dirname(folder))).toEqual(before);
  expect(existsSync(words)).toBe(false);
});

test(
  'a new chart keeps every rule, is formatted and passes the tests of every chart',
  async () => {
    const { code, said } = layOut(ID, 'opening');
    expect(code, said).toBe(0);
    expect(readFileSync(words, 'utf8')).toContain(`\nid: ${ID}\nchapter: opening\n`);
    expect(checkContent(copy)).toEqual([]);

    const style = await resolveConfig(at('package.json'));
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(await check(text, { ...style, filepath: name }), name).toBe(true);
    }

    // The others are tested where they are.
    for (const chart of chartFolders(copy))
      if (chart !== ID) rmSync(path.join(copy, 'src/charts', chart, 'index.ts'));
    for (const name of readdirSync(path.dirname(words)))
      if (name !== path.basename(words)) rmSync(path.join(path.dirname(words), name));
    const tests = [
      'charts.test.ts',
      'pictures.test.ts',
      'descriptions.test.ts',
      'golden.test.ts',
      `${ID}/${ID}.test.ts`,
    ].map((name) => `src/charts/${name}`);
    const config = ['--config', '.config/vitest.config.ts', '--project', 'pure', '--maxWorkers', '1'];
    const tested = run(binOf('vitest'), 'run', ...config, ...tests);
    expect(tested.code, tested.said).toBe(0);
    expect(tested.said).toMatch(new RegExp(`Test Files.*${tests.length} passed`));
  },
  PATIENCE,
);
