/** All lessons as links for a learning platform: a Common Cartridge. */
import type { APIRoute } from 'astro';
import { answer, homeOf } from '../../export/routes.ts';
import { readLessons } from '../../teach/lessons.ts';
import { lessonsCartridge } from '../../teach/files/lessons-cartridge.ts';

export const GET: APIRoute = ({ site }) =>
  answer(lessonsCartridge(readLessons(), homeOf(site, import.meta.env.BASE_URL)), 'imscc');
