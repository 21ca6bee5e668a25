/**
 * `/oembed/<chart>.json` and `/oembed/<chart>.<step>.json`, each with `.dark` too: what content systems find from the
 * page's head.
 */
import type { APIRoute } from 'astro';
import { chartIds, getChart } from '../../charts/build.ts';
import { DARK } from '../../embed/dark.ts';
import { wantedOf } from '../../embed/wanted.ts';
import { oembed } from '../../embed/oembed.ts';

type Props = { chart: string; step: string | null; dark: boolean };

export function getStaticPaths(): { params: { name: string }; props: Props }[] {
  return chartIds().flatMap((chart) =>
    [null, ...getChart(chart).steps].flatMap((step) =>
      [false, true].map((dark) => ({
        params: { name: `${chart}${step === null ? '' : `.${step}`}${dark ? DARK : ''}` },
        props: { chart, step, dark },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = ({ props: { chart, step, dark }, site }) => {
  const wanted = wantedOf(getChart(chart), step, site);
  const body = oembed(dark ? { ...wanted, params: { dark: 'true' } } : wanted);
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
