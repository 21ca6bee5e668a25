/** Results as they are told: cents for each dollar, with their sign. Pure. */
import { formatExact } from '../../ledger/numbers.ts';

/** Cents below which hundredths of one are told. */
const FINE = 0.5;

/** Cents as they are told: tenths of a cent are below what such figures can bear, save where all is less. */
export const rounded = (cents: number): number => Number(cents.toFixed(Math.abs(cents) < FINE ? 2 : 0));

/** The same with their sign. */
export function signed(cents: number): string {
  const size = Math.abs(cents);
  const words = size < FINE ? formatExact(size, 2) : formatExact(Math.round(size));
  return `${cents < 0 ? '−' : '+'}${words}`;
}
