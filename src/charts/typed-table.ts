/**
 * A table whose every cell says what it is: the one form from which the page's table and every file are made. For the
 * build.
 */
import { evidenceOf, weakestOf } from '../ledger/evidence.ts';
import { claimOf } from '../ledger/records.ts';
import type { TableUnit } from '../ledger/table-units.ts';
import type { Evidence, Ledger } from '../ledger/types.ts';
import type { BuiltChart } from './built.ts';
import type { Cell, Table } from './kit/contract.ts';

export interface TypedCell {
  text: string;
  value: number | null;
  /** Of a range, whose value is null. */
  low: number | null;
  high: number | null;
  /** Null where there is no number. */
  unit: TableUnit | null;
  /** ISO, as far as it is known. */
  date: string | null;
  /** The claim that says just this. */
  claim: string | null;
  /** That claim, or for a number without any those that its row stands on. */
  restsOn: readonly string[];
  evidence: Evidence | null;
  /** Ids of the sources of these claims, or the cell's own; best first. */
  sources: readonly string[];
}
export interface TypedColumn {
  key: string;
  label: string;
  /** Set to the right. */
  numeric: boolean;
  /** Units of its numbers, each once. */
  units: TableUnit[];
}
export interface TypedTable {
  caption: string;
  columns: TypedColumn[];
  rows: Readonly<Record<string, TypedCell>>[];
}

/** A text that is a name of code: words are missing. */
const KEY = /^[a-z]+(?:-[a-z0-9]+)+$|undefined|NaN|\[object|[{}]/;

/** Whether a cell has a number or a range. */
export const isNumber = ({ value, low, high }: Pick<TypedCell, 'value' | 'low' | 'high'>) =>
  value !== null || low !== null || high !== null;

/** The ids of a chart's claims: those that its words list, and any others of its tables. */
export function claimsOf({ text, steps, step }: Pick<BuiltChart, 'text' | 'steps' | 'step'>): string[] {
  const inTables = steps.flatMap((id) =>
    step(id)
      .table()
      .rows.flatMap((row) => Object.values(row).flatMap(({ restsOn }) => restsOn)),
  );
  return [...new Set([...text.claims, ...inTables])];
}

/** What is wrong with a cell by itself. */
function faultOf({ text, value, low, high, unit }: TypedCell): string | null {
  if (KEY.test(text))
    return `says "${text}", which is no text for readers: one is missing in the chart's words`;
  const numbers = [value, low, high].filter((one) => one !== null);
  if (!numbers.every(Number.isFinite)) return `has ${numbers.join(', ')} as its number`;
  if ((low === null) !== (high === null)) return 'has one end of a range, and not the other';
  if (low !== null && high !== null && (value !== null || low > high))
    return `has the ends ${low} and ${high}, and the value ${value}`;
  return numbers.length > 0 && unit === null ? `has the number ${numbers.join(', ')} without a unit` : null;
}

/** What stands behind a cell: its claim, or else what it names itself. */
function behind({ claim, sources = [], evidence }: Cell, ledger: Ledger, where: string) {
  if (claim === undefined) return { claim: null, restsOn: [], evidence: evidence ?? null, sources };
  const record = claimOf(ledger, claim, where);
  return { claim, restsOn: [claim], evidence: evidence ?? evidenceOf(record), sources: record.sources };
}

/**
 * A number that names nothing behind it rests on what its row names: beside words first, else beside its other numbers.
 */
function grounded(cell: TypedCell, row: readonly TypedCell[]): TypedCell {
  if (!isNumber(cell) || cell.evidence !== null) return cell;
  const known = row.filter(({ evidence }) => evidence !== null);
  const words = known.filter((other) => !isNumber(other));
  const ground = words.length > 0 ? words : known;
  return {
    ...cell,
    evidence: weakestOf(ground.flatMap(({ evidence }) => evidence ?? [])) ?? null,
    restsOn: [...new Set(ground.flatMap(({ restsOn }) => restsOn))],
    sources: [...new Set(ground.flatMap(({ sources }) => sources))],
  };
}

/**
 * A table with the type of every cell.
 * @param where names the table in errors: chart and step
 * @throws for a missing text, a number without a unit or without anything behind it, half a range, a cell without a
 *   column, an unknown claim
 */
export function typedTable({ caption, columns, rows }: Table, ledger: Ledger, where: string): TypedTable {
  const keys = columns.map(({ key }) => key);
  const typed = rows.map((row, i) => {
    const stray = Object.keys(row).filter((key) => !keys.includes(key));
    if (stray.length > 0) throw new Error(`${where}: row ${i + 1} has no column for ${stray.join(', ')}`);
    const cells = Object.fromEntries(
      columns.map(({ key, label, unit }): [string, TypedCell] => {
        const at = `${where}: row ${i + 1}, "${label}"`;
        const cell = row[key];
        if (!cell) throw new Error(`${at} has no cell`);
        const { text, value = null, low = null, high = null, date = null } = cell;
        const numbered = isNumber({ value, low, high });
        const full: TypedCell = {
          ...{ text, value, low, high, date },
          unit: numbered ? (cell.unit ?? unit ?? null) : null,
          ...behind(cell, ledger, at),
        };
        const fault = faultOf(full);
        if (fault !== null) throw new Error(`${at} ${fault}`);
        return [key, full];
      }),
    );
    for (const [key, cell] of Object.entries(cells)) {
      const ground = grounded(cell, Object.values(cells));
      if (isNumber(ground) && ground.unit !== 'year' && ground.evidence === null)
        throw new Error(
          `${where}: row ${i + 1}, "${key}" has the number ${cell.text}, and nothing behind it`,
        );
      cells[key] = ground;
    }
    return cells;
  });
  if (caption === '' || columns.some(({ label }) => label === ''))
    throw new Error(`${where}: the table has a caption or a head without words`);
  return {
    caption,
    columns: columns.map(({ key, label, numeric = false }) => ({
      ...{ key, label, numeric },
      units: [...new Set(typed.flatMap((row) => row[key]?.unit ?? []))],
    })),
    rows: typed,
  };
}
