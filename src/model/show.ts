/** Values of the model as people read and type them: percent for fractions, dollars in billions. Pure. */
import { formatAmount, formatBillions, formatNumber } from '../ledger/numbers.ts';
import { SITE } from '../ledger/site-language.ts';
import type { Unit } from './inputs.ts';

/** Fractions are typed as percent; all else as it is. */
const FACTORS: Partial<Record<Unit, number>> = { share: 100, rate: 100 };

/** Without the last digits that binary products leave. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A value as it stands in a number field. */
export const toField = (unit: Unit, value: number): number => tidy(value * (FACTORS[unit] ?? 1));

/** A number field's value as the model takes it. */
export const fromField = (unit: Unit, typed: number): number => tidy(typed / (FACTORS[unit] ?? 1));

/** An input's value in words, with its unit; voices spell out what is short. */
export function showValue(unit: Unit, value: number, form: 'short' | 'long' = 'short'): string {
  if (unit === 'billions') return formatBillions(value, form);
  if (unit === 'years') return formatAmount(value, 'years', 'long');
  return unit === 'number' ? formatNumber(value) : formatAmount(toField(unit, value), '%');
}

/**
 * A sum in a sentence: at most two significant figures, for the model is no finer than that.
 * @param billions of dollars
 */
export function about(billions: number): string {
  const size = Math.abs(billions);
  if (size < 0.5) return SITE.nothing;
  const sum = formatBillions(size, 'long', 2);
  return billions < 0 ? SITE.minus(sum) : sum;
}

/** The same where there is little room. */
export const aboutShort = (billions: number): string => formatBillions(billions, 'short', 2);
