import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASE_STATE, decode, encode, LABEL_LENGTH, MODEL_KEYS, type ModelState } from './address.ts';
import { anyInputs } from './arbitrary.ts';
import { BASE, INPUT_NAMES, INPUTS } from './inputs.ts';
import { run } from './run.ts';
import { BASE_SIGMAS, SIGMA_NAMES, type SigmaName } from './uncertainty.ts';

const read = (query: string) => decode(new URLSearchParams(query));
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

describe('a state in an address', () => {
  test('encoded and decoded is the same state, with nothing changed', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const query = encode(state).toString();
        expect(decode(new URLSearchParams(query))).toEqual({ ...state, changes: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('the base is an empty query; anything else says the version', () => {
    expect(encode(BASE_STATE).toString()).toBe('');
    expect(encode({ ...BASE_STATE, inputs: { ...BASE, creditRate: 0.35 } }).toString()).toBe('m=1&c=0.35');
    expect(read('').changes).toEqual([]);
  });

  test('names of others are kept, one’s own stand in one order', () => {
    const others = new URLSearchParams('dark=true&r30=5&c=1');
    expect(encode({ ...BASE_STATE, inputs: { ...BASE, revenue2030: 300 } }, others).toString()).toBe(
      'dark=true&m=1&r30=300',
    );
  });
});

describe('a mangled address', () => {
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
        expect(decode(encode(state))).toEqual({ ...state, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

test('sigmas and seed are the reader’s too', () => {
  expect(read('s1=0.2&sd=7')).toMatchObject({ sigmas: { ...BASE_SIGMAS, revenue2030: 0.2 }, seed: 7 });
  expect(read('s1=2&sd=-1').changes).toHaveLength(2);
});
