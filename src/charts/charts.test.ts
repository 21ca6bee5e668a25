/** What holds for every chart, in every state, at every size. Charts are found by their folders. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../ledger/read.ts';
import { chartTextIds } from '../ledger/chart-text.ts';
import { chartIds, getChart } from './build.ts';
import {
  GOLDEN,
  SIZES,
  STATIC,
  SWEEP,
  badNumbers,
  countMarks,
  drawn,
  everyMark,
  texts,
  twins,
  type Drawn,
} from './inspect.ts';
import { baseValues, type InputValues } from './inputs.ts';
import { ADVANCES } from './kit/advance-widths.ts';
import { inside, overlap } from './kit/boxes.ts';
import type { Cell, Size, State, TextMark } from './kit/contract.ts';
import { sceneToSvg } from './kit/render.ts';
import { sentOf } from './sent.ts';
import { chartFolders } from './vite-plugin.ts';

const isText = (d: Drawn): d is Drawn & { mark: TextMark } => d.mark.kind === 'text';
const ledger = readLedger();
const charts = chartIds().map(getChart);
const cases = charts.flatMap((built) => built.steps.map((step) => ({ id: built.chart.id, step, built })));
const known = new Set(
  [...readFileSync('src/charts/kit/marks.css', 'utf8').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name),
);

const naming = { name: 'name', description: 'description', idPrefix: 'p' };
const at = ({ width, height }: Size) => `${width}x${height}`;
const round = (value: number) => Math.round(value * 10) / 10;

/** The same finding at many sizes is one problem; it names the sizes. */
function problems(find: (size: Size) => string[], sizes = SIZES): string[] {
  const found = new Map<string, string[]>();
  for (const size of sizes) {
    for (const problem of find(size)) found.set(problem, [...(found.get(problem) ?? []), at(size)]);
  }
  return [...found].map(([problem, where]) => `${problem} [${where.join(' ')}]`);
}

/** A function of a size that works each out once. */
function once<T>(work: (size: Size) => T): (size: Size) => T {
  const known = new Map<Size, T>();
  return (size) => {
    const found = known.get(size) ?? work(size);
    known.set(size, found);
    return found;
  };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

test('every folder with an index is a chart of that name, and has words', () => {
  expect(chartIds()).toEqual(chartFolders(process.cwd()));
  expect(chartIds()).toEqual(chartTextIds());
  for (const { chart, text } of charts) expect(text.id).toBe(chart.id);
});

describe.each(charts.map((built) => ({ id: built.chart.id, built })))('$id', ({ built }) => {
  const { chart, data, text, steps } = built;

  test('states and steps are the same, and the default is one of them', () => {
    expect([...steps].sort()).toEqual(Object.keys(chart.states).sort());
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps).toContain(text.default);
  });

  test('no two states show the same view', () => {
    const states = Object.values(chart.states);
    for (const [i, a] of states.entries()) {
      for (const b of states.slice(i + 1)) expect(isDeepStrictEqual(a, b)).toBe(false);
    }
  });

  test('states have the same fields, so that each says the whole view', () => {
    const fields = Object.values(chart.states).map((state) => Object.keys(state).sort().join());
    expect(new Set(fields).size).toBe(1);
  });

  test('data and states survive JSON', () => {
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
    expect(JSON.parse(JSON.stringify(chart.states))).toStrictEqual(chart.states);
  });

  test('data drawn after JSON are the same picture', () => {
    const copy = JSON.parse(JSON.stringify(data)) as unknown;
    for (const state of Object.values(chart.states)) {
      for (const size of GOLDEN)
        expect(chart.scene(copy, state, size)).toStrictEqual(chart.scene(data, state, size));
    }
  });

  test('scenes and words leave what they are given alone', () => {
    const copy = freeze(structuredClone(data));
    for (const [step, state] of Object.entries(chart.states)) {
      const still = freeze(structuredClone(state));
      for (const size of GOLDEN)
        expect(() => chart.scene(copy, still, Object.freeze({ ...size }))).not.toThrow();
      expect(() => chart.describe(copy, still, freeze(built.told(step)))).not.toThrow();
    }
  });

  test('no claim is listed twice in its text', () => {
    expect(new Set(text.claims).size).toBe(text.claims.length);
  });
});

