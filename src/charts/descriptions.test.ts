/** What holds for the words and the table beside every picture: they say what it shows, by the record. */
import { describe, expect, test } from 'vitest';
import { readLedger } from '../ledger/read.ts';
import { chartIds, getChart } from './build.ts';
import { atSizes, everyMark } from '../testing/inspect.ts';
import type { Cell } from './kit/contract.ts';

const ledger = readLedger();
const cases = chartIds().flatMap((id) =>
  getChart(id).steps.map((step) => ({ id, step, built: getChart(id) })),
);

/** A claim is in units, a table in thousands, millions, billions or trillions of them. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e12];

const near = (a: number, b: number, of: number) => Math.abs(a - b) <= Math.abs(b) * of + 1e-9;

/** What is wrong with a cell: its number beside its text, and beside its claim. */
function disagreements({ text, value, claim }: Cell): string[] {
  const found: string[] = [];
  if (/undefined|NaN|\[object|[{}]/.test(text)) found.push(`says “${text}”`);
  if (value !== undefined) {
    if (!Number.isFinite(value)) found.push(`${value} is no number`);
    const said = (
      text
        .replaceAll(',', '')
        .replace('−', '-')
        .match(/-?\d+(?:\.\d+)?/g) ?? []
    ).map(Number);
    // Texts are rounded to what can be read.
    if (
      !said.some((number) =>
        SCALES.some((scale) => near(number * scale, value, 0.05) || near(number, value * scale, 0.05)),
      )
    ) {
      found.push(`“${text}” does not show ${value}`);
    }
  }
  if (claim === undefined) return found;
  const record = ledger.claims.get(claim);
  if (!record) return [...found, `unknown claim ${claim}`];
  const facts = [record.value, record.low, record.high].filter((fact) => typeof fact === 'number');
  if (value === undefined || facts.length === 0) return found;
  if (!facts.some((fact) => SCALES.some((scale) => near(value * scale, fact, 0.006)))) {
    found.push(`${value} is not what ${claim} says (${facts.join(', ')})`);
  }
  return found;
}

describe.each(cases)('$id: $step', ({ step, built }) => {
  const shown = built.step(step);
  const description = shown.describe();
  const claims = new Set(built.text.claims);

  test('every claim of a mark is one of the chart’s, and stands in its table', () => {
    const rows = description.table.rows.flatMap((row) => Object.values(row).map((cell) => cell.claim));
    const stray = atSizes((size) =>
      everyMark(shown.scene(size).marks).flatMap(({ key, claim }) => {
        if (claim === undefined) return [];
        if (!claims.has(claim)) return [`${key} stands for ${claim}, which the chart's text does not list`];
        return rows.includes(claim) ? [] : [`${key} stands for ${claim}, which is not in the table`];
      }),
    );
    expect(stray).toEqual([]);
  });

  test('the words say a finding and tell the picture', () => {
    const { finding, long } = description;
    expect(finding).toMatch(/^\P{Ll}.*[.?]$/su);
    expect(finding.length).toBeGreaterThan(30);
    expect(long.length).toBeGreaterThan(finding.length / 2);
    expect(`${finding} ${long}`).not.toMatch(/undefined|NaN|\[object|[{}]/);
    expect(shown.alt.match(/[.?](\s|$)/g)?.length ?? 0).toBeGreaterThan(0);
  });

  test('the table is whole', () => {
    const { caption, columns, rows } = description.table;
    expect(caption).not.toBe('');
    expect(rows.length).toBeGreaterThan(0);
    const keys = columns.map((column) => column.key).sort();
    expect(new Set(keys).size).toBe(keys.length);
    for (const column of columns) expect(column.label, column.key).not.toBe('');
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(keys);
  });

  test('numbers of the table are those that its cells show and its claims say', () => {
    const wrong = description.table.rows.flatMap((row, i) =>
      Object.entries(row).flatMap(([column, cell]) =>
        disagreements(cell).map((p) => `row ${i + 1}, ${column}: ${p}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
