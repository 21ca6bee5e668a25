/** A chart's data as CSV. */
import type { APIRoute } from 'astro';
import { csvFile } from '../../export/data-file.ts';
import { answer, chartPaths } from '../../export/routes.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = ({ props: { chart } }) => answer(csvFile(chart), 'csv');
