/** A chart's data as CSV: all steps, one step, and what the columns are. */
import type { APIRoute } from 'astro';
import { csvFile, dictionaryFile, forSpreadsheets } from '../../export/csv-file.ts';
import { answer, chartPaths, picturePaths, type PictureProps } from '../../export/routes.ts';

type Props = PictureProps & { dictionary?: true };

export const getStaticPaths = () => [
  ...picturePaths(),
  ...chartPaths().map(({ params, props }) => ({
    params: { id: `${params.id}.dictionary` },
    props: { ...props, dictionary: true },
  })),
];

export const GET: APIRoute<Props> = ({ props: { chart, step, dictionary } }) =>
  answer(forSpreadsheets(dictionary ? dictionaryFile(chart) : csvFile(chart, step)), 'csv');
