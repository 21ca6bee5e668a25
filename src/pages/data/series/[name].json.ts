/** The series as JSON. */
import type { APIRoute } from 'astro';
import { tableAt } from '../../../export/package/package.ts';
import { tableJson } from '../../../export/package/tables.ts';
import { answer, seriesTables } from '../../../export/routes.ts';

export const getStaticPaths = seriesTables;

export const GET: APIRoute<{ path: string }> = ({ props: { path } }) =>
  answer(tableJson(tableAt(path)), 'json');
