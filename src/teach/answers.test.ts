/** What worked answers say of the model and of the record, worked out anew; their figures are filled in where they stand. */
import { describe, expect, it } from 'vitest';
import { readLedger } from '../ledger/read.ts';
import { endingOf } from '../model/endings.ts';
import { withInputs, type Inputs } from '../model/inputs.ts';
import { run } from '../model/run.ts';
import { readLessons } from './lessons.ts';
import { outcomeOf, settingsIn } from './outcome.ts';

const value = (id: string, end: 'value' | 'low' | 'high' = 'value') =>
  Number(readLedger().claims.get(id)?.[end]);
const answer = (lesson: string, question: string): string => {
  const found = readLessons()
    .find(({ id }) => id === lesson)
    ?.questions.find(({ id }) => id === question)?.answer;
  if (!found) throw new Error(`no answer to ${lesson}/${question}`);
  return found;
};
const ending = (some: Partial<Inputs>) => endingOf(run(withInputs(some)));

describe('a model is an argument', () => {
  const more = run(withInputs({ revenue2030: 280 }));
  it('names what revenue of 280 leaves unpaid', () => {
    expect(more.gap2033).toBeCloseTo(42, 0);
    expect(answer('a-model-is-an-argument', 'predicted')).toContain('$42 billion is left in 2033');
    expect(outcomeOf({ set: 'r30=280', of: 'gap2033' }).value).toBe(more.gap2033);
    // "The ending's name stays": that of the start.
    expect([endingOf(more), ending({})]).toEqual(['renegotiates', 'renegotiates']);
  });
  it('names single values that change the ending, with the ending that each leads to', () => {
    const said = answer('a-model-is-an-argument', 'one-value');
    const changes: [Partial<Inputs>, ReturnType<typeof endingOf>, string][] = [
      [{ revenue2030: 390 }, 'grows-into-it', 'Revenue of $390 billion in 2030: grows into it.'],
      [{ revenue2030: 150 }, 'breaks', 'Revenue of $150 billion: breaks.'],
      [
        { equityAvailable: 500 },
        'carried-by-the-markets',
        'New equity of $500 billion: carried by the markets.',
      ],
      [{ commitments: 1000 }, 'carried-by-the-markets', 'of $1 trillion: carried by the markets.'],
      [{ deferrableShare: 0.2 }, 'breaks', 'a fifth of the bill and not more: breaks,'],
    ];
    for (const [inputs, name, words] of changes) {
      expect(ending(inputs)).toBe(name);
      expect(said).toContain(words);
    }
  });
  it('says of credit and guarantee that the bill is not paid all the same, and what the public pays', () => {
    const { gap2033, publicMoney } = run(withInputs({ creditRate: 0.35, guaranteedShare: 1 }));
    expect(gap2033).toBeGreaterThan(0.5);
    expect(gap2033).toBeLessThan(run(withInputs({})).gap2033);
    const parts = ['public', 'creditKept', 'guaranteeCost'].map((of) =>
      Number(outcomeOf({ set: 'c=0.35&gu=1', of }).value),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(publicMoney, 6);
    expect(answer('a-model-is-an-argument', 'support')).toContain(
      'The public pays $300 billion: $190 billion',
    );
  });
});

describe('who bears the risk', () => {
  it('has the same loss in both columns, by hand', () => {
    const cost = value('power-cost-per-gigawatt', 'low') / 1e9;
    const loss = cost * 0.7;
    const of = (guarantee: string) =>
      ['equityLost', 'lendersLost', 'publicLost'].map((name) => outcomeOf({ guarantee, of: name }).value);
    expect(of('none')).toEqual([cost * 0.4, loss - cost * 0.4, 0]);
    expect(of('base')).toEqual([cost * 0.15, 0, loss - cost * 0.15]);
    expect(answer('who-bears-the-risk', 'table')).toContain(
      'investors lose $14 billion, lenders $10.5 billion, and the public nothing',
    );
    expect(answer('who-bears-the-risk', 'table')).toContain('the public $19.25 billion');
  });
  it('takes no terms that the chart does not have', () => {
    expect(() => outcomeOf({ guarantee: 'ge-left=200', of: 'debt' })).toThrow('does not take');
    expect(() => outcomeOf({ guarantee: 'base', of: 'gain' })).toThrow('it reports: equity');
    expect(() => settingsIn('r30=9')).toThrow('the lab does not take r30=9; it would use 20');
    expect(() => settingsIn('revenue=9')).toThrow('the lab has no value "revenue"');
  });
});

describe('the record', () => {
  it('bears out the growth that forecasts need', () => {
    const [from, low, high] = [
      'revenue-2025-actual-13-07bn',
      'projection-2025-09-200bn-2030',
      'projection-2026-02-280bn-2030',
    ].map((id) => value(id)) as [number, number, number];
    const growth = (to: number) => Math.round(100 * ((to / from) ** (1 / 5) - 1));
    const claim = 'required-growth-own-arithmetic';
    expect([growth(low), growth(high)]).toEqual([value(claim, 'low'), value(claim, 'high')]);
  });
  it('bears out what answers compare', () => {
    const whole = value('commitments-1-4tn-8-years');
    expect(value('priced-purchases-610bn')).toBeLessThan(whole / 2);
    expect(value('priced-purchases-610bn') + value('not-itemised-790bn')).toBe(whole);
    const works = [
      'scale-apollo-cost',
      'scale-interstate-530bn',
      'scale-marshall-143bn',
      'scale-manhattan-cost',
    ];
    expect(works.reduce((sum, id) => sum + value(id), 0)).toBeLessThan(whole);
    expect(Math.round(whole / value('revenue-2025-actual-13-07bn') / 10) * 10).toBeGreaterThanOrEqual(100);
    // The sum of February, over its five years, is less a year than the old one over its eight.
    expect(value('since-600bn-target') / 5).toBeLessThan(value('average-175bn-a-year'));
    expect(value('scale-plan-share')).toBeLessThan(value('scale-apollo-share', 'high'));
  });
});
