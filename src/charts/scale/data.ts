/** Records of the ledger in, typed data of the ribbon out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, ClaimKind, Evidence, Ledger } from '../../ledger/types.ts';

/** One amount, as a length from zero. */
export interface Amount {
  key: string;
  value: number;
  evidence: Evidence;
  claim: string;
  /** For the table. */
  kind: ClaimKind;
  /** ISO date. */
  said: string;
}
export interface ScaleData {
  revenue: Amount;
  promise: Amount;
  /** What stands along the way, the smallest first. */
  landmarks: Amount[];
  text: Record<string, string>;
}

const REVENUE = 'revenue-2025-actual-13-07bn';
const PROMISE = 'commitments-1-4tn-8-years';
/** All in dollars of the day, of 2025. */
const LANDMARKS = {
  pace: 'run-rate-end-2025-20bn',
  softbank: 'softbank-40bn',
  microsoft: 'microsoft-250bn',
  oracle: 'oracle-300bn',
  builders: 'scale-hyperscaler-2025',
  stargate: 'stargate-500bn',
  hsbc: 'hsbc-cloud-cost-792bn',
} as const;

/** @throws naming the claim that is missing or has no number of dollars */
function amount(ledger: Ledger, key: string, id: string): Amount {
  const claim: Claim | undefined = ledger.claims.get(id);
  if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
  // Of a range the lower end: the longer it is drawn, the smaller the promise would look.
  const value = claim.value ?? claim.low;
  if (typeof value !== 'number' || !claim.unit?.startsWith('USD')) {
    throw new Error(`claim "${id}" has no number of dollars`);
  }
  const { kind, as_of: said } = claim;
  return { key, value: value / 1e9, evidence: evidenceOf(claim), claim: id, kind, said: said ?? '' };
}

/** @throws when a claim is missing, has no number, or is nameless in the chart's text */
export function load(ledger: Ledger, text: ChartText): ScaleData {
  const landmarks = Object.entries(LANDMARKS)
    .map(([key, id]) => amount(ledger, key, id))
    .sort((a, b) => a.value - b.value);
  const data: ScaleData = {
    revenue: amount(ledger, 'revenue', REVENUE),
    promise: amount(ledger, 'promise', PROMISE),
    landmarks,
    text: text.texts,
  };
  for (const { key } of [data.revenue, data.promise, ...landmarks]) {
    if (!text.texts[`name-${key}`]) throw new Error(`content/en/charts/scale.yaml: no text "name-${key}"`);
  }
  return data;
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|kind|row)-|^name-(revenue)$/;

/** What the picture needs: no texts of the table. */
export function live({ revenue, promise, landmarks, text }: ScaleData): ScaleData {
  const bare = (known: Amount): Amount => ({ ...known, kind: 'actual', said: '' });
  return {
    revenue: bare(revenue),
    promise: bare(promise),
    landmarks: landmarks.map(bare),
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
