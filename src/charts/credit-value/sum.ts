/** The sum, line by line: what is drawn beside the areas and what is said of them are made here, from one state. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill, type Template } from '../../ledger/template.ts';
import { creditOf, type Credit } from '../../model/credit.ts';
import { dollars } from '../kit/money.ts';
import type { CreditData } from './data.ts';
import type { CreditState } from './states.ts';

/** What a sentence may name of the sum. */
type Term = Line['key'] | 'name' | 'owner';

/** One line of the sum. */
export interface Line {
  key: 'base' | 'share' | 'rate' | 'credit' | 'pass' | 'tenant';
  sign: '' | '× ' | '= ';
  text: string;
  /** What it is, and in a few words. */
  words: string;
  short: string;
}

export const percent = (value: number): string => formatAmount(value, '%', 'short');

/** The amounts of a state, in billions. */
export function amountsOf(
  data: CreditData,
  { base, share, rate, pass }: CreditState,
): Credit & { base: number } {
  const { value } = data.bases[base];
  return {
    base: value,
    ...creditOf({ base: value, share: share / 100, rate: rate / 100, pass: pass / 100 }),
  };
}

/** The lines that a state shows, in the order in which they are read. */
export function sumOf(data: CreditData, state: CreditState): Line[] {
  const { base, credit, tenant } = amountsOf(data, state);
  const { share, rate, pass, factors } = state;
  const line = (key: Line['key'], sign: Line['sign'], value: number): Line => {
    const name = key === 'base' ? state.base : key;
    return {
      key,
      sign,
      text: key === 'share' || key === 'rate' || key === 'pass' ? percent(value) : dollars(value),
      words: data.words.sum[name],
      short: data.words.short[name],
    };
  };
  return [
    line('base', '', base),
    ...(factors === 'rate' ? [] : [line('share', '× ', share)]),
    line('rate', '× ', rate),
    line('credit', '= ', credit),
    ...(factors === 'pass' ? [line('pass', '× ', pass), line('tenant', '= ', tenant)] : []),
  ];
}

/**
 * The same sum as a sentence or two.
 * @param text names the terms that the state shows
 */
export function sayAmounts(data: CreditData, state: CreditState, text: Template<Term>): string {
  const { base, credit, tenant, owner } = amountsOf(data, state);
  return fill(text, {
    base: dollars(base, 'long'),
    name: data.words.sum[state.base],
    share: percent(state.share),
    rate: percent(state.rate),
    credit: dollars(credit, 'long'),
    pass: percent(state.pass),
    tenant: dollars(tenant, 'long'),
    owner: dollars(owner, 'long'),
  });
}
