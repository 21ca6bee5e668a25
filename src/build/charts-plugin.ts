/**
 * Charts for the browser. `virtual:chart/<id>` holds what the live picture
 * needs and no more: states, scene, the data worked out at build, and a few
 * words. `virtual:flow/<id>` has the drawing that is a part of the page in place of the scene, for charts that have one: no
 * page needs both. `virtual:charts` loads each of them on demand.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'vite';
import { readLedger } from '../ledger/read.ts';
import type { Chart } from '../charts/kit/contract.ts';
import { wordsOf } from '../charts/kit/chart-module.ts';
import { sentOf } from '../charts/sent.ts';
import { chartText } from '../charts/filled-text.ts';
import { readWords } from '../charts/define-words.ts';

const ONE = 'virtual:chart/';
const FLOW = 'virtual:flow/';
const ALL = 'virtual:charts';

/** Whether a module of this id is a chart's: made of its words and of the ledger. */
export const isChartModule = (id: string): boolean => id.startsWith(`\0${ONE}`) || id.startsWith(`\0${FLOW}`);

/** The ids of all charts: the folders with an `index.ts`, in the order of the alphabet. */
export function chartFolders(root: string): string[] {
  const folder = join(root, 'src/charts');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.ts')))
    .sort();
}

/** A value as a JavaScript expression; throws where it would not survive as JSON. */
export function asLiteral(value: unknown, what: string): string {
  const json = JSON.stringify(value);
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), value)) {
    throw new Error(
      `${what} must be plain JSON: no undefined, Map, Date, function or number beyond the finite`,
    );
  }
  // As a string it is parsed faster and cannot be mistaken for code.
  return `JSON.parse(${JSON.stringify(json).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')})`;
}

/** Whether a chart has a drawing that is a part of the page. */
const hasFlow = (root: string, id: string): boolean => existsSync(join(root, 'src/charts', id, 'flow.ts'));

/** The module text of one chart, or of its flow. */
async function chartModule(root: string, id: string, flows: boolean): Promise<string> {
  const folder = join(root, 'src/charts', id);
  const fresh = (name: string): Promise<unknown> => {
    const file = join(folder, name);
    return import(/* @vite-ignore */ `${pathToFileURL(file).href}?t=${Math.trunc(statSync(file).mtimeMs)}`);
  };
  const { load, live } = (await fresh('data.ts')) as Pick<Chart, 'load' | 'live'>;
  const views = (await fresh('states.ts')) as Pick<Chart, 'travel' | 'states'>;
  const states = JSON.stringify(join(folder, 'states.ts'));
  const inputs = join(folder, 'inputs.ts');
  const futures = join(folder, 'futures.ts');
  const flow = join(folder, 'flow.ts');
  const text = chartText(id);
  const shape = existsSync(join(folder, 'words.ts'))
    ? ((await fresh('words.ts')) as Required<Pick<Chart, 'words'>>)
    : null;
  const picture = shape ? { words: readWords(id, shape.words).words.picture } : {};
  const whole = { ...load(readLedger(), text), ...picture };
  const data = sentOf({ live }, whole);
  const drawing = flows
    ? [
        `export { flow } from ${JSON.stringify(flow)};`,
        // One drawing for all of them: their names are enough.
        `export const states = ${JSON.stringify(Object.fromEntries(Object.keys(views.states).map((name) => [name, {}])))};`,
      ]
    : [
        `export { scene } from ${JSON.stringify(join(folder, 'scene.ts'))};`,
        `export { states } from ${states};`,
        views.travel ? `export { travel } from ${states};` : 'export const travel = undefined;',
        ...(existsSync(inputs) ? [`export { inputs, say } from ${JSON.stringify(inputs)};`] : []),
        ...(existsSync(futures) ? [`export { futures } from ${JSON.stringify(futures)};`] : []),
      ];
  return [
    ...drawing,
    `export const data = ${asLiteral(data, `The data of chart "${id}"`)};`,
    `export const words = ${asLiteral(wordsOf(text), `The words of chart "${id}"`)};`,
  ].join('\n');
}

/** The plugin; one in the site's configuration serves pages and embeds alike. */
export function charts(): Plugin {
  let root = process.cwd();
  return {
    name: 'backstop-charts',
    configResolved(config) {
      root = resolve(config.root);
    },
    resolveId(source) {
      const known = source === ALL || source.startsWith(ONE) || source.startsWith(FLOW);
      return known ? `\0${source}` : undefined;
    },
    async load(id) {
      if (id === `\0${ALL}`) {
        const loading = (from: string, ids: readonly string[]) =>
          ids
            .map((chart) => `${JSON.stringify(chart)}: () => import(${JSON.stringify(from + chart)})`)
            .join(', ');
        const ids = chartFolders(root);
        const flowing = ids.filter((chart) => hasFlow(root, chart));
        return (
          `export const loaders = { ${loading(ONE, ids)} };\n` +
          `export const flows = { ${loading(FLOW, flowing)} };`
        );
      }
      if (!isChartModule(id)) return undefined;
      const flows = id.startsWith(`\0${FLOW}`);
      const chart = id.slice((flows ? FLOW : ONE).length + 1);
      if (!chartFolders(root).includes(chart) || (flows && !hasFlow(root, chart)))
        this.error(`There is no chart "${chart}" in src/charts.`);
      for (const name of ['data.ts', 'words.ts']) {
        const file = join(root, 'src/charts', chart, name);
        if (existsSync(file)) this.addWatchFile(file);
      }
      return chartModule(root, chart, flows);
    },
  };
}
