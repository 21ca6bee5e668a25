/** Records of the ledger in, typed data of what came after out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, ClaimKind, Evidence, Ledger, Payer } from '../../ledger/types.ts';
import { decimalYear } from '../kit/time.ts';

/** One dated statement; `value` is null where it has no number. */
export interface Dated {
  /** Decimal year of `said`. */
  at: number;
  value: number | null;
  evidence: Evidence;
  claim: string;
  payer?: Payer;
  /** ISO date. */
  said: string;
  /** For the table. */
  kind: ClaimKind;
}
/** An earlier figure and what came after it; `between`, where a later figure has taken the place of a first one. */
export interface Change {
  key: string;
  old: Dated;
  now: Dated;
  between?: Dated;
}
/** A part of the round of 2026. */
export interface Piece extends Dated {
  key: string;
}
export interface SinceData {
  changes: Change[];
  pieces: Piece[];
  round: Dated;
  /** What SoftBank and others had brought in the year before. */
  before: Dated;
  /** The last payment that was found. */
  last: Dated;
  text: Record<string, string>;
}

interface Pair {
  old: string;
  now: string;
  between?: string;
  payer?: Payer;
}
/** In the order of the rows. Payers only where the money has one. */
const CHANGES: Readonly<Record<string, Pair>> = {
  target: {
    old: 'commitments-1-4tn-8-years',
    between: 'since-600bn-target',
    now: 'july-forecast-compute-856bn',
  },
  amazon: { old: 'aws-38bn', now: 'since-2026-02-aws-100bn' },
  nvidia: { old: 'nvidia-loi-100bn', now: 'since-2026-02-nvidia-30bn', payer: 'partners' },
  microsoft: { old: 'revenue-share-20pct-both-ways', now: 'since-2026-04-microsoft-capped' },
  forecast: {
    old: 'projection-2025-09-200bn-2030',
    now: 'projection-2026-02-280bn-2030',
    payer: 'customers',
  },
  pace: { old: 'run-rate-end-2025-20bn', now: 'july-run-rate-50bn', payer: 'customers' },
  credit: { old: 'letter-asks-amic-expansion', now: 'since-no-enactment-found' },
};
/** In the order of their last payments; of the others' part none is known. */
const PIECES: Readonly<Record<string, readonly [claim: string, payer: Payer]>> = {
  nvidia: ['since-2026-02-nvidia-30bn', 'partners'],
  others: ['payers-other-investors-12bn', 'investors'],
  amazon: ['payers-amazon-50bn-paid', 'partners'],
  softbank: ['payers-softbank-third-paid', 'investors'],
};
const ROUND = 'since-122bn-close';
const BEFORE = 'softbank-40bn';
const LAST = 'july-run-rate-50bn';

/** @throws naming the claim that is missing or undated */
function dated(ledger: Ledger, id: string, payer?: Payer): Dated {
  const claim: Claim | undefined = ledger.claims.get(id);
  if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
  const { as_of: said, kind, unit, value, status } = claim;
  if (!said) throw new Error(`claim "${id}" has no date`);
  // What the ledger calls superseded looks so here, plan or not: that it was is what this chart tells.
  const evidence = status === 'superseded' ? status : evidenceOf(claim);
  const dollars = unit?.startsWith('USD') && typeof value === 'number' ? value / 1e9 : null;
  return {
    ...{ at: decimalYear(said), value: dollars, evidence, claim: id, said, kind },
    ...(payer ? { payer } : {}),
  };
}

/** @throws when a claim is missing or undated, a piece has no dollars, or the pieces are not the round */
export function load(ledger: Ledger, text: ChartText): SinceData {
  const changes = Object.entries(CHANGES).map(([key, { old, now, between, payer }]) => ({
    key,
    old: dated(ledger, old, payer),
    now: dated(ledger, now, payer),
    ...(between ? { between: dated(ledger, between, payer) } : {}),
  }));
  const pieces = Object.entries(PIECES).map(([key, [claim, payer]]) => ({
    key,
    ...dated(ledger, claim, payer),
  }));
  const round = dated(ledger, ROUND);
  const sum = pieces.reduce((total, { value, claim }) => {
    if (value === null) throw new Error(`claim "${claim}" has no number of dollars`);
    return total + value;
  }, 0);
  if (sum !== round.value) throw new Error(`the parts are ${sum} billion, "${ROUND}" is ${round.value}`);
  const before = dated(ledger, BEFORE, 'investors');
  return { changes, pieces, round, before, last: dated(ledger, LAST), text: text.texts };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|kind|row)-/;

/** What the picture needs: no texts of the table. */
export function live({ changes, pieces, round, before, last, text }: SinceData): SinceData {
  const bare = <D extends Dated>({ said: _, kind: __, ...known }: D): D => known as unknown as D;
  return {
    changes: changes.map(({ key, old, now, between }) => ({
      ...{ key, old: bare(old), now: bare(now) },
      ...(between ? { between: bare(between) } : {}),
    })),
    pieces: pieces.map(bare),
    round: bare(round),
    before: bare(before),
    last: bare(last),
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
