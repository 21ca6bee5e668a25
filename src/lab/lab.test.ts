import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interfaceWords } from '../ledger/interface/words.ts';
import { ContentError } from '../ledger/problem.ts';
import { readLedger } from '../ledger/read.ts';
import { model } from '../reader/codec.ts';
import { anyInputs } from '../testing/any-inputs.ts';
import { BRIDGE } from '../model/endings.ts';
import { BASE, withInputs } from '../model/inputs.ts';
import { readPresets } from '../model/presets.ts';
import { required } from '../model/required.ts';
import { run, type Year } from '../model/run.ts';
import { futures } from '../model/uncertainty.ts';
import { readModelWords } from '../model/words.ts';
import { changesSaid, mendedSaid } from './changes.ts';
import { formulasOf, type FormulaId } from './formulas.ts';
import { printedOf } from './printed.ts';
import { startHistory, addState, stepForward, stepBack } from './history.ts';
import { comparedOf } from './record.ts';
import { futuresSaid, requiredSaid, saidOf } from './said.ts';
import { LAB_FILE, labWordsFrom, readLabWords } from './words.ts';

const words = { ...readLabWords(), endings: readModelWords().endings };
const text = readFileSync(LAB_FILE, 'utf8');
const claims = new Set(readLedger().claims.keys());

describe('a run on paper', () => {
  const { setTo, setPurpose, setAll, setOthers, setAddress, spread, purpose } = interfaceWords().lab;
  const labels = Object.fromEntries(
    Object.entries(readModelWords().inputs).map(([name, { label }]) => [name, label]),
  );
  const printed = {
    ...{ setTo, setPurpose, setAll, setOthers, setAddress, spread, purpose, labels },
    seed: readLabWords().sigmas.seed,
  };
  const of = (query: string) =>
    printedOf(model.read(new URLSearchParams(query)).value, `https://a.example/?${query}`, printed);

  test('names every value that was set, its base, and the address', () => {
    expect(of('m=1&r30=280&c=0.35&s1=0.2&sd=7&xc=20&xl=Fusion')).toEqual([
      'Revenue in 2030: $280 billion; base $200 billion',
      expect.stringMatching(/: \$20 billion; base \$0 billion$/),
      expect.stringMatching(/: 35%; base 0%$/),
      'What it is for: Fusion',
      expect.stringMatching(/^Spread of .*: 0\.2; base 0\.45$/),
      'Seed of the draws: 7; base 20251105',
      'All other values are at their base.',
      'Address of this run: https://a.example/?m=1&r30=280&c=0.35&s1=0.2&sd=7&xc=20&xl=Fusion',
    ]);
  });
  test('says so where nothing was set', () => {
    expect(of('')).toEqual(['Every value is at its base.', 'Address of this run: https://a.example/?']);
  });
});

describe('equations with their numbers', () => {
  test('each comes to what the run has, for any inputs and year', () => {
    const same: Partial<Record<FormulaId, keyof Year>> = {
      ...{ revenue: 'revenue', revenueLater: 'revenue', compute: 'compute', owned: 'owned', rent: 'rent' },
      ...{ otherCosts: 'otherCosts', credit: 'credit', creditKept: 'creditKept', debt: 'debt' },
      ...{ interest: 'interest', principal: 'principal', partner: 'partner', equity: 'equity' },
      ...{ gap: 'gap', guaranteeCost: 'guaranteeCost' },
    };
    fc.assert(
      fc.property(anyInputs, fc.integer({ min: 1, max: 8 }), (x, i) => {
        const result = run(x);
        for (const { id, value, numbers } of formulasOf(result, i)) {
          expect(numbers).not.toMatch(/NaN|Infinity|undefined/);
          const column = same[id];
          if (column) expect(value, id).toBeCloseTo(result.years[i - 1]![column], 6);
        }
      }),
    );
  });
  test('the numbers shown are those of the equation', () => {
    const [first, bill] = formulasOf(run(BASE), 5);
    expect(first).toEqual({
      id: 'revenue',
      numbers: '13 × (200 ÷ 13) ^ ((5 ÷ 5) ^ 1)',
      value: expect.closeTo(200, 9) as number,
    });
    expect(bill).toMatchObject({ id: 'bill', numbers: '1400 × 1', value: 1400 });
    expect(formulasOf(run(BASE), 6)[0]).toMatchObject({
      id: 'revenueLater',
      numbers: '200 × (1 + 0.2 × 0.8 ^ 0)',
    });
  });
});

