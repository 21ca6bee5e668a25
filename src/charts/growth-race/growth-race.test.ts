import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { SIZES, drawn, markBox } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { Mark } from '../kit/contract.ts';
import { arrivals, taken } from './arrivals.ts';
import { live, load } from './data.ts';
import { flagsOf } from './flags.ts';
import { layoutOf } from './layout.ts';
import { scene } from './scene.ts';
import { START, states, type RaceState } from './states.ts';
import type { RaceData } from './types.ts';

const ledger = readLedger();
const built = getChart('growth-race');
const data = built.data as RaceData;
const series = ledger.series.get('revenue-growth-comparison')!;
const all = Object.entries<RaceState>(states);
const size = { width: 390, height: 290 };

/** The series with one cell changed. */
const changed = (line: number, cells: Record<string, string>) => ({
  ...ledger,
  series: new Map(ledger.series).set(series.id, {
    ...series,
    rows: series.rows.map((row) => (row.line === line ? { ...row, cells: { ...row.cells, ...cells } } : row)),
  }),
});

const find = (marks: readonly Mark[], key: string): Mark => {
  const mark = marks.find((m) => m.key === key);
  if (!mark) throw new Error(`no mark ${key}`);
  return mark;
};

describe('data', () => {
  test('years to the goals are those that the claims count', () => {
    const counted = (claim: string) => [
      ...(ledger.claims.get(claim)?.statement ?? '').matchAll(
        /(Nvidia|Meta|Amazon|Google|Apple|Microsoft) (\d+)/g,
      ),
    ];
    const second = counted('growth-10-to-100-own-count');
    expect(second).toHaveLength(6);
    expect(data.runs).toHaveLength(7);
    for (const [, name, years] of second) {
      const run = data.runs.find((r) => r.name === name)!;
      expect(taken(run, states['second-tenfold']), name).toBe(Number(years));
    }
    const tesla = data.runs.find(({ name }) => name === 'Tesla')!;
    expect(taken(tesla, states['second-tenfold'])).toBeNull();
    const first = Object.fromEntries(data.runs.map((r) => [r.name, taken(r, states['first-tenfold'])]));
    expect(first).toMatchObject({ Google: 3, Meta: 4, Tesla: 4, Amazon: 7, Microsoft: 7 });
    expect(START - data.own[0]!.year).toBe(ledger.claims.get('growth-1-to-10-own-count')?.value);
  });

  test('every figure is the series’ own, and every year of it was read', () => {
    for (const { name, first, exact = [], values, sources = [] } of data.runs) {
      expect(sources, name).toHaveLength(values.length);
      for (const [i, value] of exact.entries()) {
        const row = series.rows.find(
          ({ cells }) => cells['company'] === name && cells['fiscal_year'] === String(first + i),
        );
        expect(Number(row?.cells['revenue_usd_bn']), `${name} ${first + i}`).toBe(value);
        for (const id of sources[i]!)
          expect(ledger.sources.get(id)?.read, `${name} ${first + i}`).toBe('full');
        expect(Math.abs(values[i]! / value - 1)).toBeLessThan(0.006);
      }
    }
  });

  test('companies whose year is not the calendar’s say so', () => {
    const fiscal = data.runs.filter((run) => run.fiscal).map(({ name }) => name);
    expect(fiscal.sort()).toEqual(['Apple', 'Microsoft', 'Nvidia']);
    for (const { table } of built.steps.map((step) => built.step(step).describe())) {
      for (const row of table.rows.filter(({ who }) => fiscal.includes(who!.text))) {
        expect(row['counted']?.text).toMatch(/^fiscal years, to/);
      }
    }
  });

  test('a hole, a word for a number and a record at odds stop by file and line', () => {
    expect(() => load(changed(3, { fiscal_year: '2010' }))).toThrow(/comparison\.csv:3: the years of Google/);
    expect(() => load(changed(5, { revenue_usd_bn: 'much' }))).toThrow(
      /comparison\.csv:5: no number under "revenue_usd_bn"/,
    );
    const last = series.rows.at(-1)!.line;
    expect(() => load(changed(last, { revenue_usd_bn: '14' }))).toThrow('no revenue of 14 for 2025');
  });

  test('the browser gets no sources and no names for the table', () => {
    const bare = JSON.stringify(live(data));
    expect(bare).not.toMatch(/"(sources|exact|who":"[^"]*Altman)/);
  });
});

