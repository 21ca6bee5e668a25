/** The series as CSV. */
import type { APIRoute } from 'astro';
import { tableAt } from '../../../export/package/package.ts';
import { tableCsv } from '../../../export/package/tables.ts';
import { answer, seriesTables } from '../../../export/routes.ts';

export const getStaticPaths = seriesTables;

export const GET: APIRoute<{ path: string }> = ({ props: { path } }) =>
  answer(tableCsv(tableAt(path)), 'csv');
