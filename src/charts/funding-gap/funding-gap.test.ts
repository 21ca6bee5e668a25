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
import { columnsOf, SOURCES, tallest, type Column } from './columns.ts';
import type { FundingData } from './data.ts';
import { panelsOf } from './panels.ts';
import { scene } from './scene.ts';
import { MOST_A_YEAR } from './solo.ts';
import { ENDING_PLANS, LATER_PLANS, plansOf, states, type FundingState } from './states.ts';

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
    for (const step of ['your-line', 'yours', 'five'] as const) expect(inputsOf(states[step])).toEqual(BASE);
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
  for (const [step, state] of Object.entries(states))
    expect(tallest(columnsOf(run(state))), step).toBeLessThanOrEqual(MOST_A_YEAR);
});

const paidIn = ({ sources }: Column) => SOURCES.reduce((sum, source) => sum + sources[source], 0);

test('for any inputs a year’s columns reach what falls due, and more only where something is repaid or borrowed to keep', () => {
  fc.assert(
    fc.property(anyInputs, (x) => {
      const result = run(x);
      let [gap, cash] = [0, x.openingCash];
      columnsOf(result).forEach((column, i) => {
        const year = result.years[i]!;
        const kept = year.revenue - year.otherCosts;
        // Borrowed and not needed: customers bring nothing then, and less than nothing is not drawn.
        const spare = Math.max(0, -(Math.max(0, kept) + cash - year.cash));
        expect(paidIn(column) - column.due).toBeCloseTo(Math.max(0, gap - year.gap) + spare, 5);
        [gap, cash] = [year.gap, year.cash];
      });
    }),
  );
});

describe('all plans side by side', () => {
  const built = getChart('funding-gap');
  const data = built.data as FundingData;
  const sizes = [
    { width: 280, height: 220 },
    { width: 358, height: 255 },
    { width: 640, height: 480 },
    { width: 960, height: 540 },
  ];
  const said = (size: (typeof sizes)[number], state: FundingState = states.five) =>
    texts(scene(data, state, size)).map(({ mark }) => mark.text);

  test('are five endings and three of the company’s own, and the reader’s where they have set something', () => {
    expect(plansOf(states.five).map(([plan]) => plan)).toEqual([...ENDING_PLANS, ...LATER_PLANS]);
    const own = { ...states.five, revenue2030: 250 };
    expect(plansOf(own).at(-1)?.[0]).toBe('yours');
    expect(said({ width: 358, height: 255 }, own)).toContain('Your values');
  });

  test.each(sizes)('each says what is unpaid, at $width x $height', (size) => {
    const words = said(size).join(' ');
    for (const sum of ['$320bn', '$760bn', '$120bn']) expect(words).toContain(sum);
    expect(words).toContain('paid');
  });

  test('all columns of all panels are on one scale', () => {
    const height = (size: (typeof sizes)[number]) => {
      const due = scene(data, states.five, size).marks.find(({ key }) => key === 'due');
      const lines = due?.kind === 'path' ? due.d.split('M').slice(1) : [];
      const panels = panelsOf(data, states.five);
      return lines.map((line, i) => {
        const foot = Number(/,([\d.]+)/.exec(line)?.[1]);
        const last = Number([...line.matchAll(/V([\d.]+)/g)].at(-1)?.[1]);
        return (foot - last) / panels[i]!.columns.at(-1)!.due;
      });
    };
    for (const size of sizes) {
      const scales = height(size);
      expect(scales).toHaveLength(8);
      for (const scale of scales) expect(Math.abs(scale / scales[0]! - 1)).toBeLessThan(0.02);
    }
  });

  test('every payer is named in the panel where it matters, and what the title says is so', () => {
    for (const size of sizes.slice(1)) {
      const words = said(size);
      for (const source of SOURCES) expect(words).toContain(data.words.names[source]);
    }
    const open = panelsOf(data, states.five).filter((panel) => panel.open);
    expect(open.map(({ plan }) => plan)).toEqual(['renegotiates', 'breaks', 'september']);
  });

  test('the table has a line for each, with what it assumes', () => {
    const { rows } = built.chart.describe(data, states.five, built.told('five')).table;
    expect(rows).toHaveLength(8);
    expect(rows[6]?.['peak']?.value).toBeCloseTo(run(states.september).peakGap, 1);
  });
});

test.each([280, 320, 360, 640, 960])('in the view of one run each that pays is named, %i wide', (width) => {
  const { data } = getChart('funding-gap');
  for (const [step, state] of Object.entries(states)) {
    if (state.show === 'five') continue;
    const marks = texts(scene(data as FundingData, state, { width, height: Math.max(260, width * 0.56) }));
    const written = new Set(marks.map(({ mark }) => mark.key));
    const columns = columnsOf(run(state));
    // Wide enough to be told from a line.
    for (const source of SOURCES)
      if (Math.max(...columns.map(({ sources }) => sources[source])) > 15)
        expect(written, step).toContain(`name-${source}`);
  }
});
