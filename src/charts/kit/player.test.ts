import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badNumbers, twins } from '../../testing/inspect.ts';
import { anyScene } from '../../testing/any-scene.ts';
import { between } from './between.ts';
import type { Scene } from './contract.ts';
import { createPlayer, type Showing } from './player.ts';

const STEPS = ['one', 'two', 'three'] as const;
type Step = (typeof STEPS)[number];
const step = fc.constantFrom(...STEPS);

/** A player over some scenes, with all that it drew. */
function play(scenes: Record<Step, Scene>, first: Step = 'one') {
  const drawn: { scene: Scene; showing: Showing }[] = [];
  const current = { ...scenes };
  const player = createPlayer(
    first,
    (name) => current[name as Step],
    (scene, showing) => drawn.push({ scene, showing }),
  );
  return { player, drawn, current, last: () => drawn.at(-1)! };
}

const anyScenes = fc.record({ one: anyScene, two: anyScene, three: anyScene });
type Act =
  | { do: 'go'; to: Step; ms: number }
  | { do: 'show'; to: Step }
  | { do: 'scrub'; from: Step; to: Step; t: number }
  | { do: 'tick'; ms: number }
  | { do: 'refresh'; scene: Scene; of: Step };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('go' as const), to: step, ms: fc.constantFrom(0, 100, 500, NaN) }),
  fc.record({ do: fc.constant('show' as const), to: step }),
  fc.record({
    do: fc.constant('scrub' as const),
    from: step,
    to: step,
    t: fc.oneof(fc.constantFrom(-1, 0, 0.5, 1, 2, NaN), fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  fc.record({ do: fc.constant('tick' as const), ms: fc.integer({ min: -5, max: 700 }) }),
  fc.record({ do: fc.constant('refresh' as const), scene: anyScene, of: step }),
);

describe('for any calls in any order', () => {
  test('every picture is whole, and the one on the screen is right', () => {
    fc.assert(
      fc.property(anyScenes, fc.array(act, { maxLength: 12 }), (scenes, acts) => {
        const { player, drawn, current, last } = play(scenes);
        // Where the picture is bound: a step, or a place between two.
        let bound: { to: Step } | { from: Step; to: Step; t: number } = { to: 'one' };
        for (const one of acts) {
          switch (one.do) {
            case 'go':
              player.go(one.to, one.ms);
              bound = { to: one.to };
              break;
            case 'show':
              player.show(one.to);
              bound = { to: one.to };
              break;
            case 'scrub':
              player.scrub(one.from, one.to, one.t);
              bound =
                one.t > 0 && one.t < 1
                  ? { from: one.from, to: one.to, t: one.t }
                  : { to: one.t >= 1 ? one.to : one.from };
              break;
            case 'tick':
              player.tick(one.ms);
              break;
            case 'refresh':
              current[one.of] = one.scene;
              player.refresh();
          }
          const { scene, showing } = last();
          expect(showing).toBe(player.showing);
          if ('from' in bound) {
            expect(showing.progress).toBe(bound.t);
            expect(player.moving).toBe(false);
          } else {
            expect(showing.step).toBe(bound.to);
            expect(showing.progress === null).toBe(!player.moving);
          }
          if (one.do === 'refresh') expect(player.moving).toBe(false);
          if (showing.progress === null) expect(scene).toBe(current[showing.step as Step]);
        }
        for (const { scene } of drawn) {
          expect(twins(scene.marks)).toEqual([]);
          expect(badNumbers(scene.marks)).toEqual([]);
        }
        player.tick(Infinity);
        if ('from' in bound) {
          expect(last().scene).toStrictEqual(between(current[bound.from], current[bound.to], bound.t));
        } else {
          expect(last().scene).toBe(current[bound.to]);
          expect(last().showing).toEqual({ step: bound.to, progress: null });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('scrubbing forgets how it came to a place', () => {
    const place = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(anyScenes, fc.array(place, { minLength: 1, maxLength: 5 }), (scenes, places) => {
        const { player, last } = play(scenes);
        for (const t of places) player.scrub('one', 'two', t);
        expect(last().scene).toStrictEqual(between(scenes.one, scenes.two, places.at(-1)!));
      }),
    );
  });
});

const dot = (cx: number): Scene => ({
  width: 9,
  height: 9,
  marks: [{ kind: 'circle', key: 'dot', cx, cy: 0, r: 1 }],
});
const scenes = { one: dot(0), two: dot(100), three: dot(200) };
const xOf = (scene: Scene) => (scene.marks[0] as { cx: number }).cx;

describe('where marks do not move by their keys', () => {
  const calls: string[] = [];
  const { drawn, player } = (() => {
    const drawn: Scene[] = [];
    const sceneOf = (name: string) => scenes[name as Step];
    const wayOf = (from: string, to: string) => (t: number) => {
      calls.push(`${from} ${to} ${t}`);
      return dot(-t);
    };
    return { drawn, player: createPlayer('one', sceneOf, (scene) => drawn.push(scene), wayOf) };
  })();

  test('a scrub and a transition from rest take the way given; one from between does not', () => {
    player.scrub('one', 'two', 0.25);
    expect(xOf(drawn.at(-1)!)).toBe(-0.25);
    player.go('three', 100);
    player.tick(50);
    expect(calls).toEqual(['one two 0.25']);
    player.show('two');
    player.go('three', 100);
    player.tick(50);
    expect(calls.at(-1)).toBe('two three 0.5');
    player.tick(100);
    expect(drawn.at(-1)).toBe(scenes.three);
  });
});

describe('one after another', () => {
  test('a transition starts where the picture is, runs on, and ends', () => {
    const { player, last } = play(scenes);
    player.go('two', 100);
    expect(player.moving).toBe(true);
    expect(last().showing).toEqual({ step: 'two', progress: 0 });
    player.tick(50);
    expect(xOf(last().scene)).toBeCloseTo(50);
    expect(last().showing.progress).toBe(0.5);
    player.tick(100);
    expect(player.moving).toBe(false);
    expect(last().scene).toBe(scenes.two);
  });

  test('an interrupted one goes on from what is on the screen', () => {
    const { player, last } = play(scenes);
    player.go('two', 100);
    player.tick(50);
    player.go('three', 100);
    expect(xOf(last().scene)).toBeCloseTo(50);
    player.tick(50);
    expect(xOf(last().scene)).toBeCloseTo(125);
    player.go('one', 0);
    expect(last().scene).toBe(scenes.one);
  });

  test('going where one is, or is bound, changes nothing', () => {
    const { player, drawn } = play(scenes);
    player.go('one', 100);
    player.go('two', 100);
    player.tick(30);
    const count = drawn.length;
    player.go('two', 100);
    expect(drawn).toHaveLength(count);
    expect(drawn).toHaveLength(3);
  });

  test('words change half-way while scrubbing, at once when going', () => {
    const { player, last } = play(scenes);
    player.scrub('one', 'two', 0.49);
    expect(last().showing.step).toBe('one');
    player.scrub('one', 'two', 0.5);
    expect(last().showing.step).toBe('two');
    player.go('three', 100);
    expect(last().showing.step).toBe('three');
  });

  test('a scene that cannot be drawn leaves the picture and the player as they were', () => {
    let broken = false;
    const drawn: Scene[] = [];
    const player = createPlayer(
      'one',
      (name) => {
        if (broken) throw new Error('no scene');
        return scenes[name as Step];
      },
      (scene) => drawn.push(scene),
    );
    player.go('two', 100);
    player.tick(50);
    broken = true;
    expect(() => player.go('three', 100)).toThrow('no scene');
    expect(() => player.show('one')).toThrow('no scene');
    expect(() => player.scrub('one', 'three', 0.5)).toThrow('no scene');
    expect(player.showing.step).toBe('two');
    broken = false;
    player.tick(100);
    expect(drawn.at(-1)).toBe(scenes.two);
  });
});
