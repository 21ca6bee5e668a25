import { describe, expect, test } from 'vitest';
import { nearestValue, type ChartInput, type ChartInputs } from './inputs.ts';

const inputs: ChartInputs = {
  step: 'yours',
  list: [
    {
      kind: 'choice',
      id: 'base',
      key: 'x-base',
      base: 'one',
      options: ['one', 'two', 'three'].map((value) => ({ value, rests: 'assumption' })),
    },
    {
      kind: 'choice',
      id: 'rate',
      key: 'x-rate',
      base: 35,
      options: [25, 30, 35].map((value) => ({ value, rests: 'assumption' })),
    },
    { kind: 'number', id: 'share', key: 'x-share', base: 80, min: 0, max: 100, step: 1, rests: 'assumption' },
    {
      kind: 'number',
      id: 'years',
      key: 'x-years',
      base: 5,
      min: 1,
      max: 15,
      step: 1,
      rests: 'assumption',
      whole: true,
    },
  ],
};
const [base, rate, share, years] = inputs.list as [ChartInput, ChartInput, ChartInput, ChartInput];

describe('the nearest value', () => {
  test.each([
    [share, '120', 100, true],
    [share, '-3', 0, true],
    [share, '-0', 0, false],
    [share, '1e999', 100, true],
    [share, '0x20', 80, true],
    [share, 'half', 80, true],
    [share, '', 80, true],
    [share, '42.5', 42.5, false],
    [years, '4.4', 4, true],
    [rate, '33', 35, true],
    [rate, '26', 25, true],
    [rate, '1000', 35, true],
    [rate, ' 30 ', 30, false],
    [base, 'TWO', 'two', false],
    [base, 'twoo', 'one', true],
    [base, '2', 'one', true],
  ])('%#: “%s”', (input, raw, value, mended) => {
    expect(nearestValue(input as ChartInput, raw as string)).toEqual({ value, mended });
  });
});
