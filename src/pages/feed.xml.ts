/** `/feed.xml`: corrections and updates, newest first. */
import type { APIRoute } from 'astro';
import { feedFile } from '../corrections/files.ts';
import { readCorrections } from '../corrections/read.ts';
import { readPageWords } from '../corrections/words.ts';
import { answer, homeOf } from '../export/routes.ts';

export const GET: APIRoute = async ({ site }) =>
  answer(await feedFile(readCorrections(), readPageWords(), homeOf(site, import.meta.env.BASE_URL)), 'xml');
