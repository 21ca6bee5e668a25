/** The handouts of all lessons to change, their pictures, and the answers in a folder of their own. */
import type { APIRoute } from 'astro';
import { answer, homeOf } from '../../export/routes.ts';
import { readLessons } from '../../teach/lessons.ts';
import { lessonsZip } from '../../teach/files/lessons-zip.ts';

export const GET: APIRoute = async ({ site }) =>
  answer(await lessonsZip(readLessons(), homeOf(site, import.meta.env.BASE_URL)), 'zip');
