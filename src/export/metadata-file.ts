/** What stands behind a chart's files, as JSON: columns, sources, citations, dates, and every address. */
import { getChart } from '../charts/build.ts';
import type { TypedCell } from '../charts/typed-table.ts';
import { pathOf, urlOf } from '../corrections/places.ts';
import { correctionsOf } from '../corrections/read.ts';
import { tellingsOf } from '../ledger/chapters.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { storyPath } from '../ledger/lengths.ts';
import { originOf, sourceLine } from '../ledger/publishers.ts';
import { readLedger } from '../ledger/read.ts';
import { recordDate } from '../ledger/record-date.ts';
import { claimOf } from '../ledger/records.ts';
import { addressesOf, stepAddresses, stillAddress } from './addresses.ts';
import { describeColumns, tablesOf, unique } from './csv-file.ts';
import { LICENCE } from './licence.ts';
import { chartRecords, cite, citeChart } from './records.ts';
import { stillsOf } from './routes.ts';
import { siteVersion } from './site-version.ts';

const STILL_TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** How the numbers of a column were made, from how each is known. */
function processingOf(cells: readonly TypedCell[]): string {
  const { record, model, mixed, words } = interfaceWords().tables.processing;
  const numbers = cells.filter(({ unit }) => unit !== null);
  if (numbers.length === 0) return words;
  const ours = numbers.filter(({ evidence, claim }) => evidence === 'model' && claim === null).length;
  return ours === numbers.length ? model : ours > 0 ? mixed : record;
}

/** Every column of the chart's CSV by its name, in the fields that Our World in Data uses. */
function columnsOf(chartId: string) {
  const ledger = readLedger();
  const tables = tablesOf(chartId);
  const { several } = interfaceWords().tables;
  const described = describeColumns(chartId).map(({ name, title, meaning, units, steps, type, from }) => {
    const cells = from ? tables.flatMap(({ table }) => table.rows.flatMap((row) => row[from.key] ?? [])) : [];
    const claims = unique(cells.flatMap(({ claim }) => claim ?? [])).map((id) => claimOf(ledger, id));
    const sources = unique(cells.flatMap((cell) => cell.sources)).flatMap(
      (id) => ledger.sources.get(id) ?? [],
    );
    const column = {
      ...{ titleShort: title, titleLong: title, descriptionShort: meaning, type, steps },
      unit: unique(units.map((unit) => unit.name)).join(several),
      shortUnit: unique(units.map((unit) => unit.short)).join(several),
      ...(units.length > 1 ? { unitBy: `${from?.key ?? name}_unit` } : {}),
      descriptionProcessing: from ? processingOf(cells) : '',
      lastUpdated: recordDate(claims),
      citationShort: unique(sources.map(originOf)).join(several),
      citationLong: unique(sources.map((source) => cite(source, ledger))).join(' '),
    };
    return [name, column] as const;
  });
  return Object.fromEntries(described);
}

/** Columns, sources with citations, licence, dates, corrections, and the addresses of every form of the chart. */
export function metadataFile(chartId: string, home: URL): string {
  const { text, steps, step: stepOf, publishers } = getChart(chartId);
  const { sources, date } = chartRecords(chartId);
  const at = addressesOf(home, chartId);
  const tellings = tellingsOf(chartId, text.chapter);
  const told = (step: string) => {
    const id = tellings.get(step);
    return id === undefined ? undefined : { id, path: storyPath(id) };
  };
  const formats = [
    { format: 'svg', media_type: 'image/svg+xml', url: at.svg },
    { format: 'png', media_type: 'image/png', url: at.png },
    { format: 'csv', media_type: 'text/csv', url: at.csv },
    { format: 'zip', media_type: 'application/zip', url: at.zip },
    { format: 'dictionary', media_type: 'text/csv', url: at.dictionary },
    { format: 'json', media_type: 'application/json', url: at.json },
    { format: 'txt', media_type: 'text/plain', url: at.text },
    { format: 'metadata', media_type: 'application/json', url: at.metadata },
  ];
  const all = {
    chart: {
      title: text.title,
      subtitle: text.deck,
      note: text.source_note,
      citation: sourceLine(publishers),
      originalChartUrl: at.page,
    },
    columns: columnsOf(chartId),
    id: chartId,
    title: text.title,
    description: text.deck,
    publisher: 'Backstop',
    url: at.page,
    licence: LICENCE,
    data_date: date,
    site_version: siteVersion(),
    citation: citeChart(chartId, home),
    corrections: correctionsOf('chart', chartId).map(({ id, at: when, grade, what, right }) => {
      return { id, at: when, grade, what, right, url: urlOf(pathOf(id), home) };
    }),
    formats,
    stills: (['png', 'svg'] as const).flatMap((type) =>
      stillsOf(type)
        .filter(({ chart }) => chart === chartId)
        .map((still) => ({
          ...{ format: type, step: still.step ?? text.default, form: still.form, theme: still.theme },
          ...{ media_type: STILL_TYPES[type], url: stillAddress(home, still, type) },
        })),
    ),
    share_image: { url: at.share, width: 1200, height: 630 },
    embed: { url: at.embed, oembed: at.oembed },
    steps: steps.map((id) => ({
      id,
      title: stepOf(id).title,
      ...stepAddresses(home, chartId, id, told(id)),
    })),
    sources: sources.map(({ source, claims, series }) => {
      const { id, type, publisher, author, title, published, url, read } = source;
      const citation = cite(source, readLedger());
      return { id, type, publisher, author, title, published, url, read, citation, claims, series };
    }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
