/** The claims that the file of words lists, as bars. Sums are in billions of dollars. */
import { formatDate } from '../../ledger/format.ts';
import { claimOf, known, type Known } from '../../ledger/records.ts';
import type { ChartText, Ledger } from '../../ledger/types.ts';
import type { Picture } from './words.ts';

export interface Bar extends Known {
  /** The time that the claim is about. */
  period: string;
}
export interface Data {
  bars: Bar[];
  words: Picture;
}

/** @throws naming a claim that is missing, is in another unit, or says nothing of its period */
export function load(ledger: Ledger, { claims }: ChartText): Omit<Data, 'words'> {
  return {
    bars: claims.map((id) => {
      const { period } = claimOf(ledger, id);
      if (!period) throw new Error(`claim "${id}" has no period`);
      return { period: formatDate(period), ...known(ledger, id, { unit: 'USD/year', by: 1e9 }) };
    }),
  };
}
