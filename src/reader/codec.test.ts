import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseValues, type ChartInputs } from '../charts/inputs.ts';
import { LIMITS, YEARS } from '../charts/revenue-path/years.ts';
import { anyInputs } from '../testing/any-inputs.ts';
import { BASE, INPUT_NAMES, INPUTS, type Inputs } from '../model/inputs.ts';
import { run } from '../model/run.ts';
import { BASE_SIGMAS, SIGMA_NAMES, SIGMAS, type SigmaName } from '../model/sigmas.ts';
import { BASE_STATE, LABEL_LENGTH, queryOf, type Part, type ModelState } from '../model/query.ts';
import { chartPart, drawnInputs, kept, line, model } from './codec.ts';

/** Names in addresses that belong to the model. */
const MODEL_KEYS = [
  ...['m', 'xl', 'sd'],
  ...INPUT_NAMES.map((name) => INPUTS[name].key),
  ...SIGMA_NAMES.map((name) => SIGMAS[name].key),
];
const read = (query: string) => {
  const { value, changes } = model.read(new URLSearchParams(query));
  return { ...value, changes };
};
const anyState: fc.Arbitrary<ModelState> = fc.record({
  inputs: anyInputs,
  label: fc
    .string({ unit: 'grapheme-ascii', maxLength: LABEL_LENGTH })
    .map((label) => label.replace(/\s+/g, ' ').trim()),
  sigmas: fc.record(
    Object.fromEntries(
      SIGMA_NAMES.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })]),
    ) as Record<SigmaName, fc.Arbitrary<number>>,
  ),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

const withValues = (some: Partial<Inputs>): ModelState => ({ ...BASE_STATE, inputs: { ...BASE, ...some } });

