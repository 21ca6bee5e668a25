/** Records of the ledger in, the parts of the section out. Shares are percent, waits are months. */
import { MONTHS_IN } from '../kit/time.ts';
import { evidenceOf } from '../../ledger/evidence.ts';
import { amountOf, claimOf } from '../../ledger/records.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import type { Picture } from './words.ts';

/** From the materials of chips to the hall, and from the hall to where its power is made. */
export const PARTS = [
  'materials',
  'fab',
  'chip',
  'server',
  'hall',
  'cooling',
  'transformer',
  'line',
  'turbine',
] as const;
export type PartKey = (typeof PARTS)[number];
/** What the letter asks to add. */
export const ASKED = ['materials', 'server', 'hall', 'transformer'] as const satisfies PartKey[];

/** A share of the cost or a published wait; both ends alike where it is one figure. */
export interface Span {
  low: number;
  high: number;
  evidence: Evidence;
  claim: string;
}
export interface Wait extends Span {
  /** For words: in the claim's own unit, and of turbines in years. */
  said: { low: number; high: number };
}
export interface Part {
  key: PartKey;
  /** Whether the credit reaches it: by law, or by the letter's wish. */
  credit?: 'law' | 'asked';
  /** Share of a data center's cost; of cooling, what it has together with all electrical systems. */
  cost?: Span;
  wait?: Wait;
}
export interface ReachData {
  parts: Part[];
  /** The credit by law from 2026, and what the letter asks. */
  credit: Record<'law' | 'asked', Span>;
  words: Picture;
}

export const LAW = 'amic-raised-2025-35-percent';
export const BEFORE = 'amic-enacted-2022-25-percent';
export const LETTER = 'letter-asks-amic-expansion';
export const COST = 'power-share-of-cost-is-small';

const WAITS = {
  chip: 'chips-still-scarce',
  server: 'chips-lead-time-fell',
  hall: 'power-abilene-build-time',
  transformer: 'wait-transformers',
  line: 'wait-grid-power-us',
  turbine: 'wait-gas-turbines',
};
/** Parts with a published wait. */
export const WAITING = Object.keys(WAITS) as (keyof typeof WAITS)[];

const PERCENT = { '%': 1 };

/**
 * Both ends of a claim.
 * @param units those that it may be in, and what one of them is
 * @throws naming the claim that is missing or has no number of these units
 */
function spanOf(ledger: Ledger, id: string, units: Readonly<Record<string, number>>): Wait {
  const claim = claimOf(ledger, id);
  const unit = claim.unit ?? '';
  const by = units[unit];
  if (by === undefined) throw new Error(`claim "${id}" is not in ${Object.keys(units).join(', ')}`);
  const one = claim.value !== null;
  const [low, high] = [
    amountOf(claim, unit, one ? 'value' : 'low'),
    amountOf(claim, unit, one ? 'value' : 'high'),
  ];
  const drawn = (value: number) => Math.round(value * by * 10) / 10;
  return {
    low: drawn(low),
    high: drawn(high),
    evidence: evidenceOf(claim),
    claim: id,
    said: { low: Math.round(low), high: Math.round(high) },
  };
}

function percentOf(ledger: Ledger, id: string): Span {
  const { said: _, ...span } = spanOf(ledger, id, PERCENT);
  return span;
}

function waitOf(ledger: Ledger, key: PartKey): Wait | undefined {
  const waits: Partial<Record<PartKey, string>> = WAITS;
  const id = waits[key];
  if (id === undefined) return undefined;
  const wait = spanOf(ledger, id, MONTHS_IN);
  const { low, high } = wait;
  if (key === 'turbine') return { ...wait, said: { low: Math.round(low / 12), high: Math.round(high / 12) } };
  // Of the connection the average that JLL gives; the longer figure is one article's, for one place.
  return key === 'line' ? { ...wait, high: low } : wait;
}

/** @throws when a claim is missing or has no number */
export function load(ledger: Ledger): Omit<ReachData, 'words'> {
  const cost = percentOf(ledger, COST);
  const law = percentOf(ledger, LAW);
  const costs: Partial<Record<PartKey, Part['cost']>> = {
    chip: { ...cost, low: cost.high },
    cooling: { ...cost, high: cost.low },
  };
  const asked: readonly PartKey[] = ASKED;
  const parts = PARTS.map((key): Part => {
    const credit = key === 'fab' ? 'law' : asked.includes(key) ? 'asked' : undefined;
    const wait = waitOf(ledger, key);
    return {
      key,
      ...(credit ? { credit } : {}),
      ...(costs[key] ? { cost: costs[key] } : {}),
      ...(wait ? { wait } : {}),
    };
  });
  claimOf(ledger, LETTER);
  return {
    parts,
    credit: {
      law,
      // A request is a plan: the rate is today's, and nothing of it is law.
      asked: { ...law, evidence: 'projected', claim: LETTER },
    },
  };
}
