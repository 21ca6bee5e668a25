/** The corrections of a chart as a feed, for whoever has published it. */
import type { APIRoute } from 'astro';
import { getChart } from '../../charts/build.ts';
import { chartFeedFile } from '../../corrections/files.ts';
import { readCorrections } from '../../corrections/read.ts';
import { readPageWords } from '../../corrections/words.ts';
import { answer, chartPaths, homeOf } from '../../export/routes.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: string }> = async ({ props: { chart }, site }) => {
  const { title } = getChart(chart).text;
  const home = homeOf(site, import.meta.env.BASE_URL);
  const { corrections } = readCorrections();
  return answer(await chartFeedFile({ id: chart, title }, corrections, readPageWords(), home), 'xml');
};
