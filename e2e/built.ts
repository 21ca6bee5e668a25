/** The built site as files: which pages it has, what they hold, where they are served. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { attribute, elements, textOf } from '../src/links/elements.ts';
import { basePath } from '../src/tools/lib.mjs';

/** The folder that the tests are run against. */
export const dist = path.resolve(
  fileURLToPath(new URL('..', import.meta.url)),
  process.env['E2E_DIST'] ?? 'dist',
);
export const base = basePath();

/**
 * Every page, as its path in dist; of frames the light ones: that the dark ones are their copies is a test of its own. Frozen
 * frames are left out: nothing of the site changes them, and whether they are as they were is a test of their own.
 */
export function htmlFiles(): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.html') && !/^(v\/|embed\/.*\.dark\/)/.test(name))
    .sort();
  if (!files.includes('index.html')) throw new Error(`No built site in ${dist}: run npm run build first.`);
  return files;
}

/** The address of a page, without a leading slash: `charts/`, `404.html`, and `./` for the story. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1') || './';
}

export const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

/** A frame stands in somebody else's page. */
export const isFrame = (file: string): boolean => /^embed\//.test(file);

export interface BuiltChart {
  id: string;
  /** The steps that its frame knows, in order; never empty. */
  steps: [string, ...string[]];
}

/** The charts of the built site, in the order of their names, with the steps that their frames know. */
export function builtCharts(): [BuiltChart, ...BuiltChart[]] {
  const [first, ...others] = htmlFiles().flatMap((file): BuiltChart[] => {
    const id = /^embed\/([^/]+)\/index\.html$/.exec(file)?.[1];
    if (id === undefined) return [];
    const [step, ...more] = (/ data-steps="([^"]+)"/.exec(read(file))?.[1] ?? '').split(' ');
    if (!step) throw new Error(`${file} names no steps: looked for data-steps="…".`);
    return [{ id, steps: [step, ...more] }];
  });
  if (!first) throw new Error(`No frame of a chart in ${dist}.`);
  return [first, ...others];
}

/** A chart for tests that go through all steps of one: it has some, and not many. */
export function chartOfFewSteps(): BuiltChart {
  const found = builtCharts().find(({ steps }) => steps.length === 4 || steps.length === 5);
  if (!found) throw new Error(`No chart in ${dist} has four or five steps.`);
  return found;
}

/** Whether an address of the site, decoded and without its base, is answered by a file. */
export function fileAt(address: string): string | null {
  const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
  return existsSync(path.join(dist, file)) ? file : null;
}

/** Every element of a page, the contents of templates included; as seen without scripts, unless told. */
export const elementsOf = (html: string, scriptingEnabled = false): Generator<Dom.Element> =>
  elements(parse(html, { scriptingEnabled }));

export { attribute, textOf };

/** All words of an element and of those within it. */
export function wordsOf(element: Dom.Element): string {
  return element.childNodes
    .map((node) => (tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? wordsOf(node) : ''))
    .join('');
}

export interface StepRef {
  /** The address of the step. */
  id: string;
  chart: string;
  step: string;
  enter: string;
  /** Of its scene. */
  layout: string;
  /** Which scene of the page it stands in, from 0. */
  scene: number;
}

/** Every step of the built story, or of one chapter, in reading order: those whose words are the picture too. */
export function allSteps(chapter?: string): StepRef[] {
  let scene = -1;
  let layout = '';
  const steps = [...elementsOf(read('index.html'), true)].flatMap((element): StepRef[] => {
    const begins = attribute(element, 'data-scene');
    if (begins !== undefined) {
      scene += 1;
      layout = begins;
    }
    const [id, chart, step] = ['id', 'data-chart', 'data-step'].map((name) => attribute(element, name));
    if (element.tagName !== 'section' || !id || !chart || !step) return [];
    return [{ id, chart, step, enter: attribute(element, 'data-enter') ?? '', layout, scene }];
  });
  const chosen = steps.filter(({ id }) => chapter === undefined || id.startsWith(`${chapter}.`));
  if (chosen.length < 2) throw new Error(`The story ${chapter ?? ''} has no steps.`);
  return chosen;
}

/** The steps that have a picture beside their words, of the story or of one chapter. */
export const builtSteps = (chapter?: string): StepRef[] =>
  allSteps(chapter).filter(({ layout }) => layout !== 'type');

/** The steps whose words are the picture. */
export const typedSteps = (): StepRef[] => allSteps().filter(({ layout }) => layout === 'type');

/** The steps whose pictures are pinned, of the story or of one chapter. */
export const pinnedSteps = (chapter?: string): StepRef[] =>
  builtSteps(chapter).filter(({ layout }) => layout !== 'flow');

/** The steps of the first scene of several that is pinned. */
export function pinnedScene(): StepRef[] {
  const steps = pinnedSteps();
  const together = (one: StepRef) => steps.filter(({ scene }) => scene === one.scene);
  const first = steps.find((one) => together(one).length > 2);
  if (!first) throw new Error('The story pins no scene of several steps.');
  return together(first);
}