describe('arrivals', () => {
  const names = (state: RaceState) => arrivals(data, state).map(({ who, at }) => `${who} ${at}`);

  test('are in order, and those of one year together', () => {
    expect(names(states['first-tenfold'])).toEqual([
      'OpenAI 2',
      'Google 3',
      'Tesla, Meta 4',
      'Amazon, Microsoft 7',
      'Apple 11',
      'Nvidia 17',
    ]);
  });

  test('where one leads, the others share the span of their years', () => {
    const [lead, others, ...rest] = arrivals(data, states.demand);
    expect(lead).toMatchObject({ who: 'Nvidia', at: 6 });
    expect(others).toMatchObject({ form: 'others', at: 7, last: 21 });
    expect(rest).toEqual([]);
  });
});

test.each(SIZES)('no flag crosses the pole of another at $width x $height', (at) => {
  for (const id of ['first-tenfold', 'second-tenfold', 'demand'] as const) {
    const layout = layoutOf(data, states[id], at);
    const flags = flagsOf(data, states[id], layout);
    for (const flag of flags) {
      const over = flags.filter(
        (other) =>
          other !== flag &&
          other.row > flag.row &&
          layout.x(other.at) > flag.x0 &&
          layout.x(other.at) < flag.x1,
      );
      if (at.width >= 320)
        expect(
          over.map((o) => `${flag.text} / ${o.text}`),
          id,
        ).toEqual([]);
    }
  }
});

test('equal steps up are equal multiples, and in the last view equal sums', () => {
  const { y } = layoutOf(data, states.demand, size);
  expect(y(10) - y(20)).toBeCloseTo(y(40) - y(80), 9);
  const plain = layoutOf(data, states['five-years'], size).y;
  expect(plain(0) - plain(100)).toBeCloseTo(plain(200) - plain(300), 9);
});

test('equal growth starts at the record and ends in its forecast', () => {
  const { marks } = scene(data, states['five-years'], size);
  for (const { claim } of data.five.slice(-2)) {
    const way = markBox(find(marks, `equal-${claim}`) as Parameters<typeof markBox>[0])!;
    const [ring] = drawn([find(marks, `forecast-${claim}`)]);
    expect(way.x1).toBeCloseTo((ring!.box.x0 + ring!.box.x1) / 2, 0);
    expect(way.y0).toBeCloseTo((ring!.box.y0 + ring!.box.y1) / 2, 0);
  }
});

test('runs and OpenAI’s line keep their points from state to state, so that they move', () => {
  const commands = (state: RaceState, key: string) => {
    const mark = scene(data, state, size).marks.find((m) => m.key === key);
    const paths = mark?.kind === 'group' ? mark.marks : mark ? [mark] : [];
    return paths.map((m) => (m.kind === 'path' ? m.d.replace(/[^A-Z]/gi, '') : ''));
  };
  for (const key of ['run-Nvidia', 'run-Amazon', 'own-way']) {
    const seen = all.map(([, state]) => commands(state, key)).filter((d) => d.length > 0);
    expect(new Set(seen.map(String)).size, key).toBe(1);
  }
});

test('the table counts each company in its own years, and the note says where a basis changes', () => {
  const { rows } = built.step('second-tenfold').describe().table;
  const row = (who: string) =>
    Object.values(rows.find((cells) => cells['who']?.text.startsWith(who))!)
      .map(({ text }) => text)
      .join(' ');
  expect(row('Nvidia')).toContain('fiscal years, to January');
  expect(row('Amazon')).toContain('calendar years');
});

test('each state has its own finding and a table with OpenAI in it', () => {
  const told = built.steps.map((step) => built.step(step).describe());
  expect(new Set(told.map(({ finding }) => finding)).size).toBe(all.length);
  for (const { table } of told)
    expect(table.rows.some(({ who }) => who!.text.startsWith('OpenAI'))).toBe(true);
});