describe('a state of the model in an address', () => {
  test('encoded and decoded is the same state, with nothing changed', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(queryOf(model, state))).toEqual({ ...state, changes: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('the base is an empty query; anything else says the version', () => {
    expect(queryOf(model, BASE_STATE)).toBe('');
    expect(queryOf(model, withValues({ creditRate: 0.35 }))).toBe('m=1&c=0.35');
    expect(read('').changes).toEqual([]);
  });

  test('names of others are kept, one’s own stand in one order', () => {
    const others = new URLSearchParams('dark=true&r30=5&c=1');
    model.write(withValues({ revenue2030: 300, revenue2025: 14, equityAvailable: 75 }), others);
    expect(others.toString()).toBe('dark=true&m=1&r25=14&r30=300&eq=75');
  });
});

describe('a mangled address of the model', () => {
  test.each([
    ['r30=9999', 'revenue2030', 600, 'outside'],
    ['r30=-1e999', 'revenue2030', 20, 'outside'],
    ['r30=many', 'revenue2030', 200, 'not-a-number'],
    ['r30=', 'revenue2030', 200, 'not-a-number'],
    ['r30=NaN', 'revenue2030', 200, 'not-a-number'],
    ['r30=0x20', 'revenue2030', 200, 'not-a-number'],
    ['dt=4.4', 'debtTerm', 4, 'not-whole'],
    ['ry=99', 'rampYears', 8, 'outside'],
  ] as const)('%s: the nearest valid value, and why', (query, name, used, why) => {
    const { inputs, changes } = read(query);
    expect(inputs[name]).toBe(used);
    expect(changes).toMatchObject([{ key: INPUTS[name].key, used: String(used), why }]);
  });

  test('of a repeated name the first counts; other versions are told', () => {
    expect(read('c=0.1&c=0.2').inputs.creditRate).toBe(0.1);
    expect(read('m=7&c=0.1').changes).toEqual([{ key: 'm', given: '7', used: '1', why: 'version' }]);
  });

  test('a label is cut at forty characters and holds nothing that cannot be seen', () => {
    expect(read(`xl=${'ä'.repeat(60)}`).label).toBe('ä'.repeat(40));
    expect(read('xl=a%00b%E2%80%AEc').label).toBe('a b c');
    expect(read('xl=a%00b').changes[0]?.why).toBe('too-long');
  });

  test('whatever it is, the inputs are valid and the run has no NaN', () => {
    const piece = fc.oneof(
      fc.constantFrom(...MODEL_KEYS),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.double().map(String),
      fc.constantFrom('=', '&', '%', '%zz', '+', '1e400', '-', '.', 'Infinity', '٣', '1,5'),
    );
    const mangled = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    const pairs = fc
      .array(fc.tuple(fc.constantFrom(...MODEL_KEYS), fc.oneof(fc.string(), fc.double().map(String))))
      .map((list) => list.map(([key, value]) => `${key}=${value}`).join('&'));
    fc.assert(
      fc.property(fc.oneof(mangled, pairs), (query) => {
        const { inputs, seed, sigmas, label } = read(query);
        for (const name of INPUT_NAMES) {
          const [low, high] = INPUTS[name].limits;
          expect(inputs[name] >= low && inputs[name] <= high, `${name} ${inputs[name]}`).toBe(true);
          if (INPUTS[name].whole) expect(Number.isInteger(inputs[name])).toBe(true);
        }
        for (const name of SIGMA_NAMES) expect(sigmas[name] >= 0 && sigmas[name] <= 1).toBe(true);
        expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
        expect([...label].length).toBeLessThanOrEqual(LABEL_LENGTH);
        expect(Number.isFinite(run(inputs).peakGap)).toBe(true);
        // Read again from its own address nothing changes any more.
        const state = { inputs, seed, sigmas, label };
        expect(read(queryOf(model, state))).toEqual({ ...state, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

test('sigmas and seed are the reader’s too', () => {
  expect(read('s1=0.2&sd=7')).toMatchObject({ sigmas: { ...BASE_SIGMAS, revenue2030: 0.2 }, seed: 7 });
  expect(read('s1=2&sd=-1').changes).toHaveLength(2);
});

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
const part = chartPart(inputs);
const valid = fc.record({
  base: fc.constantFrom('one', 'two', 'three'),
  rate: fc.constantFrom(25, 30, 35),
  share: fc.double({ min: 0, max: 100, noNaN: true }).map((v) => v + 0),
  years: fc.integer({ min: 1, max: 15 }),
});

describe('a chart’s own inputs in an address', () => {
  test('written then read they are the same, whatever stands beside them', () => {
    fc.assert(
      fc.property(valid, fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 3 }), (values, other) => {
        const query = new URLSearchParams(other);
        for (const { key } of inputs.list) query.delete(key);
        const before = query.toString();
        part.write(values, query);
        const read = part.read(new URLSearchParams(query.toString()));
        expect(read).toEqual({ value: values, changes: [] });
        part.write(baseValues(inputs), query);
        expect(query.toString()).toBe(before);
      }),
    );
  });

  test('only what differs from the base is written', () => {
    fc.assert(
      fc.property(valid, (values) => {
        const query = new URLSearchParams();
        part.write(values, query);
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
        const { value: values, changes } = part.read(query);
        for (const [i, input] of inputs.list.entries()) {
          const value = values[input.id];
          if (input.kind === 'choice') expect(input.options.map((option) => option.value)).toContain(value);
          else expect(typeof value === 'number' && value >= input.min && value <= input.max).toBe(true);
          if (!changes.some(({ key }) => key === input.key))
            expect(raws[i]?.trim().toLowerCase() === value || Number(raws[i]) === value).toBe(true);
        }
        // What was mended stands as it is from then on.
        const again = new URLSearchParams();
        part.write(values, again);
        expect(part.read(again)).toEqual({ value: values, changes: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('an address without inputs is the base, and says nothing', () => {
    const read = part.read(new URLSearchParams('step=two&utm=1'));
    expect(read).toEqual({ value: baseValues(inputs), changes: [] });
  });
});

describe('the reader’s line in an address', () => {
  const readLine = (raw: string) => line.read(new URLSearchParams({ line: raw }));
  const year = fc.integer({ min: LIMITS.min * 10, max: LIMITS.max * 10 }).map((tenths) => tenths / 10);

  test('written then read it is the same line, five numbers with "~" between, and keeps its place', () => {
    fc.assert(
      fc.property(fc.array(year, { minLength: YEARS.length, maxLength: YEARS.length }), (drawn) => {
        const query = new URLSearchParams('a=1&line=none&b=2');
        line.write(drawn, query);
        expect([...query]).toEqual([
          ['a', '1'],
          ['line', drawn.join('~')],
          ['b', '2'],
        ]);
        expect(line.read(query)).toEqual({ value: drawn, changes: [] });
        line.write(null, query);
        expect(query.toString()).toBe('a=1&b=2');
      }),
    );
  });

  test('any text gives a valid line or none, and says where it was mended', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.~eNa ]{0,60}$/)), (raw) => {
        const { value, changes } = readLine(raw);
        if (value === null) expect(changes).toHaveLength(raw === '' ? 0 : 1);
        else {
          expect(value).toHaveLength(YEARS.length);
          for (const one of value)
            expect(one === null || (one >= LIMITS.min && one <= LIMITS.max)).toBe(true);
          expect(changes.length === 0).toBe(value.join('~') === raw && !value.includes(null));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['20~30~40~50~9000', [20, 30, 40, 50, 600]],
    ['20~30~40~50~-5', [20, 30, 40, 50, 0]],
    ['20~~1e9~50', [20, null, null, 50, null]],
    ['1~2~3~4~5~6~7', [1, 2, 3, 4, 5]],
    ['~~~~', null],
    ['a'.repeat(3000), null],
  ])('%s: the nearest line', (raw, value) => {
    const { value: found, changes } = readLine(raw);
    expect(found).toEqual(value);
    expect(changes).toMatchObject([{ key: 'line', given: raw }]);
  });

  test('absent or empty it is none, and no complaint', () => {
    for (const query of ['', 'line=']) {
      expect(line.read(new URLSearchParams(query))).toEqual({ value: null, changes: [] });
    }
  });

  test('its last year is the model’s revenue of 2030, within the limits, until an address names another', () => {
    expect(read('line=30~60~120~200~300').inputs).toEqual({ ...BASE, revenue2030: 300 });
    expect(read('line=1~1~1~1~1').inputs.revenue2030).toBe(INPUTS.revenue2030.limits[0]);
    expect(read('line=30~60~120~200~300&r30=100').inputs.revenue2030).toBe(100);
    expect(read('line=30~60').inputs).toEqual(BASE);
    expect(drawnInputs([1, 2, 3, 4, 55.5])).toEqual({ revenue2030: 55.5 });
    expect([drawnInputs(null), drawnInputs([1, 2, 3, 4, null])]).toEqual([null, null]);
  });
});

test('the run that is kept comes back as it was, and is none where there is none', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const query = new URLSearchParams('m=1&r30=300');
      kept.write(state, query);
      expect(kept.read(new URLSearchParams(query.toString())).value).toEqual(state);
      kept.write(null, query);
      expect(query.toString()).toBe('m=1&r30=300');
      expect(kept.read(query).value).toBeNull();
    }),
  );
  expect(queryOf(kept, withValues({ revenue2030: 300 }))).toBe('vs=m%3D1%26r30%3D300');
});

test('whatever stands in an address: every part reads it, and none touches what belongs to others', () => {
  const parts: readonly Part<unknown>[] = [model, line, kept, part] as unknown as Part<unknown>[];
  const own = [...MODEL_KEYS, 'line', 'vs', ...inputs.list.map(({ key }) => key)];
  const foreign = (query: URLSearchParams) => [...query].filter(([key]) => !own.includes(key));
  const key = fc.oneof(fc.constantFrom(...own), fc.string({ unit: 'binary', maxLength: 6 }));
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.double().map(String));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (pairs) => {
      const query = new URLSearchParams(pairs);
      const before = foreign(query);
      for (const one of parts) {
        const found = one.read(query);
        one.write(found.value, query);
        expect(one.read(query).value).toEqual(found.value);
      }
      expect(foreign(query)).toEqual(before);
    }),
    { numRuns: 1000 },
  );
});