describe('the result in sentences', () => {
  test('names the ending, what is unpaid and the public’s money, two figures at most', () => {
    const { title, sentences } = saidOf(run(BASE), words);
    expect(title).toBe('Renegotiates');
    expect(sentences).toEqual([
      'Of a bill of $1.4 trillion, $320 billion is unpaid at the end of 2033, more than in any year before.',
      'Public money: nothing.',
      'After computing and all other costs, 2033 leaves minus $45 billion.',
    ]);
    const helped = saidOf(
      run(withInputs({ equityAvailable: 300, creditRate: 0.35, guaranteedShare: 1 })),
      words,
    );
    expect(helped.sentences[1]).toMatch(/^Public money: \$300 billion; of it \$190 billion/);
  });
  test('any run has whole sentences', () => {
    fc.assert(
      fc.property(anyInputs, (x) => {
        const { title, meaning, sentences } = saidOf(run(x), words);
        expect([title, meaning, ...sentences].join(' ')).not.toMatch(/NaN|Infinity|undefined|\[|\]/);
      }),
    );
  });
  test('of the futures the middle half, and no probability', () => {
    expect(futuresSaid(futures(BASE)!, words)).toMatch(
      /^In the middle half of ten thousand futures around these values, \$\d+ billion to \$\d+ billion is unpaid/,
    );
  });
  test('what would have to be true, or that nothing accepted would be enough', () => {
    expect(requiredSaid(required(BASE), words)).toEqual([
      'For everything to be paid by 2033, revenue in 2030 would have to be $290 billion.',
      'For the plan to be never short by more than a bridge, two percent of the bill, it would have to be $390 billion.',
    ]);
    expect(requiredSaid({ paidBy2033: null, neverShort: null }, words)[1]).toContain(
      'above what the model accepts',
    );
  });
});

test('no words promise more than a bridge: “never short” says by what, and so does the model', () => {
  const files = ['content/en/chapters', 'content/en/charts', 'content/en/model'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  for (const file of files) {
    const found =
      readFileSync(file, 'utf8')
        .replaceAll(/\s+/g, ' ')
        .match(/never (to )?(run |be )?short.{0,40}/gi) ?? [];
    for (const words of found) expect(words, file).toMatch(/^never short by more than a bridge/i);
  }
  expect(words.required.never).toContain('never short by more than a bridge, two percent of the bill');
  expect(BRIDGE).toBe(0.02);
});

describe('undo', () => {
  const same = (a: number, b: number) => a === b;
  test('goes back and forth over any steps, and a new step ends what was undone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), (steps) => {
        let history = startHistory(-1);
        const seen = [-1];
        for (const step of steps) {
          history = addState(history, step, same);
          if (seen.at(-1) !== step) seen.push(step);
        }
        for (const value of [...seen].reverse()) {
          expect(history.now).toBe(value);
          history = stepBack(history);
        }
        expect(stepBack(history).now).toBe(-1);
        for (let i = 0; i < seen.length; i += 1) history = stepForward(history);
        expect(history.now).toBe(seen.at(-1));
        expect(addState(stepBack(history), 99, same).future).toEqual([]);
      }),
    );
  });
});

test('OpenAI’s own numbers stand beside the base, both runs of September or none', () => {
  expect(words.own.runs).toEqual(['reported-2026-02', 'reported-2026-09', 'reported-2026-09-cash']);
  const ids = readPresets().map(({ id }) => id);
  for (const id of words.own.runs) expect(ids).toContain(id);
});

