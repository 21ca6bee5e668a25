/** How far the record behind a chart reaches. */
import type { Claim } from '../ledger/types.ts';

/**
 * The newest date among claims, as precise as it is known; `null` where none is dated.
 * A span counts by its end.
 */
export function recordDate(claims: readonly Pick<Claim, 'as_of'>[]): string | null {
  const dates = claims.flatMap(({ as_of }) => as_of?.split('/').at(-1) ?? []);
  // A month lasts to its end: it is later than any day in it.
  const end = (date: string) => `${date}-99`.slice(0, 10).padEnd(10, '9');
  return dates.reduce<string | null>(
    (newest, d) => (newest === null || end(d) > end(newest) ? d : newest),
    null,
  );
}
