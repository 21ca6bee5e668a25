/** A chart's columns, sources, citations, licence and addresses. */
import type { APIRoute } from 'astro';
import { metadataFile } from '../../export/metadata-file.ts';
import { answer, chartPaths, homeOf } from '../../export/routes.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = ({ props: { chart }, site }) =>
  answer(metadataFile(chart, homeOf(site, import.meta.env.BASE_URL)), 'json');
