/** A chart as plain text. */
import type { APIRoute } from 'astro';
import { answer, chartPaths, homeOf } from '../../export/routes.ts';
import { textFile } from '../../export/text-file.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = ({ props: { chart }, site }) =>
  answer(textFile(chart, homeOf(site, import.meta.env.BASE_URL)), 'txt');
