/** How to cite a chart: a sentence, and a BibTeX record. */

import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';

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

/** A citation, and what was corrected, where something was. */
const withCorrected = (citation: string, corrected: Cited['corrected']) =>
  corrected ? fill(interfaceWords().files.citedCorrected, { citation, ...corrected }) : citation;

/** As a sentence for a list of references. */
export function citeText({ title, deck, url, record, year, data, corrected }: Cited): string {
  const stop = /[.?!]$/.test(title) ? '' : '.';
  const text = interfaceWords().files.cited;
  return withCorrected(fill(text, { year, title: `${title}${stop}`, deck, data, record, url }), corrected);
}

/** As a BibTeX record; braces keep the title's capitals. */
export function citeBibtex({ title, deck, url, chart, record, year, data, corrected }: Cited): string {
  const tex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
  const note = withCorrected(fill(interfaceWords().files.citedNote, { deck, data, record }), corrected);
  return [
    `@misc{backstop-${chart},`,
    '  author = {{Backstop}},',
    `  title = {{${tex(title)}}},`,
    `  year = {${year}},`,
    `  howpublished = {\\url{${url}}},`,
    `  note = {${tex(note)}},`,
    '}',
  ].join('\n');
}
