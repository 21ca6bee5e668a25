/** Counts of the record, by the names that a text gives them. */
import { chartTextIds } from './chart-text.ts';
import { formatNumber } from './numbers.ts';
import { readLedger } from './read.ts';
import { recordReaches } from './record-date.ts';
import type { Claim, ClaimKind, ClaimStatus, Ledger, Source } from './types.ts';

const claims = (holds: (claim: Claim) => boolean) => (ledger: Ledger) =>
  [...ledger.claims.values()].filter(holds).length;
const sources = (holds: (source: Source) => boolean) => (ledger: Ledger) =>
  [...ledger.sources.values()].filter(holds).length;
const status = (is: ClaimStatus) => claims((claim) => claim.status === is);
const kind = (is: ClaimKind) => claims((claim) => claim.kind === is);

/** What is counted, and how. */
export const TALLIES: Readonly<Record<string, (ledger: Ledger) => number | string>> = {
  claims: claims(() => true),
  sources: sources(() => true),
  series: ({ series }) => series.size,
  charts: () => chartTextIds().length,
  reaches: () => recordReaches(),
  full: sources(({ read }) => read === 'full'),
  via: sources(({ read }) => read.startsWith('via: ')),
  'not-read': sources(({ read }) => read === 'not-read'),
  weak: claims(({ weak }) => weak),
  stated: status('stated'),
  reported: status('reported'),
  estimated: status('estimated'),
  measured: status('measured'),
  law: status('law'),
  disputed: status('disputed'),
  retracted: status('retracted'),
  superseded: status('superseded'),
  actual: kind('actual'),
  plan: kind('plan'),
  projection: kind('projection'),
  model: kind('model'),
};

/**
 * A count, or the day to which the record reaches, as sentences say it.
 * @throws for what is not counted
 */
export function tally(of: string, ledger: Ledger = readLedger()): string {
  const found = TALLIES[of]?.(ledger);
  if (found === undefined) throw new Error(`<Tally of="${of}">: nothing of this name is counted`);
  return typeof found === 'string' ? found : formatNumber(found);
}

/** How many claims bear on one of the points that were being made. */
export const bearingOn = (point: number, ledger: Ledger = readLedger()): number =>
  claims(({ seed }) => seed.includes(point))(ledger);
