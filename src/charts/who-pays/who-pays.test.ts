import { describe, expect, test } from 'vitest';
import { placeOf, readWhoPays, total } from '../../ledger/who-pays.ts';
import { getChart } from '../build.ts';
import { drawn, texts } from '../../testing/inspect.ts';
import type { FullData } from './data.ts';
import { YEARS } from './dated.ts';
import { layoutOf } from './layout.ts';
import { scene } from './scene.ts';
import { states, type WhoPaysState } from './states.ts';

const chart = getChart('who-pays');
const data = chart.data as FullData;
const SIZE = { width: 960, height: 540 };
const saidAt = (state: WhoPaysState, size = SIZE) =>
  texts(scene(data, state, size)).map(({ mark }) => mark.text);
const boxOf = (state: WhoPaysState, key: string) =>
  drawn(scene(data, state, SIZE).marks).find(({ path }) => path === key || path === `${key} > area`)?.box;

describe('the bar', () => {
  test('knows the places of chapters in the story', () => {
    const places = {
      ...{ empty: 'opening', payers: 'opening', 'after-revenue': 'revenue', 'after-circle': 'circle' },
      ...{ 'after-guarantee': 'guarantee', endings: 'scenarios', 'endings-yours': 'scenarios' },
      ...{ known: 'since-then', hoped: 'since-then' },
      ...{ bar: 'ending', decides: 'ending', you: 'ending' },
    };
    for (const [name, { after }] of Object.entries(states))
      expect(after, name).toBe(placeOf(places[name as keyof typeof places]));
    for (const { after } of readWhoPays().rows)
      expect(placeOf(after)).toBeLessThanOrEqual(states.known.after);
  });

  test('is filled by as much as the record counts, and the gap is the rest', () => {
    for (const [name, chapter] of [
      ['after-revenue', 'revenue'],
      ['after-circle', 'circle'],
      ['known', 'since-then'],
    ] as const) {
      const state = states[name];
      const counted = readWhoPays().rows.filter(({ after }) => placeOf(after) <= placeOf(chapter));
      const filled = total(counted) / 1e9;
      const { y } = layoutOf(data, state, SIZE);
      expect(boxOf(state, 'gap')?.y1, name).toBeCloseTo(y(filled), 0);
      const near = data.rows.filter((row) => row.after <= state.after && row.value > 0);
      for (const { claim, value } of near) {
        const box = boxOf(state, `near-${claim}`)!;
        const { near: place } = layoutOf(data, state, SIZE);
        // Two pixels of ground lie between neighbours.
        expect(Math.abs(box.y1 - box.y0 - (place(0) - place(value))), claim).toBeLessThan(4);
      }
    }
  });

  test('what has come stands by its day, each piece as high at the end as its sums', () => {
    const { near, lens } = layoutOf(data, states.bar, SIZE);
    const { pieces } = data;
    for (const { came } of pieces)
      for (const [at] of came) {
        expect(at).toBeGreaterThan(YEARS.from);
        expect(at).toBeLessThan(YEARS.to);
      }
    const whole = pieces.flatMap(({ came }) => came).reduce((sum, [, value]) => sum + value, 0);
    expect(whole).toBeCloseTo(total(readWhoPays().rows) / 1e9, 6);
    const boxes = pieces.map((one) => boxOf(states.bar, `near-${one.payer}-${one.evidence}`)!);
    let below = 0;
    for (const [i, { x0, x1, y0 }] of boxes.entries()) {
      const { came } = pieces[i]!;
      below += came.reduce((sum, [, value]) => sum + value, 0);
      expect(x1).toBeCloseTo(lens.x1, 0);
      expect(y0).toBeCloseTo(near(below), 0);
      const first = Math.min(...came.map(([at]) => at));
      const share = (first - YEARS.from) / (YEARS.to - YEARS.from);
      expect(x0).toBeCloseTo(lens.x0 + share * (lens.x1 - lens.x0), 0);
    }
  });

  test('a sum stands by when it was paid, part by part, and not by when a newspaper told of it', () => {
    const came = (payer: string, evidence: string) =>
      data.pieces.find((one) => one.payer === payer && one.evidence === evidence)?.came;
    expect(came('customers', 'reported')).toContainEqual([2026.25, 5.7]);
    // Nvidia's, of which CNBC told in August; SoftBank's; Amazon's.
    expect(came('partners', 'reported')).toEqual([[2026.17, 30]]);
    const thirds = [2026.25, 2026.5, 2026.75].map((at) => [at, 10]);
    expect(came('investors', 'stated')).toEqual([[2026, 40], ...thirds]);
    expect(came('partners', 'stated')?.map(([, value]) => value)).toEqual([15, 13.7, 21.3]);
  });

  test('plans lie over the gap and leave it as large as it is', () => {
    expect(boxOf(states.hoped, 'gap')?.y1).toBe(boxOf(states.known, 'gap')?.y1);
    const gap = boxOf(states.hoped, 'gap')!;
    for (const { claim } of data.plans.filter(({ until }) => until === undefined)) {
      const box = boxOf(states.hoped, `plan-${claim}`)!;
      expect(box.y0 >= gap.y0 && box.y1 <= gap.y1 + 0.5, claim).toBe(true);
    }
    const sizes = (state: WhoPaysState) => saidAt(state).filter((text) => text.startsWith('Hatched:'));
    expect(sizes(states.hoped)).toEqual(sizes(states.known));
  });

  test('the public is named, at nothing, once the credit has been spoken of', () => {
    expect(saidAt(states['after-circle']).join()).not.toContain('Public');
    for (const state of [states['after-guarantee'], states.known]) {
      expect(saidAt(state)).toContain('G · Public: nothing federal');
      expect(saidAt(state, { width: 280, height: 220 })).toContain('G · Public: nothing federal');
    }
  });

  test('a promise stands beside the bar at its scale, never over the hatch, and says what it is', () => {
    for (const size of [SIZE, { width: 360, height: 300 }]) {
      const { bar, y } = layoutOf(data, states.hoped, size);
      for (const { claim, value } of data.beside) {
        const box = drawn(scene(data, states.hoped, size).marks).find(
          ({ path }) => path === `beside-${claim}`,
        )!.box;
        expect(box.x0, claim).toBeGreaterThan(bar.x1);
        expect(Math.abs(box.y1 - box.y0 - (y(0) - y(value))), claim).toBeLessThan(4);
      }
      expect(saidAt(states.hoped, size).join(' ')).toContain(data.words.promise);
      expect(saidAt(states.known, size).join(' ')).not.toContain(data.words.promise);
    }
  });

  test('a sum that small pages alone carry says so, in picture and table', () => {
    expect(saidAt(states.known).join(' ')).toMatch(/credit line: \$4\.7bn \(weak source\)/);
    const rows = chart.step('known').describe().table.rows;
    expect(rows.filter((row) => row['as']?.text.includes('weak source'))).toHaveLength(1);
  });

  test('the tables give a reason for all that is counted or left out, and for all that is planned', () => {
    const record = readWhoPays();
    const claims = (rows: readonly { claim: string | readonly string[] }[]) =>
      rows.flatMap((row) => row.claim);
    for (const [step, wanted] of [
      ['known', claims([...record.rows, ...record.left_out])],
      ['hoped', claims([...record.rows, ...record.outlines, ...record.beside])],
    ] as const) {
      const told = new Map(
        chart
          .step(step)
          .describe()
          .table.rows.map((row) => [row['value']?.claim ?? row['why']?.claim, row['why']?.text ?? '']),
      );
      for (const claim of wanted) expect(told.get(claim)?.length, claim).toBeGreaterThan(15);
    }
  });
});
