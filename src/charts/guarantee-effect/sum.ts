/** The project's amounts, and the words that name them: picture, sentence and table are made from these. */
import { formatAmount, formatNumber, type Form } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import { projectOf, type Project } from '../../model/guarantee.ts';
import type { EffectData } from './data.ts';
import type { EffectState } from './states.ts';

/** To ten millions: assumptions do not bear more. Adding zero leaves no minus before a zero. */
export const rounded = (value: number): number => Math.round(value * 100 + 1e-6) / 100 + 0;
const dollars = (value: number, form: Form = 'short'): string =>
  formatAmount(rounded(value) * 1e9, 'USD', form);
const percent = (value: number): string => `${formatNumber(value, 3)}%`;

/** The project of a state, in billions. */
export function amountsOf({ cost, terms, expected }: EffectData, state: EffectState): Project {
  return projectOf({
    cost: cost.value,
    ...terms,
    guaranteeLoanToValue: state.lent / 100,
    guaranteedShare: state.guaranteed ? 1 : 0,
    guaranteeSpreadCut: state.saved / 100,
    ...{ life: state.life, recovery: state.recovery / 100, expectedLoss: expected.value },
  });
}

/** What the places in a text stand for. */
function valuesOf(data: EffectData, state: EffectState, form: Form): Record<string, string> {
  const { loss, ...all } = amountsOf(data, state);
  const bare = amountsOf(data, { ...state, guaranteed: false }).loss;
  const { baseRate, creditSpread } = data.terms;
  const money = {
    cost: data.cost.value,
    ...{ equity: all.equity, debt: all.debt, interest: all.interest, repaid: all.debt / state.life },
    ...{ fair: all.fairValue, booked: all.booked, apart: all.fairValue - all.booked },
    ...{ kept: data.cost.value - loss.all, equityLost: loss.equity },
    ...{ debtLost: loss.lenders, publicLost: loss.public },
    ...{ equityBare: bare.equity, debtBare: bare.lenders },
  };
  const shares = {
    equityShare: all.equity / data.cost.value,
    debtShare: all.debt / data.cost.value,
    rate: all.rate,
    ownRate: baseRate + creditSpread,
    expected: data.expected.value,
    keptShare: state.recovery / 100,
  };
  return {
    ...Object.fromEntries(Object.entries(money).map(([key, value]) => [key, dollars(value, form)])),
    ...Object.fromEntries(Object.entries(shares).map(([key, value]) => [key, percent(value * 100)])),
    years: state.life === 1 ? (data.text['year'] ?? '') : `${state.life} ${data.text['years'] ?? ''}`,
  };
}

/** A text of the chart with its places filled in. */
export function said(data: EffectData, state: EffectState, key: string, form: Form = 'short'): string {
  const values = valuesOf(data, state, form);
  return fill(data.text[key] ?? '', values);
}
