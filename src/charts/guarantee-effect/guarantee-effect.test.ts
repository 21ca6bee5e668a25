import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { BASE } from '../../model/inputs.ts';
import { getChart } from '../build.ts';
import { drawn, texts } from '../../testing/inspect.ts';
import { load, type EffectData } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states, type EffectState } from './states.ts';
import { amountsOf } from './sum.ts';
import type { Told } from './words.ts';

const built = getChart('guarantee-effect');
const data = built.data as EffectData;
const failure = built.told('fails') as Told;
const size = { width: 960, height: 540 };

const any: fc.Arbitrary<EffectState> = fc.record({
  guaranteed: fc.boolean(),
  lent: fc.integer({ min: 60, max: 100 }),
  saved: fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
  life: fc.integer({ min: 1, max: 15 }),
  recovery: fc.integer({ min: 0, max: 100 }),
  view: fc.constantFrom('funded', 'priced', 'cost', 'failed', 'all'),
});
const failing = any.map((state): EffectState => ({ ...state, view: 'failed' }));

const wordsOf = (state: EffectState, at = size) =>
  texts(scene(data, state, at))
    .map(({ mark }) => mark.text)
    .join(' ');
/** The box of a part, where it is drawn and seen. */
const boxOf = (state: EffectState, key: string) =>
  drawn(scene(data, state, size).marks).find(({ path, mark }) => path === key && mark.opacity !== 0)?.box;
const heightOf = (state: EffectState, key: string) => {
  const box = boxOf(state, key);
  return box ? box.y1 - box.y0 : 0;
};
const PARTS = ['equity', 'equity-kept', 'debt', 'debt-lost'];
/** The column's height, from the two parts that it is paid for with; four pixels lie between them. */
const column = heightOf(states['own-risk'], 'equity') + heightOf(states['own-risk'], 'debt') + 4;

describe('the base', () => {
  test('is that of the scenario model, and the cheapest gigawatt', () => {
    expect(data.terms).toEqual({ loanToValue: 0.6, baseRate: 0.04, creditSpread: 0.04 });
    expect(data.cost.value).toBe(35);
    expect(data.expected.value).toBe(0.03);
    const base = Object.fromEntries(inputs.list.map(({ id, base: value }) => [id, value]));
    expect(base).toEqual({
      lent: BASE.guaranteeLoanToValue * 100,
      saved: BASE.guaranteeSpreadCut * 100,
      life: BASE.debtTerm,
      recovery: 30,
    });
  });

  test('nothing can be set beyond what the guarantee means', () => {
    const limits = Object.fromEntries(
      inputs.list.map((input) => [input.id, input.kind === 'number' ? [input.min, input.max] : []]),
    );
    // No less is lent than without it, and no more than the whole spread is saved.
    expect(limits['lent']).toEqual([data.terms.loanToValue * 100, 100]);
    expect(limits['saved']).toEqual([0, data.terms.creditSpread * 100]);
  });

  test('a claim that is missing is named', () => {
    const ledger = readLedger();
    const claims = new Map(ledger.claims);
    claims.delete('financing-google-backstop');
    expect(() => load({ ...ledger, claims })).toThrow(/financing-google-backstop/);
  });
});

