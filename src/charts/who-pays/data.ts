/** The record of who pays in, typed data of the bar out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Evidence, Ledger } from '../../ledger/types.ts';
import {
  PAYERS,
  placeOf,
  readWhoPays,
  total,
  type OutlineRow,
  type PayerName,
  type PayerRow,
} from '../../ledger/who-pays.ts';

/** Money received or signed, or what lies as an outline over the gap. */
export interface Money {
  claim: string;
  payer: PayerName;
  value: number;
  evidence: Evidence;
  /** The chapter at whose end it comes, and, of outlines, at whose end it goes: places in the story. */
  after: number;
  until: number | null;
  name: string;
  short: string;
  /** For the table. */
  why: string;
}
export interface WhoPaysData {
  whole: { value: number; claim: string; evidence: Evidence };
  rows: Money[];
  plans: Money[];
  /** For the table: what is not counted, and why. */
  leftOut: { claim: string; value: number; statement: string; why: string }[];
  /** Billions that the lens holds: all that the record counts, rounded up. */
  lens: number;
  text: Record<string, string>;
}

const money = (row: PayerRow | OutlineRow): Money => ({
  claim: row.claim[0] ?? '',
  payer: row.payer,
  value: row.amount / 1e9,
  evidence: row.evidence,
  after: placeOf(row.after),
  until: 'until' in row && row.until !== null ? placeOf(row.until) : null,
  name: row.name,
  short: row.short,
  why: row.why,
});
const byPayer = (a: Money, b: Money) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer);

/** @throws when the record is missing, or names a claim without a number where one is needed */
export function load(ledger: Ledger, { texts }: ChartText): WhoPaysData {
  const record = readWhoPays();
  const claimOf = (id: string) => {
    const claim = ledger.claims.get(id);
    if (!claim) throw new Error(`content/who-pays.yaml: claim "${id}" is missing from content/ledger/claims`);
    return claim;
  };
  const whole = claimOf(record.whole);
  if (typeof whole.value !== 'number') throw new Error(`claim "${whole.id}" has no number of dollars`);
  return {
    whole: { value: whole.value / 1e9, claim: whole.id, evidence: evidenceOf(whole) },
    rows: record.rows.map(money).sort(byPayer),
    plans: record.outlines.map(money).sort(byPayer),
    leftOut: record.left_out.map(({ claim, why }) => {
      const { value, statement } = claimOf(claim);
      return { claim, value: Number(value) / 1e9, statement, why };
    }),
    lens: Math.ceil(total(record.rows) / 1e10) * 10,
    text: texts,
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|how|as)-/;

/** What the picture needs: no reasons, no texts of the table. */
export function live({ text, ...data }: WhoPaysData): WhoPaysData {
  const bare = (one: Money): Money => ({ ...one, why: '' });
  return {
    ...data,
    rows: data.rows.map(bare),
    plans: data.plans.map(bare),
    leftOut: [],
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
