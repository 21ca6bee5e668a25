/** Pictures in pixels, from the same SVG text. */
import sharp from 'sharp';
import { svgFile, type SvgOptions } from './svg-file.ts';

/**
 * An SVG text as a PNG of few colours.
 * @param scale pixels a unit of the SVG
 */
export async function rasterize(svg: string, scale: number): Promise<Buffer> {
  return await sharp(Buffer.from(svg), { density: 72 * scale })
    .png({ palette: true, colours: 128, effort: 7, compressionLevel: 9 })
    .toBuffer();
}

/** The chart's picture at twice its size, for print and dense screens. */
export async function pngFile(
  chartId: string,
  stepId: string | undefined,
  options: SvgOptions,
): Promise<Buffer> {
  return await rasterize(await svgFile(chartId, stepId, options), 2);
}
