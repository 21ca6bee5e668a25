import { ribbonArrow } from 'd3-chord';
import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { evidenceOf } from '../../ledger/evidence.ts';
import { readLedger } from '../../ledger/read.ts';
import { badNumbers, drawn, flatten, texts, twins } from '../../testing/inspect.ts';
import { inside } from '../kit/boxes.ts';
import type { GroupMark, Scene } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { shownFlows } from './flows.ts';
import { headLength, ribbon, thread } from './geometry.ts';
import { layRing, shareOut } from './ring.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';

const ledger = readLedger();
const text = readChartText('money-circle');
const data = load(ledger, text);
const order = Object.values(states);
const wide = { width: 800, height: 600 };
const narrow = { width: 358, height: 286 };
const { rows } = ledger.series.get('circular-flows')!;

const circleOf = (picture: Scene) => picture.marks.find(({ key }) => key === 'circle') as GroupMark;
const withRow = (cells: Record<string, string>) => {
  const series = ledger.series.get('circular-flows')!;
  const changed = { ...series, rows: [{ ...rows[0]!, line: 9, cells: { ...rows[0]!.cells, ...cells } }] };
  return { ...ledger, series: new Map(ledger.series).set('circular-flows', changed) };
};

describe('data', () => {
  test('every flow of the series is one, with its amount, evidence and source', () => {
    expect(data.flows.filter(({ of }) => !of)).toHaveLength(rows.length);
    for (const [i, { cells }] of rows.entries()) {
      const { value, evidence, record } = data.flows[i]!;
      expect(String(value ?? ''), cells['id']).toBe(cells['value_usd_bn']);
      const claim = ledger.claims.get(cells['claim'] ?? '');
      expect(evidence, cells['id']).toBe(claim ? evidenceOf(claim) : 'reported');
      expect(
        record?.sources.every((id) => ledger.sources.has(id)),
        cells['id'],
      ).toBe(true);
    }
  });

  test('every flow is in a view, and has an id of its own', () => {
    const shown = new Set(Object.values(data.views).flat());
    const lost = data.flows.filter((_, i) => !shown.has(i));
    expect(lost.map(({ record }) => record?.id)).toEqual([]);
    expect(new Set(data.flows.map(({ record }) => record?.id)).size).toBe(data.flows.length);
  });

  test('a claim on a flow says its very number', () => {
    for (const { claim, value = NaN, of } of data.flows) {
      if (!claim) continue;
      const { value: said, low, high } = ledger.claims.get(claim)!;
      expect([said, low, high], claim).toContain(of ? value : value * 1e9);
    }
  });

  test('money is coloured by who bears it; purchases by nobody', () => {
    for (const { payer, record } of data.flows) {
      const invested = ['equity', 'warrant'].includes(record!.kind);
      const wanted =
        record!.kind === 'debt' ? 'lenders' : record!.from === 'SoftBank' ? 'investors' : 'partners';
      expect(payer, record!.id).toBe(invested || record!.kind === 'debt' ? wanted : undefined);
    }
  });

  test('words beside the ring are for parties of that view', () => {
    for (const [view, words] of Object.entries(data.words)) {
      const there = data.views[view as keyof typeof data.views].flatMap((i) =>
        data.flows[i]!.way.slice(0, 2),
      );
      const stray = words.filter((word, i) => word && i > 0 && !there.includes(i));
      expect(stray, view).toEqual([]);
    }
    const keys = Object.keys(text.texts).filter((key) =>
      /^(pays|invests|one-dollar|order-books|debt|half-year-on)-/.test(key),
    );
    expect(Object.values(data.words).flat().filter(Boolean)).toHaveLength(keys.length);
  });

  test('a bad record stops by name', () => {
    expect(() => load(withRow({ from: 'Nobody' }), text)).toThrow(':9: "Nobody" is no party');
    expect(() => load(withRow({ claim: 'no-such' }), text)).toThrow(':9: unknown claim "no-such"');
    expect(() => load(withRow({ value_usd_bn: 'much' }), text)).toThrow(':9: "much" is no amount');
    const without = new Map(ledger.series);
    without.delete('backlog-shares');
    expect(() => load({ ...ledger, series: without }, text)).toThrow('"backlog-shares" is missing');
  });
});

