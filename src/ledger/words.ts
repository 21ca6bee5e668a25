/** A claim's circumstances in words: how it is known, who said it, where it was read. */
import { formatDate } from './format.ts';
import type { Claim, ClaimKind, ClaimStatus, Ledger, Source } from './types.ts';

const STATUS: Record<ClaimStatus, string> = {
  stated: 'Stated by the party itself',
  reported: 'Reported by the press, not confirmed',
  estimated: 'Estimated by a third party',
  law: 'Law',
  measured: 'Measured',
  disputed: 'Disputed',
  retracted: 'Retracted',
  superseded: 'Superseded',
};
const KIND: Record<ClaimKind, string> = {
  actual: '',
  plan: 'a plan',
  projection: 'a projection',
  model: 'arithmetic',
};

/** "Reported by the press, not confirmed; a projection". */
export function knownAs(claim: Pick<Claim, 'status' | 'kind'>): string {
  return [STATUS[claim.status], KIND[claim.kind]].filter(Boolean).join('; ');
}

/** "Sarah Friar, 18 January 2026"; empty where neither is known. */
export function saidBy(claim: Pick<Claim, 'said_by' | 'as_of'>): string {
  return [claim.said_by, claim.as_of ? formatDate(claim.as_of) : null].filter(Boolean).join(', ');
}

/** Where a source was read, when it was not read itself: "read in a copy at CNBC", "not read". */
export function readIn(source: Source, ledger: Pick<Ledger, 'sources'>): string {
  const via = /^via: (.+)$/.exec(source.read)?.[1];
  if (via) return `read in a copy at ${ledger.sources.get(via)?.publisher ?? via}`;
  return source.read === 'not-read' ? 'not read, known from others' : '';
}

/** Whether a claim rests on small pages alone. */
export function isWeak(claim: Pick<Claim, 'caveat'>): boolean {
  return claim.caveat?.startsWith('Weak source:') ?? false;
}
