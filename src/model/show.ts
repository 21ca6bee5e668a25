/** Values of the model as people read and type them: percent for fractions, dollars in billions. Pure. */
import { formatNumber } from '../ledger/format.ts';
import type { Unit } from './inputs.ts';

/** Fractions are typed as percent; all else as it is. */
const FACTORS: Partial<Record<Unit, number>> = { share: 100, rate: 100 };

/** Without the last digits that binary products leave. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A value as it stands in a number field. */
export const toField = (unit: Unit, value: number): number => tidy(value * (FACTORS[unit] ?? 1));

/** A number field's value as the model takes it. */
export const fromField = (unit: Unit, typed: number): number => tidy(typed / (FACTORS[unit] ?? 1));

/** What stands behind a number field. */
export const UNIT_WORDS: Record<Unit, string> = {
  billions: 'billion dollars',
  share: '%',
  rate: '%',
  years: 'years',
  number: '',
};

/** An input's value in words, with its unit. */
export function shown(unit: Unit, value: number): string {
  const text = formatNumber(toField(unit, value));
  if (unit === 'billions') return value >= 1000 ? `$${formatNumber(value / 1000)}tn` : `$${text}bn`;
  if (unit === 'years') return `${text} ${value === 1 ? 'year' : 'years'}`;
  return unit === 'number' ? text : `${text}%`;
}

/**
 * A sum in a sentence: at most two significant figures, for the model is no finer than that.
 * @param billions of dollars
 */
export function about(billions: number): string {
  const size = Math.abs(billions);
  if (size < 0.5) return 'nothing';
  const rounded = Number(size.toPrecision(2));
  const sum =
    rounded >= 1000 ? `$${formatNumber(rounded / 1000)} trillion` : `$${formatNumber(rounded)} billion`;
  return billions < 0 ? `minus ${sum}` : sum;
}

/** The same where there is little room. */
export function aboutShort(billions: number): string {
  const rounded = Number(billions.toPrecision(2));
  return Math.abs(rounded) >= 1000 ? `$${formatNumber(rounded / 1000)}tn` : `$${formatNumber(rounded)}bn`;
}
