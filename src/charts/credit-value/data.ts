/** Records of the ledger in, typed data of the credit's sum out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, Ledger } from '../../ledger/types.ts';
import { inputs } from './inputs.ts';
import type { CreditData, Known } from './types.ts';

const SCORE = 'amic-original-score-24bn';
const BUILDINGS = 'arith-35-percent-building-only';

/** @throws naming the claim that is missing */
function claimOf(ledger: Ledger, id: string): Claim {
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
  return claim;
}

/** Of a range the lower end, so that the credit looks no larger than its least. */
function known(ledger: Ledger, id: string): Known {
  const claim = claimOf(ledger, id);
  const value = claim.value ?? claim.low;
  if (typeof value !== 'number' || !claim.unit?.startsWith('USD')) {
    throw new Error(`claim "${id}" has no number of dollars`);
  }
  return { value: value / 1e9, evidence: evidenceOf(claim), claim: id };
}

/** @throws when a claim is missing, has no number, or a base has no name in the chart's text */
export function load(ledger: Ledger, text: ChartText): CreditData {
  const [base, , rate] = inputs.list;
  if (base?.kind !== 'choice' || rate?.kind !== 'choice') throw new Error('base and rate are choices');
  for (const { value } of base.options) {
    if (!text.texts[`sum-${value}`])
      throw new Error(`content/en/charts/credit-value.yaml: no text "sum-${value}"`);
  }
  const bases = base.options.map(({ value, rests }) => [value, known(ledger, rests)] as const);
  const buildings = known(ledger, BUILDINGS);
  const gigawatt = bases.find(([id]) => id === 'gigawatt')?.[1].value ?? NaN;
  return {
    bases: Object.fromEntries(bases) as CreditData['bases'],
    score: known(ledger, SCORE),
    buildings: { ...buildings, share: Math.round((buildings.value / 0.35 / gigawatt) * 1000) / 10 },
    rates: Object.fromEntries(rate.options.map(({ value, rests }) => [value, claimOf(ledger, rests).id])),
    text: text.texts,
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|row|how)-|^say-(rate|share)$/;

/** What the picture and the controls need. */
export function live({ bases, score, buildings, text }: CreditData): Partial<CreditData> {
  return {
    ...{ bases, score, buildings },
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
