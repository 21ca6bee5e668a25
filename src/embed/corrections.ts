/** Corrections, as frames and pages tell them. Reading the list is the work of `read-corrections.ts`. */

export type Severity = 'typo' | 'number' | 'meaning';

export interface Correction {
  id: string;
  /** The day it was corrected, YYYY-MM-DD. */
  date: string;
  /** Ids of the charts it touches. */
  charts: string[];
  /** Ids of the claims it touches. */
  numbers: string[];
  was: string;
  now: string;
  why: string;
  severity: Severity;
}

/**
 * The newest correction of a chart that a page published on `pub` cannot know; slips of
 * the pen are left out. Without a date every correction may be news to its readers.
 */
export function newsFor<T extends Pick<Correction, 'date' | 'charts' | 'severity'>>(
  corrections: readonly T[],
  chart: string,
  pub: string | null,
): T | null {
  const later = corrections.filter(
    (c) => c.charts.includes(chart) && c.severity !== 'typo' && (pub === null || c.date > pub),
  );
  return later.reduce<T | null>((newest, c) => (newest === null || c.date > newest.date ? c : newest), null);
}
