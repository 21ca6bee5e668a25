/**
 * Golden pictures of every chart, found by folder. `UPDATE_GOLDEN=1 npm run unit` writes them anew; read the difference
 * before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { getChart } from './build.ts';
import { goldenFolder, goldenPictures, pretty } from '../testing/golden.ts';
import { chartFolders } from '../build/charts-plugin.ts';

const update = process.env['UPDATE_GOLDEN'] === '1';

test('pretty printing keeps every element', () => {
  const svg =
    '<svg><title>a &lt; b</title><g class="x"><path d="M0,0"/><g><text x="1">t</text></g></g></svg>';
  expect(pretty(svg).replaceAll(/^ +|\n/gm, '')).toBe(svg);
  expect(pretty(svg).split('\n')).toHaveLength(10);
});

describe.each(chartFolders(process.cwd()).map((id) => ({ id })))('$id', ({ id }) => {
  const folder = goldenFolder(id);
  const pictures = goldenPictures(getChart(id));
  const files = () => (existsSync(folder) ? readdirSync(folder) : []);

  if (update) {
    mkdirSync(folder, { recursive: true });
    for (const { name, svg } of pictures) writeFileSync(join(folder, name), svg);
    afterAll(() => {
      for (const file of files()) if (!pictures.some(({ name }) => name === file)) rmSync(join(folder, file));
    });
  }

  test.each(pictures)('$name is the golden picture', ({ name, svg }) => {
    const file = join(folder, name);
    expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 npm run unit writes it`).toBe(true);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });

  test.skipIf(update)('no golden picture is without its state', () => {
    expect(files().sort()).toEqual(pictures.map(({ name }) => name).sort());
  });
});
