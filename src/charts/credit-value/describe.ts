/** The description of the credit's sum: the finding, the long description, the table. */
import { formatNumber, formatText } from '../../ledger/numbers.ts';
import type { Known } from '../../ledger/records.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { NUMBER, TEXT, tableOf } from '../kit/table.ts';
import type { CreditData } from './data.ts';
import { inputs } from './inputs.ts';
import { OTHER_RATES, type CreditState } from './states.ts';
import { amountsOf, sayAmounts } from './sum.ts';
import type { Told } from './words.ts';

type Row = Record<string, Cell>;
type Words = Told['words']['describe'];

/** The units of the sum, as tables name them. */
const UNITS = { usd: 'USD bn', percent: '%' } as const;
/** Claims that have done one of these sums already. */
const DONE: Readonly<Record<string, string>> = {
  'gigawatt 100 35': 'arith-35-percent-per-gigawatt',
  'plan 100 35': 'arith-35-percent-of-1400bn',
};

export function describe(data: CreditData, state: CreditState, told: Told): Description {
  const words = told.words.describe;
  const cell = (exact: number, claim?: string): Cell => {
    // Without the last digits that binary sums leave.
    const value = Number(exact.toPrecision(10));
    return { text: formatNumber(value), value, ...(claim ? { claim } : {}) };
  };
  const row = (
    what: string,
    value: Cell,
    unit: keyof Words['units'],
    how: keyof Words['how'],
    claim?: string,
  ): Row => ({
    what: { text: what },
    value: { ...value, unit: UNITS[unit] },
    unit: { text: words.units[unit] },
    how: { text: words.how[how], ...(claim ? {} : { evidence: 'model', sources: [] }) },
  });
  const known = (what: string, { value, claim }: Known): Row =>
    row(what, cell(value, claim), 'usd', 'ledger', claim);
  const { base, share, rate, pass, factors, marks, beside } = state;
  const { credit, tenant, owner } = amountsOf(data, state);
  const done = DONE[`${base} ${share} ${rate}`];
  const law = data.rates[rate];
  const rows = [
    known(data.words.sum[base], data.bases[base]),
    ...(factors === 'rate' ? [] : [row(words.rows.share, cell(share), 'percent', 'assumption')]),
    row(words.rows.rate, cell(rate, law), 'percent', 'law', law),
    row(words.rows.credit, cell(credit, done), 'usd', 'sum', done),
    ...(factors === 'pass'
      ? [
          row(words.rows.pass, cell(pass), 'percent', 'assumption'),
          row(words.rows.tenant, cell(tenant), 'usd', 'sum'),
          row(words.rows.owner, cell(owner), 'usd', 'sum'),
        ]
      : []),
    ...(marks === 'rates'
      ? OTHER_RATES.map((other) => row(words.otherRates[other], cell((credit / rate) * other), 'usd', 'sum'))
      : []),
    ...(marks === 'shares' ? [known(words.rows.buildings, data.buildings)] : []),
    ...(beside
      ? [
          ...(['gigawatt', 'four'] as const)
            .filter((id) => data.bases[id].value < data.bases[base].value)
            .map((id) => known(data.words.sum[id], data.bases[id])),
          known(words.rows.score, data.score),
        ]
      : []),
  ];
  const { table } = told.words;
  // The sum of the reader's own values is in the sentence beside the controls.
  const caption = told.step === inputs.step ? words.ownCaption : table.caption;
  const sum = factors === 'pass' ? data.words.own : words.sums[factors];
  return {
    finding: told.finding,
    long: formatText(words.intro, sayAmounts(data, state, sum)),
    table: tableOf({ ...table, caption }, { what: TEXT, value: NUMBER, unit: TEXT, how: TEXT }, rows),
  };
}
