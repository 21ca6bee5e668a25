/** A chart as plain text, for those who do not see it, and for letters and terminals. */
import { getChart } from '../charts/build.ts';
import type { TypedTable } from '../charts/typed-table.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill as fillSlots } from '../ledger/template.ts';
import { formatNames, formatText } from '../ledger/numbers.ts';
import { formatDate } from '../ledger/format.ts';
import { readLedger } from '../ledger/read.ts';
import { LICENCE } from './licence.ts';
import { chartRecords, cite, citeChart } from './records.ts';

const WIDTH = 78;
const GAP = 2;

/** Words over lines of at most `width` characters; an address is never broken. */
function fill(text: string, width = WIDTH, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const room = width - (lines.length > 0 ? indent.length : 0);
    if (line && line.length + 1 + word.length > room) {
      lines.push((lines.length > 0 ? indent : '') + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push((lines.length > 0 ? indent : '') + line);
  return lines;
}

/** Widths of columns: as wide as they ask, the widest giving way until all fit. */
function widthsOf(columns: readonly string[][], width: number): number[] {
  const widths = columns.map((cells) => Math.max(1, ...cells.map((cell) => cell.length)));
  const least = columns.map((cells) =>
    Math.max(1, ...cells.flatMap((c) => c.split(' ').map((w) => w.length))),
  );
  const room = width - GAP * (columns.length - 1);
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const free = widths.map((w, i) => (w > least[i]! ? w : 0));
    const widest = Math.max(...free);
    if (widest === 0) break;
    widths[free.indexOf(widest)]! -= 1;
  }
  return widths;
}

/** A table in aligned columns, numbers to the right, long cells over several lines. */
function tableText({ columns, rows }: TypedTable, width = WIDTH): string[] {
  const grid = [
    columns.map((c) => c.label),
    ...rows.map((row) => columns.map((c) => row[c.key]?.text ?? '')),
  ];
  const widths = widthsOf(
    columns.map((_, i) => grid.map((line) => line[i] ?? '')),
    width,
  );
  const set = (cells: string[]) => {
    const broken = cells.map((cell, i) => fill(cell, widths[i]!));
    const height = Math.max(1, ...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, k) =>
      broken
        .map((lines, i) => {
          const text = lines[k] ?? '';
          return columns[i]?.numeric ? text.padStart(widths[i]!) : text.padEnd(widths[i]!);
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const [head = [], ...body] = grid.map(set);
  return [...head, widths.map((w) => '-'.repeat(w)).join(' '.repeat(GAP)), ...body.flat()];
}

/** Which columns are in which unit: all that hold numbers, but years. */
function unitLines({ columns }: TypedTable): string[] {
  const { units, unitsOf, several } = interfaceWords().tables;
  const inUnit = Map.groupBy(
    columns.filter((column) => column.units.some((unit) => unit !== 'year')),
    (column) => formatNames(column.units.map((unit) => units[unit].name)),
  );
  return [...inUnit].flatMap(([unit, all]) =>
    fill(fillSlots(unitsOf, { columns: all.map(({ label }) => label).join(several), unit })),
  );
}

const heading = (text: string, rule: string) => {
  const lines = fill(text);
  return [...lines, rule.repeat(Math.max(...lines.map((line) => line.length)))];
};

/** The whole text: title, how to read, every step with description and table, sources. */
export function textFile(chartId: string, home: URL): string {
  const { text, steps, step: stepOf } = getChart(chartId);
  const { sources, date } = chartRecords(chartId);
  const ledger = readLedger();
  const words = interfaceWords().files;
  const out: string[] = [...heading(text.title, '='), '', ...fill(text.deck)];
  out.push('', ...heading(words.howToRead, '-'), ...fill(text.how_to_read));
  for (const [i, id] of steps.entries()) {
    const { title, alt, describe, table: tableOf } = stepOf(id);
    const { finding, long } = describe();
    const table = tableOf();
    const name = title === text.title ? finding : title;
    out.push(
      '',
      '',
      ...heading(fillSlots(words.step, { step: i + 1, title: name }), '-'),
      ...fill(alt),
      '',
      ...fill(long),
    );
    out.push('', ...fill(table.caption), ...unitLines(table), '', ...tableText(table));
  }
  out.push('', '', ...heading(words.sources, '-'), ...fill(text.source_note), '');
  for (const { source } of sources) out.push(...fill(`- ${cite(source, ledger)}`, WIDTH, '  '));
  const dated = date ? fillSlots(words.dataTo, { day: formatDate(date) }) : '';
  const terms = formatText(fillSlots(words.licence, LICENCE), dated);
  out.push('', ...fill(terms), ...fill(citeChart(chartId, home)));
  return `${out.join('\n')}\n`;
}
