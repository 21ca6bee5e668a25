/** The words of the guaranteed project: the finding, the long description, the table. */
import { formatNumber } from '../../ledger/format.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { EffectData } from './data.ts';
import { states, type EffectState } from './states.ts';
import { amountsOf, said, rounded } from './sum.ts';

type Row = Record<string, Cell>;

export function describe(data: EffectData, state: EffectState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const cell = (value: number, claim?: string): Cell => ({
    ...{ text: formatNumber(value), value },
    ...(claim ? { claim } : {}),
  });
  /** A claim vouches for the number, or else for what it leans on. */
  const row = (what: string, value: Cell, unit: string, how: string, rests?: string): Row => ({
    what: { text: t(`row-${what}`) },
    value,
    unit: { text: t(`unit-${unit}`) },
    how: {
      text: t(`how-${how}`),
      ...(rests ? { claim: rests } : value.claim ? {} : { evidence: 'model', sources: [] }),
    },
  });
  const sum = (what: string, value: number): Row => row(what, cell(rounded(value)), 'usd', 'sum');
  const share = (what: string, value: number, how: string, rests?: string): Row =>
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
  const step = Object.entries(states).find(([, s]) => s.guaranteed === guaranteed && s.view === view);
  const name = step?.[0] ?? 'yours';
  return {
    finding: said(data, state, `finding-${name}`, 'long'),
    long: `${t('long-intro')} ${said(data, state, `long-${name}`, 'long')}`,
    table: {
      // What the reader's own values come to is in the sentences beside the controls.
      caption: t(name === 'yours' ? 'table-caption-yours' : 'table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'value', label: t('col-value'), numeric: true },
        { key: 'unit', label: t('col-unit') },
        { key: 'how', label: t('col-how') },
      ],
      rows,
    },
  };
}
