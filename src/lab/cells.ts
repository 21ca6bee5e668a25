/** Numbers of the lab's tables. Pure. */
import { formatNumber } from '../ledger/numbers.ts';
import { COLUMNS } from '../model/csv.ts';
import type { Run } from '../model/run.ts';

/**
 * Billions to a tenth, or a fraction to four places.
 * @param fraction for rates and shares
 */
export const cellOf = (value: number, fraction = false): string =>
  fraction ? formatNumber(Math.round(value * 10_000) / 10_000) : formatNumber(Math.round(value * 10) / 10, 5);

/** The rows of a run, cell by cell, the year first. */
export const cellsOf = ({ years }: Run): string[][] =>
  years.map((year) =>
    COLUMNS.map((column) => (column === 'year' ? String(year.year) : cellOf(year[column]))),
  );
