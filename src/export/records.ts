/** What a chart rests on: its claims, sources and date, and how to cite them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getChart } from '../charts/build.ts';
import { dayOf, pathOf, urlOf } from '../corrections/places.ts';
import { lastCorrection, published } from '../corrections/read.ts';
import { capitalized } from '../ledger/numbers.ts';
import { formatDate } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { LANG, wordsFile } from '../ledger/languages.ts';
import { readLedger, ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import type { Claim, ChartText, Ledger, Source } from '../ledger/types.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { readIn } from '../ledger/claim-words.ts';
import { citation, citeLong, type Cited, type CitedStep, type Way } from './citation.ts';
import { recordDate, wholeRecord } from '../ledger/record-date.ts';
import { addressesOf } from './addresses.ts';
import { LICENCE } from './licence.ts';

export interface Records {
  claims: Claim[];
  /** Sources of claims and series, in the order of mention. */
  sources: { source: Source; claims: string[]; series: string[] }[];
  /** The latest day that any claim speaks of: ISO, or null where none has a date. */
  date: string | null;
}

/**
 * @throws for an id that the ledger does not know
 */
function recordsOf(text: Pick<ChartText, 'id' | 'claims' | 'series'>, ledger: Ledger): Records {
  const where = wordsFile(`charts/${text.id}.yaml`);
  const sources = new Map<string, Records['sources'][number]>();
  const use = (id: string) => {
    const source = ledger.sources.get(id);
    if (!source) throw new Error(`${where}: unknown source "${id}"`);
    const entry = sources.get(id) ?? { source, claims: [], series: [] };
    sources.set(id, entry);
    return entry;
  };
  const claims = text.claims.map((id) => {
    const claim = ledger.claims.get(id);
    if (!claim) throw new Error(`${where}: unknown claim "${id}"`);
    for (const source of claim.sources) use(source).claims.push(id);
    return claim;
  });
  for (const id of text.series) {
    const series = ledger.series.get(id);
    if (!series) throw new Error(`${where}: unknown series "${id}"`);
    for (const source of series.rows.flatMap((row) => row.sources)) {
      const entry = use(source);
      if (!entry.series.includes(id)) entry.series.push(id);
    }
  }
  return { claims, sources: [...sources.values()], date: recordDate(claims) };
}

/** The records of a chart by its id. */
export const chartRecords = (id: string): Records => recordsOf(getChart(id).text, readLedger());

/** An ISO date as citations write it: "2025, November 6". */
function citedDate(iso: string): string {
  const [year = interfaceWords().files.undated, month, day] = iso.split('-');
  if (!month) return year;
  const [name = ''] = formatDate(`${year}-${month}`).split(' ');
  return `${year}, ${name}${day ? ` ${Number(day)}` : ''}`;
}

/** A closing full stop, unless the text brings its own end. */
const closed = (text: string) => (/[.?!]["'’”)]?$/.test(text) ? text : `${text}.`);

/** A source in the manner of APA, as plain text. */
export function cite(source: Source, ledger: Pick<Ledger, 'sources'>): string {
  const { author, publisher, title, published, url } = source;
  const copy = readIn(source, ledger);
  const parts = [
    closed(author ?? publisher),
    `(${citedDate(published)}).`,
    closed(title),
    ...(author && author !== publisher ? [closed(publisher)] : []),
    ...(url ? [url] : []),
    ...(copy ? [`[${capitalized(copy)}.]`] : []),
  ];
  return parts.join(' ');
}

/** The site's version, as its package has it. */
const version = remember((): string => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
});

/** The newest correction of a chart or of one of its steps, as a citation names it. */
function correctedOf(chartId: string, home: URL, step?: string): Cited['corrected'] {
  const newest = lastCorrection(chartId, step);
  return newest && { day: dayOf(newest.at), url: urlOf(pathOf(newest.id), home) };
}

/**
 * What a citation of a chart names.
 * @param today when it is read, ISO: the day of the build, until a page that is read puts its own
 * @throws when none of its claims has a date
 */
export function citedChart(
  chartId: string,
  home: URL,
  today: string = new Date().toISOString().slice(0, 10),
): Cited {
  const { text, publishers } = getChart(chartId);
  const { date } = chartRecords(chartId);
  if (!date)
    throw new Error(`content/en/charts/${chartId}.yaml: no claim has a date, so the chart cannot be cited`);
  return {
    chart: chartId,
    step: null,
    title: text.title,
    deck: text.deck,
    url: addressesOf(home, chartId).page,
    record: formatDate(date),
    published: published().first.slice(0, 10),
    version: version(),
    data: sourceLine(publishers, 5),
    corrected: correctedOf(chartId, home),
    retrieved: { date: today, day: formatDate(today) },
    language: LANG,
  };
}

/** What citations of a chart's steps name, where it differs. */
export function citedSteps(chartId: string, home: URL): Record<string, CitedStep> {
  const { steps, step: stepOf } = getChart(chartId);
  return Object.fromEntries(
    steps.map((step) => [step, { title: stepOf(step).title, corrected: correctedOf(chartId, home, step) }]),
  );
}

/** A chart as its own page cites it in full. */
export const citeChart = (chartId: string, home: URL): string =>
  citeLong(citedChart(chartId, home), interfaceWords().cite);

/** A chart as a set of data, for its page's record of itself. */
export function chartData(chartId: string, home: URL) {
  const { title, deck } = getChart(chartId).text;
  const { page, png, csv, json } = addressesOf(home, chartId);
  return {
    ...{ title, description: deck, page, picture: png },
    files: [
      { type: 'text/csv', url: csv },
      { type: 'application/json', url: json },
    ],
    ...{ licence: LICENCE.url, version: version(), citation: citeChart(chartId, home) },
    record: chartRecords(chartId).date ?? wholeRecord(),
  };
}

/** All data of the site as one set, for their page's record of itself. */
export const siteData = ({ title, description }: { title: string; description: string }, home: URL) => ({
  ...{ title, description, page: urlOf('/data/', home) },
  files: [
    { type: 'application/zip', url: urlOf('/data/backstop.zip', home) },
    { type: 'application/json', url: urlOf('/data/datapackage.json', home) },
  ],
  ...{ licence: LICENCE.url, version: version(), record: wholeRecord() },
});

/** A chart as a file of citations, its last line ended. */
export const citationFile = (chartId: string, way: Way, home: URL): string =>
  `${citation(way, citedChart(chartId, home), interfaceWords().cite)}\n`;
