import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, hashOf } from './lib.mjs';

let folder: string;
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, 1_000_000_000, 1_000_000_000);
};
const hash = () => hashOf(folder, ['content', 'config.mjs', 'missing']);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hash-'));
  write('content/claims/a.yaml', 'value: 13');
  write('content/b.txt', 'b');
  write('config.mjs', '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each<[string, () => void]>([
  ['edit of the same length and date', () => write('content/claims/a.yaml', 'value: 14')],
  ['new file', () => write('content/claims/b.yaml', '')],
  ['file that is gone', () => rmSync(path.join(folder, 'content/b.txt'))],
  ['new name', () => renameSync(path.join(folder, 'content/b.txt'), path.join(folder, 'content/c.txt'))],
  ['edit of a single file', () => write('config.mjs', '[]')],
  [
    'text that goes from one file to the next',
    () => {
      write('content/b.txt', 'bv');
      write('content/claims/a.yaml', 'alue: 13');
    },
  ],
])('the site is built again after any %s', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('the site is not built again for dates, or for files that it does not depend on', () => {
  const before = hash();
  utimesSync(path.join(folder, 'content/b.txt'), 2_000_000_000, 2_000_000_000);
  write('README.md', 'Read me');
  expect(hash()).toBe(before);
});

test('the commands begin on a clone where nothing is installed yet', () => {
  const scripts = readdirSync(at('src/tools')).filter((name) => name.endsWith('.mjs'));
  for (const name of scripts) cpSync(at('src/tools', name), path.join(folder, 'src/tools', name));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  // A stage that does not exist ends the whole test as soon as it has read itself.
  const told = run('src/tools/test.mjs', 'no-such-stage');
  expect(told.stderr).toContain('No stage no-such-stage. The stages: build, unit,');
  expect(told.status).toBe(2);
  // What `npm start` reads before it installs.
  const loaded = run('-e', "Promise.all(['lib', 'serve'].map((name) => import(`./src/tools/${name}.mjs`)))");
  expect(loaded).toMatchObject({ stderr: '', status: 0 });
});
