/** The sum, line by line: what is drawn beside the areas and what is said of them are made here, from one state. */
import { formatAmount, formatNumber } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import { creditOf, type Credit } from '../../model/credit.ts';
import type { CreditData } from './types.ts';
import type { CreditState } from './states.ts';

/** One line of the sum. */
export interface Line {
  key: 'base' | 'share' | 'rate' | 'credit' | 'pass' | 'tenant';
  sign: '' | '× ' | '= ';
  /** Billions of dollars, or percent. */
  value: number;
  text: string;
  /** What it is, and in a few words. */
  words: string;
  short: string;
}

export const dollars = (value: number, form: 'short' | 'long' = 'short'): string =>
  formatAmount(value * 1e9, 'USD', form);
export const percent = (value: number): string => `${formatNumber(value)}%`;

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
  const line = (key: Line['key'], sign: Line['sign'], value: number, name: string = key): Line => ({
    ...{ key, sign, value },
    text: key === 'share' || key === 'rate' || key === 'pass' ? percent(value) : dollars(value),
    words: data.text[`sum-${name}`] ?? name,
    short: data.text[`short-${name}`] ?? name,
  });
  return [
    line('base', '', base, state.base),
    ...(factors === 'rate' ? [] : [line('share', '× ', share)]),
    line('rate', '× ', rate),
    line('credit', '= ', credit),
    ...(factors === 'pass' ? [line('pass', '× ', pass), line('tenant', '= ', tenant)] : []),
  ];
}

/** The same sum as a sentence or two. */
export function spoken(data: CreditData, state: CreditState): string {
  const { owner } = amountsOf(data, state);
  const lines = sumOf(data, state).map(({ key, value, text }) => [
    key,
    key === 'base' || key === 'credit' || key === 'tenant' ? dollars(value, 'long') : text,
  ]);
  return fill(data.text[`say-${state.factors}`] ?? '', {
    name: data.text[`sum-${state.base}`] ?? '',
    owner: dollars(owner, 'long'),
    ...Object.fromEntries(lines),
  });
}
