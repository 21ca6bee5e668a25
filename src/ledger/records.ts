/** What a chart takes from the ledger: every lookup names the record that is missing and where to add it. Pure. */
import { evidenceOf } from './evidence.ts';
import type { Claim, Evidence, Ledger, SeriesRow, SeriesTable } from './types.ts';

/** One number of a claim, and how well it is known. */
export interface Known {
  value: number;
  evidence: Evidence;
  claim: string;
}

/**
 * @param where what names it, for the error
 * @throws naming the claim that there is not
 */
export function claimOf(ledger: Ledger, id: string, where?: string): Claim {
  const claim = ledger.claims.get(id);
  if (!claim)
    throw new Error(`${where ? `${where}: ` : ''}claim "${id}" is missing from content/ledger/claims`);
  return claim;
}

/** @throws naming the series that there is not */
export function seriesOf(ledger: Ledger, id: string): SeriesTable {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`series "${id}" is missing from content/ledger/series`);
  return series;
}

/**
 * The number of a claim.
 * @param unit what the claim has to be in
 * @param end which of its numbers
 * @throws where it has no such number, or is in another unit
 */
export function amountOf(claim: Claim, unit: string, end: 'value' | 'low' | 'high' = 'value'): number {
  const value = claim[end];
  if (typeof value !== 'number' || claim.unit !== unit)
    throw new Error(`claim "${claim.id}" has no ${end} in ${unit}`);
  return value;
}

/**
 * The number of a claim in the unit of a drawing.
 * @param by what one of the drawing's units is of the claim's: 1e9 for billions of dollars
 * @throws where there is no such claim, or none of its numbers is in the unit
 */
export function known(
  ledger: Ledger,
  id: string,
  { unit, by = 1, end = 'value' }: { unit: string; by?: number; end?: 'value' | 'low' | 'high' },
): Known {
  const claim = claimOf(ledger, id);
  return { value: amountOf(claim, unit, end) / by, evidence: evidenceOf(claim), claim: id };
}

/**
 * The row of a series by its key.
 * @throws naming the file and the key that there is not
 */
export function rowOf({ file, rows }: SeriesTable, key: string): SeriesRow {
  const row = rows.find(({ cells }) => cells['key'] === key);
  if (!row) throw new Error(`${file}: no row with the key "${key}"`);
  return row;
}

/**
 * The number in a cell of a series.
 * @throws naming file and line where there is none
 */
export function cellNumber({ file }: SeriesTable, { line, cells }: SeriesRow, column: string): number {
  const value = Number(cells[column] || Number.NaN);
  if (!Number.isFinite(value)) throw new Error(`${file}:${line}: no number under "${column}"`);
  return value;
}
