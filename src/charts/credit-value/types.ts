/** What the credit's sum is drawn from. Amounts are billions of US dollars. */
import type { Evidence } from '../../ledger/types.ts';
import type { BaseId } from './states.ts';

export interface Known {
  value: number;
  evidence: Evidence;
  claim: string;
}
export interface CreditData {
  bases: Record<BaseId, Known>;
  /** The first estimate of the whole law's cost. */
  score: Known;
  /** What a gigawatt brings if the computers do not count, in billions and as a share of it in percent. */
  buildings: Known & { share: number };
  /** Claims behind the rates, by percent. */
  rates: Record<string, string>;
  text: Record<string, string>;
}
