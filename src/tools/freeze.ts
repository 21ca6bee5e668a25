/**
 * `npm run freeze`: the frames of all charts and steps as they are today, as files that nothing rewrites, in
 * `public/v/<day>/`, with a manifest of their hashes. Refuses without the site's address, with changes that are in no
 * commit, and where the day has been frozen.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { correctionsOf } from '../corrections/read.ts';
import { filesIn, KEPT, newestFreeze } from '../freeze/kept.ts';
import { dayOf, MANIFEST, problemsOf, refusalOf, sha256, writeManifest } from '../freeze/manifest.ts';
import { formatDate } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { wholeRecord } from '../ledger/record-date.ts';
import { fill } from '../ledger/template.ts';
import { MODEL_VERSION } from '../model/inputs.ts';
import { framedCharts, frozenFiles } from './frozen-files.ts';
import { frozenScript } from './frozen-script.ts';
import { at, build, isBuilt } from './lib.mjs';
import { whereServed } from './site-url.mjs';

/** The most that a frozen file may weigh, packed by gzip 9: all steps of a chart at every size, and the model's code. */
const HEAVIEST = 100_000;

const git = (...args: string[]) => execFileSync('git', args, { cwd: at(), encoding: 'utf8' }).trim();

/** Ends the command, saying why. */
function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}

const now = new Date();
const day = dayOf(now);
const folder = path.join(KEPT, day);
const where = whereServed(process.env);
const why = refusalOf(where.from, git('status', '--porcelain'), existsSync(folder) ? day : null);
if (why !== null) refuse(why);
const broken = problemsOf(filesIn(KEPT));
if (broken.length > 0) refuse(`What was frozen before is not as it was:\n${broken.join('\n')}`);
if (!isBuilt() && (await build()) !== 0) refuse('The site could not be built.');

const dist = at('dist');
const home = new URL(where.base, where.site);
const site = {
  dist,
  home,
  note: fill(interfaceWords().embed.frozen, { day: formatDate(now.toISOString().slice(0, 10)) }),
  correctionsOf: (chart: string) => correctionsOf('chart', chart).map(({ id }) => id),
};
const script = await frozenScript(null);
const files = new Map<string, string>();
for (const chart of framedCharts(dist))
  for (const [name, text] of await frozenFiles(site, chart, script)) files.set(`embed/${name}`, text);

const weights = [...files].map(([name, text]) => ({ name, packed: gzipSync(text, { level: 9 }).length }));
const heaviest = weights.reduce((most, one) => (one.packed > most.packed ? one : most));
const kb = (size: number) => `${(size / 1000).toFixed(1)} KB`;
if (heaviest.packed > HEAVIEST)
  refuse(`${heaviest.name} would weigh ${kb(heaviest.packed)}, more than ${kb(HEAVIEST)}.`);

const previous = newestFreeze();
const manifest = writeManifest({
  day,
  made: `${now.toISOString().slice(0, 16)}Z`,
  site: home.href,
  commit: git('rev-parse', 'HEAD'),
  record: wholeRecord(),
  model: MODEL_VERSION,
  previous: previous && {
    day: previous.day,
    manifest: sha256(readFileSync(path.join(KEPT, previous.day, MANIFEST))),
  },
  files: Object.fromEntries([...files].map(([name, text]) => [name, sha256(text)])),
});
// Whole or not at all: a folder that is there is never written again.
const making = at('.cache', 'freeze');
rmSync(making, { recursive: true, force: true });
for (const [name, text] of [...files, [MANIFEST, manifest] as const]) {
  const file = path.join(making, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
mkdirSync(KEPT, { recursive: true });
renameSync(making, folder);
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(
  `${files.size} frames, ${(bytes / 1e6).toFixed(1)} MB, are frozen in public/v/${day} for ${home.href}.\n` +
    `The heaviest, ${heaviest.name}, is ${kb(heaviest.packed)} over the wire.\n` +
    'Commit that folder. From the next build on they are served, and the pages of charts offer them.',
);
