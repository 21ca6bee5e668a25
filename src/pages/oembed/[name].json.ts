/** `/oembed/<chart>.json` and `/oembed/<chart>.<step>.json`: what content systems find from the page's head. */
import type { APIRoute } from 'astro';
import { chartIds, getChart } from '../../charts/build.ts';
import { wantedOf } from '../../embed/wanted.ts';
import { oembed } from '../../embed/oembed.ts';

export function getStaticPaths() {
  return chartIds().flatMap((chart) => [
    { params: { name: chart }, props: { chart, step: null } },
    ...getChart(chart).steps.map((step) => ({
      params: { name: `${chart}.${step}` },
      props: { chart, step },
    })),
  ]);
}

export const GET: APIRoute<{ chart: string; step: string | null }> = ({ props: { chart, step }, site }) => {
  const body = oembed(wantedOf(getChart(chart), step, site));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
