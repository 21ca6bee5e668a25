/** The record of who pays in, typed data of the bar out. Amounts are billions of US dollars. */
import { formatClaim } from '../../ledger/format.ts';
import { claimOf, known, type Known } from '../../ledger/records.ts';
import { decimalYear } from '../kit/time.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import { PAYERS, type PayerName } from '../../ledger/payers.ts';
import {
  WHO_PAYS_FILE,
  placeOf,
  readWhoPays,
  sumUnder,
  total,
  type BesideRow,
  type OutlineRow,
  type PayerRow,
} from '../../ledger/who-pays.ts';
import type { Picture } from './words.ts';

/** Sums of one payer that are known alike, by when they had been paid or signed. */
export interface Piece extends Pick<Known, 'evidence'> {
  payer: PayerName;
  /** Of a sum that is alone. */
  claim?: string;
  /** Decimal years to two places, which is less than a pixel on most screens, and billions. */
  came: [at: number, value: number][];
}
/** Money received or signed, or what lies as an outline over the gap. */
export interface Money {
  claim: string;
  payer: PayerName;
  value: number;
  evidence: Evidence;
  /** Known from small pages alone. */
  weak?: boolean;
  /** Less than its claim says, since rows count a part of it already; for the table. */
  part?: boolean;
  /** The chapter at whose end it comes, and, of outlines that go again, at whose end: places in the story. */
  after: number;
  until?: number;
  name: string;
  short: string;
  /** For the table, at build alone. */
  why?: string;
}
export interface WhoPaysData {
  whole: Known;
  rows: Money[];
  /** The rows by when they came. */
  pieces: Piece[];
  plans: Money[];
  /** Promised on a condition: at the bar's scale, beside it. */
  beside: Money[];
  /** Billions that the lens holds: all that the record counts, rounded up. */
  lens: number;
  words: Picture;
}
/** With what only the table says, at build alone. */
export interface FullData extends WhoPaysData {
  /** What is not counted, and why; `said` where it is no sum of dollars. */
  leftOut: { claim: string; value: number | null; said: string; statement: string; why: string }[];
  /** What other fair rules of counting give. */
  rules: { name: string; value: number }[];
}
type Loaded = Omit<FullData, 'words'>;

const money = (row: PayerRow | OutlineRow | BesideRow): Money => ({
  claim: row.claim[0] ?? '',
  payer: row.payer,
  value: row.amount / 1e9,
  evidence: row.evidence,
  weak: row.weak,
  part: 'less' in row && row.less.length > 0,
  after: placeOf(row.after),
  ...('until' in row && row.until !== null ? { until: placeOf(row.until) } : {}),
  name: row.name,
  short: row.short,
  why: row.why,
});
const byPayer = (a: Money, b: Money) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer);
/** Sums of dollars, whole or by the year. */
const SUMS: readonly (string | null)[] = ['USD', 'USD/year'];

/** What payers brought, in the order of the bar: sums of one payer that are known alike are one piece. */
function piecesOf(rows: readonly PayerRow[]): Piece[] {
  const brought = rows.filter(({ amount }) => amount > 0);
  const alike = Map.groupBy(
    brought.toSorted((a, b) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer)),
    ({ payer, evidence }) => `${payer} ${evidence}`,
  );
  return [...alike.values()].map(([first, ...more]): Piece => {
    const all = [first!, ...more];
    return {
      ...{ payer: first!.payer, evidence: first!.evidence },
      ...(more.length === 0 && first!.claim[0] ? { claim: first!.claim[0] } : {}),
      came: all.flatMap(({ payments }) =>
        payments.map(({ on, amount }): [number, number] => [
          Number(decimalYear(on).toFixed(2)),
          amount / 1e9,
        ]),
      ),
    };
  });
}

/** @throws when the record is missing, or names a claim without a number where one is needed */
export function load(ledger: Ledger): Loaded {
  const record = readWhoPays();
  return {
    whole: known(ledger, record.whole, { unit: 'USD', by: 1e9 }),
    rows: record.rows.map(money).sort(byPayer),
    pieces: piecesOf(record.rows),
    plans: record.outlines.map(money).sort(byPayer),
    beside: record.beside.map(money),
    leftOut: record.left_out.map(({ claim: id, why }) => {
      const claim = claimOf(ledger, id, WHO_PAYS_FILE);
      const { value, statement, unit } = claim;
      const sum = typeof value === 'number' && SUMS.includes(unit) ? value / 1e9 : null;
      return { claim: id, statement, why, value: sum, said: sum === null ? formatClaim(claim, 'short') : '' };
    }),
    rules: record.other_rules.map((rule) => ({ name: rule.name, value: sumUnder(record, rule) / 1e9 })),
    lens: Math.ceil(total(record.rows) / 1e10) * 10,
  };
}

/** What the picture needs: no reasons, nothing that only the table says, no outline that others have replaced. */
export function live({ whole, rows, pieces, plans, beside, lens }: Loaded): Omit<WhoPaysData, 'words'> {
  const bare = ({ why: _, part: __, weak, ...one }: Money): Money => ({ ...one, ...(weak ? { weak } : {}) });
  const lasting = plans.filter(({ until }) => until === undefined);
  return { whole, pieces, rows: rows.map(bare), plans: lasting.map(bare), beside: beside.map(bare), lens };
}
