/** A chart's picture as a file, at its default step and at every step. */
import type { APIRoute } from 'astro';
import { answer, homeOf, picturePaths, type PictureProps } from '../../export/routes.ts';
import { svgFile } from '../../export/svg-file.ts';

export const getStaticPaths = picturePaths;

export const GET: APIRoute<PictureProps> = async ({ props: { chart, step }, site }) =>
  answer(await svgFile(chart, step, { home: homeOf(site, import.meta.env.BASE_URL) }), 'svg');
