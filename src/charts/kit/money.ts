/** Amounts as drawings write them. Pure. */
import { formatAmount, type Form } from '../../ledger/numbers.ts';

/**
 * Billions of dollars in words or in figures: 1400 is "$1.4tn", or "$1.4 trillion" in prose.
 * @param digits significant figures at most
 */
export const dollars = (billions: number, form: Form = 'short', digits = 4): string =>
  formatAmount(billions * 1e9, 'USD', form, digits);
