import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartIds, getChart } from '../build.ts';
import { badNumbers, everyMark, twins } from '../../testing/inspect.ts';
import { anyScene, fraction } from '../../testing/any-scene.ts';
import { between, samePath, tween } from './between.ts';
import type { Mark, Scene } from './contract.ts';
import { nodesOf, type SvgNode } from './nodes.ts';

const scene = (...marks: Mark[]): Scene => ({ width: 300, height: 200, marks });
const keys = (marks: readonly Mark[]) => marks.map((mark) => mark.key);

/** What can be seen of a scene: without keys and without what is wholly transparent. */
function seen(of: Scene): unknown[] {
  const strip = (nodes: readonly SvgNode[]): unknown[] =>
    nodes
      .filter((node) => node.attributes['opacity'] !== '0')
      .map(({ tag, attributes, text, children }) => {
        const { 'data-claim': _, ...rest } = attributes;
        return { tag, attributes: rest, text, children: children && strip(children) };
      });
  return strip(nodesOf(of));
}

describe('for all scenes', () => {
  test('the ends are the scenes themselves', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (a, b) => {
        const way = tween(a, b);
        expect(way(0)).toBe(a);
        expect(way(-1)).toBe(a);
        expect(way(1)).toBe(b);
        expect(way(2)).toBe(b);
        expect(way(NaN)).toBe(b);
      }),
    );
  });

  test('at every fraction keys are unique, numbers are numbers, opacities lie in 0 to 1', () => {
    fc.assert(
      fc.property(anyScene, anyScene, fraction, (a, b, t) => {
        const { marks } = between(a, b, t);
        expect(twins(marks)).toEqual([]);
        expect(badNumbers(marks)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a way from a picture on the way keeps to this too', () => {
    fc.assert(
      fc.property(anyScene, anyScene, anyScene, fraction, fraction, (a, b, c, t, u) => {
        const half = between(between(a, b, t), c, u);
        expect(twins(half.marks)).toEqual([]);
        expect(badNumbers(half.marks)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the same at once or prepared, forwards or again, and nothing given is touched', () => {
    fc.assert(
      fc.property(anyScene, anyScene, fraction, fraction, (a, b, t, u) => {
        const [before, after] = [structuredClone(a), structuredClone(b)];
        const way = tween(a, b);
        const first = way(t);
        way(u);
        expect(way(t)).toStrictEqual(first);
        expect(between(before, after, t)).toStrictEqual(first);
        expect([a, b]).toStrictEqual([before, after]);
      }),
    );
  });

  test('to itself nothing moves', () => {
    fc.assert(
      fc.property(anyScene, fraction, (a, t) => {
        expect(seen(between(a, structuredClone(a), t))).toStrictEqual(seen(a));
      }),
    );
  });

  test('it leaves and arrives without a jump', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (a, b) => {
        const way = tween(a, b);
        const sorted = (of: Scene) =>
          seen(of)
            .map((node) => JSON.stringify(node))
            .sort();
        expect(sorted(way(1 - 1e-9))).toEqual(sorted(b));
        expect(sorted(way(1e-9))).toEqual(sorted(a));
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(chartIds().map((id) => ({ id })))('states of $id', ({ id }) => {
  const chart = getChart(id);
  const size = { width: 390, height: 290 };
  const pairs = chart.steps.flatMap((from) => chart.steps.map((to) => [from, to] as const));

  test.each(pairs)('%s to %s', (from, to) => {
    const [a, b] = [chart.step(from).scene(size), chart.step(to).scene(size)];
    const way = tween(a, b);
    expect(way(0)).toBe(a);
    expect(way(1)).toBe(b);
    for (const t of [1e-6, 0.1, 0.3, 0.5, 0.7, 0.9, 1 - 1e-6]) {
      const { marks } = way(t);
      expect(twins(marks)).toEqual([]);
      expect(badNumbers(marks)).toEqual([]);
    }
    expect(seen(way(1 - 1e-9))).toStrictEqual(seen(b));
  });
});

describe('marks', () => {
  const dot = (cx: number, more: object = {}): Mark => ({
    kind: 'circle',
    key: 'dot',
    cx,
    cy: 5,
    r: 4,
    ...more,
  });
  const word = (text: string, x = 0): Mark => ({ kind: 'text', key: 'word', x, y: 10, text, size: 12 });

  test('what stays moves along a straight line', () => {
    const [half] = between(scene(dot(10)), scene(dot(20, { claim: 'c' })), 0.5).marks;
    expect(half).toEqual(dot(15, { claim: 'c' }));
  });

  test('what is the same at both ends is left alone', () => {
    const mark = dot(10);
    expect(between(scene(dot(10)), scene(mark), 0.5).marks[0]).toBe(mark);
  });

  test('what leaves is gone at the middle, and what comes starts there', () => {
    const [a, b] = [scene(word('old')), scene(dot(1))];
    const opacities = (t: number) => between(a, b, t).marks.map((mark) => mark.opacity);
    expect(opacities(0.25)).toEqual([0.5, 0]);
    expect(opacities(0.5)).toEqual([0, 0]);
    expect(opacities(0.75)).toEqual([0, 0.5]);
  });

  test('changed words take turns; the old stay behind under a key of their own', () => {
    const { marks } = between(scene(word('old')), scene(word('new', 10)), 0.25);
    expect(keys(marks)).toEqual(['word~', 'word']);
    expect(marks.map((mark) => mark.kind === 'text' && mark.text)).toEqual(['old', 'new']);
    expect(marks.map((mark) => mark.opacity)).toEqual([0.5, 0]);
    expect(everyMark(marks).map((mark) => mark.kind === 'text' && mark.x)).toEqual([2.5, 2.5]);
  });

  test('paths of the same commands turn into each other, others fade across', () => {
    expect(samePath('M0,0L1,1', 'M5.5,-3L1e2,7')).toBe(true);
    expect(samePath('M0,0L1,1', 'M0,0L1,1L2,2')).toBe(false);
    expect(samePath('M0,0A5,5,0,0,1,9,9', 'M0,0A6,6,0,1,1,9,9')).toBe(false);
    const line = (d: string): Mark => ({ kind: 'path', key: 'p', d });
    expect(between(scene(line('M0,0L10,10')), scene(line('M0,0L20,30')), 0.5).marks).toMatchObject([
      { d: 'M0,0L15,20' },
    ]);
    const crossing = between(scene(line('M0,0L10,10')), scene(line('M0,0H9')), 0.25).marks;
    expect(crossing.map((mark) => mark.opacity)).toEqual([0.75, 0.25]);
  });

  test('a leaving mark keeps its place in the order of painting', () => {
    const marks = ['a', 'b', 'c', 'd'].map((key): Mark => ({ ...dot(1), key }));
    const without = marks.filter((mark) => mark.key !== 'c');
    expect(keys(between(scene(...marks), scene(...without), 0.2).marks)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('groups move as one and their members within them', () => {
    const group = (x: number, cx: number): Mark => ({ kind: 'group', key: 'g', x, y: 0, marks: [dot(cx)] });
    const [half] = between(scene(group(0, 0)), scene(group(10, 20)), 0.5).marks;
    expect(half).toMatchObject({ x: 5, marks: [{ cx: 10 }] });
  });
});
