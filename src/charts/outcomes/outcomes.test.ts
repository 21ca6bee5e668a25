import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDINGS } from '../../model/endings.ts';
import { BASE, withInputs } from '../../model/inputs.ts';
import { readPresets } from '../../model/presets.ts';
import { BASE_SEED, BASE_SIGMAS } from '../../model/sigmas.ts';
import { drawing } from '../../model/uncertainty.ts';
import { getChart } from '../build.ts';
import { countMarks, drawn, SIZES, STATIC, texts } from '../../testing/inspect.ts';
import { between } from '../kit/between.ts';
import { inside, overlap } from '../kit/boxes.ts';
import { arrange, rearrange, type Groups } from './arrange.ts';
import { hundredOf, type OutcomesData } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { ownView } from './own.ts';
import { scene, shownOf } from './scene.ts';
import { states, type OutcomesState } from './states.ts';

const { data: loaded } = getChart('outcomes');
const data = loaded as OutcomesData;
const size = { width: 960, height: 540 };

/** Five counts that make a hundred, empty groups often among them. */
const counts = fc
  .array(fc.oneof(fc.constant(0), fc.nat(100)), { minLength: 4, maxLength: 4 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)));
const spread = fc
  .array(fc.nat(3900), { minLength: 5, maxLength: 5 })
  .map((values) => values.sort((a, b) => a - b));
const any: fc.Arbitrary<OutcomesState> = fc.record({
  preset: fc.constantFrom('base', 'both-granted', 'slow-market'),
  counts,
  spread,
  supported: fc.boolean(),
  beside: fc.boolean(),
});

/** The group of each dot. */
function groupOf(groups: Groups): number[] {
  const list: number[] = [];
  groups.forEach((group, i) => group.forEach((dot) => (list[dot] = i)));
  return list;
}
const moved = (a: Groups, b: Groups) => {
  const [before, after] = [groupOf(a), groupOf(b)];
  return before.filter((group, dot) => group !== after[dot]).length;
};
/** No way of moving dots between these counts can move fewer: what is too many somewhere has to leave. */
const fewest = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, count, i) => sum + Math.max(0, count - (b[i] ?? 0)), 0);

describe('dots', () => {
  test('move as few as possible between any two counts, and none is lost', () => {
    fc.assert(
      fc.property(counts, counts, counts, (first, from, to) => {
        const before = rearrange(arrange(first), from);
        const after = rearrange(before, to);
        expect(after.map(({ length }) => length)).toEqual(to);
        expect([...after.flat()].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
        expect(moved(before, after)).toBe(fewest(from, to));
      }),
    );
  });

  test('move as few as possible from the base to any counts, and between all steps', () => {
    const groups = (to: readonly number[]) => rearrange(arrange(data.presets.base.counts), to);
    const steps = Object.values(states).map((state) => shownOf(data, state).counts);
    for (const a of steps)
      for (const b of steps) expect(moved(groups(a), groups(b)), `${a} to ${b}`).toBe(fewest(a, b));
  });

  test('that stay in their group stay in their place', () => {
    fc.assert(
      fc.property(counts, counts, (from, to) => {
        const [before, after] = [arrange(from), rearrange(arrange(from), to)];
        before.forEach((group, i) => {
          const kept = Math.min(group.length, to[i] ?? 0);
          expect(after[i]?.slice(0, kept)).toEqual(group.slice(0, kept));
        });
      }),
    );
  });
});

const dotsOf = (state: OutcomesState, at = size) => {
  const mark = scene(data, state, at).marks.find(({ key }) => key === 'dots');
  return mark?.kind === 'path' ? mark.d.split('M').slice(1) : [];
};

describe('the picture', () => {
  test('has a hundred dots in every state and at every size, each in its own place', () => {
    for (const state of Object.values(states))
      for (const at of SIZES) {
        const places = dotsOf(state, at).map((dot) => dot.split('a')[0]);
        expect(new Set(places).size).toBe(100);
      }
  });

  test('between two steps a dot goes its own way: no mark fades, none is replaced', () => {
    const [from, to] = [states.hundred, states['hundred-slow']].map((state) => scene(data, state, size));
    const { marks } = between(from!, to!, 0.5);
    const dots = marks.filter(({ key }) => key.startsWith('dots'));
    expect(dots).toHaveLength(1);
    expect(dots[0]?.opacity ?? 1).toBe(1);
    expect(dots[0]?.kind === 'path' && dots[0].d.match(/M/g)).toHaveLength(100);
  });

  test('says that nothing can be carried by the public wherever no support is on, and only there', () => {
    for (const state of Object.values(states)) {
      const said = texts(scene(data, state, size)).some(({ mark }) => mark.text === data.text['cannot']);
      expect(said).toBe(!state.supported);
    }
  });

  test('has all five counts in the same small type, and no percentage', () => {
    const marks = texts(scene(data, states['hundred-slow'], size));
    const told = marks.filter(({ path }) => path.startsWith('count-')).map(({ mark }) => mark);
    expect(told).toHaveLength(5);
    expect(new Set(told.map((mark) => `${mark.size} ${mark.weight} ${mark.classes}`)).size).toBe(1);
    for (const { mark } of marks) expect(mark.text).not.toContain('%');
  });

  test('any counts and any range give a whole picture', () => {
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
        expect(countMarks(scene(data, state, STATIC).marks)).toBeLessThanOrEqual(35);
      }),
      { numRuns: 300 },
    );
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
  test('with support fewer break, the public carries some, waiting hardly changes, the gap is smaller', () => {
    expect(at(both, 'breaks')).toBeLessThan(at(base, 'breaks'));
    expect(at(both, 'carried-by-the-public')).toBeGreaterThan((at(base, 'breaks') - at(both, 'breaks')) / 2);
    expect(Math.abs(at(both, 'renegotiates') - at(base, 'renegotiates'))).toBeLessThan(6);
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
    expect(() => hundredOf(without, 'slow-market')).toThrow('preset "slow-market" is missing');
  });
  test('refuses a preset whose support is not what its state says', () => {
    const wrong = [{ ...readPresets()[0]!, id: 'base', inputs: withInputs({ creditRate: 0.3 }) }];
    expect(() => hundredOf(wrong, 'base')).toThrow('disagree about support');
  });
});

describe('the reader’s own', () => {
  test('are a view laid over the state: drawn in its place, and said', () => {
    const futures = drawing({ ...BASE, revenue2030: 400 }, BASE_SIGMAS, BASE_SEED, 500).more(500)!;
    const own = ownView(futures, false);
    expect(own.counts.reduce((a, b) => a + b, 0)).toBe(100);
    expect(own.counts).toEqual(ENDINGS.map((ending) => futures.dots[ending]));
    expect(own.spread.every(Number.isInteger)).toBe(true);
    expect(own.supported).toBe(false);
    const state = { ...states['hundred-yours'], ...own };
    expect(shownOf(data, state)).toEqual({ counts: own.counts, spread: own.spread });
    expect(dotsOf(state)).not.toEqual(dotsOf(states['hundred-yours']));
    const { rows } = describeChart(data, state).table;
    expect(rows.slice(0, 5).map(({ value }) => value?.value)).toEqual(own.counts);
  });
  test('of the base are the base', () => {
    const futures = drawing(BASE, BASE_SIGMAS, BASE_SEED).more(10_000)!;
    const state = { ...states['hundred-yours'], ...ownView(futures, false) };
    expect(scene(data, state, size)).toEqual(scene(data, states['hundred-yours'], size));
  });
});
