/** Records of the ledger in, typed data of the credit's sum out. Amounts are billions of US dollars. */
import { claimOf, known, type Known } from '../../ledger/records.ts';
import type { Ledger } from '../../ledger/types.ts';
import { inputs } from './inputs.ts';
import type { BaseId } from './states.ts';
import type { Picture } from './words.ts';

const SCORE = 'amic-original-score-24bn';
const BUILDINGS = 'arith-35-percent-building-only';
/** The rate at which that sum was done. */
const BUILDINGS_RATE = 'amic-raised-2025-35-percent';

export interface CreditData {
  bases: Record<BaseId, Known>;
  /** The first estimate of the whole law's cost. */
  score: Known;
  /** What a gigawatt brings if the computers do not count, in billions and as a share of it in percent. */
  buildings: Known & { share: number };
  /** Claims behind the rates, by percent; for the table, at build alone. */
  rates: Record<string, string>;
  words: Picture;
}

/** Of a range the lower end, so that the credit looks no larger than its least. */
const MEASURES = {
  gigawatt: { unit: 'USD', end: 'low' },
  company: { unit: 'USD/year' },
  four: { unit: 'USD/year' },
  plan: { unit: 'USD' },
} as const satisfies Record<BaseId, object>;

/** @throws when a claim is missing, or has no number of its unit */
export function load(ledger: Ledger): Omit<CreditData, 'words'> {
  const [base, , rate] = inputs.list;
  if (base?.kind !== 'choice' || rate?.kind !== 'choice') throw new Error('base and rate are choices');
  const bases = Object.fromEntries(
    base.options.map(({ value, rests }) => [
      value,
      known(ledger, rests, { ...MEASURES[value as BaseId], by: 1e9 }),
    ]),
  ) as CreditData['bases'];
  const buildings = known(ledger, BUILDINGS, { unit: 'USD', by: 1e9 });
  const whole = bases.gigawatt.value * known(ledger, BUILDINGS_RATE, { unit: '%', by: 100 }).value;
  return {
    bases,
    score: known(ledger, SCORE, { unit: 'USD', by: 1e9 }),
    buildings: { ...buildings, share: Math.round((buildings.value / whole) * 1000) / 10 },
    rates: Object.fromEntries(rate.options.map(({ value, rests }) => [value, claimOf(ledger, rests).id])),
  };
}

/** What the picture and the controls need: no claims of the rates. */
export const live = ({ bases, score, buildings }: CreditData): Partial<CreditData> => ({
  bases,
  score,
  buildings,
});
