/** `/corrections.json`: every correction, newest first, for embeds, for feeds and for whoever checks. */
import type { APIRoute } from 'astro';
import { chartIds } from '../charts/build.ts';
import { absolute } from '../components/href.ts';
import { readCorrections } from '../embed/read-corrections.ts';
import { readLedger } from '../ledger/read.ts';

export const GET: APIRoute = ({ site }) => {
  const corrections = readCorrections({ charts: chartIds(), claims: readLedger().claims });
  const body = { site: absolute('/', site), corrections };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