describe.each(cases)('$id: $step', ({ step, built }) => {
  const shown = built.step(step);
  // Many tests look at the same pictures: each is drawn and measured once.
  const sceneAt = once((size: Size) => shown.scene(size));
  const drawnAt = once((size: Size) => drawn(sceneAt(size).marks));
  const textsAt = once((size: Size) => drawnAt(size).filter(isText));
  const description = shown.describe();
  const claims = new Set(built.text.claims);

  test('the frame is the size asked for', () => {
    for (const size of SIZES) {
      const { width, height } = sceneAt(size);
      expect({ width, height }).toEqual(size);
    }
  });

  test('something is drawn', () => {
    for (const size of SIZES) expect(drawnAt(size).length).toBeGreaterThan(2);
  });

  test('keys are unique at every level', () => {
    expect(problems((size) => twins(sceneAt(size).marks))).toEqual([]);
  });

  test('all numbers are numbers', () => {
    expect(problems((size) => badNumbers(sceneAt(size).marks))).toEqual([]);
  });

  test('no mark leaves the frame', () => {
    const out = problems(
      (size) => {
        const frame = { x0: 0, y0: 0, x1: size.width, y1: size.height };
        return drawnAt(size)
          .filter(({ box }) => !inside(box, frame, 0.5))
          .map(({ path, mark, box }) => {
            const over = [-box.x0, -box.y0, box.x1 - size.width, box.y1 - size.height];
            const sides = ['left', 'top', 'right', 'bottom'].filter((_, i) => over[i]! > 0.5);
            return `${path}${mark.kind === 'text' ? ` “${mark.text}”` : ''} leaves at ${sides.join()} by ${round(Math.max(...over))}`;
          });
      },
      [...SIZES, ...SWEEP],
    );
    expect(out).toEqual([]);
  });

  test('no two texts overlap', () => {
    const collisions = problems(
      (size) => {
        const all = textsAt(size);
        return all.flatMap((a, i) =>
          all
            .slice(i + 1)
            .filter((b) => overlap(a.box, b.box, 1))
            .map((b) => `${a.path} “${a.mark.text}” lies on ${b.path} “${b.mark.text}”`),
        );
      },
      [...SIZES, ...SWEEP],
    );
    expect(collisions).toEqual([]);
  });

  test('no text lies on a point', () => {
    const hidden = problems((size) => {
      const { marks } = sceneAt(size);
      const points = drawn(
        // A path of many points has no one place.
        marks.filter(({ classes = '' }) => /\bm-point\b/.test(classes) && !/\bfutures\b/.test(classes)),
      );
      return textsAt(size).flatMap(({ path, mark, box }) =>
        points
          .filter((point) => overlap(point.box, box, 1))
          .map((point) => `${path} “${mark.text}” lies on ${point.path}`),
      );
    });
    expect(hidden).toEqual([]);
  });

  test('text is 12 px or more, of two weights, never empty, of measured glyphs', () => {
    const bad = problems((size) =>
      textsAt(size).flatMap(({ path, mark }) => {
        const found: string[] = [];
        if (!(mark.size >= 12)) found.push(`${path} is ${mark.size} px`);
        if (![400, 600].includes(mark.weight ?? 400)) found.push(`${path} has weight ${mark.weight}`);
        if (mark.text.trim() === '') found.push(`${path} is empty`);
        if (/undefined|NaN|\{|\}|\[object/.test(mark.text)) found.push(`${path} says “${mark.text}”`);
        const strange = [...mark.text].filter((char) => !(char in ADVANCES['400']));
        if (strange.length > 0) found.push(`${path} has glyphs without a width: ${strange.join(' ')}`);
        return found;
      }),
    );
    expect(bad).toEqual([]);
  });

  test('every class is in the style sheet of marks', () => {
    const unknown = problems((size) =>
      everyMark(sceneAt(size).marks).flatMap(({ key, classes = '' }) =>
        classes
          .split(/\s+/)
          .filter((name) => name && !known.has(name))
          .map((name) => `${key} has the class ${name}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('every claim of a mark is one of the chart’s, and stands in its table', () => {
    const rows = description.table.rows.flatMap((row) => Object.values(row).map((cell) => cell.claim));
    const stray = problems((size) =>
      everyMark(sceneAt(size).marks).flatMap(({ key, claim }) => {
        if (claim === undefined) return [];
        if (!claims.has(claim)) return [`${key} stands for ${claim}, which the chart's text does not list`];
        return rows.includes(claim) ? [] : [`${key} stands for ${claim}, which is not in the table`];
      }),
    );
    expect(stray).toEqual([]);
  });

  test('what the browser is given draws the same picture as all of the data', () => {
    const { chart, data } = built;
    const state = chart.states[step];
    const live = sentOf(chart, data);
    for (const size of SIZES) expect(chart.scene(live, state as State, size)).toEqual(sceneAt(size));
  });

  test('the picture for readers without scripts has at most 35 marks', () => {
    expect(countMarks(shown.scene(STATIC).marks)).toBeLessThanOrEqual(35);
  });

  test('drawn twice it is the same text', () => {
    for (const size of SIZES) {
      expect(sceneToSvg(shown.scene(size), naming)).toBe(sceneToSvg(sceneAt(size), naming));
    }
  });

  test('the words say a finding and tell the picture', () => {
    const { finding, long } = description;
    expect(finding).toMatch(/^\P{Ll}.*[.?]$/su);
    expect(finding.length).toBeGreaterThan(30);
    expect(long.length).toBeGreaterThan(finding.length / 2);
    expect(`${finding} ${long}`).not.toMatch(/undefined|NaN|\[object|\{[a-z-]+\}/);
    expect(shown.alt.match(/[.?](\s|$)/g)?.length ?? 0).toBeGreaterThan(0);
  });

  test('the table is whole', () => {
    const { caption, columns, rows } = description.table;
    expect(caption).not.toBe('');
    expect(rows.length).toBeGreaterThan(0);
    const keys = columns.map((column) => column.key).sort();
    expect(new Set(keys).size).toBe(keys.length);
    for (const column of columns) expect(column.label, column.key).not.toBe('');
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(keys);
  });

  test('numbers of the table are those that its cells show and its claims say', () => {
    const wrong = description.table.rows.flatMap((row, i) =>
      Object.entries(row).flatMap(([column, cell]) =>
        disagreements(cell).map((p) => `row ${i + 1}, ${column}: ${p}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

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

/** A claim is in units, a table in thousands, millions, billions or trillions of them. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e12];

const near = (a: number, b: number, of: number) => Math.abs(a - b) <= Math.abs(b) * of + 1e-9;

/** What is wrong with a cell: its number beside its text, and beside its claim. */
function disagreements({ text, value, claim }: Cell): string[] {
  const found: string[] = [];
  if (/undefined|NaN|\[object/.test(text)) found.push(`says “${text}”`);
  if (value !== undefined) {
    if (!Number.isFinite(value)) found.push(`${value} is no number`);
    const said = (
      text
        .replaceAll(',', '')
        .replace('−', '-')
        .match(/-?\d+(?:\.\d+)?/g) ?? []
    ).map(Number);
    // Texts are rounded to what can be read.
    if (
      !said.some((number) =>
        SCALES.some((scale) => near(number * scale, value, 0.05) || near(number, value * scale, 0.05)),
      )
    ) {
      found.push(`“${text}” does not show ${value}`);
    }
  }
  if (claim === undefined) return found;
  const record = ledger.claims.get(claim);
  if (!record) return [...found, `unknown claim ${claim}`];
  const facts = [record.value, record.low, record.high].filter((fact) => typeof fact === 'number');
  if (value === undefined || facts.length === 0) return found;
  if (!facts.some((fact) => SCALES.some((scale) => near(value * scale, fact, 0.006)))) {
    found.push(`${value} is not what ${claim} says (${facts.join(', ')})`);
  }
  return found;
}
