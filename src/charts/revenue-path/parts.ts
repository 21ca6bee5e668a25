/** Small parts that the drawings of the revenue chart share. */
import { formatAmount } from '../../ledger/format.ts';
import { MONTHS } from '../kit/time.ts';

/** Everything in this chart is customers' money. */
export const PAYER = 'customers';

/** Billions of dollars as a label: 13.07 is "$13.07bn". */
export const bn = (value: number): string => formatAmount(value * 1e9, 'USD', 'short');

/** "2025-09" as "Sep 2025", or "Sep ’25" where room is short. */
export function monthOf(iso: string, small: boolean): string {
  const [year = '', month] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  return name ? `${name} ${small ? `’${year.slice(2)}` : year}` : year;
}
