import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInputs } from '../testing/any-inputs.ts';
import { barOf } from './bar.ts';
import { COLUMNS, csvOf } from './csv.ts';
import { BRIDGE, ENDINGS, endingOf, isSettled, unsupported, unsupportedRun } from './endings.ts';
import { BASE, INPUT_NAMES, INPUTS, nearest, withInputs, type InputName } from './inputs.ts';
import { readPresets } from './presets.ts';
import { required } from './required.ts';
import { run, total, type Run } from './run.ts';
import { secondOpinion } from '../testing/second-opinion.ts';
import { sensitivity } from './sensitivity.ts';

/** A cent, in billions. */
const CENT = 1e-11;
/** Sums of many terms: a cent for every hundred billion. */
const near = (value: number, size: number) =>
  Math.max(CENT, Math.abs(size) * 1e-13) + Math.abs(value) * 1e-13;

describe('the run', () => {
  test('every year the sources equal the uses, to the cent, for any inputs', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const { years } = run(x);
        const sums = { uses: 0, sources: x.openingCash };
        for (const y of years) {
          sums.uses += y.compute + y.otherCosts + y.interest;
          sums.sources += y.revenue + y.equity + y.partner + y.credit;
          const left = sums.uses + y.cash;
          const right = sums.sources + y.debtBalance + y.gap;
          expect(Math.abs(left - right), String(y.year)).toBeLessThan(1e-9 + near(left, right) * 100);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is the same in an independent implementation, for any inputs', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const [ours, theirs] = [run(x), secondOpinion(x)];
        for (const [i, year] of ours.years.entries())
          for (const column of COLUMNS)
            expect(year[column], `${column} ${year.year}`).toBeCloseTo(theirs.rows[i]![column]!, 6);
        for (const name of [
          'bill',
          'gap2033',
          'peakGap',
          'cashAfterCompute',
          'outside',
          'publicMoney',
        ] as const)
          expect(ours[name], name).toBeCloseTo(theirs[name], 6);
      }),
      { numRuns: 300 },
    );
  });

  test('no value is anything but finite, leverage apart', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const { years, leverage, inputs: _, ...rest } = run(x);
        for (const value of [...years.flatMap((year) => Object.values(year)), ...Object.values(rest)])
          expect(Number.isFinite(value)).toBe(true);
        expect(leverage >= 0).toBe(true);
        for (const { gap, cash, equity } of years)
          for (const v of [gap, cash, equity]) expect(v).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('worked by hand: one year of a plain case', () => {
    // A level bill of 8 × 10, no debt, no partners, level revenue, half of it eaten by other costs.
    const { years } = run(
      withInputs({
        ...{
          revenue2025: 10,
          revenue2030: 20,
          growthShape: 1,
          commitments: 100,
          payableShare: 0.8,
          rampPower: 0,
        },
        ...{
          otherCost2025: 0.5,
          otherCost2030: 0.5,
          ownedShare: 0,
          partnerFinance: 0,
          openingCash: 3,
          equityAvailable: 1,
        },
      }),
    );
    const [first] = years;
    const revenue = 10 * 2 ** 0.2;
    expect(first).toMatchObject({ year: 2026, compute: 10, rent: 10, owned: 0, debt: 0, interest: 0 });
    expect(first!.revenue).toBeCloseTo(revenue, 12);
    // Short by 10 − revenue/2: three of it from cash, one from equity, the rest is open.
    expect(first!.cash).toBe(0);
    expect(first!.equity).toBe(1);
    expect(first!.gap).toBeCloseTo(10 - revenue / 2 - 4, 12);
  });

  test('each draw is repaid in equal parts from the year after', () => {
    const { years } = run(withInputs({ debtTerm: 3 }));
    expect(years[0]!.principal).toBe(0);
    expect(years[1]!.principal).toBeCloseTo(years[0]!.debt / 3, 12);
    expect(years[4]!.principal).toBeCloseTo((years[1]!.debt + years[2]!.debt + years[3]!.debt) / 3, 12);
    expect(years[1]!.interest).toBeCloseTo(0.08 * years[0]!.debt, 12);
  });
});

