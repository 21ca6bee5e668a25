/** The numbers of a chart that no claim says: rows of series, each with the sources that it names. Pure; for the build. */
import type { TypedTable } from '../charts/typed-table.ts';
import { headUnit } from '../figure/table-links.ts';
import { formatNames } from '../ledger/numbers.ts';
import type { TableUnit } from '../ledger/table-units.ts';
import type { Evidence } from '../ledger/types.ts';

export interface SeriesNumbers {
  /** What the row of the table is about. */
  row: string;
  /** What its columns say, by their heads; each once. */
  numbers: Map<string, Set<string>>;
  evidence: Evidence | null;
  /** Ids, best first. */
  sources: readonly string[];
}

/** Years, and counts of years between them, are no records of their own. */
const YEARS: readonly TableUnit[] = ['year', 'years'];

/** The numbers of all steps' tables that stand on sources and on no claim, a line for each row and its sources. */
export function seriesNumbers(tables: readonly TypedTable[]): SeriesNumbers[] {
  const found = new Map<string, SeriesNumbers>();
  for (const { caption, columns, rows } of tables) {
    const words = columns.filter(({ units }) => units.length === 0);
    for (const row of rows) {
      // The first words of a row name it; where it begins with a number, that one too.
      const [first, named] = [columns[0], words[0]];
      const name = [...new Set([first, named])].flatMap((column) => (column && row[column.key]?.text) || []);
      for (const column of columns) {
        const cell = row[column.key];
        if (!cell || cell.unit === null || YEARS.includes(cell.unit)) continue;
        if (cell.restsOn.length > 0 || cell.sources.length === 0) continue;
        const key = JSON.stringify([name, cell.sources]);
        const entry = found.get(key) ?? {
          ...{ row: formatNames(name), numbers: new Map(), evidence: cell.evidence, sources: cell.sources },
        };
        const head = `${column.label}${headUnit(column, caption)}`;
        entry.numbers.set(head, (entry.numbers.get(head) ?? new Set()).add(cell.text));
        found.set(key, entry);
      }
    }
  }
  return [...found.values()];
}
