/** What the tables of the record are, as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { packageFile } from '../../export/package/package.ts';
import { answer, homeOf } from '../../export/routes.ts';

export const GET: APIRoute = ({ site }) =>
  answer(packageFile(homeOf(site, import.meta.env.BASE_URL)), 'json');
