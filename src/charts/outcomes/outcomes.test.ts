import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDINGS } from '../../model/endings.ts';
import { BASE, withInputs } from '../../model/inputs.ts';
import { readPresets } from '../../model/presets.ts';
import { BASE_SEED, BASE_SIGMAS } from '../../model/sigmas.ts';
import { drawing } from '../../model/uncertainty.ts';
import { getChart } from '../build.ts';
import { countMarks, drawn, everyMark, SIZES, STATIC, texts } from '../../testing/inspect.ts';
import { inside, overlap } from '../kit/boxes.ts';
import { presetOf, type OutcomesData } from './data.ts';
import { progressOf } from './flight.ts';
import { ballsOf, fewestMoves, roomOf, wholeMoves, type Moves } from './moves.ts';
import { ownView } from './own.ts';
import { movesOf, scene, shownOf } from './scene.ts';
import { states, travel, type OutcomesState } from './states.ts';

const chart = getChart('outcomes');
const data = chart.data as OutcomesData;
const size = { width: 960, height: 540 };

/** Five counts that make a hundred, empty groups often among them. */
const counts = fc
  .array(fc.oneof(fc.constant(0), fc.nat(100)), { minLength: 4, maxLength: 4 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)));
const matrix = fc.array(fc.array(fc.nat(4000), { minLength: 5, maxLength: 5 }), {
  minLength: 5,
  maxLength: 5,
});
const any: fc.Arbitrary<OutcomesState> = fc.record({
  preset: fc.constantFrom('base', 'both-granted', 'slow-market'),
  counts,
  spread: fc.constant([0, 1, 2, 3, 4]),
  supported: fc.boolean(),
  beside: fc.boolean(),
  fallen: fc.constantFrom(0, 0.3, 1),
});
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const came = (moves: Moves, k: number) => sum(moves.map((row) => row[k] ?? 0));

