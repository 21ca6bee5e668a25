/**
 * How to cite a chart: in full and in short for readers, and as BibTeX, RIS and CSL-JSON for their libraries. Pure, for
 * the build and for the chart's page, which names the step that it shows and the day of reading.
 *
 * The formats are written here: each is one record of a dozen fields that are always the same, while a library for them
 * weighs more than everything else that the page loads.
 */
import { fillText } from '../ledger/pieces.ts';
import type { Template } from '../ledger/template.ts';

export interface Cited {
  /** The chart's id, and the step's where one is cited. */
  chart: string;
  step: string | null;
  title: string;
  deck: string;
  url: string;
  /** The day to which the record behind it reaches, in words. */
  record: string;
  /** When the site was published: ISO. */
  published: string;
  /** Of the site. */
  version: string;
  /** Publishers behind it, as one phrase. */
  data: string;
  /** Its newest correction: the day in words, and where it is told. */
  corrected: { day: string; url: string } | null;
  /** When it was read: ISO, and in words. */
  retrieved: { date: string; day: string };
  /** Of its words: `en`. */
  language: string;
}

/** The words of citations: the part `cite` of the interface. */
export interface CiteWords {
  long: Template<'year' | 'title' | 'deck' | 'version' | 'data' | 'record' | 'retrieved' | 'url'>;
  short: Template<'year' | 'title' | 'url'>;
  note: Template<'deck' | 'data' | 'record' | 'version' | 'retrieved'>;
  corrected: Template<'citation' | 'day' | 'url'>;
  kind: string;
}

/** The ways of citing, as they are offered. */
export const WAYS = ['long', 'short', 'bibtex', 'ris', 'csl'] as const;
export type Way = (typeof WAYS)[number];

/** Who publishes: a name, which no program may take for a person's. */
const AUTHOR = 'Backstop';

const yearOf = ({ published }: Cited) => published.slice(0, 4);
const keyOf = ({ chart, step }: Cited) => `backstop-${chart}${step === null ? '' : `-${step}`}`;

/** A citation, and what was corrected, where something was. */
const withCorrected = (citation: string, { corrected }: Cited, words: CiteWords) =>
  corrected ? fillText(words.corrected, { citation, ...corrected }) : citation;

/** As a sentence for a list of references. */
export function citeLong(cited: Cited, words: CiteWords): string {
  const title = `${cited.title}${/[.?!]$/.test(cited.title) ? '' : '.'}`;
  const { deck, version, data, record, retrieved, url } = cited;
  const slots = { year: yearOf(cited), title, deck, version, data, record, retrieved: retrieved.day, url };
  return withCorrected(fillText(words.long, slots), cited, words);
}

/** As a footnote or a caption. */
const citeShort = (cited: Cited, words: CiteWords): string =>
  fillText(words.short, { year: yearOf(cited), title: cited.title, url: cited.url });

/** What a record says besides its fields. */
function noteOf(cited: Cited, words: CiteWords): string {
  const { deck, data, record, version, retrieved } = cited;
  const note = fillText(words.note, { deck, data, record, version, retrieved: retrieved.day });
  return withCorrected(note, cited, words);
}

/** Letters that TeX takes for its own, as it prints them. */
const tex = (text: string) =>
  text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');

/** As a BibTeX record; braces keep the title's capitals and the site's name whole. */
function citeBibtex(cited: Cited, words: CiteWords): string {
  return [
    `@misc{${keyOf(cited)},`,
    `  author = {{${AUTHOR}}},`,
    `  title = {{${tex(cited.title)}}},`,
    `  year = {${yearOf(cited)}},`,
    `  howpublished = {\\url{${cited.url}}},`,
    `  urldate = {${cited.retrieved.date}},`,
    `  version = {${cited.version}},`,
    `  note = {${tex(noteOf(cited, words))}},`,
    '}',
  ].join('\n');
}

/** As an RIS record: two letters a line, which end as the format asks. */
function citeRis(cited: Cited, words: CiteWords): string {
  const day = (iso: string) => `${iso.replaceAll('-', '/')}/`;
  const lines = [
    ['TY', 'ELEC'],
    ['ID', keyOf(cited)],
    ['AU', AUTHOR],
    ['TI', cited.title],
    ['T2', AUTHOR],
    ['PY', yearOf(cited)],
    ['DA', day(cited.published)],
    ['Y2', day(cited.retrieved.date)],
    ['ET', cited.version],
    ['M3', words.kind],
    ['LA', cited.language],
    ['PB', AUTHOR],
    ['UR', cited.url],
    ['N1', noteOf(cited, words)],
    ['ER', ''],
  ];
  return lines.map(([tag, text = '']) => `${tag}  - ${text.replace(/\s+/g, ' ')}`).join('\r\n');
}

/** As a list of one record of CSL-JSON, which Zotero, Pandoc and others read. */
function citeCsl(cited: Cited, words: CiteWords): string {
  const parts = (iso: string) => ({ 'date-parts': [iso.split('-').map(Number)] });
  const record = {
    id: keyOf(cited),
    type: 'webpage',
    genre: words.kind,
    author: [{ literal: AUTHOR }],
    title: cited.title,
    'container-title': AUTHOR,
    publisher: AUTHOR,
    issued: parts(cited.published),
    accessed: parts(cited.retrieved.date),
    version: cited.version,
    language: cited.language,
    URL: cited.url,
    note: noteOf(cited, words),
  };
  return JSON.stringify([record], null, 2);
}

const WRITE: Readonly<Record<Way, (cited: Cited, words: CiteWords) => string>> = {
  long: citeLong,
  short: citeShort,
  bibtex: citeBibtex,
  ris: citeRis,
  csl: citeCsl,
};

/** What is cited, in one of the ways. */
export const citation = (way: Way, cited: Cited, words: CiteWords): string => WRITE[way](cited, words);

/** What a step is cited by where it differs from its chart. */
export type CitedStep = Pick<Cited, 'title' | 'corrected'>;

/**
 * A step of a cited chart: its own title and corrections, at its address.
 * @param values a reader's own that it is drawn with, as a query
 */
export const citedStep = (chart: Cited, step: string, own: CitedStep, values = ''): Cited => ({
  ...chart,
  ...own,
  step,
  url: `${chart.url}${step}/${values && `?${values}`}`,
});
