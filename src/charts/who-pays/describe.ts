/** The description of the bar: the finding, the long description, the table. */
import { formatAmount, formatExact, formatList } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { PAYERS } from '../../ledger/payers.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { TEXT, USD_BN, tableOf } from '../kit/table.ts';
import type { FullData, Money } from './data.ts';
import { describeResults } from './describe-results.ts';
import type { WhoPaysState } from './states.ts';
import type { Told } from './words.ts';

type Row = Record<'what' | 'payer' | 'value' | 'as' | 'why', Cell>;

/** A sum as a cell, with no more digits than the ledger has. */
function sumCell(exact: number, claim?: string): Cell {
  const value = Number(exact.toPrecision(6));
  return { text: formatExact(value), value, ...(claim === undefined ? {} : { claim }) };
}

/** A sum that is this site's arithmetic. */
const ownSum = (exact: number): Cell => ({ ...sumCell(exact), evidence: 'model', sources: [] });

/** What the picture of a state says, in words and as a table. */
export function describe(data: FullData, state: WhoPaysState, told: Told): Description {
  const { whole, words: picture } = data;
  const { table, describe: said } = told.words;
  const full = ['known', 'dated', 'hoped'].includes(state.view);
  const come = (all: Money[], shown: boolean) =>
    shown ? all.filter(({ after }) => after <= state.after) : [];
  /** Whether something else has taken an outline's place. */
  const gone = ({ until }: Money) => until !== undefined && until <= state.after;
  const rows = come(data.rows, full);
  const hoped = state.view === 'hoped';
  const plans = come(data.plans, hoped).filter((plan) => !gone(plan));
  const replaced = hoped ? data.plans.filter(gone) : [];
  const beside = come(data.beside, hoped);
  const filled = rows.reduce((all, { value }) => all + value, 0);
  const open = whole.value - filled;
  const finding = fill(told.finding, {
    ...{ filled: dollars(filled, 'long', 3), open: dollars(open, 'long', 3) },
  });
  if (state.view === 'endings' || state.view === 'model')
    return describeResults(data, state, finding, said.results);

  const counted =
    (as: 'counted' | 'plan' | 'replaced' | 'beside') =>
    ({ name, payer, value, part, claim, evidence, weak, why = '' }: Money): Row => {
      const known = said.as[evidence === 'model' && as === 'plan' ? 'model' : as];
      return {
        what: { text: name },
        payer: { text: picture.names[payer] },
        value: sumCell(value, part ? undefined : claim),
        as: { text: weak ? fill(said.as.weak, { as: known }) : known },
        // A part of what a claim says is our subtraction: the claim then stands behind the reason.
        why: { text: why, ...(part ? { claim } : {}) },
      };
    };
  const nobody: Row = {
    what: { text: said.gap },
    payer: { text: said.none },
    // Of an empty bar the gap is the whole.
    value: filled > 0 ? ownSum(open) : sumCell(open, whole.claim),
    as: { text: said.as.gap },
    why: { text: said.gapWhy },
  };
  const stated: Row = {
    what: { text: said.whole },
    payer: { text: '' },
    value: sumCell(whole.value, whole.claim),
    as: { text: said.as.stated },
    why: { text: said.wholeWhy },
  };
  const listed = (state.view === 'payers' ? PAYERS : []).map((name): Row => ({
    what: { text: picture.says[name] },
    payer: { text: picture.names[name] },
    value: { text: said.open },
    as: { text: said.as.open },
    why: { text: '' },
  }));
  const leftOut = (state.view === 'known' && rows.length === data.rows.length ? data.leftOut : []).map(
    ({ statement, value, said: words, claim, why }): Row => ({
      what: { text: statement },
      payer: { text: said.none },
      value: { ...(value === null ? { text: words } : { text: formatExact(value), value }), claim },
      as: { text: said.as.leftOut },
      why: { text: why },
    }),
  );
  /** The same record, counted by other fair rules; plans are beside it. */
  const rules = (full && !hoped && rows.length === data.rows.length ? data.rules : []).map(
    ({ name, value }): Row => {
      const share = formatAmount((100 * value) / whole.value, '%', 'short', 2);
      return {
        what: { text: name },
        payer: { text: '' },
        value: ownSum(value),
        as: { text: said.as.rule },
        why: { text: fill(said.ofWhole, { share }) },
      };
    },
  );
  const lineOf = ({ payer, name, value }: Money) =>
    fill(said.row, { payer: picture.names[payer], name, sum: dollars(value, 'long') });
  const lines = [
    ...rows.map(lineOf),
    ...plans.map((plan) => fill(said.plan, { row: lineOf(plan) })),
    ...beside.map((one) => fill(said.beside, { row: lineOf(one), promise: picture.promise })),
    fill(picture.labels.row, { name: said.gap, sum: dollars(open, 'long', 3) }),
  ];
  return {
    finding,
    long: fill(said.long, { rows: formatList(lines) }),
    table: tableOf(table, { what: TEXT, payer: TEXT, value: USD_BN, as: TEXT, why: TEXT }, [
      stated,
      ...rows.map(counted('counted')),
      ...listed,
      nobody,
      ...plans.map(counted('plan')),
      ...replaced.map(counted('replaced')),
      ...beside.map(counted('beside')),
      ...rules,
      ...leftOut,
    ]),
  };
}