describe('beside the record', () => {
  test('the bank’s preset stands near its own revenue and rents', () => {
    const bank = readPresets().find(({ id }) => id === 'bank-2025-11')!;
    const { revenue2030, compute2030, computeTo2030, computeTo2033 } = comparedOf(run(bank.inputs));
    expect(revenue2030).toBeCloseTo(213.6, 6);
    expect(Math.abs(compute2030 - 206.8)).toBeLessThan(3);
    expect(Math.abs(computeTo2030 - 792)).toBeLessThan(15);
    expect(computeTo2033).toBeCloseTo(1400, 6);
  });
  test('OpenAI’s presets of September stand near its own sums, and apart in what must be found', () => {
    const of = (id: string) => comparedOf(run(readPresets().find((preset) => preset.id === id)!.inputs));
    const [ours, theirs] = [of('reported-2026-09'), of('reported-2026-09-cash')];
    for (const { revenue2030, revenueTo2030, computeTo2030 } of [ours, theirs]) {
      expect(revenue2030).toBeCloseTo(350, 6);
      expect(Math.abs(revenueTo2030 - 840)).toBeLessThan(32);
      expect(Math.abs(computeTo2030 - 856)).toBeLessThan(2);
    }
    expect(Math.abs(theirs.needTo2030 - 278)).toBeLessThan(3);
    expect(ours.needTo2030).toBeGreaterThan(400);
  });
});

describe('its words', () => {
  test('every input stands in one group, every claim is known, and nothing is typed that the model says', () => {
    expect(() => labWordsFrom(text, claims)).not.toThrow();
    const broken: [string, string, RegExp][] = [
      ['revenue2025, ', '', /revenue2025.*0 groups/s],
      ['revenue2025, ', 'revenue2030, revenue2025, ', /revenue2030.*2 groups/s],
      ['[extraCost]', '[extraCost, other]', /other.*no such input/s],
      ['claim: scenarios-hsbc-gap', 'claim: no-such-claim', /no-such-claim/],
      ['  paid: "Of a', '  pid: "Of a', /said/],
    ];
    for (const [from, to, message] of broken) {
      expect(text).toContain(from);
      expect(() => labWordsFrom(text.replace(from, to), claims)).toThrow(ContentError);
      expect(() => labWordsFrom(text.replace(from, to), claims)).toThrow(message);
    }
  });
});

describe('what could not be taken as it stood', () => {
  const labels = Object.fromEntries(
    Object.entries(readModelWords().inputs).map(([name, { label }]) => [name, label]),
  );
  const said = (query: string) =>
    changesSaid(model.read(new URLSearchParams(query)).changes, words.changed, labels);
  test('is named as the reader knows it, with what is used instead', () => {
    const lines = said('r30=9000');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(words.changed.intro);
    expect(lines[1]).toContain(labels['revenue2030']);
    expect(lines[1]).toContain('9000');
    expect(lines[1]).toContain('$600 billion');
  });
  test('is nothing where all was taken', () => {
    expect(said('')).toEqual([]);
  });
  test('never carries more than a line of what stood there', () => {
    const [, line] = said(`r30=${'x'.repeat(500)}`);
    expect(line).toContain('x'.repeat(40));
    expect(line).not.toContain('x'.repeat(41));
  });
  test('a typed number outside the limits names the nearest; a field without one keeps its value', () => {
    const outside = mendedSaid({ input: 'revenue2030', typed: 9000, used: 600 }, words.changed, labels);
    expect(outside).toEqual([words.changed.typed, expect.stringMatching(/9000 .*\$600 billion/)]);
    const nothing = mendedSaid({ input: 'revenue2030', typed: null, used: 250 }, words.changed, labels);
    expect(nothing[1]).toContain('$250 billion');
    expect(nothing[1]).not.toMatch(/null|base/);
    const half = mendedSaid({ input: 'debtTerm', typed: 1.6, used: 2 }, words.changed, labels);
    expect(half[1]).toContain('1.6 is not whole');
  });
});
