/** The pictures of all steps of the story in one file. */
import type { APIRoute } from 'astro';
import { sketchFile } from '../charts/sketches.ts';

export const GET: APIRoute = () =>
  new Response(sketchFile(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
