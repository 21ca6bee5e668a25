import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedLine, nearestStep, readMoment, readParams, type EmbedParams } from './params.ts';

const steps = ['your-line', 'record', 'run-rate', 'promise'];
const plain: EmbedParams = {
  step: null,
  dark: 'auto',
  plain: false,
  transparent: false,
  static: false,
  fitchart: false,
  lang: 'en',
  pub: null,
};

describe('readParams', () => {
  it('takes an empty address as it is', () => {
    expect(readParams('', steps, 'en')).toEqual({ params: plain, mended: [] });
  });
  it('reads every parameter', () => {
    const query =
      '?step=record&dark=true&plain=1&transparent=1&static=1&fitchart=1&lang=en-GB&pub=2026-02-28';
    expect(readParams(query, steps, 'en')).toEqual({
      params: {
        ...plain,
        step: 'record',
        dark: 'true',
        plain: true,
        transparent: true,
        static: true,
        fitchart: true,
        pub: '2026-02-28',
      },
      mended: [],
    });
  });
  it('leaves the names of hosts alone', () => {
    expect(readParams('?childId=a&parentUrl=https%3A%2F%2Fx&maxwidth=600', steps, 'en').mended).toEqual([]);
  });
  it.each([
    ['?step=recrod', { step: 'record' }, 'the step “recrod”'],
    ['?step=99', { step: 'promise' }, 'step “99”'],
    ['?step=0', { step: 'your-line' }, 'step “0”'],
    ['?step=nonsense', { step: null }, 'the step “nonsense”'],
    ['?dark=maybe', { dark: 'auto' }, 'the theme “maybe”'],
    ['?plain=oui', { plain: false }, 'plain “oui”'],
    ['?lang=fr', { lang: 'en' }, 'the language “fr”'],
    ['?pub=2026-02-30', { pub: null }, 'the date “2026-02-30”'],
    ['?pub=2026-02-28T24:00Z', { pub: null }, 'the date “2026-02-28T24:00Z”'],
    ['?pub=2026-02-28T12:00', { pub: null }, 'the date “2026-02-28T12:00”'],
    [`?pub=${'9'.repeat(900)}`, { pub: null }, `the date “${'9'.repeat(20)}…”`],
  ])('%s: the nearest value, and a word about it', (query, expected, said) => {
    const { params, mended } = readParams(query, steps, 'en');
    expect(params).toMatchObject(expected);
    expect(mended).toEqual([said]);
  });
  it.each([
    ['?step=2', { step: 'record' }],
    ['?dark=1', { dark: 'true' }],
    ['?dark=FALSE', { dark: 'false' }],
    ['?plain', { plain: true }],
    ['?plain=0', { plain: false }],
    ['?plain=true', { plain: true }],
  ])('%s is understood without a word', (query, expected) => {
    const { params, mended } = readParams(query, steps, 'en');
    expect(params).toMatchObject(expected);
    expect(mended).toEqual([]);
  });
  it('gives a valid view for any text whatever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const query = String.fromCharCode(...bytes);
        const { params } = readParams(query, steps, 'en');
        expect(params.step === null || steps.includes(params.step)).toBe(true);
        expect(['true', 'false', 'auto']).toContain(params.dark);
        expect(params.pub === null || readMoment(params.pub) === params.pub).toBe(true);
      }),
    );
  });
});

describe('mendedLine', () => {
  it('says nothing, one thing, two things, or how many', () => {
    expect(mendedLine([], 'en')).toBe('');
    expect(mendedLine(['a'], 'en')).toContain('asks for a, which');
    expect(mendedLine(['a', 'b'], 'en')).toContain('a and b,');
    expect(mendedLine(['a', 'b', 'c'], 'en')).toContain('a and 2 others');
  });
});

describe('nearestStep', () => {
  it('does not guess far', () => {
    expect(nearestStep('run_rate', steps)).toBe('run-rate');
    expect(nearestStep('RECORD', steps)).toBe('record');
    expect(nearestStep('rebuke', steps)).toBeNull();
    expect(nearestStep('x'.repeat(1e5), steps)).toBeNull();
    expect(nearestStep('1', [])).toBeNull();
  });
});
