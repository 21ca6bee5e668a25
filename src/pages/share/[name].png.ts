/** Pictures for links: the site's own, each chart's, and each step's. */
import type { APIRoute } from 'astro';
import { answer, homeOf, picturePaths, type PictureProps } from '../../export/routes.ts';
import { chartShare, siteShare } from '../../export/share.ts';

/** Without a chart: the picture of the site. */
type Props = Partial<PictureProps>;

export function getStaticPaths(): { params: { name: string }; props: Props }[] {
  const charts = picturePaths().map(({ params, props }) => ({ params: { name: params.id }, props }));
  return [{ params: { name: 'site' }, props: {} }, ...charts];
}

export const GET: APIRoute<Props> = async ({ props: { chart, step }, site }) => {
  const home = homeOf(site, import.meta.env.BASE_URL);
  return answer(await (chart ? chartShare(chart, step, home) : siteShare(home)), 'png');
};
