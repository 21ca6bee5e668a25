/** A chart's words, data and claims as JSON. */
import type { APIRoute } from 'astro';
import { jsonFile } from '../../export/json-file.ts';
import { answer, chartPaths, homeOf } from '../../export/routes.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = ({ props: { chart }, site }) =>
  answer(jsonFile(chart, homeOf(site, import.meta.env.BASE_URL)), 'json');
