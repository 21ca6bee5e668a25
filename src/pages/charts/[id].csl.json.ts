/** A chart's citation as CSL-JSON. */
import type { APIRoute } from 'astro';
import { citationFile } from '../../export/records.ts';
import { answer, chartPaths, homeOf } from '../../export/routes.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = ({ props: { chart }, site }) =>
  answer(citationFile(chart, 'csl', homeOf(site, import.meta.env.BASE_URL)), 'json');
