/** The sum that names the story: a figure of the head, which no chapter's prose need repeat. */
import { formatClaim } from './format.ts';
import { readLedger } from './read.ts';

export const PROMISE = 'commitments-1-4tn-8-years';

/**
 * The sum in words: "$1.4 trillion".
 * @throws when the ledger has it no more
 */
export function saidPromise(): string {
  const claim = readLedger().claims.get(PROMISE);
  if (!claim) throw new Error(`The claim ${PROMISE}, which names the story, is not in the ledger.`);
  return formatClaim(claim);
}
