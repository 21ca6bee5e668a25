/** Lays out a chart after the one in `chart-pattern`, and draws its golden pictures: the work of `new-chart.mjs`. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtOf } from '../charts/built.ts';
import { goldenFolder, goldenPictures } from '../testing/golden.ts';
import type { Chart } from '../charts/kit/contract.ts';
import { readChapters } from '../ledger/chapters.ts';
import { wordsFile } from '../ledger/languages.ts';
import { ROOT } from '../ledger/read.ts';

/** The chart to begin from. Its imports hold where it stands, so that it is checked like all code. */
const PATTERN = 'chart-pattern';

const folderOf = (id: string) => `src/charts/${id}`;
const wordsOf = (id: string) => wordsFile(`charts/${id}.yaml`);

/** Why there can be no new chart of this id in this chapter; null where there can be. */
export function refusal(id: string, chapter?: string): string | null {
  if (!id) return 'Name the chart: npm run new:chart <id> [chapter]';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return `"${id}" cannot be a chart's id: use small letters and digits, words joined by single hyphens`;
  const taken = [folderOf(id), wordsOf(id)].find((path) => existsSync(join(ROOT, path)));
  if (taken) return `"${id}" is taken: there is ${taken}`;
  const chapters = readChapters().map((one) => one.id);
  if (chapter === undefined || chapters.includes(chapter)) return null;
  return `There is no chapter "${chapter}"; there are: ${chapters.join(', ')}`;
}

/** The files of a new chart by their paths. */
function filesOf(id: string, chapter: string | undefined): [string, string][] {
  const pattern = join(import.meta.dirname, PATTERN);
  return readdirSync(pattern).map((name) => {
    const text = readFileSync(join(pattern, name), 'utf8')
      .replaceAll(PATTERN, id)
      .replaceAll("'../../charts/", "'../");
    if (name === 'words.yaml')
      return [wordsOf(id), chapter ? text.replace(/^chapter: .*/m, `chapter: ${chapter}`) : text];
    return [`${folderOf(id)}/${name === 'test.ts' ? `${id}.test.ts` : name}`, text];
  });
}

function write(path: string, text: string): void {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes the files and golden pictures of a new chart, and returns their paths. */
async function layOut(id: string, chapter: string | undefined): Promise<string[]> {
  const files = filesOf(id, chapter);
  for (const [path, text] of files) write(path, text);
  const index = pathToFileURL(join(ROOT, folderOf(id), 'index.ts')).href;
  const { default: chart } = (await import(index)) as { default: Chart };
  for (const { name, svg } of goldenPictures(builtOf(chart))) write(`${goldenFolder(id)}/${name}`, svg);
  return [...files.map(([path]) => path).sort(), `${goldenFolder(id)}/`];
}

/** What an author does next. */
const next = (id: string) => `
The chart is whole: npm run dev shows it at /charts/${id}/, and npm test passes. To make it yours:
  1. ${wordsOf(id)}: your claims and your words.
  2. ${folderOf(id)}/: data.ts takes the claims, states.ts has the views, scene.ts draws them, describe.ts describes them.
  3. UPDATE_GOLDEN=1 npm run unit -- src/charts/golden.test.ts draws the golden pictures again; look at each.
  4. To show it in a chapter, put its steps there: "Add a step" in CONTRIBUTING.md.
To take it out again, delete ${folderOf(id)}/ and ${wordsOf(id)}.`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [id = '', chapter] = process.argv.slice(2);
  const refused = refusal(id, chapter);
  if (refused === null) console.log([...(await layOut(id, chapter)), next(id)].join('\n'));
  else console.error(refused);
  process.exitCode = refused === null ? 0 : 1;
}
