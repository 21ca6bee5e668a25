import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';
let home: string;
const folder = () => join(home, 'backstop', 'pictures');
const MONTH_AGO = new Date(Date.now() - 31 * 864e5);

/** The module anew: it asks once where pictures are kept. */
async function rasterize(scale = 1, svg = SVG, density = 72): Promise<Buffer> {
  vi.resetModules();
  return (await import('./png-file.ts')).rasterize(svg, scale, { density, xmp: '' });
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cache-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

test('a picture is made once, and kept as long as it is asked for', async () => {
  const first = await rasterize();
  const [name = ''] = readdirSync(folder());
  const file = join(folder(), name);
  expect(readFileSync(file).equals(first)).toBe(true);
  writeFileSync(file, 'what was kept');
  utimesSync(file, MONTH_AGO, MONTH_AGO);
  expect((await rasterize()).toString()).toBe('what was kept');
  expect(statSync(file).mtimeMs).toBeGreaterThan(MONTH_AGO.getTime());
  expect(await rasterize(2)).not.toEqual(first);
  expect(readdirSync(folder())).toHaveLength(2);
});

test('a picture that nobody asked for in a month is thrown away', async () => {
  mkdirSync(folder(), { recursive: true });
  const old = join(folder(), 'old.png');
  writeFileSync(old, '');
  utimesSync(old, MONTH_AGO, MONTH_AGO);
  await rasterize();
  expect(readdirSync(folder())).not.toContain('old.png');
  expect(readdirSync(folder())).toHaveLength(1);
});

test('where nothing can be kept, pictures are made all the same', async () => {
  writeFileSync(join(home, 'backstop'), 'a file, where the folder should be');
  expect((await rasterize()).subarray(1, 4).toString()).toBe('PNG');
});

test('flat colours keep within what nobody sees, in a palette, at the density of the form', async () => {
  const colours = ['fbf8f2', '12a27c', '6674ea', '52462e', '86175f', 'e4570f', '1c1b1a', '888580'];
  const bars = colours.map((c, i) => `<rect x="${i * 20}" width="20" height="20" fill="#${c}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="20">${bars}</svg>`;
  const png = await rasterize(2, svg, 300);
  expect(await sharp(png).metadata()).toMatchObject({
    ...{ width: 320, height: 40, density: 300, isPalette: true },
  });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const [i, colour] of colours.entries()) {
    const at = (20 * info.width + 40 * i + 20) * info.channels;
    for (const [part, byte] of [...Buffer.from(colour, 'hex')].entries())
      expect(Math.abs(data[at + part]! - byte), colour).toBeLessThan(5);
  }
});
