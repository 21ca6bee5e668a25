import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { badNumbers, drawn, everyMark, markBox, SIZES, texts, twins } from '../../testing/inspect.ts';
import { inside, overlap } from '../kit/boxes.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { getChart } from '../build.ts';
import { load, type LeadData } from './data.ts';
import { waitText } from './wait-text.ts';
import { layoutOf } from './layout.ts';
import { scene } from './scene.ts';
import { states, travel, type LeadState } from './states.ts';
import { standing } from './threads.ts';

const ledger = readLedger();
const chart = getChart('lead-times');
const data = chart.data as LeadData;
const order = Object.values(states);
const size = { width: 390, height: 290 };
const waits = data.things.flatMap((thing) => thing.waits);
const waitOf = (key: string) => {
  const wait = waits.find((w) => w.key === key);
  if (!wait) throw new Error(`no wait ${key}`);
  return wait;
};
const marksAt = (state: LeadState, at: Size = size) => scene(data, state, at).marks;
const find = (marks: readonly Mark[], key: string) => marks.find((mark) => mark.key === key);
const steps = (a: LeadState, b: LeadState) => Array.from({ length: 26 }, (_, i) => travel(a, b, i / 25));

describe('data', () => {
  test('months are the series’ own', () => {
    const rows = ledger.series.get('lead-times')?.rows ?? [];
    const known = new Set(
      rows.flatMap(({ cells }) => [cells['low_months'], cells['high_months']]).map(Number),
    );
    for (const { key, low, high } of waits) {
      expect(known.has(low), key).toBe(true);
      expect(known.has(high), key).toBe(true);
    }
  });

  test('waits are said as their sources give them', () => {
    const said = Object.fromEntries(waits.map((wait) => [wait.key, waitText(wait, data.words)]));
    expect(said).toMatchObject({
      'chips-2023': '39 weeks',
      'chips-2024': '8 to 12 weeks',
      solar: '12 to 18 months',
      transformer: '30 to 33 months',
      'transformer-2026': 'up to 4 years',
      grid: '4 years',
      turbine: '1 to 7 years',
      line: '10.2 years',
      reactor: '14 to 15 years',
    });
  });

  test('what a seller says is cased, what others reckon is an outline', () => {
    expect(waitOf('solar').evidence).toBe('stated');
    expect(waitOf('chips-2023').evidence).toBe('stated');
    for (const key of ['grid', 'transformer', 'turbine', 'line', 'building', 'reactor', 'blackwell']) {
      expect(waitOf(key).evidence, key).toBe('reported');
    }
  });

  test('things go from the longest wait to the shortest, the waits of each from the shortest on', () => {
    const first = data.things.map((thing) => thing.waits.find(({ aside }) => !aside)?.high ?? 0);
    expect([...first].sort((a, b) => b - a)).toEqual(
      // Turbines come over a range that ends after the average grid connection.
      first,
    );
    for (const { key, waits: all } of data.things) {
      expect(
        all.map(({ low }) => low),
        key,
      ).toEqual(all.map(({ low }) => low).sort((a, b) => a - b));
    }
  });

  test('a row or a claim that is missing, or that disagrees, stops by name', () => {
    const series = ledger.series.get('lead-times')!;
    const without = {
      ...series,
      rows: series.rows.filter(({ cells }) => cells['key'] !== 'solar'),
    };
    const withSeries = (table: typeof series) => ({
      ...ledger,
      series: new Map(ledger.series).set('lead-times', table),
    });
    expect(() => load(withSeries(without))).toThrow('no row with the key "solar"');
    const longer = series.rows.map((row) =>
      row.cells['key'] === 'solar' ? { ...row, cells: { ...row.cells, low_months: '14' } } : row,
    );
    expect(() => load(withSeries({ ...series, rows: longer }))).toThrow(
      /lead-times\.csv:\d+: 14 months are not what claim "fast-renewables" says/,
    );
    const claims = new Map(ledger.claims);
    claims.delete('wait-transmission');
    expect(() => load({ ...ledger, claims })).toThrow('claim "wait-transmission" is missing');
  });
});

describe('one true scale', () => {
  test('a month is as long in every view but the overview and that of the last years', () => {
    const near = order.filter((state) => state !== states.whole && state !== states['far-below']);
    expect(new Set(near.map((state) => layoutOf(data, state, size).scale)).size).toBe(1);
  });

  test.each(SIZES)('a range is as long as its months at $width x $height', (at) => {
    for (const [key, state] of [
      ['building', states.building],
      ['transformer', states.grid],
      ['reactor', states['far-below']],
    ] as const) {
      const found = find(marksAt(state, at), `${key}-range`);
      const mark = found?.kind === 'group' ? found.marks[0] : found;
      if (!mark || mark.kind !== 'path') throw new Error(`${key} is no bar`);
      const box = markBox(mark)!;
      const { low, high } = waitOf(key);
      expect((box.y1 - box.y0) / layoutOf(data, state, at).scale).toBeCloseTo(high - low, 0);
    }
  });

  test('in the overview the middles of all marks stand at their months', () => {
    const layout = layoutOf(data, states.whole, { width: 960, height: 540 });
    for (const { wait, y0, y1 } of standing(data, states.whole, layout)) {
      expect(layout.y((wait.low + wait.high) / 2), wait.key).toBeCloseTo((y0 + y1) / 2, 6);
    }
  });
});

