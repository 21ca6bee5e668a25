import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { evidenceOf } from '../../ledger/evidence.ts';
import { SIZES, badNumbers, everyMark, texts, twins } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import { between } from '../kit/between.ts';
import type { GroupMark, Mark, Size } from '../kit/contract.ts';
import { boxOf, waypoints } from '../kit/shapes.ts';
import { load, type CircleData } from './data.ts';
import { scene } from './scene.ts';
import { states, travel, type View } from './states.ts';
import { FLOWS, ROWS, type RowId, type RowView } from './keys.ts';

const ledger = readLedger();
const built = getChart('money-circle');
const data = built.data as CircleData;
const narrow = { width: 358, height: 256 };
const wide = { width: 864, height: 600 };

const marksOf = (view: View, size: Size) => scene(data, states[view], size).marks;
const find = (marks: readonly Mark[], key: string): Mark => {
  const mark = marks.find((one) => one.key === key);
  if (!mark) throw new Error(`no mark "${key}"`);
  return mark;
};
const pathOf = (marks: readonly Mark[], key: string): string => {
  const mark = find(marks, key);
  const path = mark.kind === 'group' ? mark.marks[0] : mark;
  return path?.kind === 'path' ? path.d : '';
};
const boxAt = (marks: readonly Mark[], key: string) => boxOf(waypoints(pathOf(marks, key)));
const coinOf = (marks: readonly Mark[]) => find(marks, 'coin') as GroupMark;
const angle = (x: number, y: number, { width, height }: Size) => Math.atan2(y - height / 2, x - width / 2);

describe('data', () => {
  test('the share of own money is that of its claim, and its parts', () => {
    const claim = ledger.claims.get(data.own.claim)!;
    expect(Math.round((data.own.value / data.own.chips) * 100)).toBe(claim.value);
    expect(data.own.evidence).toBe('model');
    expect(claim.statement).toContain(`$${data.own.value} billion`);
    expect(claim.statement).toContain(`$${data.own.chips} billion`);
  });

  test('every flow of the series is in the table of a view', () => {
    const told = new Set(Object.values(data.records!).flatMap((flows) => flows.map(({ id }) => id)));
    const { rows } = ledger.series.get('circular-flows')!;
    expect(rows.map(({ cells }) => cells['id']).filter((id) => !told.has(id!))).toEqual([]);
  });

  test('every priced flow that leads from or to OpenAI is drawn where its table has it', () => {
    for (const view of Object.keys(ROWS) as RowView[]) {
      const drawn: string[] = ROWS[view].flat().map((id: RowId) => FLOWS[id]);
      const priced = data.records![view].filter(
        ({ value, from, to }) =>
          value !== undefined && (view === 'debt' || from === 'OpenAI' || to === 'OpenAI'),
      );
      const lost = priced.filter(({ id }) => !drawn.includes(id)).map(({ id }) => id);
      // The shares lie in the letter's place; the loan is no payment for anything.
      expect(
        lost.filter((id) => !['nvidia-openai-shares', 'openai-cerebras-loan'].includes(id)),
        view,
      ).toEqual([]);
    }
  });

  test('money is coloured by who bears it; purchases by nobody', () => {
    const colours = (view: RowView) => data.rows[view].flat().map(({ id, payer }) => [id, payer]);
    expect(colours('pays').every(([, payer]) => payer === undefined)).toBe(true);
    expect(
      data.rows.debt
        .flat()
        .filter(({ value }) => value)
        .every(({ payer }) => payer === 'lenders'),
    ).toBe(true);
    for (const [id, payer] of [...colours('invests'), ...colours('half-year-on').slice(0, 3)])
      expect(payer, id).toBe(id === 'softbank' || id === 'second' ? 'investors' : 'partners');
  });

  test('a mark wears the evidence of its claim, which says its number', () => {
    for (const row of Object.values(data.rows).flat(2)) {
      if (!row.claim) continue;
      const claim = ledger.claims.get(row.claim)!;
      expect(row.evidence, row.id).toBe(evidenceOf(claim));
      expect([claim.value, claim.low, claim.high], row.id).toContain((row.value ?? 0) * 1e9);
    }
  });

  test('what is missing stops by name', () => {
    const without = (id: string) => {
      const claims = new Map(ledger.claims);
      claims.delete(id);
      return { ...ledger, claims };
    };
    expect(() => load(without('newstreet-10-for-35'))).toThrow('"newstreet-10-for-35" is missing');
    const series = new Map(ledger.series);
    series.delete('backlog-shares');
    expect(() => load({ ...ledger, series })).toThrow('"backlog-shares" is missing');
    const flows = ledger.series.get('circular-flows')!;
    const fewer = { ...flows, rows: flows.rows.slice(1) };
    expect(() => load({ ...ledger, series: new Map(ledger.series).set(fewer.id, fewer) })).toThrow(
      'no flow "nvidia-openai-letter"',
    );
  });
});

