/** The description of the guaranteed project: the finding, the long description, the table. */
import { formatNumber, formatText } from '../../ledger/numbers.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { NUMBER, TEXT, tableOf } from '../kit/table.ts';
import type { EffectData } from './data.ts';
import { inputs } from './inputs.ts';
import type { EffectState } from './states.ts';
import { amountsOf, rounded, sayEffect } from './sum.ts';
import type { Told } from './words.ts';

type Row = Record<string, Cell>;
type Words = Told['words']['describe'];
type What = keyof Words['rows'];
type How = keyof Words['how'];

/** The units of the rows, as tables name them. */
const UNITS = { usd: 'USD bn', percent: '%', years: 'years', points: 'bp', above: 'bp' } as const;

export function describe(data: EffectData, state: EffectState, told: Told): Description {
  const words = told.words.describe;
  const cell = (value: number, claim?: string): Cell => ({
    text: formatNumber(value),
    value,
    ...(claim ? { claim } : {}),
  });
  /** A claim vouches for the number, or else for what it leans on. */
  const row = (what: What, value: Cell, unit: keyof Words['units'], how: How, rests?: string): Row => ({
    what: { text: words.rows[what] },
    value: { ...value, unit: UNITS[unit] },
    unit: { text: words.units[unit] },
    how: {
      text: words.how[how],
      ...(rests ? { claim: rests } : value.claim ? {} : { evidence: 'model', sources: [] }),
    },
  });
  const sum = (what: What, value: number): Row => row(what, cell(rounded(value)), 'usd', 'sum');
  const share = (what: What, value: number, how: How, rests?: string): Row =>
    row(what, cell(Number((value * 100).toPrecision(6))), 'percent', how, rests);

  const { guaranteed, view, life } = state;
  const { cost, terms, expected, examples } = data;
  const { equity, debt, rate, interest, fairValue, booked, loss } = amountsOf(data, state);
  const failed = view === 'failed' || view === 'all';
  const rows = [
    row('cost', cell(cost.value, cost.claim), 'usd', 'ledger'),
    share(guaranteed ? 'lent-guaranteed' : 'lent', debt / cost.value, 'assumption'),
    sum('equity', equity),
    sum('debt', debt),
    ...(failed && view !== 'all'
      ? []
      : [
          share('base-rate', terms.baseRate, 'rounded', 'financing-hy-benchmarks'),
          share('spread', terms.creditSpread, 'rounded', 'financing-softbank-margin-rate'),
          ...(guaranteed ? [share('saved', state.saved / 100, 'leans', 'financing-aep-rate')] : []),
          share('rate', rate, 'sum'),
          sum('interest', interest),
        ]),
    ...(view === 'priced'
      ? examples.map(({ id, value, claim }) =>
          row(id, cell(value * 100, claim), id === 'federal' ? 'above' : 'points', 'ledger'),
        )
      : []),
    ...(view === 'cost' || view === 'all'
      ? [
          row('life', cell(life), 'years', 'leans', 'financing-depreciation-5-6'),
          sum('fair', fairValue),
          row('expected', cell(expected.value * 100, expected.claim), 'percent', 'ledger'),
          sum('booked', booked),
          sum('apart', rounded(fairValue) - rounded(booked)),
        ]
      : []),
    ...(failed
      ? [
          share('recovery', state.recovery / 100, 'assumption'),
          sum('loss', loss.all),
          sum('loss-equity', loss.equity),
          sum('loss-lenders', loss.lenders),
          sum('loss-public', loss.public),
          sum('kept', cost.value - loss.all),
        ]
      : []),
  ];
  // Steps and states have the same names.
  const picture = words.steps[told.step as keyof Words['steps']];
  const { table } = told.words;
  // What the reader's own values come to is in the sentences beside the controls.
  const caption = told.step === inputs.step ? words.ownCaption : table.caption;
  return {
    finding: sayEffect(data, state, told.finding, 'long'),
    long: formatText(words.intro, sayEffect(data, state, picture, 'long')),
    table: tableOf({ ...table, caption }, { what: TEXT, value: NUMBER, unit: TEXT, how: TEXT }, rows),
  };
}
