/** The words of the credit's sum: the finding, the long description, the table. */
import { formatNumber } from '../../ledger/format.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { CreditData, Known } from './types.ts';
import { states, type CreditState } from './states.ts';
import { amountsOf, spoken } from './sum.ts';

type Row = Record<string, Cell>;

/** Claims that have done one of these sums already. */
const DONE: Readonly<Record<string, string>> = {
  'gigawatt 100 35': 'arith-35-percent-per-gigawatt',
  'plan 100 35': 'arith-35-percent-of-1400bn',
};

export function describe(data: CreditData, state: CreditState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const cell = (exact: number, claim?: string): Cell => {
    // Without the last digits that binary sums leave.
    const value = Number(exact.toPrecision(10));
    return { text: formatNumber(value), value, ...(claim ? { claim } : {}) };
  };
  const row = (what: string, value: Cell, unit: 'usd' | 'percent', how: string, claim?: string): Row => ({
    what: { text: what },
    value,
    unit: { text: t(`unit-${unit}`) },
    how: { text: t(`how-${how}`), ...(claim ? {} : { evidence: 'model', sources: [] }) },
  });
  const known = (what: string, { value, claim }: Known): Row =>
    row(what, cell(value, claim), 'usd', 'ledger', claim);
  const { base, share, rate, pass, factors, marks, beside } = state;
  const { credit, tenant, owner } = amountsOf(data, state);
  const done = DONE[`${base} ${share} ${rate}`];
  const law = data.rates[rate];
  const rows = [
    known(t(`sum-${base}`), data.bases[base]),
    ...(factors === 'rate' ? [] : [row(t('row-share'), cell(share), 'percent', 'assumption')]),
    row(t('row-rate'), cell(rate, law), 'percent', 'law', law),
    row(t('row-credit'), cell(credit, done), 'usd', 'sum', done),
    ...(factors === 'pass'
      ? [
          row(t('row-pass'), cell(pass), 'percent', 'assumption'),
          row(t('row-tenant'), cell(tenant), 'usd', 'sum'),
          row(t('row-owner'), cell(owner), 'usd', 'sum'),
        ]
      : []),
    ...(marks === 'rates'
      ? [25, 30].map((other) => row(t(`row-rate-${other}`), cell((credit / rate) * other), 'usd', 'sum'))
      : []),
    ...(marks === 'shares' ? [known(t('row-buildings'), data.buildings)] : []),
    ...(beside
      ? [
          ...(['gigawatt', 'four'] as const)
            .filter((id) => data.bases[id].value < data.bases[base].value)
            .map((id) => known(t(`sum-${id}`), data.bases[id])),
          known(t('row-score'), data.score),
        ]
      : []),
  ];
  const step = Object.entries(states).find(
    ([, s]) => s.base === base && s.factors === factors && s.marks === marks,
  );
  return {
    finding: t(`finding-${step?.[0] ?? 'yours'}`),
    long: `${t('long-intro')} ${spoken(data, state)}`,
    table: {
      // The sum of the reader's own values is in the sentence beside the controls.
      caption: t(step && step[0] !== 'yours' ? 'table-caption' : 'table-caption-yours'),
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
