/** Tables of charts, their heads from the chart's words. Pure. */
import { formatNumber } from '../../ledger/numbers.ts';
import type { TableUnit } from '../../ledger/table-units.ts';
import type { Cell, Table } from './contract.ts';

/** What a column holds: texts, or numbers; of one unit, or each cell of its own. */
export type ColumnKind = Pick<Table['columns'][number], 'unit' | 'numeric'>;
export const TEXT: ColumnKind = {};
export const NUMBER: ColumnKind = { numeric: true };
/** Numbers in a unit. */
export const numbersIn = (unit: TableUnit): ColumnKind => ({ unit, numeric: true });
export const USD_BN = numbersIn('USD bn');
export const YEAR = numbersIn('year');

/** A number of the model's, to a tenth. */
export function modelCell(exact: number): Cell {
  const value = Math.round(exact * 10) / 10;
  return { text: formatNumber(value), value, evidence: 'model', sources: [] };
}

/**
 * A table of what a picture shows.
 * @param words the caption, and the head of each column
 * @param kinds the columns in their order, and what each holds; some of those that have a head
 */
export const tableOf = <K extends string>(
  { caption, columns }: { caption: string; columns: Readonly<Record<K, string>> },
  kinds: { readonly [key in K]?: ColumnKind },
  rows: Record<string, Cell>[],
): Table => ({
  caption,
  columns: (Object.entries(kinds) as [K, ColumnKind][]).map(([key, kind]) => ({
    ...{ key, label: columns[key] },
    ...kind,
  })),
  rows,
});
