import { describe, expect, test } from 'vitest';
import { formatAmount } from '../../ledger/format.ts';
import { readLedger } from '../../ledger/read.ts';
import { markBox, SIZES } from '../../testing/inspect.ts';
import type { Mark } from '../kit/contract.ts';
import { getChart } from '../build.ts';
import { noteOf, writeAmount } from './amount.ts';
import { load, type FullData } from './data.ts';
import { scene } from './scene.ts';
import { states, type WorksState } from './states.ts';

const ledger = readLedger();
const chart = getChart('megaprojects');
const data = chart.data as FullData;
const order = Object.values(states) as WorksState[];
const at = { width: 640, height: 480 };

function boxAt(state: WorksState, key: string, size = at) {
  const mark: Mark | undefined = scene(data, state, size).marks.find((found) => found.key === key);
  const shape = mark?.kind === 'group' ? mark.marks[0] : mark;
  const box = shape && shape.kind !== 'group' ? markBox(shape) : null;
  if (!box) throw new Error(`no box ${key}`);
  return { ...box, width: box.x1 - box.x0, height: box.y1 - box.y0 };
}
const keysOf = (works: WorksState['works']) => data.views[works].map(({ key }) => key);

describe('one kind of money in a view', () => {
  test('constant dollars have a price year beside each amount; the plan says when it was stated', () => {
    for (const works of ['sizes', 'pace'] as const) {
      for (const work of data.views[works]) {
        const { key } = work;
        expect(noteOf(work, data.words, false), key).toMatch(
          key === 'plan' ? /^stated in 2025$/ : /^\d{4} money$/,
        );
      }
    }
  });

  test('dollars of the day hold no sum that the series has turned into constant dollars', () => {
    const series = ledger.series.get('megaprojects');
    const real = series?.rows
      .filter(({ cells }) => cells['cost_real_usd_bn'])
      .map(({ cells }) => cells['key']);
    for (const works of ['recent', 'year'] as const) {
      expect(keysOf(works).filter((key) => real?.includes(key))).toEqual([]);
    }
  });

  test('every picture and every table says its money first', () => {
    for (const state of order) {
      const [head] = scene(data, state, SIZES[0]!).marks;
      expect(head).toMatchObject({ key: 'head-0', kind: 'text', weight: 600 });
      const words = {
        real: /constant dollars/,
        nominal: /dollars of the day/,
        share: /GDP/,
        none: /no money/,
      };
      expect(data.words.heads[state.works]).toMatch(words[state.money]);
    }
  });

  test('the years of the payers stand without amounts', () => {
    const { table } = chart.step('who-paid').describe();
    expect(table.columns.map(({ key }) => key)).toEqual(['what', 'years', 'who']);
  });
});

test('amounts are the ledger’s own, written as everywhere', () => {
  for (const works of ['sizes', 'recent', 'year'] as const) {
    for (const { key, low, high, claim } of data.views[works]) {
      const record = ledger.claims.get(claim);
      expect([low, high], key).toEqual(
        typeof record?.value === 'number'
          ? [record.value / 1e9, undefined]
          : [record!.low! / 1e9, record!.high! / 1e9],
      );
      const ends = [low, ...(high === undefined ? [] : [high])];
      expect(writeAmount({ low, ...(high === undefined ? {} : { high }) }, 'real', data.words)).toBe(
        ends.map((end) => formatAmount(end * 1e9, 'USD', 'short')).join(' to '),
      );
    }
  }
});

