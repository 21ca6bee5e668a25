/** What holds for every chart whose readers may set values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartIds, getChart } from './build.ts';
import { SIZES, badNumbers, drawn, texts, twins } from '../testing/inspect.ts';
import { baseValues, type InputValues } from './inputs.ts';
import { inside, overlap } from './kit/boxes.ts';
import type { State } from './kit/contract.ts';

const charts = chartIds().map(getChart);

/** The addresses of pages and frames have these names already. */
const TAKEN = [
  'step',
  'dark',
  'plain',
  'transparent',
  'static',
  'fitchart',
  'lang',
  'pub',
  'm',
  'debug',
  'flat',
];
const setters = charts.flatMap(({ chart, ...built }) =>
  chart.inputs && chart.say ? [{ ...built, id: chart.id, chart, inputs: chart.inputs, say: chart.say }] : [],
);

test('what readers may set has a name of its own in addresses', () => {
  // Charts of the model share theirs.
  const sets = setters.filter(
    ({ inputs }, i) => !inputs.shared || i === setters.findIndex((one) => one.inputs.shared),
  );
  const keys = sets.flatMap(({ inputs }) => inputs.list.map(({ key }) => key));
  expect(new Set([...keys, ...TAKEN]).size).toBe(keys.length + TAKEN.length);
});

describe.each(setters)('$id: what readers may set', ({ id, chart, data, text, inputs, say }) => {
  const own = chart.states[inputs.step] as State;
  const valid = fc.record(
    Object.fromEntries(
      inputs.list.map((input) => [
        input.id,
        input.kind === 'choice'
          ? fc.constantFrom(...input.options.map(({ value }) => value))
          : input.whole
            ? fc.integer({ min: input.min, max: input.max })
            : fc
                .double({ min: input.min, max: input.max, noNaN: true })
                .map((v) => Math.round(v * 100) / 100),
      ]),
    ),
  ) as fc.Arbitrary<InputValues>;

  test('the step that shows it has the base values', () => {
    expect(own, `${id} has no step "${inputs.step}"`).toBeDefined();
    expect(own).toMatchObject(baseValues(inputs));
    for (const input of inputs.list) {
      if (input.kind === 'choice') expect(input.options.map(({ value }) => value)).toContain(input.base);
      else expect(input.base >= input.min && input.base <= input.max).toBe(true);
    }
  });

  test('it has words, and every value rests on a claim of the chart or is called an assumption', () => {
    // Those of the model have words of their own, checked in src/model.
    if (inputs.shared) return;
    expect(text.inputs?.map((words) => words.id)).toEqual(inputs.list.map((input) => input.id));
    for (const input of inputs.list) {
      const rests = input.kind === 'choice' ? input.options.map((option) => option.rests) : [input.rests];
      for (const on of rests) expect(on === 'assumption' || text.claims.includes(on), on).toBe(true);
    }
  });

  test('any values give a whole picture and a sentence', () => {
    const sizes = SIZES.filter((_, i) => i % 2 === 0);
    fc.assert(
      fc.property(valid, fc.constantFrom(...sizes), (values, size) => {
        const state = { ...own, ...values };
        const { marks } = chart.scene(data, state, size);
        const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
        expect(twins(marks)).toEqual([]);
        expect(badNumbers(marks)).toEqual([]);
        expect(
          drawn(marks)
            .filter(({ box }) => !inside(box, frame, 0.5))
            .map(({ path }) => path),
        ).toEqual([]);
        const all = texts({ marks, ...size });
        const collisions = all.flatMap((a, i) =>
          all
            .slice(i + 1)
            .filter((b) => overlap(a.box, b.box, 1))
            .map((b) => `${a.path} lies on ${b.path}`),
        );
        expect(collisions).toEqual([]);
        expect(all.map(({ mark }) => mark.text).join(' ')).not.toMatch(/NaN|Infinity|undefined|\[\w+\]/);
        expect(say(data, state)).toMatch(/^[^[\]]{20,}\.$/);
      }),
      { numRuns: 300 },
    );
  });
});
