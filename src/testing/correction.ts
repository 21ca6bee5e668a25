/** A correction for tests. */
import type { Correction } from '../corrections/types.ts';

/** One that was made at no place, unless told. */
export const aCorrection = (changed: Partial<Correction> = {}): Correction => ({
  id: 'first',
  at: '2026-11-29T18:05Z',
  grade: 'number',
  what: 'It said twelve.',
  right: 'It is thirteen.',
  why: 'The accounts came out.',
  places: [],
  ...changed,
});