describe('the months go by', () => {
  const here = (state: LeadState) =>
    standing(data, state, layoutOf(data, state, size)).map(({ wait }) => wait.key);

  test('on the day of the order nothing is there and everything is listed', () => {
    expect(here(states.order)).toEqual([]);
    expect(layoutOf(data, states.order, size).listed).toEqual(data.things.map(() => 1));
  });

  test('a thing is never there before its month', () => {
    for (let now = 0; now < 190; now += 0.7) {
      const state = { ...states.grid, from: now - 30, now };
      for (const { wait, moment } of standing(data, state, layoutOf(data, state, size))) {
        expect(moment ? (wait.low + wait.high) / 2 : wait.low).toBeLessThan(now);
      }
    }
  });

  test('each view shows what its step is about', () => {
    expect(here(states.chips)).toEqual(['transformer-once', 'chips-2024', 'chips-2023']);
    expect(here(states.building)).toEqual(['turbine', 'abilene', 'building', 'solar']);
    expect(here(states.grid)).toEqual(['turbine', 'grid', 'transformer', 'transformer-2026']);
    expect(here(states.generation)).toEqual(['turbine', 'virginia']);
    expect(here(states['far-below'])).toEqual(['reactor', 'line']);
    expect(here(states['scarce-again'])).toContain('blackwell');
  });

  test('a range that has begun is drawn to the day and no further', () => {
    const layout = layoutOf(data, states.building, size);
    const turbine = standing(data, states.building, layout).find(({ wait }) => wait.key === 'turbine');
    expect(turbine?.y1).toBeCloseTo(layout.y(states.building.now), 6);
  });

  test('the count on the day is of what has come', () => {
    const counts = order.map(
      (state) => texts(scene(data, state, size)).find(({ mark }) => mark.key === 'here')?.mark.text,
    );
    expect(counts.slice(0, 6)).toEqual([
      'nothing has come yet',
      '1 of 8 have come',
      '3 of 8 have come',
      '5 of 8 have come',
      '6 of 8 have come',
      '8 of 8 have come',
    ]);
  });

  test('only the later scarcity, without a number, runs out of the picture with an arrow', () => {
    for (const state of order) {
      expect(find(marksAt(state), 'onwards') !== undefined).toBe(state.again === 1);
    }
  });
});

test('at rest nothing is half there', () => {
  for (const state of order) {
    for (const at of SIZES) {
      const half = everyMark(marksAt(state, at)).filter(
        ({ opacity = 1, key }) => opacity < 1 && key !== 'case',
      );
      expect(half.map(({ key }) => `${key} ${at.width}x${at.height}`)).toEqual([]);
    }
  }
});

test('no thread runs through the words', () => {
  for (const state of order) {
    for (const at of [size, { width: 640, height: 400 }, { width: 960, height: 540 }]) {
      const picture = scene(data, state, at);
      const lines = ['heavy', 'light'].flatMap((key) => {
        const mark = find(picture.marks, key);
        if (mark?.kind !== 'path') return [];
        return [...mark.d.matchAll(/M[\d.,]+(?:H[\d.]+)?V[\d.]+/g)].map(([d]) => {
          const [x0 = 0, y0 = 0, ...rest] = (d.match(/[\d.]+/g) ?? []).map(Number);
          const [x, y1] = rest.length === 2 ? rest : [x0, rest[0]];
          return { x0: x! - 1, x1: x! + 1, y0, y1: y1! };
        });
      });
      for (const { mark, box } of texts(picture)) {
        if (mark.key.startsWith('year') || mark.key === 'here') continue;
        const through = lines.filter((line) => overlap(line, box, 1.5));
        expect(through, `${mark.text} ${at.width}`).toEqual([]);
      }
    }
  }
});

describe('the way', () => {
  test('begins and ends at the views', () => {
    for (const [i, b] of order.entries()) {
      const a = order[i - 1] ?? b;
      for (const [state, t] of [
        [a, 0],
        [b, 1],
      ] as const) {
        const { from, months, now, again } = travel(a, b, t);
        expect([from, months, now, again].map((n) => n.toFixed(6))).toEqual(
          [state.from, state.months, state.now, state.again].map((n) => n.toFixed(6)),
        );
      }
    }
  });

  test('is an even walk at one scale, and passes what stands between', () => {
    const [a, b] = [states.building, states.grid];
    const half = travel(a, b, 0.5);
    expect(half).toEqual({ from: 10.5, months: 36, now: 39, again: 0 });
    expect(find(marksAt(half), 'transformer-range')).toBeDefined();
    expect(find(marksAt(half), 'wait-transformer')).toBeDefined();
  });

  test('every picture on it is whole and within its frame', () => {
    for (const [i, b] of order.entries()) {
      const a = order[i - 1];
      if (!a) continue;
      for (const state of steps(a, b)) {
        for (const at of [SIZES[1]!, size, { width: 960, height: 540 }]) {
          const marks = marksAt(state, at);
          expect(twins(marks)).toEqual([]);
          expect(badNumbers(marks)).toEqual([]);
          const frame = { x0: 0, y0: 0, x1: at.width, y1: at.height };
          const out = drawn(marks).filter(({ box }) => !inside(box, frame, 0.5));
          expect(out.map(({ path }) => `${path} at month ${state.now}, ${at.width}`)).toEqual([]);
        }
      }
    }
  });
});

test('each state has a finding of its own, and its table tells what is still to come', () => {
  const words = Object.keys(states).map((step) => chart.step(step).describe());
  expect(new Set(words.map(({ finding }) => finding)).size).toBe(order.length);
  const waiting = words.map(
    ({ table }) => table.rows.filter((row) => row['wait']?.text === 'still to come').length,
  );
  expect(waiting).toEqual([8, 7, 4, 2, 2, 0, 0, 5]);
});
