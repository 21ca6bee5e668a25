/** How well a thing is known: DESIGN section 2, the first that matches wins. */
import type { Claim, ClaimKind, ClaimStatus, Evidence } from './types.ts';

/** Every kind of evidence, the surest first: the lines of the design's table, from the foot up. */
export const EVIDENCES = [
  'measured',
  'stated',
  'reported',
  'superseded',
  'disputed',
  'projected',
  'model',
  'retracted',
] as const satisfies readonly Evidence[];

/** Of several kinds of evidence the weakest, which speaks for all; undefined of none. */
export function weakestOf(known: readonly Evidence[]): Evidence | undefined {
  return EVIDENCES.findLast((evidence) => known.includes(evidence));
}

/** The evidence of a status and a kind. */
export function evidenceFrom(status: ClaimStatus, kind: ClaimKind): Evidence {
  if (status === 'retracted') return 'retracted';
  if (kind === 'model') return 'model';
  if (kind === 'plan' || kind === 'projection') return 'projected';
  if (status === 'disputed' || status === 'superseded') return status;
  if (status === 'reported' || status === 'estimated') return 'reported';
  return status === 'stated' ? 'stated' : 'measured';
}

/** The evidence that a mark standing for this claim wears. */
export function evidenceOf(claim: Pick<Claim, 'status' | 'kind'>): Evidence {
  return evidenceFrom(claim.status, claim.kind);
}
