/** An amount in words. Made in the browser too: short enough to be cheaper than the words themselves. */
import type { Work } from './data.ts';
import type { Money } from './states.ts';

/** A work with its amount as it is written in the picture. */
export interface Shown extends Work {
  amount: string;
}

const dollars = (billions: number) => (billions < 1000 ? `$${billions}bn` : `$${billions / 1000}tn`);

/** Billions of dollars, or percent; both ends where counts differ. */
export function written({ low, high }: Pick<Work, 'low' | 'high'>, money: Money): string {
  if (money === 'share') return high === undefined ? `${low}%` : `${low}–${high}%`;
  return high === undefined ? dollars(low) : `${dollars(low)} to ${dollars(high)}`;
}