describe.each([...SIZES])('the ring at $width x $height', (size) => {
  const dollar = marksOf('one-dollar', size);
  const returns = marksOf('returns', size);

  test('is the same in both views, whole, and as large as a third of the stage at least', () => {
    const track = boxAt(dollar, 'track');
    expect(track.x0).toBeGreaterThan(0);
    expect(track.y1).toBeLessThan(size.height);
    const [r] = pathOf(dollar, 'track').match(/(?<=A)[\d.]+/) ?? [];
    expect(pathOf(returns, 'own')).toContain(`A${r},${r}`);
    expect(Number(r) * 2).toBeGreaterThan(Math.min(size.width, size.height) * 0.66);
  });

  test('five bookings of a dollar stand at the three stations, in the order of the way', () => {
    const said = texts({ ...size, marks: dollar }).map(({ mark }) => mark);
    const places = said.filter(({ key }) => key.endsWith('-place')).map(({ text }) => Number(text));
    expect([...places].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(said.filter(({ key }) => key.endsWith('-sum')).map(({ text }) => text)).toEqual(
      Array(5).fill('$1'),
    );
  });

  test('the filled piece is the share of own money, and the rest is empty', () => {
    const points = waypoints(pathOf(returns, 'own'));
    const [from, , , to] = points.map(({ x, y }) => angle(x, y, size));
    const turn = ((to! - from! + 4 * Math.PI) % (2 * Math.PI)) / (2 * Math.PI);
    expect(Math.abs(turn - data.own.value / data.own.chips)).toBeLessThan(0.004);
    expect(find(returns, 'own').classes).toBe('m-area ev-model p-partners');
    expect(find(returns, 'rest').classes).toBe('m-area ev-projected');
  });

  test('no words lie on the ring’s fill, and none of the bookings is hidden', () => {
    const [, outer = 0, inner = 0] = (() => {
      const radii = [...pathOf(returns, 'own').matchAll(/A([\d.]+)/g)].map(([, r]) => Number(r));
      return [0, Math.max(...radii), Math.min(...radii)];
    })();
    const on = texts({ ...size, marks: returns }).filter(({ path, box }) => {
      if (path.includes('coin')) return false;
      const corners = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => [x, y] as const));
      const far = corners.map(([x, y]) => Math.hypot(x - size.width / 2, y - size.height / 2));
      return Math.max(...far) > inner && Math.min(...far) < outer;
    });
    expect(on.map(({ mark }) => mark.text)).toEqual([]);
  });
});

describe('the way from one dollar to the share', () => {
  const at = (t: number) => scene(data, travel(states['one-dollar'], states.returns, t)!, wide).marks;

  test('the coin goes once round and on to the end of its own money, at one pace', () => {
    const turns = [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => angle(coinOf(at(t)).x, coinOf(at(t)).y, wide));
    const steps = turns.slice(1).map((turn, i) => (turn - turns[i]! + 4 * Math.PI) % (2 * Math.PI));
    for (const step of steps) expect(step).toBeCloseTo(((1 + 10 / 35) * 2 * Math.PI) / 5, 2);
  });

  test('it begins and ends with the pictures at rest, and runs back the same way', () => {
    const keys = (marks: readonly Mark[]) => marks.map(({ key }) => key);
    expect(keys(at(0.001))).toEqual(keys(marksOf('one-dollar', wide)));
    expect(at(1)).toEqual(marksOf('returns', wide));
    const back = scene(data, travel(states.returns, states['one-dollar'], 0.25)!, wide).marks;
    expect(back).toEqual(at(0.75));
  });

  test.each([...SIZES])('between any two views there is a sound picture at $width x $height', (size) => {
    for (const from of Object.values(states)) {
      for (const to of Object.values(states)) {
        if (from === to) continue;
        const way = travel(from, to, 0.5);
        const { marks } = way
          ? scene(data, way, size)
          : between(scene(data, from, size), scene(data, to, size), 0.5);
        expect(badNumbers(marks), `${from.show} to ${to.show}`).toEqual([]);
        expect(twins(marks)).toEqual([]);
      }
    }
  });
});

describe.each([narrow, wide, { width: 640, height: 400 }])('rows and bands at $width x $height', (size) => {
  test.each(Object.keys(ROWS) as RowView[])('%s: each is as large as its sum', (view) => {
    const marks = marksOf(view, size);
    const across = view === 'pays' && size.width >= 480;
    const measured = data.rows[view].flat().flatMap(({ id, value }) => {
      if (value === undefined || value < 5) return [];
      const { x0, x1, y0, y1 } = boxAt(marks, `flow-${id}`);
      return [(across ? y1 - y0 : x1 - x0) / value];
    });
    for (const scale of measured) expect(Math.abs(scale / measured[0]! - 1)).toBeLessThan(0.03);
  });

  test('order books are at one scale, the customer’s part by its share', () => {
    const marks = marksOf('order-books', size);
    const length = (key: string) => {
      const { x0, x1, y0, y1 } = boxAt(marks, key);
      return size.width < 480 ? x1 - x0 : y1 - y0;
    };
    const [microsoft, oracle] = [length('book-Microsoft'), length('book-Oracle')];
    expect(microsoft / oracle).toBeCloseTo(625 / 455, 1);
    expect(length('part-Microsoft') / microsoft).toBeCloseTo(0.45, 2);
    expect(length('part-Oracle') / oracle).toBeCloseTo(0.67, 2);
    expect(everyMark(marks).some(({ key }) => key === 'book-CoreWeave')).toBe(false);
    expect(texts({ ...size, marks }).some(({ mark }) => mark.text.includes('CoreWeave'))).toBe(true);
  });

  test('OpenAI has no bar among the debts, and is named there', () => {
    const marks = marksOf('debt', size);
    expect(marks.some(({ key }) => key === 'flow-line')).toBe(false);
    expect(texts({ ...size, marks }).some(({ mark }) => mark.text === 'OpenAI')).toBe(true);
  });

  test('what was paid lies inside the letter that it took the place of', () => {
    const marks = marksOf('half-year-on', size);
    const [letter, paid] = ['', '-paid'].map((end) => boxAt(marks, `flow-letter${end}`));
    expect(paid!.x0).toBeGreaterThanOrEqual(letter!.x0);
    expect((paid!.x1 - paid!.x0) / (letter!.x1 - letter!.x0)).toBeCloseTo(0.3, 1);
  });
});
