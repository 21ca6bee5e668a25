/** `/favicon.ico`: for browsers and readers of feeds that ask for this address whatever a page says. */
import type { APIRoute } from 'astro';
import { answer } from '../export/routes.ts';
import { faviconIco } from '../site/icons.ts';

export const GET: APIRoute = async () => answer(await faviconIco(), 'ico');
