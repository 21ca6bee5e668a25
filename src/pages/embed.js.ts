/** `/embed.js`: stands in other people's pages, a classic script. */
import type { APIRoute } from 'astro';
import { oneScript } from '../embed/one-script.ts';

export const GET: APIRoute = () => oneScript('src/embed/element.ts', 'iife');
