/** How far the record behind a chart reaches. */
import type { Claim } from './types.ts';

/** Who says what was looked for in the record and not found: the day of such a search is no day of the record. */
const SEARCH = 'ledger search';

/**
 * The newest date among claims, as precise as it is known; `null` where none is dated.
 * A span counts by its end.
 */
export function recordDate(claims: readonly Pick<Claim, 'as_of' | 'said_by'>[]): string | null {
  const dates = claims.flatMap(({ as_of, said_by }) =>
    said_by === SEARCH ? [] : (as_of?.split('/').at(-1) ?? []),
  );
  // A month lasts to its end: it is later than any day in it.
  const end = (date: string) => `${date}-99`.slice(0, 10).padEnd(10, '9');
  return dates.reduce<string | null>(
    (newest, d) => (newest === null || end(d) > end(newest) ? d : newest),
    null,
  );
}
