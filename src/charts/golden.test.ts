/**
 * Golden pictures: the SVG text of every chart, state and three widths, found by
 * folder. `UPDATE_GOLDEN=1 npm run unit` writes them anew; read the difference
 * before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chartIds, getChart } from './build.ts';
import { GOLDEN } from './inspect.ts';
import { sceneToSvg } from './kit/render.ts';
import { chartFolders } from './vite-plugin.ts';

const ROOT = 'src/charts';
const update = process.env['UPDATE_GOLDEN'] === '1';
const golden = (id: string) => join(ROOT, id, 'golden');

/** One element a line, so that a difference names what moved. */
function pretty(svg: string): string {
  let depth = 0;
  let text = '';
  for (const [piece] of svg.matchAll(/<(\w+)[^>]*>[^<]*<\/\1>|<[^>]+>/g)) {
    const closing = piece.startsWith('</');
    if (closing) depth--;
    text += `${'  '.repeat(depth)}${piece}\n`;
    if (!closing && !piece.endsWith('/>') && !piece.includes('</')) depth++;
  }
  return text;
}

const cases = chartIds().flatMap((id) =>
  getChart(id).steps.flatMap((step) => GOLDEN.map((size) => ({ id, step, size, width: size.width }))),
);
const fileOf = (step: string, width: number) => `${step}-${width}.svg`;

test('pretty printing keeps every element', () => {
  const svg =
    '<svg><title>a &lt; b</title><g class="x"><path d="M0,0"/><g><text x="1">t</text></g></g></svg>';
  expect(pretty(svg).replaceAll(/^ +|\n/gm, '')).toBe(svg);
  expect(pretty(svg).split('\n')).toHaveLength(10);
});

describe.each(cases)('$id: $step at $width', ({ id, step, size }) => {
  const file = join(golden(id), fileOf(step, size.width));
  // What is drawn, not what is said: words of the frame may change without a new picture.
  const naming = { name: `${id}: ${step}`, description: `${size.width} x ${size.height}`, idPrefix: id };
  const svg = pretty(sceneToSvg(getChart(id).step(step).scene(size), naming));
  if (update) {
    mkdirSync(golden(id), { recursive: true });
    writeFileSync(file, svg);
  }

  test('is the golden picture', () => {
    expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 npm run unit writes it`).toBe(true);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });
});

describe.each(chartFolders(process.cwd()).map((id) => ({ id })))('$id', ({ id }) => {
  const wanted = cases.filter((c) => c.id === id).map((c) => fileOf(c.step, c.size.width));
  const files = () => (existsSync(golden(id)) ? readdirSync(golden(id)) : []);

  if (update) {
    afterAll(() => {
      for (const file of files()) if (!wanted.includes(file)) rmSync(join(golden(id), file));
    });
  }

  test.skipIf(update)('no golden picture is without its state', () => {
    expect(files().sort()).toEqual(wanted.sort());
  });
});
