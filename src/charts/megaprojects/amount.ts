/** What is written of a work: its amount, and what is said after its name. */
import { formatAmount, formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { dollars } from '../kit/money.ts';
import type { Work } from './data.ts';
import type { Money } from './states.ts';
import type { Picture } from './words.ts';

/** A work with its amount and its note as they are written in the picture. */
export interface Shown extends Work {
  amount: string;
  note: string;
}

/** Billions of dollars, or percent; both ends where counts differ. */
export function writeAmount({ low, high }: Pick<Work, 'low' | 'high'>, money: Money, words: Picture): string {
  if (money === 'share') {
    const percent = formatAmount(high ?? low, '%', 'short');
    return high === undefined ? percent : fill(words.shares, { low: formatNumber(low), high: percent });
  }
  return high === undefined ? dollars(low) : fill(words.range, { low: dollars(low), high: dollars(high) });
}

/** @param brief whether a bare year says enough of the money's; the picture's first line says what it is the year of */
export function noteOf(
  { noted, year = 0, from = 0, to = 0, weak }: Work,
  { notes }: Picture,
  brief: boolean,
): string {
  if (noted === 'none') return '';
  if (noted === 'oneYear' || noted === 'planned') return notes[noted];
  if (noted) return brief ? String(year) : fill(notes[noted], { year });
  const years = to - from === 1 ? String(from) : fill(notes.years, { from, to: to - 1 });
  return weak ? fill(notes.weak, { note: years }) : years;
}
