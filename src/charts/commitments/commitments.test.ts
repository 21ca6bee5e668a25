import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { drawn, SIZES } from '../../testing/inspect.ts';
import { area } from '../kit/evidence.ts';
import { live, load, spanOf, type CommitmentsData } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { FOUR } from './areas.ts';
import { scene, sheetOf } from './scene.ts';
import { states, type CommitmentsState } from './states.ts';

const ledger = readLedger();
const text = readChartText('commitments');
const data = load(ledger, text);
const dollarsOf = (key: string) => {
  const { value } = data.deals[key] ?? {};
  if (value === undefined) throw new Error(`no dollars of ${key}`);
  return value;
};
const views = Object.values(states);

/** Billions of dollars that an area stands for, or `null` for a length of gigawatts. */
function meant({ view }: CommitmentsState, key: string): number | null {
  if (/^(gw|firm)-/.test(key)) return null;
  if (view !== 'tallies') return dollarsOf(key);
  const name = key.replace(/^(ft|tunguz)-/, '');
  const value = data.tallies[key.startsWith('ft-') ? 'ft' : 'tunguz'].rows[name];
  if (value === undefined) throw new Error(`no count of ${key}`);
  return value;
}

describe('what is drawn, the table and the ledger agree', () => {
  test.each(SIZES)('areas are dollars at one scale, to the dollar, at $width x $height', (size) => {
    for (const state of views) {
      const { k, areas } = sheetOf(data, state, size);
      for (const [key, [, , width, height]] of Object.entries(areas)) {
        const billions = meant(state, key);
        if (billions !== null) {
          expect(Math.round(((width * height) / k) * 1e9), `${state.view} ${key}`).toBe(
            Math.round(billions * 1e9),
          );
        }
      }
    }
  });

  test.each(SIZES)(
    'what is painted is as large as its area, to the rounding, at $width x $height',
    (size) => {
      for (const state of views) {
        const { areas } = sheetOf(data, state, size);
        const { marks } = scene(data, state, size);
        for (const [key, [x, y, width, height]] of Object.entries(areas)) {
          const [first] = drawn(marks.filter((mark) => mark.key === key));
          if (!first) throw new Error(`${state.view}: ${key} is not painted`);
          // The stroke of 1.5 pixels lies within.
          const { x0, x1, y0, y1 } = first.box;
          for (const [painted, wanted] of [
            [x0 - 0.75, x],
            [x1 + 0.75, x + width],
            [y0 - 0.75, y],
            [y1 + 0.75, y + height],
          ] as const) {
            expect(Math.abs(painted - wanted), `${state.view} ${key}`).toBeLessThan(0.06);
          }
        }
      }
    },
  );

  test('dollars of the table are the claims’ own, and the four add up', () => {
    const { rows } = describeChart(data, states.whole).table;
    for (const { value } of rows) {
      const claim = ledger.claims.get(value?.claim ?? '');
      expect(Math.round((value?.value ?? 0) * 1e9), value?.claim).toBe(claim?.value);
    }
    const four = FOUR.reduce((sum, key) => sum + dollarsOf(key), 0);
    expect(Math.round(four * 1e9)).toBe(ledger.claims.get('priced-purchases-610bn')?.value);
    expect(Math.round((four + dollarsOf('rest')) * 1e9)).toBe(
      ledger.claims.get('commitments-1-4tn-8-years')?.value,
    );
  });

  test('a contract of several parts is counted once, and the table names the parts', () => {
    const { record, value } = data.deals['coreweave'] ?? {};
    expect(record?.parts).toHaveLength(3);
    expect(record?.parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value ?? 0, 9);
    const rows = describeChart(data, states.counterparty).table.rows;
    const named = rows.filter(({ what }) => what?.text.startsWith('of it, CoreWeave'));
    expect(named.map(({ value, years }) => [value?.text, years?.text])).toEqual([
      ['11.9', '2025 to 2030'],
      ['4', ''],
      ['6.5', ''],
    ]);
  });
});

describe('in the frame', () => {
  test.each(SIZES)('nothing lies on anything else, and all within it, at $width x $height', (size) => {
    const { frame, ...rest } = sheetOf(data, states.whole, size).areas;
    const all = Object.entries(rest);
    for (const [i, [key, [x, y, width, height]]] of all.entries()) {
      expect(x >= frame![0] && y >= frame![1], key).toBe(true);
      expect(x + width <= frame![0] + frame![2] && y + height <= frame![1] + frame![3] + 1e-9, key).toBe(
        true,
      );
      for (const [other, [ox, oy, ow, oh]] of all.slice(i + 1)) {
        const apart = x + width <= ox || ox + ow <= x || y + height <= oy || oy + oh <= y;
        expect(apart, `${key} and ${other}`).toBe(true);
      }
    }
  });

  test('only what is a priced purchase is tinted; money into the company has its payer’s colour', () => {
    for (const state of views) {
      for (const { key, classes = '' } of scene(data, state, SIZES[2]!).marks) {
        if (/\bm-signed\b/.test(classes)) {
          expect(key).toMatch(
            /^(oracle|microsoft|amazon|coreweave|more|cerebras|firm-amd|ft-oracle|ft-coreweave)$/,
          );
        }
        if (/\bp-/.test(classes)) expect(key).toMatch(/^(nvidia|equity|softbank)$/);
      }
    }
  });
});