describe('moves', () => {
  test('are whole, never below nothing, and add up to both counts, whatever was drawn', () => {
    fc.assert(
      fc.property(matrix, counts, counts, (drawn, from, to) => {
        const moves = wholeMoves(drawn, from, to);
        expect(moves.map(sum)).toEqual(from);
        expect(ENDINGS.map((_, k) => came(moves, k))).toEqual(to);
        expect(moves.flat().every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      }),
    );
  });

  test('of counts alone are as few as can be', () => {
    fc.assert(
      fc.property(counts, counts, (from, to) => {
        const moves = fewestMoves(from, to);
        expect(sum(moves.map((row, i) => row[i] ?? 0))).toBe(
          sum(from.map((count, i) => Math.min(count, to[i] ?? 0))),
        );
      }),
    );
  });

  test('of the presets are within a ball of how often the same draws went there', () => {
    const exact: Moves = [
      [0, 0, 0, 0, 0],
      [0, 15.8, 0, 0, 0],
      [0, 2.32, 0.92, 0, 0],
      [15.24, 1.34, 0.46, 26.73, 0],
      [0, 0, 0, 21.48, 15.71],
    ];
    data.moves['both-granted'].forEach((row, i) =>
      row.forEach((count, k) =>
        expect(Math.abs(count - (exact[i]?.[k] ?? 0)), `${i} to ${k}`).toBeLessThan(1),
      ),
    );
  });

  test('give every ball its own place before and after, and those that stay keep theirs', () => {
    fc.assert(
      fc.property(counts, counts, (from, to) => {
        const balls = ballsOf(fewestMoves(from, to));
        expect(balls).toHaveLength(100);
        expect(new Set(balls.map((ball) => `${ball.from} ${ball.before}`)).size).toBe(100);
        expect(new Set(balls.map((ball) => `${ball.to} ${ball.after}`)).size).toBe(100);
        for (const ball of balls) if (ball.from === ball.to) expect(ball.before).toBe(ball.after);
        // Nobody comes to lie where somebody has left.
        for (const ball of balls)
          if (ball.from !== ball.to) expect(ball.after).toBeGreaterThanOrEqual(from[ball.to] ?? 0);
        expect(roomOf(fewestMoves(from, to))).toBeLessThanOrEqual(200);
      }),
    );
  });
});

/** Balls that lie still, by the endings of their piles. */
const lying = (state: OutcomesState, at = size) =>
  ENDINGS.map((_, i) => {
    const found = everyMark(scene(data, state, at).marks.filter(({ key }) => key === `pile-${i}`));
    const path = found.find((mark) => mark.kind === 'path');
    return path?.kind === 'path' ? (path.d.match(/M/g)?.length ?? 0) : 0;
  });

describe('the picture', () => {
  test('has as many balls in each bin as the counts say, at every size', () => {
    for (const [step, state] of Object.entries(states))
      for (const at of SIZES)
        expect(lying(state, at), step).toEqual(state.fallen ? shownOf(data, state).counts : [0, 0, 0, 0, 0]);
  });

  test('writes the count of each ending, and what it was where balls have moved', () => {
    for (const state of Object.values(states)) {
      const marks = texts(scene(data, state, size)).map(({ mark }) => mark);
      const told = ENDINGS.map((ending) => marks.find(({ key }) => key === `count-${ending}`)?.text);
      expect(told).toEqual(
        state.fallen ? shownOf(data, state).counts.map(String) : ENDINGS.map(() => undefined),
      );
      expect(marks.filter(({ key }) => key.startsWith('was-'))).toHaveLength(state.beside ? 5 : 0);
      for (const { text } of marks) expect(text).not.toContain('%');
    }
  });

  test('says that nothing can be carried by the public wherever no support is on, and only there', () => {
    for (const state of Object.values(states).filter(({ fallen }) => fallen)) {
      const said = texts(scene(data, state, size)).some(({ mark }) => mark.key.startsWith('cannot'));
      expect(said).toBe(!state.supported);
    }
  });

  test('any counts give a whole picture', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...SIZES), (state, at) => {
        const { marks } = scene(data, state, at);
        const frame = { x0: 0, y0: 0, x1: at.width, y1: at.height };
        expect(
          drawn(marks)
            .filter(({ box }) => !inside(box, frame, 0.5))
            .map(({ path }) => path),
        ).toEqual([]);
        const all = texts({ marks, ...at });
        for (const [i, a] of all.entries())
          for (const b of all.slice(i + 1))
            expect(overlap(a.box, b.box, 1), `${a.path} on ${b.path}`).toBe(false);
        if (state.fallen === 1) expect(countMarks(scene(data, state, STATIC).marks)).toBeLessThanOrEqual(40);
      }),
      { numRuns: 200 },
    );
  });
});

describe('on the way', () => {
  const flying = (state: OutcomesState) =>
    scene(data, state, size).marks.filter(({ key }) => key.startsWith('ball-'));

  test.each([
    ['five-values', 'hundred'],
    ['hundred', 'hundred-supported'],
  ] as const)(
    'from %s to %s at most 25 balls are in the air, none is lost, and back is the same',
    (from, to) => {
      const [a, b] = [states[from], states[to]];
      for (let t = 1 / 64; t < 1; t += 1 / 64) {
        const state = travel(a, b, t)!;
        const air = flying(state);
        expect(air.length).toBeLessThanOrEqual(25);
        const waiting = everyMark(scene(data, state, size).marks.filter(({ key }) => key === 'waiting'));
        const path = waiting.find((mark) => mark.kind === 'path');
        const above = path?.kind === 'path' ? (path.d.match(/M/g)?.length ?? 0) : 0;
        expect(sum(lying(state)) + air.length + above).toBe(100);
        expect(scene(data, travel(b, a, 1 - t)!, size).marks.length).toBe(
          scene(data, state, size).marks.length,
        );
      }
      expect(scene(data, travel(a, b, 1)!, size)).toEqual(scene(data, b, size));
    },
  );

  test('the first go at once, and all have come at the end', () => {
    expect(progressOf(0, 40, 0.01)).toBeGreaterThan(0);
    expect(progressOf(39, 40, 1)).toBe(1);
    expect(travel(states['hundred-supported'], states['hundred-slow'], 0.5)).toBeNull();
  });
});

