import fc from 'fast-check';
import * as d3 from 'd3-interpolate';
import { expect, test } from 'vitest';
import { interpolate, interpolateRound, piecewise } from './number-interpolation.ts';

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('between numbers: the values of d3-interpolate itself', () => {
  fc.assert(
    fc.property(number, number, share, (a, b, t) => {
      expect(interpolate(a, b)(t)).toBe(d3.interpolate(a, b)(t));
      expect(interpolateRound(a, b)(t)).toBe(d3.interpolateRound(a, b)(t));
    }),
  );
});

test('piecewise: through every value, as d3-interpolate has it', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), share, (values, t) => {
      expect(piecewise(interpolate, values)(t)).toBe(d3.piecewise(d3.interpolateNumber, values)(t));
    }),
  );
});
