/** A chart's data in one file to keep: numbers, what the columns mean, and where they come from. */
import { getChart } from '../charts/build.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';
import { addressesOf } from './addresses.ts';
import { csvFile, describeColumns, dictionaryFile, forSpreadsheets } from './csv-file.ts';
import { metadataFile } from './metadata-file.ts';
import { LICENCE } from './licence.ts';
import { citeChart } from './records.ts';
import { zipOf } from './zip.ts';

/** What the files are, what each column is, how to cite them, and on which terms they may be used. */
function readMe(chart: string, home: URL): string {
  const { readMe: words, several } = interfaceWords().tables;
  const { text } = getChart(chart);
  const rule = (head: string, sign: string) => [head, sign.repeat(head.length)];
  const columns = describeColumns(chart).map(({ name, title, units, meaning }) => {
    const unit = units.map((one) => one.name).join(several);
    return `- ${name}: ${title}${unit ? ` (${unit})` : ''}. ${meaning}`;
  });
  return [
    ...rule(text.title, '='),
    ...['', text.deck, '', citeChart(chart, home)],
    ...['', fill(words.from, { url: addressesOf(home, chart).page })],
    ...[fill(words.sources, { url: new URL('sources/', home).href }), fill(words.licence, LICENCE)],
    ...['', ...rule(words.files, '-')],
    `- ${fill(words.all, { file: `${chart}.csv` })}`,
    `- ${fill(words.steps, { folder: 'steps' })}`,
    `- ${fill(words.dictionary, { file: `${chart}.dictionary.csv` })}`,
    `- ${fill(words.metadata, { file: `${chart}.metadata.json` })}`,
    ...['', words.spreadsheets, '', ...rule(words.columns, '-'), ...columns, ''],
  ].join('\n');
}

/** The zip of a chart: its tables, whole and by step, the dictionary of its columns, its metadata, and a text to begin with. */
export function zipFile(chart: string, home: URL): Uint8Array {
  const { steps } = getChart(chart);
  return zipOf([
    ['README.txt', readMe(chart, home)],
    [`${chart}.csv`, forSpreadsheets(csvFile(chart))],
    [`${chart}.dictionary.csv`, forSpreadsheets(dictionaryFile(chart))],
    [`${chart}.metadata.json`, metadataFile(chart, home)],
    ...steps.map((step) => [`steps/${step}.csv`, forSpreadsheets(csvFile(chart, step))] as const),
  ]);
}
