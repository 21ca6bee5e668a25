/** How far the record behind a chart reaches. */
import { formatDate } from './format.ts';
import { readLedger } from './read.ts';
import type { Claim } from './types.ts';

/** Who says what was looked for in the record and not found: the day of such a search is no day of the record. */
const SEARCH = 'ledger search';

/** A date that is known to the day. */
const DAY = 'YYYY-MM-DD';

/** A date of which only the year is known. */
const YEAR = 'YYYY';

/** The newest date among claims, as precise as it is known; a span counts by its end. */
function newestOf(claims: readonly Pick<Claim, 'as_of' | 'said_by'>[]): string | null {
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

/** The newest day of a claim that is dated to the day, ISO: how far the whole record reaches. */
export function wholeRecord(): string {
  const dated = [...readLedger().claims.values()].filter(({ as_of }) => as_of?.length === DAY.length);
  const date = newestOf(dated);
  if (date === null) throw new Error('content/ledger/claims has no claim that is dated to the day.');
  return date;
}

/**
 * How far the record behind some claims reaches: their newest date, to the day or the month; `null` where none is dated.
 * Where of the newest only the year is known, as far as the whole record reaches: no year is covered because something
 * is said of it.
 */
export function recordDate(claims: readonly Pick<Claim, 'as_of' | 'said_by'>[]): string | null {
  const date = newestOf(claims);
  return date?.length === YEAR.length ? wholeRecord() : date;
}

/** How far the whole record reaches, as sentences say it. */
export const recordReaches = (): string => formatDate(wholeRecord());
