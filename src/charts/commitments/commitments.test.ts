import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { SIZES } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { Mark } from '../kit/contract.ts';
import { live, load, spanOf, type FullData } from './data.ts';
import { scene } from './scene.ts';
import { states, type CommitmentsState } from './states.ts';
import { FOUR } from './suppliers.ts';

const ledger = readLedger();
const chart = getChart('commitments');
const data = chart.data as FullData;
const at = { width: 640, height: 480 };
/** Views of the same bricks. */
const WALLS = ['whole', 'counterparty', 'firmness', 'years', 'february'] as const;

const pathOf = (mark: Mark | undefined): string => {
  const shape = mark?.kind === 'group' ? mark.marks[0] : mark;
  return shape?.kind === 'path' ? shape.d : '';
};
/** Width and height of each brick of a group, its joints included. */
function bricksOf(state: CommitmentsState, key: string, size = at) {
  const { marks } = scene(data, state, size);
  const d = pathOf(marks.find((mark) => mark.key === key));
  return [...d.matchAll(/v([\d.]+)h([\d.]+)/g)].map(([, height, width]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

describe('bricks are money', () => {
  test.each(WALLS)('in %s there are 140 of ten billion dollars, cut where two suppliers meet', (view) => {
    const counts = Object.fromEntries(
      [...FOUR, 'rest'].map((key) => [key, bricksOf(states[view], key).length]),
    );
    expect(counts).toEqual({ oracle: 30, microsoft: 25, amazon: 4, coreweave: 3, rest: 79 });
  });

  test.each(SIZES)(
    'a group’s bricks are as long as its price, to the rounding, at $width x $height',
    (size) => {
      for (const view of WALLS) {
        const state = states[view];
        const unit = bricksOf(state, 'microsoft', size)[0]!;
        const joint = Math.min(4, Math.max(1.6, (unit.height / 0.87) * 0.13));
        for (const key of FOUR) {
          const own = bricksOf(state, key, size);
          const length = own.reduce((sum, { width }) => sum + width + joint, 0) / (unit.width + joint);
          expect(Math.abs(length - data.sums[key].value / 10), `${view} ${key}`).toBeLessThan(0.3);
          for (const { height } of own)
            expect(Math.abs(height - unit.height), `${view} ${key}`).toBeLessThan(0.3);
        }
      }
    },
  );

  test('the year’s revenue is a brick and a third, in the customers’ colour; no other brick is anybody’s', () => {
    const [whole, third] = bricksOf(states.whole, 'revenue');
    const joint = Math.min(4, (whole!.height / 0.87) * 0.13);
    expect((third!.width + joint) / (whole!.width + joint)).toBeCloseTo(0.3, 1);
    for (const state of Object.values(states)) {
      const worn = scene(data, state, at).marks.filter(({ classes = '' }) => /\bp-/.test(classes));
      expect(worn.map(({ key }) => key)).toEqual(state === states.whole ? ['revenue'] : []);
    }
  });

  test('prices that were reported and prices that a party stated look different; what nobody itemised is empty', () => {
    for (const view of WALLS) {
      const classes = (key: string) =>
        scene(data, states[view], at).marks.find((mark) => mark.key === key)?.classes ?? '';
      expect(classes('oracle')).toContain('ev-reported');
      for (const key of ['microsoft', 'amazon', 'coreweave']) expect(classes(key)).toContain('ev-stated');
      expect(classes('rest')).toContain('ev-projected');
    }
  });

  test('a brick turns into the same brick of the next view', () => {
    const commands = (view: (typeof WALLS)[number], key: string) =>
      pathOf(scene(data, states[view], at).marks.find((mark) => mark.key === key)).replaceAll(/[\d.]+/g, '');
    for (const key of [...FOUR, 'rest']) {
      for (const view of WALLS) expect(commands(view, key), `${view} ${key}`).toBe(commands('whole', key));
    }
  });
});

describe('what is drawn, the table and the ledger agree', () => {
  test('the wall says what is assumed', () => {
    const said = scene(data, states.whole, { width: 1000, height: 600 }).marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : [],
    );
    expect(said).toContain(data.words.assumption);
  });

  test('dollars of the table are the claims’ own', () => {
    for (const { value } of chart.step('whole').describe().table.rows) {
      const claim = ledger.claims.get(value?.claim ?? '');
      expect(Math.round((value?.value ?? 0) * 1e9), value?.claim).toBe(claim?.value);
    }
  });

  test('a contract of several parts is counted once, and the table names the parts', () => {
    const { parts, value } = data.deals.coreweave;
    expect(parts).toHaveLength(3);
    expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value ?? 0, 9);
    const rows = chart.step('counterparty').describe().table.rows;
    const named = rows.filter(({ what }) => what?.text.startsWith('of it, CoreWeave'));
    expect(named.map(({ value: sum, years }) => [sum?.text, years?.text])).toEqual([
      ['11.9', '2025 to 2030'],
      ['4', ''],
      ['6.5', ''],
    ]);
  });

  test('the counts’ parts are what their authors counted', () => {
    const sum = (rows: Readonly<Record<string, number>>) => Object.values(rows).reduce((a, b) => a + b, 0);
    expect(sum(data.tallies.tunguz.rows)).toBe(data.tallies.tunguz.value);
    expect(sum(data.tallies.ft.rows)).toBeGreaterThan(data.tallies.ft.value ?? 0);
  });

  test('spans are read as the ledger writes them, or not at all', () => {
    expect(spanOf('7', '2025-11-03')).toEqual({ from: 2025.8389, to: 2032.8389 });
    expect(spanOf('about 5 from 2027', '2025-09-10')).toEqual({ from: 2027, to: 2032 });
    for (const unknown of ['', 'not stated', 'from H2 2026', '2026-2029']) {
      expect(spanOf(unknown, '2025-10-13')).toBeNull();
    }
  });
});

test('records that are missing or do not add up stop by name', () => {
  const claims = new Map(ledger.claims);
  claims.delete('aws-38bn');
  expect(() => load({ ...ledger, claims })).toThrow('"aws-38bn" is missing');
  const priced = ledger.claims.get('priced-purchases-610bn')!;
  const wrong = new Map(ledger.claims).set(priced.id, { ...priced, value: 610_000_000_000 });
  expect(() => load({ ...ledger, claims: wrong })).toThrow('says 610, the series adds up to 610.4');
  const rest = ledger.claims.get('not-itemised-790bn')!;
  const more = new Map(ledger.claims).set(rest.id, { ...rest, value: 790_000_000_000 });
  expect(() => load({ ...ledger, claims: more })).toThrow('not what is left');
  const series = new Map(ledger.series);
  const table = series.get('commitments')!;
  series.set('commitments', {
    ...table,
    rows: table.rows.filter(({ cells }) => cells['claim'] !== 'amd-6gw'),
  });
  expect(() => load({ ...ledger, series })).toThrow('no row for claim "amd-6gw"');
});

test('the browser gets nothing of the table', () => {
  expect(Object.keys(live(load(ledger)))).toEqual(['sums', 'spans', 'firstPart', 'powers', 'tallies']);
});
