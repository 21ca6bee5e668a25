/** The record of who pays in, typed data of the bar out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { formatClaim } from '../../ledger/format.ts';
import type { ChartText, Evidence, Ledger } from '../../ledger/types.ts';
import {
  PAYERS,
  placeOf,
  readWhoPays,
  sumUnder,
  total,
  type BesideRow,
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
  /** Known from small pages alone. */
  weak: boolean;
  /** Less than its claim says, since rows count a part of it already. */
  part: boolean;
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
  /** Promised on a condition: at the bar's scale, beside it. */
  beside: Money[];
  /** For the table: what is not counted, and why; `said` where it is no sum of dollars. */
  leftOut: { claim: string; value: number | null; said: string; statement: string; why: string }[];
  /** For the table: what other fair rules of counting give. */
  rules: { name: string; value: number }[];
  /** Billions that the lens holds: all that the record counts, rounded up. */
  lens: number;
  text: Record<string, string>;
}

const money = (row: PayerRow | OutlineRow | BesideRow): Money => ({
  claim: row.claim[0] ?? '',
  payer: row.payer,
  value: row.amount / 1e9,
  evidence: row.evidence,
  weak: row.weak,
  part: 'less' in row && row.less.length > 0,
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
    beside: record.beside.map(money),
    leftOut: record.left_out.map(({ claim: id, why }) => {
      const claim = claimOf(id);
      const { value, statement, unit } = claim;
      const dollars = typeof value === 'number' && /^USD(\/year)?$/.test(unit ?? '');
      return {
        ...{ claim: id, statement, why },
        value: dollars ? value / 1e9 : null,
        said: dollars ? '' : formatClaim(claim, 'short'),
      };
    }),
    rules: record.other_rules.map((rule) => ({ name: rule.name, value: sumUnder(record, rule) / 1e9 })),
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
    beside: data.beside.map(bare),
    leftOut: [],
    rules: [],
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