describe('true to size', () => {
  test.each(SIZES)(
    'a work takes as many bricks of the wall as tens of billions at $width x $height',
    (size) => {
      const plan = data.views.sizes.find(({ key }) => key === 'plan');
      const { marks } = scene(data, states.sizes, size);
      const pathOf = (key: string) => {
        const mark = marks.find((found) => found.key === key);
        const shape = mark?.kind === 'group' ? mark.marks[0] : mark;
        return shape?.kind === 'path' ? (shape.d.match(/M/g)?.length ?? 0) : 0;
      };
      let laid = 0;
      for (const { key, low } of data.views.sizes) {
        if (key === 'plan' || key === 'hyperscalers') continue;
        const to = laid + low / 10;
        // A brick that two works share is cut in two.
        expect(pathOf(key), key).toBe(Math.ceil(to - 1e-6) - Math.floor(laid + 1e-6));
        laid = to;
      }
      expect(laid).toBeLessThan((plan?.low ?? 0) / 10);
      expect(pathOf('plan')).toBe(Math.ceil((plan?.low ?? 0) / 10) - Math.floor(laid));
      // The bracket: as many courses of a hundred billion.
      const course = boxAt(states.sizes, 'interstates', size);
      const bracket = boxAt(states.sizes, 'hyperscalers', size);
      expect(bracket.height / (course.height / 6)).toBeGreaterThan(9);
      expect(bracket.height / (course.height / 6)).toBeLessThan(9.6);
    },
  );

  test('a block over the years has the area of the whole cost', () => {
    const [plan, apollo] = [boxAt(states['per-year'], 'plan'), boxAt(states['per-year'], 'apollo')];
    const share = (apollo.width * apollo.height) / (plan.width * plan.height);
    expect(Math.abs(share / (264 / 1400) - 1)).toBeLessThan(0.02);
  });

  test('the ranking changes from measure to measure', () => {
    const ranking = (state: WorksState) =>
      [...data.views[state.works]]
        .filter(({ key }) => ['plan', 'interstates', 'apollo', 'marshall'].includes(key))
        .sort((a, b) => (b.high ?? b.low) - (a.high ?? a.low))
        .map(({ key }) => key);
    expect(ranking(states.sizes)).toEqual(['plan', 'interstates', 'apollo', 'marshall']);
    expect(ranking(states['per-year'])).toEqual(['plan', 'marshall', 'apollo', 'interstates']);
    expect(ranking(states['share-of-gdp'])).toEqual(['marshall', 'apollo', 'plan', 'interstates']);
  });
});

test('what is in dispute is drawn as a range, and no doubtful count makes the widest bar', () => {
  const classes = (state: WorksState, key: string) =>
    scene(data, state, at).marks.find((mark) => mark.key === key)?.classes ?? '';
  for (const key of ['railways', 'manhattan', 'apollo']) {
    expect(classes(states['share-of-gdp'], `${key}-more`)).toContain('ev-disputed');
  }
  expect(classes(states['recent-works'], 'telecom-more')).toContain('m-line ev-disputed');
  const widths = data.views.recent.map(({ key }) => [key, boxAt(states['recent-works'], key).width] as const);
  expect(widths.sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('plan');
});

test('the public’s colour is worn by public works alone, and only where payers are the matter', () => {
  for (const state of order) {
    const worn = scene(data, state, at).marks.filter(({ classes = '' }) => classes.includes('p-public'));
    const open = data.views[state.works].filter((work) => work.public).map(({ key }) => key);
    expect(worn.map(({ key }) => key)).toEqual(state.works === 'payers' ? open : []);
  }
});

test('the plan keeps its key in every view', () => {
  for (const state of order) expect(() => boxAt(state, 'plan')).not.toThrow();
});

test('records that are missing stop by name', () => {
  const without = new Map(ledger.claims);
  without.delete('scale-apollo-cost');
  expect(() => load({ ...ledger, claims: without })).toThrow('"scale-apollo-cost"');
  const series = ledger.series.get('megaprojects')!;
  const rows = series.rows.filter(({ cells }) => cells['key'] !== 'tunnel');
  const fewer = new Map(ledger.series).set('megaprojects', { ...series, rows });
  expect(() => load({ ...ledger, series: fewer })).toThrow('no row with the key "tunnel"');
});