describe('the ring', () => {
  test('is the same at every build, in the order of the words', () => {
    expect(load(ledger, text)).toEqual(data);
    const names = Object.entries(text.texts).filter(([key]) => key.startsWith('party-'));
    expect(data.parties.map(({ name }) => name)).toEqual(names.map(([, name]) => name));
  });

  test('a dollar is as wide at every place, and no two flows share one', () => {
    const ends = new Map<number, [number, number, string][]>();
    for (const { way, value = 5, of, record } of data.flows) {
      if (of || record?.id === 'nvidia-openai-shares') continue;
      for (const k of [0, 1] as const) {
        const start = way[k === 0 ? 2 : 3];
        ends.set(way[k], [...(ends.get(way[k]) ?? []), [start, start + value, record?.id ?? '']]);
      }
    }
    for (const [party, spans] of ends) {
      const [from, to] = data.parties[party]!.arc;
      spans.sort((a, b) => a[0] - b[0]);
      for (const [i, [start, , id]] of spans.entries()) {
        expect(start, id).toBeGreaterThan(spans[i - 1]?.[1] ?? 0);
      }
      expect(spans.at(-1)![1] * data.scale).toBeLessThan(to - from);
    }
  });

  test('arcs follow one another round, and the first is at nine o’clock', () => {
    const arcs = shareOut([10, 5, 0, 5]);
    expect((arcs[0]![0] + arcs[0]![1]) / 2).toBeCloseTo(-Math.PI / 2, 2);
    for (const [i, [from]] of arcs.entries()) expect(from).toBeGreaterThanOrEqual(arcs[i - 1]?.[1] ?? -9);
    expect(arcs[3]![1] - arcs[0]![0]).toBeLessThan(2 * Math.PI);
  });

  test('the two ends of a pair have opposite orders, so that ribbons do not cross', () => {
    const { starts } = layRing(3, [
      { from: 0, to: 1, value: 10 },
      { from: 1, to: 0, value: 10 },
    ]);
    expect(Math.sign(starts[0]![0] - starts[1]![1])).toBe(-Math.sign(starts[0]![1] - starts[1]![0]));
  });
});