describe('the calendar', () => {
  test.each(SIZES)('contracts begin and end in their years, none on another, at $width x $height', (size) => {
    for (const state of [states.years, states.february]) {
      const { areas } = sheetOf(data, state, size);
      const year = areas['frame']![2] / 8;
      const dated = Object.entries(areas).filter(([key]) => data.deals[key]?.from !== undefined);
      expect(dated.length).toBe(state === states.years ? 2 : 4);
      for (const [i, [key, [x, y, width, height]]] of dated.entries()) {
        const { from = 0, to = 0 } = data.deals[key] ?? {};
        expect(width / year).toBeCloseTo(to - from, 6);
        expect((x - areas['frame']![0]) / year).toBeCloseTo(from - 2025.85, 6);
        for (const [, [, oy, , oh]] of dated.slice(i + 1)) {
          expect(y + height <= oy + 1e-6 || oy + oh <= y + 1e-6).toBe(true);
        }
      }
    }
  });

  test('spans are read as the ledger writes them, or not at all', () => {
    expect(spanOf('7', '2025-11-03')).toEqual({ from: 2025.8389, to: 2032.8389 });
    expect(spanOf('about 5 from 2027', '2025-09-10')).toEqual({ from: 2027, to: 2032 });
    for (const unknown of ['', 'not stated', 'from H2 2026', '2026-2029']) {
      expect(spanOf(unknown, '2025-10-13')).toBeNull();
    }
  });
});

test('objects keep their keys from view to view', () => {
  for (const state of views) {
    if (state === states.gigawatts) continue;
    const keys = Object.keys(sheetOf(data, state, SIZES[2]!).areas);
    expect(keys).toEqual(expect.arrayContaining([...FOUR]));
  }
  for (const state of views) {
    for (const { key, classes } of scene(data, state, SIZES[2]!).marks) {
      if (key === 'oracle') expect(classes).toBe('m-area ev-projected m-signed');
    }
  }
});

test('records that are missing or do not add up stop by name', () => {
  const claims = new Map(ledger.claims);
  claims.delete('aws-38bn');
  expect(() => load({ ...ledger, claims }, text)).toThrow('"aws-38bn" is missing');
  const priced = ledger.claims.get('priced-purchases-610bn')!;
  const wrong = new Map(ledger.claims).set(priced.id, { ...priced, value: 610_000_000_000 });
  expect(() => load({ ...ledger, claims: wrong }, text)).toThrow('says 610, the series adds up to 610.4');
  const rest = ledger.claims.get('not-itemised-790bn')!;
  const more = new Map(ledger.claims).set(rest.id, { ...rest, value: 790_000_000_000 });
  expect(() => load({ ...ledger, claims: more }, text)).toThrow('not what is left');
  const series = new Map(ledger.series);
  const table = series.get('commitments')!;
  series.set('commitments', {
    ...table,
    rows: table.rows.filter(({ cells }) => cells['claim'] !== 'amd-6gw'),
  });
  expect(() => load({ ...ledger, series }, text)).toThrow('no row for claim "amd-6gw"');
});

test('the browser gets no words of the table, and no records', () => {
  const lean = JSON.stringify(live(data) as CommitmentsData);
  for (const absent of ['finding-', 'record', 'methods', 'row-', 'priced"'])
    expect(lean).not.toContain(absent);
});

test('tinted contracts keep the outline of a plan', () => {
  const [plan] = area({ key: 'a', d: 'M0,9V0H9V9Z', evidence: data.deals['oracle']!.evidence });
  expect(plan?.classes).toContain('ev-projected');
});

test('each view has a finding of its own; the tallies’ parts are what their authors counted', () => {
  expect(new Set(views.map((state) => describeChart(data, state).finding)).size).toBe(views.length);
  const sum = (rows: Record<string, number>) => Object.values(rows).reduce((a, b) => a + b, 0);
  expect(sum(data.tallies.tunguz.rows)).toBe(data.tallies.tunguz.value);
  expect(sum(data.tallies.ft.rows)).toBeGreaterThan(data.tallies.ft.value);
});
