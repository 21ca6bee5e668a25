/** Who is heard in which view. */
import type { View } from './states.ts';

export interface Spoken {
  key: string;
  /** Of the stretch in which it was said, where the hour is not on record: keeps the order of saying. */
  at?: number;
  /** How much of the words is shown where there is room: all, where nothing is said. */
  form?: Form;
  /** When it was said with all that is known of it: both clocks, or that the hour is not on record. */
  dated?: true;
  /** Words alone: another view says whose they are. */
  bare?: true;
  /** Without the time: the mark before has the same. */
  same?: true;
  /** Only where words stand on both sides. */
  broad?: true;
  /** Where words stand on both sides: this one, whatever the mark’s place. */
  side?: 'left' | 'right';
  /** Who is shortened last; of equal weight all are shortened alike. */
  weight: number;
}
export type Form = 'words' | 'short' | 'tiny';

export const VIEWS: Record<View, readonly Spoken[]> = {
  letter: [
    { key: 'letter', at: 0.1, weight: 2 },
    { key: 'reading-makers', at: 0.3, side: 'right', weight: 3 },
    { key: 'reading-centers', at: 0.7, weight: 3 },
    { key: 'bet', weight: 1 },
    { key: 'backstop', form: 'short', bare: true, broad: true, weight: 4 },
    { key: 'post', form: 'short', bare: true, broad: true, weight: 4 },
  ],
  'on-stage': [
    { key: 'ecosystem', at: 0.16, weight: 1 },
    { key: 'backstop', at: 0.5, dated: true, weight: 3 },
    { key: 'exactly', at: 0.8, same: true, weight: 2 },
    { key: 'post', weight: 3 },
  ],
  withdrawn: [
    { key: 'backstop', at: 0.2, dated: true, weight: 3 },
    { key: 'exactly', at: 0.8, same: true, weight: 1 },
    { key: 'post', dated: true, weight: 3 },
    { key: 'reason', same: true, side: 'right', weight: 2 },
  ],
  answers: [
    { key: 'backstop', at: 0.5, form: 'short', bare: true, weight: 1 },
    { key: 'post', form: 'short', bare: true, weight: 1 },
    { key: 'sacks', weight: 4 },
    { key: 'denial', form: 'short', weight: 4 },
    { key: 'fabs', form: 'short', same: true, weight: 3 },
    { key: 'doubt', at: 0.8, broad: true, weight: 1 },
    { key: 'supply', weight: 2 },
  ],
  afterwards: [
    { key: 'backstop', at: 0.5, form: 'short', bare: true, weight: 1 },
    { key: 'post', form: 'short', bare: true, weight: 1 },
    { key: 'warren', weight: 2 },
    { key: 'again', weight: 3 },
    { key: 'gap', weight: 4 },
  ],
};

/** What was withdrawn, and by what: both stand in every view that shows the one. */
export const WITHDRAWN = ['ecosystem', 'backstop', 'exactly'] as const;
export const BY = 'post';
