/** `/cover.js`: what covers answers, for the heads of pages and frames, which load it where the address asks for it. */
import type { APIRoute } from 'astro';
import { oneScript } from '../embed/one-script.ts';

export const GET: APIRoute = () => oneScript('src/cover/start.ts', 'esm');