describe('public properties', () => {
  const never = (change: (x: typeof BASE, by: number) => typeof BASE | null) => {
    fc.assert(
      fc.property(anyInputs, fc.double({ min: 0, max: 300, noNaN: true }), (x, by) => {
        const more = change(x, by);
        if (more) expect(run(more).peakGap).toBeLessThanOrEqual(run(x).peakGap + 1e-7);
      }),
      { numRuns: 400 },
    );
  };
  test('more equity never raises the peak of the gap', () => {
    never((x, by) => ({ ...x, equityAvailable: x.equityAvailable + by }));
  });
  test('more revenue never raises it while both cost shares are below 1', () => {
    never((x, by) =>
      x.otherCost2025 < 1 && x.otherCost2030 < 1
        ? { ...x, revenue2030: Math.min(600, x.revenue2030 + by) }
        : null,
    );
  });
  test('credit and guarantee at nothing give the unsupported run', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const plain = unsupported(x);
        expect(unsupportedRun(run(x)).peakGap).toBe(run(plain).peakGap);
        expect(run(plain).publicMoney).toBe(0);
      }),
    );
  });
  test('what can be put off changes only the ending', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const { inputs: _, ...one } = run({ ...x, deferrableShare: 0 });
        const { inputs: __, ...other } = run({ ...x, deferrableShare: 1 });
        expect(one).toEqual(other);
      }),
    );
  });
});

describe('endings', () => {
  test('are exhaustive and exclusive, and mean what they say', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const result = run(x);
        const ending = endingOf(result);
        expect(ENDINGS).toContain(ending);
        expect(isSettled(result)).toBe(!['renegotiates', 'breaks'].includes(ending));
        if (ending === 'carried-by-the-public') expect(isSettled(run(unsupported(x)))).toBe(false);
        if (ending === 'breaks') expect(result.peakGap).toBeGreaterThan(x.deferrableShare * result.bill);
      }),
      { numRuns: 500 },
    );
  });
  test('each of the five is shown by its preset', () => {
    const of = (id: string) => endingOf(run(readPresets().find((preset) => preset.id === id)!.inputs));
    expect(of('ending-grows')).toBe('grows-into-it');
    expect(of('ending-markets')).toBe('carried-by-the-markets');
    expect(of('ending-public')).toBe('carried-by-the-public');
    expect(of('ending-renegotiates')).toBe('renegotiates');
    expect(of('ending-breaks')).toBe('breaks');
  });
  test('at the base neither credit nor guarantee nor both change the ending', () => {
    for (const id of ['base', 'credit-granted', 'guarantee-granted', 'both-granted'])
      expect(endingOf(run(readPresets().find((preset) => preset.id === id)!.inputs)), id).toBe(
        'renegotiates',
      );
  });
});

describe('what would have to be true', () => {
  test('a tenth less is not enough', () => {
    for (const { id, inputs } of readPresets()) {
      const { paidBy2033, neverShort } = required(inputs);
      const at = (revenue2030: number): Run =>
        run({ ...inputs, revenue2030: Math.round(revenue2030 * 10) / 10 });
      if (paidBy2033 !== null) {
        expect(at(paidBy2033).gap2033, id).toBeLessThan(0.5);
        expect(at(paidBy2033 - 0.1).gap2033, id).toBeGreaterThanOrEqual(0.5);
      }
      if (neverShort !== null) {
        expect(isSettled(at(neverShort)), id).toBe(true);
        expect(isSettled(at(neverShort - 0.1)), id).toBe(false);
      }
    }
  });
  test('is what trying every tenth finds, for any inputs', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const found = required(x);
        const tried = { paidBy2033: null as number | null, neverShort: null as number | null };
        for (let tenths = 200; tenths <= 6000; tenths += 1) {
          const result = run({ ...x, revenue2030: tenths / 10 });
          if (result.gap2033 < 0.5) tried.paidBy2033 ??= tenths / 10;
          if (isSettled(result)) tried.neverShort ??= tenths / 10;
          if (tried.neverShort !== null && tried.paidBy2033 !== null) break;
        }
        expect(found).toEqual(tried);
      }),
      { numRuns: 25 },
    );
  });
  test('is more than a bridge away from never short: at the base the two are far apart', () => {
    const { neverShort } = required(BASE);
    const peak = (revenue2030: number) => secondOpinion(withInputs({ revenue2030 })).peakGap;
    expect(peak(neverShort!)).toBeGreaterThan(0);
    expect(peak(neverShort!)).toBeLessThanOrEqual(BRIDGE * 1400);
    // Truly never short takes almost a hundred billion more.
    expect(peak(477)).toBeGreaterThan(0);
    expect(peak(478)).toBe(0);
  });
  test('support lowers what is needed', () => {
    const need = (some: Parameters<typeof withInputs>[0]) => required(withInputs(some)).neverShort!;
    expect(need({ creditRate: 0.35, guaranteedShare: 1 })).toBeLessThan(need({}));
  });
  test('where nothing is enough it says so', () => {
    expect(required(withInputs({ commitments: 3000, otherCost2030: 1, equityAvailable: 0 }))).toEqual({
      paidBy2033: null,
      neverShort: null,
    });
  });
});

