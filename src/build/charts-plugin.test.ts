import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentOf } from '../charts/sent.ts';
import { getChart } from '../charts/build.ts';
import { asLiteral, chartFolders, charts } from './charts-plugin.ts';
import { wordsOf } from '../charts/kit/chart-module.ts';

/** What a browser would make of the expression. */
const evaluate = (expression: string): unknown => new Function(`return ${expression}`)();

describe('data as a literal', () => {
  test('any JSON comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (generated) => {
        const value: unknown = JSON.parse(JSON.stringify(generated));
        expect(evaluate(asLiteral(value, 'It'))).toEqual(value);
      }),
    );
  });

  test('no text can end the string or the script line', () => {
    const nasty = ['</script>', '");alert(1)//', '\u2028\u2029', '\\', "'", '`${1}`', '__proto__'];
    const literal = asLiteral(nasty, 'It');
    expect(evaluate(literal)).toEqual(nasty);
    expect(literal).not.toMatch(/[\u2028\u2029\n]/);
  });

  test.each([
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['a hole', [undefined]],
    ['NaN', { a: NaN }],
    ['infinity', [Infinity]],
    ['a Map', { a: new Map([[1, 2]]) }],
    ['a Date', new Date(0)],
    ['a function', { a: () => 1 }],
  ])('%s is refused, by name', (_, value) => {
    expect(() => asLiteral(value, 'The data of chart "x"')).toThrow(
      'The data of chart "x" must be plain JSON',
    );
  });
});

test('folders of charts are those with an index', () => {
  const root = mkdtempSync(join(tmpdir(), 'charts-'));
  try {
    for (const name of ['zeta', 'alpha', 'kit'])
      mkdirSync(join(root, 'src/charts', name), { recursive: true });
    for (const name of ['zeta', 'alpha']) writeFileSync(join(root, 'src/charts', name, 'index.ts'), '');
    expect(chartFolders(root)).toEqual(['alpha', 'zeta']);
  } finally {
    rmSync(root, { recursive: true });
  }
});

describe('virtual modules', () => {
  const plugin = charts();
  const watched: string[] = [];
  const context = {
    addWatchFile: (file: string) => watched.push(file),
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const call = (hook: 'resolveId' | 'load', id: string): unknown =>
    (plugin[hook] as unknown as (this: typeof context, id: string) => unknown).call(context, id);
  const load = async (id: string) => String(await call('load', id));

  test('their names are resolved, others are left alone', () => {
    expect(call('resolveId', 'virtual:charts')).toBe('\0virtual:charts');
    expect(call('resolveId', 'virtual:chart/revenue-path')).toBe('\0virtual:chart/revenue-path');
    expect(call('resolveId', './other.ts')).toBeUndefined();
  });

  test('the list loads every chart on demand', async () => {
    const text = await load('\0virtual:charts');
    for (const id of chartFolders(process.cwd())) {
      expect(text).toContain(`"${id}": () => import("virtual:chart/${id}")`);
    }
    await expect(call('load', './other.ts')).resolves.toBeUndefined();
  });

  test('a drawing that is a part of the page comes without the scene that no page shows beside it', async () => {
    const flowing = chartFolders(process.cwd()).filter((id) => getChart(id).chart.flow);
    expect(flowing.length).toBeGreaterThan(1);
    const list = await load('\0virtual:charts');
    for (const id of flowing) {
      expect(list).toContain(`"${id}": () => import("virtual:flow/${id}")`);
      const text = await load(`\0virtual:flow/${id}`);
      expect(text).toMatch(/^export \{ flow \} from ".*flow\.ts";$/m);
      expect(text).not.toContain('scene.ts');
      const names = /^export const states = (.*);$/m.exec(text)?.[1] ?? '{}';
      expect(Object.keys(JSON.parse(names) as object)).toEqual(getChart(id).steps);
    }
    await expect(load('\0virtual:flow/who-pays')).rejects.toThrow('no chart "who-pays"');
  });

  test.each(chartFolders(process.cwd()))('%s carries the data and the words of the build', async (id) => {
    const text = await load(`\0virtual:chart/${id}`);
    const literal = (name: string) =>
      text.match(new RegExp(`^export const ${name} = (.*);$`, 'm'))?.[1] ?? '';
    const { chart, data } = getChart(id);
    expect(evaluate(literal('data'))).toEqual(sentOf(chart, data));
    expect(evaluate(literal('words'))).toEqual(wordsOf(getChart(id).text));
    expect(text).toMatch(/^export \{ scene \} from ".*scene\.ts";$/m);
    expect(text).toMatch(/^export \{ states \} from ".*states\.ts";$/m);
    expect(text).toMatch(chart.travel ? /^export \{ travel \} from/m : /^export const travel = undefined;$/m);
    expect(/^export \{ inputs, say \} from ".*inputs\.ts";$/m.test(text)).toBe(chart.inputs !== undefined);
    expect(/^export \{ futures \} from ".*futures\.ts";$/m.test(text)).toBe(chart.futures !== undefined);
    expect(text).not.toContain('describe');
    expect(watched).toContain(join(process.cwd(), 'src/charts', id, 'data.ts'));
  });

  test('an unknown chart stops the build by name', async () => {
    await expect(load('\0virtual:chart/none')).rejects.toThrow('There is no chart "none"');
  });
});
