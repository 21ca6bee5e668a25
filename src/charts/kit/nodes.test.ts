import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScene, fraction } from '../../testing/any-scene.ts';
import { between } from './between.ts';
import type { Mark } from './contract.ts';
import { nodesOf, type SvgNode } from './nodes.ts';
import { num } from './shapes.ts';

const nodeOf = (mark: Mark) => nodesOf({ width: 100, height: 100, marks: [mark] })[0];
const pathOf = (d: string) => nodeOf({ kind: 'path', key: 'p', d })?.attributes['d'] ?? '';

test('numbers are written to a tenth, without a trailing zero or a negative nothing', () => {
  expect([1, 1.04, 1.05, -0.04, 10.96, -3.25].map(num)).toEqual(['1', '1', '1.1', '0', '11', '-3.2']);
});

test('each kind has its element and its attributes', () => {
  const marks: Mark[] = [
    { kind: 'path', key: 'a', d: 'M0,0.123L9.99,4Z', classes: 'grid', claim: 'c' },
    { kind: 'line', key: 'b', x1: 1.04, y1: 2, x2: 3, y2: 4.06 },
    { kind: 'rect', key: 'c', x: 1, y: 2, width: 3, height: 4, rx: 2 },
    { kind: 'circle', key: 'd', cx: 1, cy: 2, r: 3, opacity: 0.333 },
    { kind: 'text', key: 'e', x: 1, y: 2, text: 'é', size: 12, weight: 600, anchor: 'end' },
    { kind: 'group', key: 'f', x: 0, y: 5, marks: [{ kind: 'circle', key: 'd', cx: 0, cy: 0, r: 1 }] },
  ];
  expect(nodesOf({ width: 9, height: 9, marks })).toEqual([
    { key: 'a', tag: 'path', attributes: { class: 'grid', d: 'M0,0.1L10,4Z', 'data-claim': 'c' } },
    { key: 'b', tag: 'line', attributes: { x1: '1', y1: '2', x2: '3', y2: '4.1' } },
    { key: 'c', tag: 'rect', attributes: { x: '1', y: '2', width: '3', height: '4', rx: '2' } },
    { key: 'd', tag: 'circle', attributes: { cx: '1', cy: '2', r: '3', opacity: '0.33' } },
    {
      key: 'e',
      tag: 'text',
      attributes: { x: '1', y: '2', 'font-size': '12', 'font-weight': '600', 'text-anchor': 'end' },
      text: 'é',
    },
    {
      key: 'f',
      tag: 'g',
      attributes: { transform: 'translate(0,5)' },
      children: [{ key: 'd', tag: 'circle', attributes: { cx: '0', cy: '0', r: '1' } }],
    },
  ]);
});

test('what is the default is not written', () => {
  const text: Mark = { kind: 'text', key: 't', x: 0, y: 0, text: '', size: 12, weight: 400, anchor: 'start' };
  expect(Object.keys(nodeOf({ ...text, opacity: 0.999 })?.attributes ?? {})).toEqual(['x', 'y', 'font-size']);
  expect(nodeOf({ kind: 'group', key: 'g', x: 0, y: 0, marks: [] })?.attributes).toEqual({});
  expect(
    nodeOf({ kind: 'rect', key: 'r', x: 0, y: 0, width: 1, height: 1, rx: 0.01 })?.attributes,
  ).not.toHaveProperty('rx');
});

test('lengths below nothing are nothing', () => {
  expect(nodeOf({ kind: 'rect', key: 'r', x: 0, y: 0, width: -1, height: -2 })?.attributes).toMatchObject({
    width: '0',
    height: '0',
  });
  expect(nodeOf({ kind: 'circle', key: 'c', cx: 0, cy: 0, r: -1 })?.attributes).toMatchObject({ r: '0' });
});

test('rounding a path keeps its numbers apart', () => {
  expect(pathOf('M1-0.04L.5.5')).toBe('M1 0L0.5 0.5');
  expect(pathOf('M1e-7,2.04e1L-1e-9-3')).toBe('M0,20.4L0-3');
});

test('a rounded path has the same numbers, to a tenth', () => {
  const value = fc.double({ min: -2000, max: 2000, noNaN: true });
  const joined = fc.constantFrom(',', ' ', '');
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), joined, (values, by) => {
      const parts = values.map((v, i) =>
        i > 0 && by === '' && !(v < 0) ? ` ${v}` : i > 0 ? `${by}${v}` : `${v}`,
      );
      const written =
        pathOf(`M${parts.join('')}`)
          .match(/-?\d+(?:\.\d+)?/g)
          ?.map(Number) ?? [];
      expect(written).toHaveLength(values.length);
      for (const [i, v] of values.entries())
        expect(Math.abs((written[i] ?? NaN) - v)).toBeLessThanOrEqual(0.0501);
    }),
  );
});

test('every number written on the way between two scenes has one decimal at most', () => {
  const values = (nodes: readonly SvgNode[]): string[] =>
    nodes.flatMap(({ attributes, children }) => {
      const { class: _, opacity: __, ...numbers } = attributes;
      return [...Object.values(numbers), ...values(children ?? [])];
    });
  fc.assert(
    fc.property(anyScene, anyScene, fraction, (a, b, t) => {
      for (const value of values(nodesOf(between(a, b, t)))) expect(value).not.toMatch(/\.\d\d|\de|NaN/);
    }),
  );
});
