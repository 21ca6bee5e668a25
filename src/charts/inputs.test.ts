import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseValues,
  nearestValue,
  readInputs,
  writeInputs,
  type ChartInput,
  type ChartInputs,
} from './inputs.ts';

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

const valid = fc.record({
  base: fc.constantFrom('one', 'two', 'three'),
  rate: fc.constantFrom(25, 30, 35),
  share: fc.double({ min: 0, max: 100, noNaN: true }).map((v) => v + 0),
  years: fc.integer({ min: 1, max: 15 }),
});

describe('inputs in an address', () => {
  test('written then read they are the same, whatever stands beside them', () => {
    fc.assert(
      fc.property(valid, fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 3 }), (values, other) => {
        const query = new URLSearchParams(other);
        for (const { key } of inputs.list) query.delete(key);
        const before = query.toString();
        writeInputs(inputs, values, query);
        const read = readInputs(inputs, new URLSearchParams(query.toString()));
        expect(read.values).toEqual(values);
        expect(read.mended).toEqual([]);
        writeInputs(inputs, baseValues(inputs), query);
        expect(query.toString()).toBe(before);
      }),
    );
  });

  test('only what differs from the base is written', () => {
    fc.assert(
      fc.property(valid, (values) => {
        const query = new URLSearchParams();
        writeInputs(inputs, values, query);
        const differing = inputs.list.filter(({ id, base }) => values[id as keyof typeof values] !== base);
        expect([...query.keys()]).toEqual(differing.map(({ key }) => key));
      }),
    );
  });

  test('anything at all gives valid values, and what was changed is named', () => {
    const raw = fc.oneof(fc.string(), fc.double().map(String), fc.stringMatching(/^[-+0-9.eE%, ]{0,20}$/));
    fc.assert(
      fc.property(fc.array(raw, { minLength: 4, maxLength: 4 }), (raws) => {
        const query = new URLSearchParams(inputs.list.map(({ key }, i) => [key, raws[i] ?? '']));
        const { values, mended, given } = readInputs(inputs, query);
        expect(given).toBe(true);
        for (const [i, input] of inputs.list.entries()) {
          const value = values[input.id];
          if (input.kind === 'choice') expect(input.options.map((option) => option.value)).toContain(value);
          else expect(typeof value === 'number' && value >= input.min && value <= input.max).toBe(true);
          if (!mended.includes(input.id))
            expect(raws[i]?.trim().toLowerCase() === value || Number(raws[i]) === value).toBe(true);
        }
        // What was mended stands as it is from then on.
        const again = new URLSearchParams();
        writeInputs(inputs, values, again);
        expect(readInputs(inputs, again)).toMatchObject({ values, mended: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('an address without inputs is the base, and says nothing', () => {
    const read = readInputs(inputs, new URLSearchParams('step=two&utm=1'));
    expect(read).toEqual({ values: baseValues(inputs), mended: [], given: false });
  });
});

describe('the nearest value', () => {
  test.each([
    [share, '120', 100, true],
    [share, '-3', 0, true],
    [share, '-0', 0, false],
    [share, '1e999', 100, true],
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
