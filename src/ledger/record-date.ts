/** How far the record behind a chart reaches. */
import { formatDate } from './format.ts';
import { readLedger } from './read.ts';
import type { Claim } from './types.ts';

/** Who says what was looked for in the record and not found: the day of such a search is no day of the record. */
const SEARCH = 'ledger search';

/** A date that is known to the day. */
const DAY = 'YYYY-MM-DD';

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

/** How far the whole record reaches, as sentences say it: the newest day of a claim that is dated to the day. */
export function recordReaches(): string {
  const dated = [...readLedger().claims.values()].filter(({ as_of }) => as_of?.length === DAY.length);
  const date = recordDate(dated);
  if (date === null) throw new Error('content/ledger/claims has no claim that is dated to the day.');
  return formatDate(date);
}
