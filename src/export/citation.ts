/** How to cite a chart: a sentence, and a BibTeX record. */

export interface Cited {
  title: string;
  deck: string;
  url: string;
  chart: string;
  /** The day the record behind it reaches, as written in words. */
  record: string;
  year: number;
  /** Publishers behind it, as one phrase. */
  data: string;
  /** Its newest correction: the day in words, and where it is told. */
  corrected: { day: string; url: string } | null;
}

/** The clause about what was corrected; empty where nothing was. */
const correctedOn = (corrected: Cited['corrected']) =>
  corrected ? `; corrected on ${corrected.day}: ${corrected.url}` : '';

/** As a sentence for a list of references. */
export function citeText({ title, deck, url, record, year, data, corrected }: Cited): string {
  const stop = /[.?!]$/.test(title) ? '' : '.';
  return `Backstop (${year}). “${title}${stop}” ${deck} [chart]. Data: ${data}; record to ${record}. ${url}${correctedOn(corrected)}`;
}

/** As a BibTeX record; braces keep the title's capitals. */
export function citeBibtex({ title, deck, url, chart, record, year, data, corrected }: Cited): string {
  const tex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
  return [
    `@misc{backstop-${chart},`,
    '  author = {{Backstop}},',
    `  title = {{${tex(title)}}},`,
    `  year = {${year}},`,
    `  howpublished = {\\url{${url}}},`,
    `  note = {${tex(`${deck}. Data: ${data}; record to ${record}${correctedOn(corrected)}`)}},`,
    '}',
  ].join('\n');
}
