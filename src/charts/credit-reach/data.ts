/** Records of the ledger in, the parts of the section out. Shares are percent, waits are months. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { fill } from '../../ledger/template.ts';
import type { ChartText, Claim, Evidence, Ledger } from '../../ledger/types.ts';

/** A share of the cost or a published wait; both ends alike where it is one figure. */
export interface Known {
  low: number;
  high: number;
  evidence: Evidence;
  claim: string;
}
export interface Part {
  key: string;
  /** Whether the credit reaches it: by law, or by the letter's wish. */
  credit?: 'law' | 'asked';
  /** Share of a data center's cost; `to` names the last part where several share it. */
  cost?: Known & { to: string };
  wait?: Known;
}
export interface ReachData {
  parts: Part[];
  /** The credit by law since 2022 and from 2026, and what the letter asks. */
  credit: { before: Known; law: Known; asked: Known };
  text: Record<string, string>;
}

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
const ASKED: readonly string[] = ['materials', 'server', 'hall', 'transformer'];

export const LAW = 'amic-raised-2025-35-percent';
export const BEFORE = 'amic-enacted-2022-25-percent';
export const LETTER = 'letter-asks-amic-expansion';
export const COST = 'power-share-of-cost-is-small';

const WAITS: Readonly<Record<string, string>> = {
  chip: 'chips-still-scarce',
  server: 'chips-lead-time-fell',
  hall: 'power-abilene-build-time',
  transformer: 'wait-transformers',
  line: 'wait-grid-power-us',
  turbine: 'wait-gas-turbines',
};
const MONTHS: Readonly<Record<string, number>> = { weeks: 12 / 52.18, months: 1, years: 12 };

/** @throws naming the claim that is missing */
function claimOf(ledger: Ledger, id: string): Claim {
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
  return claim;
}

/** @throws naming the claim that is missing or has no number of the unit */
function known(ledger: Ledger, id: string, factor: (unit: string) => number | undefined): Known {
  const claim = claimOf(ledger, id);
  const by = factor(claim.unit ?? '');
  const [low, high] = [claim.value ?? claim.low, claim.value ?? claim.high];
  if (typeof low !== 'number' || typeof high !== 'number' || by === undefined) {
    throw new Error(`claim "${id}" has no number to draw`);
  }
  const months = (value: number) => Math.round(value * by * 10) / 10;
  return { low: months(low), high: months(high), evidence: evidenceOf(claim), claim: id };
}

/** Places for numbers in the chart's texts, filled from the part's own claim in the claim's own unit. */
function filled(
  ledger: Ledger,
  parts: readonly Part[],
  texts: Record<string, string>,
): Record<string, string> {
  const result = { ...texts };
  for (const { key, cost, wait } of parts) {
    const claim = wait && ledger.claims.get(wait.claim);
    const low = claim?.value ?? claim?.low;
    const high = claim?.value ?? claim?.high;
    const places: Readonly<Record<string, number | string | undefined>> = {
      low: typeof low === 'number' ? Math.round(low) : undefined,
      high: typeof high === 'number' ? Math.round(high) : undefined,
      lowYears: wait && wait.low / 12,
      highYears: wait && wait.high / 12,
      share: cost && `${cost.low}%`,
    };
    const known = Object.fromEntries(
      Object.entries(places).filter((place): place is [string, number | string] => place[1] !== undefined),
    );
    for (const [name, words] of Object.entries(texts)) {
      if (!name.endsWith(`-${key}`)) continue;
      result[name] = fill(words, known);
    }
  }
  return result;
}

const percent = (unit: string) => (unit === '%' ? 1 : undefined);
const months = (unit: string) => MONTHS[unit];

/** @throws when a claim is missing or has no number, or a part is nameless in the chart's text */
export function load(ledger: Ledger, text: ChartText): ReachData {
  const cost = known(ledger, COST, percent);
  const law = known(ledger, LAW, percent);
  const costs: Readonly<Record<string, Part['cost']>> = {
    chip: { ...cost, low: cost.high, to: 'chip' },
    cooling: { ...cost, high: cost.low, to: 'transformer' },
  };
  const parts = PARTS.map((key): Part => {
    for (const name of [`name-${key}`, `chain-${key}`, `row-asked-${key}`]) {
      if (!text.texts[name]) throw new Error(`content/en/charts/credit-reach.yaml: no text "${name}"`);
    }
    const id = WAITS[key];
    const credit = key === 'fab' ? 'law' : ASKED.includes(key) ? 'asked' : undefined;
    // Of the connection the average that JLL gives; the longer figure is one article's, for one place.
    const found = id === undefined ? undefined : known(ledger, id, months);
    const wait = found && key === 'line' ? { ...found, high: found.low } : found;
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
      before: known(ledger, BEFORE, percent),
      law,
      // A request is a plan: the rate is today's, and nothing of it is law.
      asked: { ...law, evidence: 'projected', claim: LETTER },
    },
    text: filled(ledger, parts, text.texts),
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|row)-/;

/** What the picture needs. */
export const live = ({ parts, credit, text }: ReachData): ReachData => ({
  parts,
  credit,
  text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
});
