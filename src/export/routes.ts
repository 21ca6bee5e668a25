/** What the file routes share: which files there are, and how they are answered. */
import { chartIds, getChart } from '../charts/build.ts';
import { readTables } from './package/package.ts';
import type { Theme } from './cascade.ts';
import { isSetPiece, stillName, type Form, type Still } from './forms.ts';

/** The home page in full, with its closing slash. */
export function homeOf(site: URL | undefined, base: string): URL {
  return new URL(base.endsWith('/') ? base : `${base}/`, site ?? 'http://localhost:4321');
}

/** One path a chart. */
export function chartPaths() {
  return chartIds().map((chart) => ({ params: { id: chart }, props: { chart } }));
}

export type PictureProps = {
  chart: string;
  /** Absent: the chart's default step. */
  step?: string;
};

/** One path a chart, and one a step: `revenue-path` and `revenue-path.forecasts`. */
export function picturePaths(): { params: { id: string }; props: PictureProps }[] {
  return chartIds().flatMap((chart) => [
    { params: { id: chart }, props: { chart } },
    ...getChart(chart).steps.map((step) => ({ params: { id: `${chart}.${step}` }, props: { chart, step } })),
  ]);
}

const tablesBelow = (folder: string) =>
  readTables()
    .filter(({ path }) => path.slice(0, path.lastIndexOf('/') + 1) === folder)
    .map(({ path }) => ({ params: { name: path.slice(folder.length) }, props: { path } }));

/** One path a table of records: claims, sources, and what ties them. */
export const recordTables = () => tablesBelow('');

/** One path a series. */
export const seriesTables = () => tablesBelow('series/');

/** Which stills are made: of every picture, or of charts' default steps and set pieces alone. */
const MADE: readonly { type: 'svg' | 'png'; form: Form; themes: readonly Theme[]; few?: true }[] = [
  { type: 'svg', form: 'large', themes: ['light', 'dark'] },
  { type: 'svg', form: 'small', themes: ['light', 'dark'], few: true },
  { type: 'png', form: 'large', themes: ['light'] },
  // One picture in pixels takes a tenth of a second.
  { type: 'png', form: 'large', themes: ['dark'], few: true },
  { type: 'png', form: 'small', themes: ['light', 'dark'], few: true },
  { type: 'png', form: 'square', themes: ['light', 'dark'], few: true },
  { type: 'png', form: 'tall', themes: ['light', 'dark'], few: true },
  { type: 'png', form: 'print', themes: ['light'], few: true },
];

/** Every still of a type. */
export function stillsOf(type: 'svg' | 'png'): Still[] {
  const all = picturePaths().map(({ props }) => props);
  const few = all.filter(({ chart, step }) => step === undefined || isSetPiece(chart, step));
  return MADE.filter((made) => made.type === type).flatMap(({ form, themes, few: rare }) =>
    themes.flatMap((theme) => (rare ? few : all).map((picture) => ({ ...picture, form, theme }))),
  );
}

/** One path a still. */
export const stillPaths = (type: 'svg' | 'png') =>
  stillsOf(type).map((still) => ({ params: { id: stillName(still) }, props: still }));

export type FileType =
  'svg' | 'png' | 'ico' | 'csv' | 'json' | 'txt' | 'xml' | 'zip' | 'docx' | 'imscc' | 'bib' | 'ris';
const TYPES: Record<FileType, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  imscc: 'application/zip',
};

/** A file as the answer of a route. */
export function answer(body: string | Uint8Array, type: FileType): Response {
  const content = typeof body === 'string' ? body : new Uint8Array(body);
  return new Response(content, { headers: { 'Content-Type': TYPES[type] } });
}