describe('worked by hand', () => {
  test.each([
    ['own-risk', 'Investors $14bn', 'Lenders $21bn', '60% of the cost, at 8%: $1.68bn'],
    ['granted', 'Investors $5.25bn', 'Lenders $29.75bn', 'at 5%, not 8%: $1.49bn'],
    // Three points on 29.75, 23.8, 17.85, 11.9 and 5.95; three percent of 29.75.
    ['cost', '$2.68bn at fair value', '$890m in the budget', '$1.79bn apart'],
    ['fails', 'Investors lose $14bn', 'Lenders lose $10.5bn', '$10.5bn is left'],
    ['fails-guaranteed', 'Investors lose $5.25bn', 'The public pays $19.25bn', '$10.5bn is left'],
  ] as const)('%s', (step, ...said) => {
    for (const words of said) expect(wordsOf(states[step])).toContain(words);
  });

  test('the real prices are those of the record, under a heading that calls them illustrations', () => {
    expect(wordsOf(states.granted)).toMatch(
      /as illustrations: .*0\.375 points: AEP.*7\.75%: TeraWulf.*about 10%: Applied Digital/,
    );
  });

  test('the sentence beside the controls says all of it', () => {
    expect(say(data, states.yours)).toMatch(
      /\$5\.25 billion and borrow \$29\.75 billion at 5%, repaid over 5 years: \$1\.49 billion .* \$5\.95 billion/,
    );
    expect(say(data, states.yours)).toMatch(
      /investors lose \$5\.25 billion, lenders nothing and the public \$19\.25 billion; .* \$14 billion and lenders \$10\.5 billion\. .*\$2\.68 billion; .* \$890 million\.$/,
    );
    expect(say(data, { ...states.yours, life: 1 })).toContain('over one year');
    expect(wordsOf(states.yours)).toContain('5% interest, not 8%');
    expect(wordsOf({ ...states.yours, saved: 0 })).toContain('8% interest, as without');
  });
});

describe('the picture', () => {
  test('has one scale: parts are to the column as dollars are to the cost', () => {
    fc.assert(
      fc.property(any, (state) => {
        const { equity, fairValue, loss } = amountsOf(data, state);
        const failed = state.view === 'failed' || state.view === 'all';
        const scaled = (value: number) => (value / data.cost.value) * column;
        if (!failed) expect(Math.abs(heightOf(state, 'equity') - scaled(equity))).toBeLessThan(5);
        else
          expect(Math.abs(heightOf(state, 'debt-lost') - scaled(loss.lenders + loss.public))).toBeLessThan(8);
        if (state.view === 'cost' && scaled(fairValue) > 2)
          expect(Math.abs(heightOf(state, 'slab-fair') - scaled(fairValue))).toBeLessThan(1);
      }),
    );
  });

  test('loses nothing: what is lost and what is left fill the column, each part at its height', () => {
    fc.assert(
      fc.property(failing, (state) => {
        const parts = PARTS.map((key) => heightOf(state, key)).filter(Boolean);
        const gaps = 4 * PARTS.length;
        const all = parts.reduce((sum, height) => sum + height, 0);
        expect(all).toBeLessThanOrEqual(column);
        expect(all).toBeGreaterThan(column - gaps - 4 * PARTS.length);
      }),
    );
  });

  test('what is lost stands above what is left, and further out', () => {
    fc.assert(
      fc.property(failing, (state) => {
        const at = (keys: string[]) => keys.flatMap((key) => boxOf(state, key) ?? []);
        for (const lost of at(['equity', 'debt-lost']))
          for (const left of at(['equity-kept', 'debt'])) {
            expect(lost.y1).toBeLessThanOrEqual(left.y0);
            expect(lost.x0).toBeGreaterThan(left.x0);
          }
      }),
    );
  });

  test('the loss is in the colour of those who bear it, and equity is first', () => {
    const classes = (state: EffectState) =>
      scene(data, state, size).marks.find(({ key }) => key === 'debt-lost')?.classes;
    expect(classes(states.fails)).toContain('p-lenders');
    expect(classes(states['fails-guaranteed'])).toContain('p-public');
    fc.assert(
      fc.property(failing, (state) => {
        const { equity, loss } = amountsOf(data, state);
        if (boxOf(state, 'debt-lost')) expect(loss.equity).toBeCloseTo(equity, 9);
      }),
    );
  });

  test('the public-coloured outline goes round the lenders’ part where there is a guarantee, and is unseen else', () => {
    for (const state of Object.values(states)) {
      const mark = scene(data, state, size).marks.find(({ key }) => key === 'guarantee');
      expect(mark?.classes).toBe('at-risk');
      expect(mark?.opacity ?? 1).toBe(state.guaranteed ? 1 : 0);
    }
    const [outline, debt] = [boxOf(states.granted, 'guarantee'), boxOf(states.granted, 'debt')];
    expect(outline!.x0).toBeLessThan(debt!.x0);
    expect(outline!.y0).toBeLessThan(debt!.y0);
    expect(outline!.y1).toBeGreaterThan(debt!.y1);
  });

  test('equity and debt are the same objects in every step', () => {
    for (const state of Object.values(states)) {
      const keys = scene(data, state, size).marks.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(['equity', 'debt', 'guarantee']));
    }
  });

  test('names who loses from the top down, whatever is set and however much is drawn', () => {
    fc.assert(
      fc.property(failing, fc.constantFrom(220, 300, 540), (state, height) => {
        const { marks } = scene(data, state, { width: 358, height });
        const heights = ['equity', 'debt-lost', 'kept'].map((key) => {
          const mark = marks.find((m) => m.key === `bold-${key}`);
          return mark?.kind === 'text' ? mark.y : NaN;
        });
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
      }),
    );
  });

  test.each([size, { width: 366, height: 283 }])('tells the sums of its step at $width x $height', (at) => {
    const told: Record<keyof typeof states, RegExp> = {
      'own-risk': /Investors \$14bn.*Lenders \$21bn/,
      granted: /Investors \$5\.25bn.*Lenders \$29\.75bn.*nothing today.*illustrations/,
      cost: /\$2\.68bn at fair value.*\$890m in the budget/,
      fails: /Investors lose \$14bn.*Lenders lose \$10\.5bn/,
      'fails-guaranteed': /Investors lose \$5\.25bn.*The public pays \$19\.25bn/,
      yours: /The public pays \$19\.25bn.*fair value/,
    };
    for (const [step, state] of Object.entries(states))
      expect(wordsOf(state, at), step).toMatch(told[step as keyof typeof states]);
  });

  test('on a phone as well every step names who puts in and who loses, and the prices', () => {
    const phone = { width: 366, height: 283 };
    expect(wordsOf(states.granted, phone)).toMatch(/Investors.*Lenders.*The public.*AEP.*TeraWulf.*Applied/);
    expect(wordsOf(states.yours, phone)).toMatch(
      /Investors lose.*The public pays.*fair value.*in the budget/,
    );
  });
});