describe('sensitivity', () => {
  test('has every input once, the largest swing first', () => {
    const swings = sensitivity(BASE);
    expect(swings.map(({ name }) => name).sort()).toEqual([...INPUT_NAMES].sort());
    for (const [i, { swing }] of swings.entries())
      expect(swing).toBeLessThanOrEqual(swings[i - 1]?.swing ?? Infinity);
    expect(swings.at(-1)!.swing).toBe(0);
    const revenue = swings.find(({ name }) => name === 'revenue2030')!;
    expect(revenue.low.peakGap).toBe(run(withInputs({ revenue2030: 100 })).peakGap);
  });
});

describe('the bar', () => {
  test('its parts are together exactly the bill', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const bar = barOf(run(x));
        const sum = bar.customers + bar.investors + bar.lenders + bar.partners + bar.public + bar.gap;
        expect(Math.abs(sum - bar.bill)).toBeLessThan(1e-8);
        expect(bar.guaranteed).toBeLessThanOrEqual(bar.lenders + 1e-9);
      }),
    );
  });
});

test('a table of any run has a line for each year', () => {
  const lines = csvOf(run(BASE)).trim().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines[0]).toBe(COLUMNS.join(','));
  expect(Number(lines[1]!.split(',')[1])).toBe(run(BASE).years[0]!.revenue);
});

test('the table of inputs holds together', () => {
  const keys = INPUT_NAMES.map((name) => INPUTS[name].key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(INPUT_NAMES).toHaveLength(28);
  for (const name of INPUT_NAMES as InputName[]) {
    const { base, span, limits, step } = INPUTS[name];
    expect(span[0], name).toBeLessThan(span[1]);
    for (const value of [base, ...span]) expect(nearest(name, value), name).toBe(value);
    expect(limits[0], name).toBeLessThanOrEqual(span[0]);
    expect(step, name).toBeGreaterThan(0);
  }
  expect(nearest('debtTerm', 4.4)).toBe(4);
  expect(nearest('creditRate', NaN)).toBe(0);
  expect(nearest('revenue2030', Infinity)).toBe(600);
});

test('the years of the base, as they were', () => {
  const { years, ...rest } = run(BASE);
  const rounded = Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) =>
      typeof value === 'number' ? [[key, Number(value.toFixed(6))]] : [],
    ),
  );
  expect(rounded).toMatchInlineSnapshot(`
    {
      "bill": 1400,
      "cashAfterCompute": -44.912213,
      "gap2033": 318.785088,
      "leverage": Infinity,
      "outside": 353.6,
      "peakGap": 318.785088,
      "publicMoney": 0,
    }
  `);
  expect(total(years, 'compute')).toBeCloseTo(1400, 9);
});

test('what the scenarios chapter says of the base’s sensitivity is so', () => {
  const order = sensitivity(BASE).map(({ name }) => name);
  expect(order.slice(0, 3)).toEqual(['commitments', 'revenue2030', 'payableShare']);
  expect(order.indexOf('creditRate')).toBeGreaterThan(2);
  expect(order.indexOf('guaranteedShare')).toBeGreaterThan(order.indexOf('creditRate'));
});
