import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInputs } from '../../testing/any-inputs.ts';
import { endingOf } from '../../model/endings.ts';
import { BASE, INPUT_NAMES, type Inputs } from '../../model/inputs.ts';
import { readPresets } from '../../model/presets.ts';
import { run } from '../../model/run.ts';
import { getChart } from '../build.ts';
import { texts } from '../../testing/inspect.ts';
import { ENDING_INPUTS } from '../who-pays/states.ts';
import { columnsOf, sumOf } from './columns.ts';
import type { FundingData } from './data.ts';
import { MOST_A_YEAR, scene } from './scene.ts';
import { states } from './states.ts';

const preset = (id: string): Inputs => readPresets().find((one) => one.id === id)!.inputs;
const inputsOf = (state: Inputs) => Object.fromEntries(INPUT_NAMES.map((name) => [name, state[name]]));

describe('the endings are the published presets', () => {
  test.each([
    ['renegotiates', 'ending-renegotiates', 'renegotiates'],
    ['grows', 'ending-grows', 'grows-into-it'],
    ['markets', 'ending-markets', 'carried-by-the-markets'],
    ['public', 'ending-public', 'carried-by-the-public'],
    ['breaks', 'ending-breaks', 'breaks'],
  ] as const)('%s', (step, id, ending) => {
    expect(inputsOf(states[step])).toEqual(preset(id));
    expect(endingOf(run(states[step]))).toBe(ending);
    expect({ ...BASE, ...ENDING_INPUTS[step] }).toEqual(preset(id));
  });
  test.each([
    ['february', 'reported-2026-02', 'grows-into-it'],
    ['september', 'reported-2026-09', 'renegotiates'],
    ['september-cash', 'reported-2026-09-cash', 'grows-into-it'],
  ] as const)('the company’s own numbers: %s', (step, id, ending) => {
    expect(inputsOf(states[step])).toEqual(preset(id));
    expect(endingOf(run(states[step]))).toBe(ending);
  });
  test('with help, and the two that begin as the base', () => {
    expect(inputsOf(states.support)).toEqual(preset('both-granted'));
    for (const step of ['your-line', 'yours'] as const) expect(inputsOf(states[step])).toEqual(BASE);
  });
  test('what the chapter says of growing into it is so: from 2031 no new equity is needed', () => {
    for (const { year, equity } of run(states.grows).years) expect(equity > 0).toBe(year < 2031);
  });
});

test.each([
  { width: 366, height: 290 },
  { width: 960, height: 540 },
])('each picture of an ending says what it comes to, at $width x $height', (size) => {
  const { data } = getChart('funding-gap');
  const told = {
    renegotiates: /Renegotiates: unpaid at most \$320bn/,
    grows: /Grows into it: nothing stays unpaid/,
    markets: /Carried by the markets: nothing stays unpaid/,
    public: /Carried by the public: nothing stays unpaid/,
    breaks: /Breaks: unpaid at most \$760bn/,
    'your-line': /unpaid at most \$320bn/,
  } as const;
  for (const [step, words] of Object.entries(told)) {
    const picture = scene(data as FundingData, states[step as keyof typeof told], size);
    expect(
      texts(picture)
        .map(({ mark }) => mark.text)
        .join(' '),
      step,
    ).toMatch(words);
  }
});

test('every view but a reader’s own has the one scale', () => {
  for (const [step, state] of Object.entries(states)) {
    const most = Math.max(
      ...columnsOf(run(state)).flatMap(({ sources, uses }) => [sumOf(sources), sumOf(uses)]),
    );
    expect(most, step).toBeLessThanOrEqual(MOST_A_YEAR);
  }
});

test('for any inputs a year’s sources cover its uses, and more only where something is repaid or saved', () => {
  fc.assert(
    fc.property(anyInputs, (x) => {
      const result = run(x);
      let [gap, cash] = [0, x.openingCash];
      columnsOf(result).forEach(({ sources, uses }, i) => {
        const year = result.years[i]!;
        const over = sumOf(sources) - sumOf(uses);
        const kept = Math.max(0, gap - year.gap) + Math.max(0, year.cash - cash);
        expect(over).toBeCloseTo(kept, 5);
        [gap, cash] = [year.gap, year.cash];
      });
    }),
  );
});

describe('payers without colour', () => {
  const { data } = getChart('funding-gap');
  const initials = [
    ...[['customers', 'C'] as const, ['lenders', 'L'] as const, ['partners', 'P'] as const],
    ...[['public', 'G'] as const, ['investors', 'I'] as const],
  ];

  test.each([280, 320, 360, 640, 960])(
    'each that pays has its initial beside a part of a column, and in the key, %i wide',
    (width) => {
      const size = { width, height: Math.max(260, width * 0.56) };
      const named = new Set<string>();
      for (const [step, state] of Object.entries(states)) {
        const written = new Map(
          texts(scene(data as FundingData, state, size)).map(({ mark }) => [mark.key, mark.text]),
        );
        const columns = columnsOf(run(state));
        for (const [payer, initial] of initials) {
          // Wide enough to be told from a line.
          if (Math.max(...columns.map(({ sources }) => sources[payer])) < 10) continue;
          named.add(payer);
          expect(written.get(`initial-${payer}`), `${step}: ${payer}`).toBe(initial);
          expect(written.get(`key-${payer}`)).toMatch(new RegExp(`^${initial} · `));
        }
      }
      expect(named.size, 'every payer in some step').toBe(initials.length);
    },
  );
});
