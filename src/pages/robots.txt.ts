/** `/robots.txt`: everything may be read, and where the list of pages is, in full as its rules ask. */
import type { APIRoute } from 'astro';
import { answer, homeOf } from '../export/routes.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL('sitemap-index.xml', homeOf(site, import.meta.env.BASE_URL));
  return answer(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`, 'txt');
};
