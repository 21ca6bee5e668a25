/** A chart's picture in pixels, in every form. */
import type { APIRoute } from 'astro';
import type { Still } from '../../export/forms.ts';
import { pngFile } from '../../export/png-file.ts';
import { answer, homeOf, stillPaths } from '../../export/routes.ts';

export const getStaticPaths = () => stillPaths('png');

export const GET: APIRoute<Still> = async ({ props, site }) =>
  answer(await pngFile(props, homeOf(site, import.meta.env.BASE_URL)), 'png');
