/** `/corrections.json`: every correction, newest first, for whoever checks, and for programs. */
import type { APIRoute } from 'astro';
import { correctionsFile } from '../corrections/files.ts';
import { readCorrections } from '../corrections/read.ts';
import { answer, homeOf } from '../export/routes.ts';

export const GET: APIRoute = ({ site }) =>
  answer(correctionsFile(readCorrections().corrections, homeOf(site, import.meta.env.BASE_URL)), 'json');
