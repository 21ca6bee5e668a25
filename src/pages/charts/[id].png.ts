/** A chart's picture in pixels, at twice its size. */
import type { APIRoute } from 'astro';
import { pngFile } from '../../export/png-file.ts';
import { answer, homeOf, picturePaths, type PictureProps } from '../../export/routes.ts';

export const getStaticPaths = picturePaths;

export const GET: APIRoute<PictureProps> = async ({ props: { chart, step }, site }) =>
  answer(await pngFile(chart, step, { home: homeOf(site, import.meta.env.BASE_URL) }), 'png');