describe('the titles are true of the counts', () => {
  const [base, both, slow] = [data.presets.base, data.presets['both-granted'], data.presets['slow-market']];
  const at = (hundred: { counts: readonly number[] }, ending: (typeof ENDINGS)[number]) =>
    hundred.counts[ENDINGS.indexOf(ending)] ?? NaN;

  test('at the base most wait or break, and none is carried by the public', () => {
    expect(at(base, 'renegotiates') + at(base, 'breaks')).toBeGreaterThan(50);
    expect(at(base, 'carried-by-the-public')).toBe(0);
    expect(at(base, 'carried-by-the-markets')).toBeLessThan(at(base, 'grows-into-it') / 2);
  });
  test('with support fewer break, and many go one ending up: to waiting, and from waiting to the public', () => {
    expect(at(both, 'breaks')).toBeLessThan(at(base, 'breaks') / 2);
    const [renegotiates, breaks] = [ENDINGS.indexOf('renegotiates'), ENDINGS.indexOf('breaks')];
    const moves = data.moves['both-granted'];
    expect(moves[breaks]?.[renegotiates]).toBeGreaterThan(15);
    expect(moves[renegotiates]?.[0]).toBeGreaterThan(10);
    // Nobody is worse off.
    expect(sum(moves.map((row, i) => sum(row.slice(i + 1))))).toBe(0);
    expect(both.spread[2]).toBeLessThan(base.spread[2]!);
  });
  test('in a slow market most break', () => {
    expect(at(slow, 'breaks')).toBeGreaterThan(50);
    expect(slow.spread[2]).toBeGreaterThan(base.spread[2]!);
  });
});

describe('data', () => {
  test('names the preset that is missing', () => {
    const without = readPresets().filter(({ id }) => id !== 'slow-market');
    expect(() => presetOf(without, 'slow-market')).toThrow('preset "slow-market" is missing');
  });
  test('refuses a preset whose support is not what its state says', () => {
    const wrong = [{ ...readPresets()[0]!, id: 'base', inputs: withInputs({ creditRate: 0.3 }) }];
    expect(() => presetOf(wrong, 'base')).toThrow('disagree about support');
  });
});

describe('the reader’s own', () => {
  test('are a view laid over the state: drawn in its place, and said', () => {
    const futures = drawing({ ...BASE, revenue2030: 400 }, BASE_SIGMAS, BASE_SEED, 500).more(500)!;
    const own = ownView(futures, false);
    expect(sum(own.counts)).toBe(100);
    expect(own.counts).toEqual(ENDINGS.map((ending) => futures.dots[ending]));
    expect(own.spread.every(Number.isInteger)).toBe(true);
    expect(own.supported).toBe(false);
    const state = { ...states['hundred-yours'], ...own };
    expect(shownOf(data, state)).toEqual({ counts: own.counts, spread: own.spread });
    expect(lying(state)).toEqual(own.counts);
    expect(movesOf(data, state).map(sum)).toEqual(data.presets.base.counts);
    const { rows } = chart.chart.describe(data, state, chart.told('hundred-yours')).table;
    expect(rows.slice(0, 5).map((row) => row['value']?.value)).toEqual(own.counts);
  });
  test('of the base are the base', () => {
    const futures = drawing(BASE, BASE_SIGMAS, BASE_SEED).more(10_000)!;
    const state = { ...states['hundred-yours'], ...ownView(futures, false) };
    expect(scene(data, state, size)).toEqual(scene(data, states['hundred-yours'], size));
  });
});
