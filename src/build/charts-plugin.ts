/**
 * Charts for the browser. `virtual:chart/<id>` holds what the live picture
 * needs and no more: states, scene, the data worked out at build, and a few
 * words. `virtual:charts` loads each of them on demand.
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
const ALL = 'virtual:charts';

/** Whether a module of this id is a chart's: made of its words and of the ledger. */
export const isChartModule = (id: string): boolean => id.startsWith(`\0${ONE}`);

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

/** The module text of one chart. */
async function chartModule(root: string, id: string): Promise<string> {
  const folder = join(root, 'src/charts', id);
  const fresh = (name: string): Promise<unknown> => {
    const file = join(folder, name);
    return import(/* @vite-ignore */ `${pathToFileURL(file).href}?t=${Math.trunc(statSync(file).mtimeMs)}`);
  };
  const { load, live } = (await fresh('data.ts')) as Pick<Chart, 'load' | 'live'>;
  const { travel } = (await fresh('states.ts')) as Pick<Chart, 'travel'>;
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
  return [
    `export { scene } from ${JSON.stringify(join(folder, 'scene.ts'))};`,
    `export { states } from ${states};`,
    travel ? `export { travel } from ${states};` : 'export const travel = undefined;',
    ...(existsSync(inputs) ? [`export { inputs, say } from ${JSON.stringify(inputs)};`] : []),
    ...(existsSync(flow) ? [`export { flow } from ${JSON.stringify(flow)};`] : []),
    ...(existsSync(futures) ? [`export { futures } from ${JSON.stringify(futures)};`] : []),
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
      return source === ALL || source.startsWith(ONE) ? `\0${source}` : undefined;
    },
    async load(id) {
      if (id === `\0${ALL}`) {
        const loaders = chartFolders(root).map((chart) => {
          const name = JSON.stringify(chart);
          return `${name}: () => import(${JSON.stringify(ONE + chart)})`;
        });
        return `export const loaders = { ${loaders.join(', ')} };`;
      }
      if (!isChartModule(id)) return undefined;
      const chart = id.slice(ONE.length + 1);
      if (!chartFolders(root).includes(chart)) this.error(`There is no chart "${chart}" in src/charts.`);
      for (const name of ['data.ts', 'words.ts']) {
        const file = join(root, 'src/charts', chart, name);
        if (existsSync(file)) this.addWatchFile(file);
      }
      return chartModule(root, chart);
    },
  };
}
