/** Records of the ledger in, prices of loans and of their insurance out. Prices are in percent a year. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { amountOf, cellNumber, claimOf, rowOf, seriesOf } from '../../ledger/records.ts';
import type { Evidence, Ledger, SeriesRow, SeriesTable } from '../../ledger/types.ts';
import { decimalYear, monthOf } from '../kit/time.ts';
import { RUNGS, type RungKey } from './keys.ts';
import type { Picture } from './words.ts';

/** The price of a loan. */
export interface Rung {
  key: RungKey;
  price: number;
  evidence: Evidence;
  claim: string;
  /** Small pages alone stand behind it. */
  weak?: true;
  /** For the table: ISO date, which measure it is, and ids of the sources. */
  date?: string;
  measure?: Measure;
  sources?: string[];
}
/** What insuring Oracle’s debt cost on one day. */
export interface Insured {
  /** Decimal year. */
  at: number;
  price: number;
  /** For the table: ISO date, as near as it is known, and ids of the sources of this price. */
  date?: string;
  sources?: string[];
}
/** A month that the line of time names: its middle as a decimal year. */
export interface Month {
  at: number;
  name: string;
  brief: string;
}
export interface PriceData {
  rungs: Rung[];
  insured: { claim: string; evidence: Evidence; points: Insured[] };
  months: Month[];
  /** What a borrower of a rung paid later. */
  later: { price: number; claim: string };
  /** By how many percent the price of insurance fell after the last point. */
  fall: number;
  words: Picture;
}
type Loaded = Omit<PriceData, 'words'>;

/** Measures in percent a year: those of loans share one axis, and the price of insurance has its own. */
const OF_LOANS = ['yield', 'coupon', 'effective rate'] as const;
const OF_INSURANCE = 'CDS';
export type Measure = (typeof OF_LOANS)[number] | typeof OF_INSURANCE;

const MONTHS = ['2025-06', '2025-08', '2025-10', '2025-12', '2026-02'] as const;
const ORACLE = 'financing-oracle-cds';

/** Basis points as percent, without what division leaves behind. */
const percentIn = (series: SeriesTable, row: SeriesRow): number =>
  Number((cellNumber(series, row, 'yield_or_spread_bp') / 100).toPrecision(12));

function rungOf(ledger: Ledger, series: SeriesTable, key: RungKey): Rung {
  const row = rowOf(series, key);
  const where = `${series.file}:${row.line}`;
  const claim = claimOf(ledger, row.cells['claim'] ?? '', where);
  const measure = OF_LOANS.find((one) => one === row.cells['measure']);
  if (!measure) throw new Error(`${where}: "${row.cells['measure'] ?? ''}" is not the price of a loan`);
  return {
    ...{ key, price: percentIn(series, row) },
    ...{ evidence: evidenceOf(claim), claim: claim.id, date: row.cells['date'] ?? '', measure },
    sources: row.sources,
    ...(claim.weak ? { weak: true as const } : {}),
  };
}

/** @throws when a claim or row is missing, is no price of a loan, or stands out of its order */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'spreads');
  const rungs = RUNGS.map((key) => rungOf(ledger, series, key));
  const above = rungs.find(({ price }, i) => price <= (rungs[i - 1]?.price ?? 0));
  if (above) throw new Error(`${series.file}: "${above.key}" is not dearer than the rung below it`);
  const ofOracle = ({ cells }: SeriesRow) => cells['claim'] === ORACLE && cells['measure'] === OF_INSURANCE;
  const points = series.rows.filter(ofOracle).map((row): Insured => {
    const { date = '' } = row.cells;
    const price = percentIn(series, row);
    return { at: decimalYear(date), price, date, sources: row.sources };
  });
  const claim = claimOf(ledger, ORACLE);
  const later = rowOf(series, 'applied-later');
  return {
    rungs,
    later: {
      price: percentIn(series, later),
      claim: claimOf(ledger, later.cells['claim'] ?? '', series.file).id,
    },
    insured: { claim: claim.id, evidence: evidenceOf(claim), points },
    months: MONTHS.map((month) => ({
      at: decimalYear(`${month}-15`),
      name: monthOf(month),
      brief: monthOf(month, true),
    })),
    fall: -amountOf(claimOf(ledger, 'financing-oracle-cds-relief'), '%'),
  };
}

/** What the picture needs: nothing that the table alone tells. */
export const live = ({ rungs, insured, ...rest }: Loaded): Loaded => ({
  rungs: rungs.map(({ date: _, measure: __, sources: ___, ...rung }) => rung),
  insured: { ...insured, points: insured.points.map(({ sources: _, date: __, ...point }) => point) },
  ...rest,
});
