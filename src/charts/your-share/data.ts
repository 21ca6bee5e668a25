/** Records of the ledger in, typed data of what reaches a reader. Each number in the unit that it was published in. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, known, rowOf, seriesOf, type Known } from '../../ledger/records.ts';
import type { Evidence, Ledger, SeriesRow } from '../../ledger/types.ts';
import { UTILITIES, WAIVERS, type Picture, type UtilityKey, type WaiverKey } from './words.ts';

/** Dollars a month on a home's bill. */
export interface Rise extends Known {
  key: UtilityKey;
}
/** What a state expected to waive in a year, and what it did, in millions of dollars. */
export interface Waiver {
  key: WaiverKey;
  expected: number;
  cost: number;
  /** Of the sum that it came to. */
  evidence: Evidence;
  claim: string;
  expectedClaim: string;
  /** One small page alone stands behind it. */
  weak: boolean;
  period: string;
}
/** The bill of the whole grid for one year, in billions of dollars. */
export interface GridYear extends Known {
  year: string;
}
export interface ShareData {
  rises: Rise[];
  /** The year of Maryland's estimate, and Virginia's forecast: both ends, dollars a month. */
  risePeriod: string;
  forecast: Known & { low: number; high: number; period: string };
  grid: GridYear[];
  /** Of the last year's bill, what the monitor puts down to data centers. */
  part: Known;
  waivers: Waiver[];
  /** Percent of the index. */
  nvidia: Known;
  seven: Known;
  thirty: Known;
  /** For the table: ids of sources of rows that are a part of what their claim says. */
  sources?: Record<string, string[]>;
  words: Picture;
}
type Loaded = Omit<ShareData, 'words'>;

/** @throws when a claim or a row is missing, or has no number where one is drawn */
export function load(ledger: Ledger): Loaded {
  const bills = seriesOf(ledger, 'bill-dollars-a-month');
  const capacity = seriesOf(ledger, 'pjm-capacity-price');
  const taxes = seriesOf(ledger, 'tax-forecast-vs-cost');
  const worn = (row: SeriesRow) => {
    const claim = claimOf(ledger, row.cells['claim'] ?? '');
    return { claim: claim.id, evidence: evidenceOf(claim) };
  };
  const virginia = rowOf(bills, 'virginia');
  const [low, high] = [cellNumber(bills, virginia, 'low_usd'), cellNumber(bills, virginia, 'high_usd')];
  const sources: [string, string[]][] = [
    ...bills.rows.map((row): [string, string[]] => [row.cells['key'] ?? '', row.sources]),
    ...capacity.rows.map((row): [string, string[]] => [row.cells['delivery_year'] ?? '', row.sources]),
    ...taxes.rows.map((row): [string, string[]] => [`tax-${row.cells['key'] ?? ''}`, row.sources]),
  ];
  const share = (id: string, end?: 'low' | 'high') =>
    known(ledger, id, { unit: '%', ...(end ? { end } : {}) });
  return {
    rises: UTILITIES.map((key) => {
      const row = rowOf(bills, key);
      return { key, value: cellNumber(bills, row, 'high_usd'), ...worn(row) };
    }),
    risePeriod: rowOf(bills, UTILITIES[0]).cells['period'] ?? '',
    forecast: { value: high, low, high, period: virginia.cells['period'] ?? '', ...worn(virginia) },
    grid: capacity.rows.map((row) => ({
      ...{ year: row.cells['delivery_year'] ?? '', value: cellNumber(capacity, row, 'bill_usd_bn') },
      ...worn(row),
    })),
    part: known(ledger, 'bill-pjm-6-5bn-latest', { unit: 'USD/year', by: 1e9 }),
    waivers: WAIVERS.map((key) => {
      const row = rowOf(taxes, key);
      return {
        ...{ key, period: row.cells['period'] ?? '' },
        ...{
          expected: cellNumber(taxes, row, 'forecast_usd_mn'),
          cost: cellNumber(taxes, row, 'cost_usd_mn'),
        },
        ...worn(row),
        expectedClaim: claimOf(ledger, row.cells['forecast_claim'] ?? '', taxes.file).id,
        weak: claimOf(ledger, row.cells['claim'] ?? '').weak === true,
      };
    }),
    nvidia: share('savings-nvidia-7-percent', 'low'),
    seven: share('savings-nvidia-7-percent', 'high'),
    thirty: share('savings-ai-44-percent'),
    sources: Object.fromEntries(sources),
  };
}

/** What the picture needs: no sources. */
export const live = ({ sources: _, ...drawn }: Loaded): Loaded => drawn;
