/** A chart's picture as drawn, in every form. */
import type { APIRoute } from 'astro';
import type { Still } from '../../export/forms.ts';
import { answer, homeOf, stillPaths } from '../../export/routes.ts';
import { svgFile } from '../../export/svg-file.ts';

export const getStaticPaths = () => stillPaths('svg');

export const GET: APIRoute<Still> = async ({ props, site }) =>
  answer(await svgFile(props, homeOf(site, import.meta.env.BASE_URL)), 'svg');
