/** The picture with the reader's own line in it: any line, at every size. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getChart } from '../build.ts';
import { SIZES, badNumbers, drawn, texts, twins } from '../../testing/inspect.ts';
import { inside, overlap } from '../kit/boxes.ts';
import type { State } from '../kit/contract.ts';
import { LIMITS, YEARS } from './years.ts';
import { states } from './states.ts';

const { chart, data, told } = getChart('revenue-path');
const value = fc.oneof(
  fc.constantFrom(LIMITS.min, LIMITS.max),
  fc.integer({ min: LIMITS.min, max: LIMITS.max }),
  fc.integer({ min: LIMITS.min, max: 300 }),
);
const line = fc.array(value, { minLength: YEARS.length, maxLength: YEARS.length });
const own = fc.record({ mine: line, done: fc.boolean(), size: fc.constantFrom(...SIZES) });

/** What the drawing place lays over its step. */
const stateOf = ({ mine, done }: { mine: number[]; done: boolean }): State => ({
  ...states['your-line'],
  mine,
  ...(done ? { forecasts: 'all', open: false } : {}),
});

test('its marks stay in the frame, its texts apart, its keys and numbers whole', () => {
  fc.assert(
    fc.property(own, ({ mine, done, size }) => {
      const { marks } = chart.scene(data, stateOf({ mine, done }), size);
      const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
      expect(drawn(marks).filter(({ box }) => !inside(box, frame, 0.5))).toEqual([]);
      expect([...twins(marks), ...badNumbers(marks)]).toEqual([]);
      const all = texts({ ...size, marks });
      const collisions = all.flatMap((a, i) =>
        all
          .slice(i + 1)
          .filter((b) => overlap(a.box, b.box, 1))
          .map((b) => `${a.path} “${a.mark.text}” lies on ${b.path} “${b.mark.text}”`),
      );
      expect(collisions).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('its table holds every year of it', () => {
  fc.assert(
    fc.property(line, (mine) => {
      const { rows } = chart.describe(data, stateOf({ mine, done: true }), told('your-line')).table;
      const years = new Map(
        rows.slice(-YEARS.length).map((row) => [row['year']?.value, row['value']?.value]),
      );
      expect([...years]).toEqual(YEARS.map((year, i) => [year, mine[i]]));
    }),
  );
});