describe('the words', () => {
  test('the table’s losses add up, in every failure', () => {
    fc.assert(
      fc.property(failing, (state) => {
        const { rows } = describeChart(data, state, failure).table;
        const names = failure.words.describe.rows;
        const value = (key: keyof typeof names) =>
          rows.find(({ what }) => what?.text === names[key])?.value?.value ?? NaN;
        const borne = value('loss-equity') + value('loss-lenders') + value('loss-public');
        expect(borne).toBeCloseTo(value('loss'), 1);
        expect(value('loss') + value('kept')).toBeCloseTo(data.cost.value, 1);
        expect(value('equity') + value('debt')).toBeCloseTo(data.cost.value, 1);
      }),
    );
  });

  test('every dollar of the picture stands in the table of its step', () => {
    for (const [step, state] of Object.entries(states)) {
      const rows = built
        .step(step)
        .describe()
        .table.rows.flatMap(({ value }) => value?.value ?? []);
      for (const [, digits, unit] of wordsOf(state).matchAll(/\$([\d.]+)(bn|m)/g))
        expect(rows, `$${digits}${unit}`).toContain(Number(digits) / (unit === 'm' ? 1000 : 1));
    }
  });

  test('the titles hold: less interest on more debt, a larger cost by the market, most of the loss the public’s', () => {
    const [alone, granted] = [amountsOf(data, states['own-risk']), amountsOf(data, states.granted)];
    expect(granted.debt).toBeGreaterThan(alone.debt);
    expect(granted.interest).toBeLessThan(alone.interest);
    expect(granted.equity).toBeLessThan(alone.equity);
    expect(granted.fairValue).toBeGreaterThan(granted.booked);
    expect(granted.loss.all).toBe(alone.loss.all);
    expect(granted.loss.public).toBeGreaterThan(granted.loss.all / 2);
    expect(alone.loss.lenders).toBeGreaterThan(0);
  });

  test('each state has a finding of its own', () => {
    const findings = built.steps.map((step) => built.step(step).describe().finding);
    expect(new Set(findings).size).toBe(findings.length);
  });
});
