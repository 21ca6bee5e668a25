/** A chart's data with all that explains them, in one file. */
import type { APIRoute } from 'astro';
import { answer, chartPaths, homeOf } from '../../export/routes.ts';
import { zipFile } from '../../export/zip-file.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = ({ props: { chart }, site }) =>
  answer(zipFile(chart, homeOf(site, import.meta.env.BASE_URL)), 'zip');
