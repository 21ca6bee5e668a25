/** What a chart rests on: its claims, sources and date, and how to cite them. */
import { getChart } from '../charts/build.ts';
import { dayOf, pathOf, urlOf } from '../corrections/places.ts';
import { correctionsOf } from '../corrections/read.ts';
import { capitalized } from '../ledger/numbers.ts';
import { formatDate } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { wordsFile } from '../ledger/languages.ts';
import { readLedger } from '../ledger/read.ts';
import type { Claim, ChartText, Ledger, Source } from '../ledger/types.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { readIn } from '../ledger/claim-words.ts';
import { citeText, type Cited } from './citation.ts';
import { recordDate } from '../ledger/record-date.ts';
import { addressesOf } from './addresses.ts';

/** Text, charts and data. */
export const LICENCE = {
  name: 'CC BY 4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

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

/**
 * What a citation of a chart names.
 * @throws when none of its claims has a date
 */
export function citedChart(chartId: string, home: URL): Cited {
  const { text, publishers } = getChart(chartId);
  const { date } = chartRecords(chartId);
  if (!date)
    throw new Error(`content/en/charts/${chartId}.yaml: no claim has a date, so the chart cannot be cited`);
  const [newest] = correctionsOf('chart', chartId);
  return {
    title: text.title,
    deck: text.deck,
    url: addressesOf(home, chartId).page,
    chart: chartId,
    record: formatDate(date),
    year: Number(date.slice(0, 4)),
    data: sourceLine(publishers, 5),
    corrected: newest ? { day: dayOf(newest.at), url: urlOf(pathOf(newest.id), home) } : null,
  };
}

/** The chart itself, as its own page says it. */
export const citeChart = (chartId: string, home: URL): string => citeText(citedChart(chartId, home));
