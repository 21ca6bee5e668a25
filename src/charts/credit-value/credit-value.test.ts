import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getChart } from '../build.ts';
import { drawn, texts } from '../../testing/inspect.ts';
import type { CreditData } from './data.ts';
import { say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type BaseId, type CreditState } from './states.ts';
import { amountsOf, sayAmounts, sumOf } from './sum.ts';
import type { Told } from './words.ts';

const built = getChart('credit-value');
const data = built.data as CreditData;
const told = built.told('tenant') as Told;
const { rate, share } = told.words.describe.sums;
/** The sentence that names what a state shows of the sum. */
const sentence = (state: CreditState) =>
  sayAmounts(data, state, { rate, share, pass: data.words.own }[state.factors]);
const size = { width: 960, height: 540 };

/** Numbers of a text, long and short forms alike: "$12.25bn" and "$12.25 billion" are one. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\$?([\d.]+) ?(tn|trillion|bn|billion|m|million|%)?/g)]
    .filter(([, digits]) => /\d/.test(digits ?? ''))
    .map(
      ([, digits = '', unit = '']) =>
        `${Number(digits)} ${unit.replace(/n$|rillion$|illion$/, '').slice(0, 1)}`,
    );
}

const any: fc.Arbitrary<CreditState> = fc.record({
  base: fc.constantFrom<BaseId>('gigawatt', 'company', 'four', 'plan'),
  share: fc.integer({ min: 0, max: 100 }),
  rate: fc.constantFrom(25, 30, 35),
  pass: fc.integer({ min: 0, max: 100 }),
  factors: fc.constantFrom('rate', 'share', 'pass'),
  marks: fc.constant('none'),
  beside: fc.boolean(),
});

describe('the sum', () => {
  test('is the one worked by hand', () => {
    expect(sumOf(data, states.rates).map(({ sign, text }) => sign + text)).toEqual([
      '$35bn',
      '× 35%',
      '= $12.25bn',
    ]);
    expect(sumOf(data, states.tenant).map(({ sign, text }) => sign + text)).toEqual([
      ...['$35bn', '× 80%', '× 35%', '= $9.8bn'],
      ...['× 50%', '= $4.9bn'],
    ]);
    expect(sumOf(data, states['one-year']).at(-1)?.text).toBe('$106.4bn');
    expect(sumOf(data, states['whole-plan']).at(-1)?.text).toBe('$490bn');
    expect(sumOf(data, states.yours).at(-1)?.text).toBe('$24.5bn');
  });

  test('is spoken as it is drawn: every number of the one is in the other', () => {
    fc.assert(
      fc.property(any, (state) => {
        const lines = texts(scene(data, state, size)).filter(({ path }) => path.startsWith('sum-'));
        const said = numbersIn(sentence(state).replaceAll(data.words.sum[state.base], ''));
        for (const { mark } of lines) expect(said, mark.text).toContain(numbersIn(mark.text)[0]);
        expect(lines).toHaveLength(sumOf(data, state).length);
      }),
    );
  });

  test('is told by the controls in the words of the picture', () => {
    expect(say(data, states.yours)).toBe(sentence(states.yours));
    expect(say(data, { ...states.yours, base: 'gigawatt', pass: 25 })).toMatch(
      /^\$35 billion.* 80% .* 35%, is a credit of \$9\.8 billion\. If 25% .* \$2\.45 billion .* \$7\.35 billion /,
    );
  });
});

/** Pixels that a mark of this key covers. */
const areaOf = (state: CreditState, key: string) =>
  drawn(scene(data, state, size).marks)
    .filter(({ path }) => path === key || path.startsWith(`${key} >`))
    .map(({ box }) => (box.x1 - box.x0) * (box.y1 - box.y0))[0] ?? 0;

describe('areas', () => {
  test('are to each other as the dollars are', () => {
    fc.assert(
      fc.property(any, (state) => {
        fc.pre(state.share >= 10);
        const plain = { ...state, factors: 'share' } as const;
        const { base, credit } = amountsOf(data, plain);
        expect(areaOf(plain, 'credit') / areaOf(plain, `base-${state.base}`)).toBeCloseTo(credit / base, 2);
      }),
    );
  });

  test('have one scale in a picture: the gigawatt beside the year, and the law’s first estimate', () => {
    const year = states['one-year'];
    const whole = areaOf(year, 'base-four');
    expect(areaOf(year, 'base-gigawatt') / whole).toBeCloseTo(35 / 380, 2);
    expect(areaOf(year, 'score') / whole).toBeCloseTo(24 / 380, 2);
  });
});

describe('the table', () => {
  test('calls the two assumptions so, and nothing else', () => {
    const { rows } = built.step('tenant').describe().table;
    const { how: ways, rows: names } = told.words.describe;
    const assumed = rows.filter(({ how }) => how?.text === ways.assumption).map(({ what }) => what?.text);
    expect(assumed).toEqual([names.share, names.pass]);
  });

  test('gives the claims that have done the same sums', () => {
    const claims = (step: string) =>
      built
        .step(step)
        .describe()
        .table.rows.flatMap(({ value }) => value?.claim ?? []);
    expect(claims('rates')).toContain('arith-35-percent-per-gigawatt');
    expect(claims('whole-plan')).toContain('arith-35-percent-of-1400bn');
    expect(claims('share')).toContain('arith-35-percent-building-only');
  });

  test('each state has a finding of its own', () => {
    const findings = built.steps.map((step) => built.step(step).describe().finding);
    expect(new Set(findings).size).toBe(findings.length);
  });
});
