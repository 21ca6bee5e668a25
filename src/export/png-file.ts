/** Pictures in pixels, from the same SVG text. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../ledger/read.ts';
import { svgFile, type SvgOptions } from './svg-file.ts';

/**
 * Few colours and flat ones: no dither, which would speckle them. Less effort loses the exact colour of the ground,
 * more takes longer for files no smaller.
 */
const FORM = { palette: true, colours: 128, dither: 0, effort: 4, compressionLevel: 9 } as const;
/** Pictures take most of a build; one whose drawing has not changed is not made again. */
const KEPT = join(ROOT, '.cache/pictures');

/**
 * An SVG text as a PNG of few colours.
 * @param scale pixels a unit of the SVG
 */
export async function rasterize(svg: string, scale: number): Promise<Buffer> {
  const recipe = JSON.stringify([FORM, scale, sharp.versions, svg]);
  const file = join(KEPT, `${createHash('sha256').update(recipe).digest('hex')}.png`);
  if (existsSync(file)) return await readFile(file);
  const png = await sharp(Buffer.from(svg), { density: 72 * scale })
    .png(FORM)
    .toBuffer();
  await mkdir(KEPT, { recursive: true });
  // Moved into place whole: another build may be reading.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, png);
  await rename(draft, file);
  return png;
}

/** The chart's picture at twice its size, for print and dense screens. */
export async function pngFile(
  chartId: string,
  stepId: string | undefined,
  options: SvgOptions,
): Promise<Buffer> {
  return await rasterize(await svgFile(chartId, stepId, options), 2);
}
