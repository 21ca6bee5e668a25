/**
 * Records of the ledger in, typed data of the revenue chart out.
 * Amounts are billions of US dollars a year; times are decimal years.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, seriesOf } from '../../ledger/records.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import { decimalYear } from '../kit/time.ts';
import type { Picture } from './words.ts';

/** How a number is known. */
export interface Published {
  evidence: Evidence;
  claim?: string;
  /** For the table: ids of the series' own sources, where no claim stands for the number. */
  sources?: string[];
  /** For the table. */
  who?: string;
  /** ISO date. */
  said: string;
}
/** Money taken in over one calendar year. */
export interface YearRevenue extends Published {
  year: number;
  value: number;
}
/** An annualised rate, at the moment it was said of. */
export interface RunRate extends Published {
  at: number;
  value: number;
}
/** A forecast for a calendar year; `value` is null where no number was given. */
export interface Forecast extends Published {
  year: number;
  value: number | null;
  weak?: true;
  /** Who forecasts, in the few words that the chart has room for. */
  author: string;
  /** By the company itself, or by who leads it. */
  own: boolean;
}
export interface RevenueData {
  revenue: YearRevenue[];
  runRates: RunRate[];
  forecasts: Forecast[];
  /** The two ends of equal growth, what it is a year in percent, and the claim that does the sum. */
  growth: { from: number; low: number; high: number; lowRate: number; highRate: number; claim: string };
  words: Picture;
}
type Loaded = Omit<RevenueData, 'words'>;

const GROWTH_CLAIM = 'required-growth-own-arithmetic';

/**
 * @throws when a row names an unknown claim, lacks its number, or is of an unknown kind
 */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'openai-revenue');
  const revenue: YearRevenue[] = [];
  const runRates: RunRate[] = [];
  const forecasts: Forecast[] = [];
  const company = series.rows.find(({ cells }) => cells['kind'] === 'actual')?.cells['firm'] ?? '';
  for (const row of series.rows) {
    const { line, cells, sources } = row;
    const where = `${series.file}:${line}`;
    const year = cellNumber(series, row, 'year');
    const value = () => cellNumber(series, row, 'value_usd_bn');
    const claim = cells['claim'] ? claimOf(ledger, cells['claim'], where) : undefined;
    const evidence = (otherwise: Evidence) => (claim ? evidenceOf(claim) : otherwise);
    const said = cells['as_of'] ?? '';
    const common = { who: cells['who'] ?? '', said, ...(claim ? { claim: claim.id } : { sources }) };
    switch (cells['kind']) {
      case 'actual':
        revenue.push({ year, value: value(), evidence: evidence('reported'), ...common });
        break;
      case 'run-rate':
        runRates.push({
          at: decimalYear(said),
          value: value(),
          evidence: evidence(cells['firm'] === company ? 'stated' : 'reported'),
          ...common,
        });
        break;
      case 'projection': {
        const author = cells['party'];
        if (!author) throw new Error(`${where}: name who forecasts under "party"`);
        forecasts.push({
          year,
          value: cells['value_usd_bn'] ? value() : null,
          evidence: 'projected',
          ...(cells['weak'] === 'yes' ? { weak: true } : {}),
          author,
          own: cells['firm'] === company,
          ...common,
        });
        break;
      }
      default:
        throw new Error(`${where}: unknown kind "${cells['kind']}"; use actual, run-rate or projection`);
    }
  }
  const last = revenue.at(-1);
  const values = forecasts
    .flatMap(({ year, own, value }) => (year === 2030 && own && value !== null ? [value] : []))
    .slice(-2);
  if (!last || values.length < 2) throw new Error(`${series.file}: too few rows for the growth arithmetic`);
  const needed = claimOf(ledger, GROWTH_CLAIM);
  if (needed.low === null || needed.high === null)
    throw new Error(`claim "${GROWTH_CLAIM}" needs low and high`);
  const growth = {
    from: last.value,
    low: Math.min(...values),
    high: Math.max(...values),
    lowRate: needed.low,
    highRate: needed.high,
    claim: needed.id,
  };
  return { revenue, runRates, forecasts, growth };
}

/** What the picture and the reader's own line need: no names for the table, no sources. */
export function live({ revenue, runRates, forecasts, growth }: Loaded): Loaded {
  const bare = <K extends Published>({ sources: _, who: __, ...rest }: K) => rest;
  return {
    revenue: revenue.map(bare),
    // Those of the years before, and the newest.
    runRates: runRates.filter((d, i) => d.at <= 2026 || i === runRates.length - 1).map(bare),
    // Only the forecasts that a step shows: those for 2030, and the way to the first hundred billion.
    forecasts: forecasts
      .filter(({ year, value }) => (year === 2030 && value !== null) || value === 100)
      .map(bare),
    growth,
  };
}
