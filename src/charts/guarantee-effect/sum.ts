/** The project's amounts, and the words that name them: picture, sentence and table are made from these. */
import { formatAmount, type Form } from '../../ledger/numbers.ts';
import { fill, type Template } from '../../ledger/template.ts';
import { projectOf, type Project } from '../../model/guarantee.ts';
import { dollars } from '../kit/money.ts';
import type { EffectData } from './data.ts';
import type { EffectState } from './states.ts';
import type { Slot } from './words.ts';

/** To ten millions: assumptions do not bear more. Adding zero leaves no minus before a zero. */
export const rounded = (value: number): number => Math.round(value * 100 + 1e-6) / 100 + 0;

/** The project of a state, in billions. */
export function amountsOf(
  { cost, terms, expected }: Pick<EffectData, 'cost' | 'terms' | 'expected'>,
  state: EffectState,
): Project {
  return projectOf({
    cost: cost.value,
    ...terms,
    guaranteeLoanToValue: state.lent / 100,
    guaranteedShare: state.guaranteed ? 1 : 0,
    guaranteeSpreadCut: state.saved / 100,
    life: state.life,
    recovery: state.recovery / 100,
    expectedLoss: expected.value,
  });
}

/** What the slots of a text stand for. */
function valuesOf(data: EffectData, state: EffectState, form: Form): Record<Slot, string> {
  const { equity, debt, interest, rate, fairValue, booked, loss } = amountsOf(data, state);
  const bare = amountsOf(data, { ...state, guaranteed: false }).loss;
  const { baseRate, creditSpread } = data.terms;
  const cost = data.cost.value;
  const money = (value: number) => dollars(rounded(value), form);
  const share = (value: number) => formatAmount(value * 100, '%', 'short', 3);
  const { one, more } = data.words.years;
  return {
    cost: money(cost),
    equity: money(equity),
    debt: money(debt),
    interest: money(interest),
    repaid: money(debt / state.life),
    fair: money(fairValue),
    booked: money(booked),
    apart: money(fairValue - booked),
    kept: money(cost - loss.all),
    equityLost: money(loss.equity),
    debtLost: money(loss.lenders),
    publicLost: money(loss.public),
    equityBare: money(bare.equity),
    debtBare: money(bare.lenders),
    equityShare: share(equity / cost),
    debtShare: share(debt / cost),
    rate: share(rate),
    ownRate: share(baseRate + creditSpread),
    expected: share(data.expected.value),
    keptShare: share(state.recovery / 100),
    years: state.life === 1 ? one : fill(more, { years: state.life }),
  };
}

/** A text of the chart with the sum's amounts in its slots. */
export const sayEffect = (
  data: EffectData,
  state: EffectState,
  text: Template<Slot>,
  form: Form = 'short',
): string => fill(text, valuesOf(data, state, form));