describe('geometry', () => {
  test('a ribbon begins at its payer, as wide as its money, and points at its receiver', () => {
    const points = flatten(ribbon([0, 0.4], [3, 3.2], 100, 0, 1));
    expect(points[0]!.x).toBeCloseTo(0);
    expect(points[0]!.y).toBeCloseTo(-100);
    const { tip } = thread([0, 0.4], [3, 3.2], 100, 0, 1);
    expect(Math.hypot(...tip)).toBeCloseTo(100);
    expect(points.some(({ x, y }) => Math.hypot(x - tip[0], y - tip[1]) < 1e-6)).toBe(true);
  });

  test('a whole ribbon is that of d3-chord', () => {
    // The points of a path; two on one another, where our wings lie on the ends of the curves, count once.
    const points = (d: string) => {
      const values = (d.replace(/A200,200,0,0,1,/, 'L').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(
        Number,
      );
      const pairs = values.flatMap((x, i) => (i % 2 ? [] : [[x, values[i + 1]!] as const]));
      return pairs.filter(
        ([x, y], i) => i === 0 || Math.hypot(x - pairs[i - 1]![0], y - pairs[i - 1]![1]) > 1e-9,
      );
    };
    const theirs = ribbonArrow().radius(200).headRadius(headLength(200));
    for (const [[a, b], [c, d]] of [
      [
        [-0.4, 0.1],
        [2, 2.3],
      ],
      [
        [4, 4.2],
        [0.5, 1.1],
      ],
    ] as const) {
      const ends = { source: { startAngle: a, endAngle: b }, target: { startAngle: c, endAngle: d } };
      const expected = points(String(theirs(ends as never)));
      const found = points(ribbon([a, b], [c, d], 200, 0, 1));
      expect(found).toHaveLength(expected.length);
      for (const [i, [x, y]] of expected.entries()) {
        expect(found[i]![0]).toBeCloseTo(x, 6);
        expect(found[i]![1]).toBeCloseTo(y, 6);
      }
    }
  });

  test('a piece of the way is a piece of the same way', () => {
    const half = thread([0, 0], [2, 2], 50, 0, 0.5).tip;
    const rest = thread([0, 0], [2, 2], 50, 0.5, 1)
      .d.match(/-?[\d.]+(?:e-?\d+)?/g)!
      .slice(0, 2)
      .map(Number);
    expect(rest[0]).toBeCloseTo(half[0]);
    expect(rest[1]).toBeCloseTo(half[1]);
  });
});

describe('on the way', () => {
  test('what leaves runs on to its receiver, what comes starts at its payer', () => {
    const early = shownFlows(data, travel(states.pays, states.debt, 0.3));
    expect(early.every(({ u, v }) => u > 0 && v === 1)).toBe(true);
    const late = shownFlows(data, travel(states.pays, states.debt, 0.8));
    expect(late.every(({ u, v }) => u === 0 && v < 1 && v > 0)).toBe(true);
  });

  test('round the loop each leg waits for the one before', () => {
    const at = (t: number) =>
      shownFlows(data, travel(states['order-books'], states['one-dollar'], t)).filter(({ u }) => u === 0);
    expect(at(0.5)).toHaveLength(1);
    expect(at(0.75).map(({ v }) => v === 1)).toEqual([true, false]);
    expect(at(0.99)).toHaveLength(3);
  });

  test('the dollar has a line for each leg that has begun, and no other', () => {
    for (let t = 0; t < 1; t += 0.02) {
      const state = travel(states.invests, states['one-dollar'], t);
      const legs = circleOf(scene(data, state, wide)).marks.filter(({ key }) => key.startsWith('dollar-'));
      expect(legs.length, String(t)).toBeLessThanOrEqual(3);
      if (t < 0.5) expect(legs).toEqual([]);
    }
  });

  test('arrives at the view itself', () => {
    expect(travel(states.pays, states.invests, 1)).toEqual(states.invests);
  });

  test.each([wide, narrow, { width: 640, height: 280 }])(
    'every picture at $width x $height is whole and in its frame',
    (size) => {
      const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
      for (const [i, b] of order.entries()) {
        for (const a of [order[i - 1], order[i + 1]]) {
          if (!a) continue;
          for (const t of [0.05, 0.3, 0.45, 0.6, 0.9]) {
            const { marks } = scene(data, travel(a, b, t), size);
            expect(twins(marks)).toEqual([]);
            expect(badNumbers(marks)).toEqual([]);
            const out = drawn(marks).filter(
              ({ box, mark }) => mark.kind !== 'text' && !inside(box, frame, 1),
            );
            expect(out.map(({ path }) => `${a.show} to ${b.show} at ${t}: ${path}`)).toEqual([]);
          }
        }
      }
    },
  );
});

test('the ring and the list show the same flows', () => {
  for (const state of order) {
    const keys = (marks: readonly { key: string }[]) =>
      marks.map(({ key }) => key).filter((key) => /^flow-\d+$/.test(key));
    const ring = keys(circleOf(scene(data, state, wide)).marks);
    const list = keys(scene(data, state, narrow).marks);
    const shared = ring.filter((key) => !list.includes(key));
    // In the list flows without a price share the row of their payer.
    for (const key of shared) expect(data.flows[Number(key.slice(5))]!.value, key).toBeUndefined();
    expect(list.filter((key) => !ring.includes(key))).toEqual([]);
  }
});

test('the list is ranked: those who pay most first, the largest of a payer on top; the loop is numbered', () => {
  const { marks } = scene(data, states.pays, narrow);
  const amounts = marks
    .filter(({ key }) => /^flow-\d+$/.test(key))
    .map(({ key }) => data.flows[Number(key.slice(5))]!)
    .filter(({ way, value }) => value !== undefined && way[0] === data.flows[data.views.pays[0]!]!.way[0])
    .map(({ value }) => value!);
  expect(amounts.length).toBeGreaterThan(3);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  const loop = texts(scene(data, states['one-dollar'], narrow)).filter(({ mark }) => /^\d$/.test(mark.text));
  expect(loop.map(({ mark }) => mark.text)).toEqual(['1', '2', '3']);
  const tops = loop.map(({ box }) => box.y0);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('where a picture is narrow every name stands in full', () => {
  for (const state of order) {
    const said = scene(data, state, narrow)
      .marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
      .join(' ');
    for (const i of data.views[state.show]) expect(said).toContain(data.parties[data.flows[i]!.way[1]]!.name);
  }
});

test('each view has a finding, and its table a row for each flow', () => {
  const words = order.map((state) => describeChart(data, state));
  expect(new Set(words.map(({ finding }) => finding)).size).toBe(order.length);
  for (const [i, { table }] of words.entries()) {
    expect(table.rows).toHaveLength(data.views[order[i]!.show].length);
    for (const row of table.rows) {
      const cells = Object.values(row);
      expect(cells.some(({ claim, sources }) => claim ?? sources?.length)).toBeTruthy();
    }
  }
});
