/**
 * `npm run golden -- [commit]`: the golden pictures beside those of another commit (the last one, where none is
 * named). Says which differ to the eye, and ends with 1 where any does.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pictureChanges } from '../testing/same-picture.ts';

const commit = process.argv[2] ?? 'HEAD';
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

const lines = git('diff', '--no-renames', '--name-status', commit, '--', 'src/charts/*/golden/*.svg');
const files = lines
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ how: line[0], file: line.slice(1).trim() }));
const tell = (how: string) => files.filter((one) => one.how === how).map(({ file }) => file);

const changed = tell('M').flatMap((file) => {
  const told = pictureChanges(git('show', `${commit}:${file}`), readFileSync(file, 'utf8'));
  return told.length > 0 ? [`${file}\n  ${told.join('\n  ')}`] : [];
});
const [gone, added] = [tell('D'), tell('A')];
console.log(
  [
    ...changed,
    ...gone.map((file) => `${file}\n  is gone`),
    ...added.map((file) => `${file}\n  is new`),
    `beside ${commit}: ${changed.length} pictures differ, ${gone.length} are gone, ${added.length} are new`,
  ].join('\n'),
);
process.exitCode = changed.length + gone.length > 0 ? 1 : 0;
